// qar merge: reviewers' evidence made one file, versions of a draft made one draft.
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "qar/check/draft_files.h"
#include "qar/merge/drafts.h"
#include "qar/merge/evidence.h"
#include "qar/read/report_reader.h"
#include "qar/text/edit.h"
#include "qar/text/file_store.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "app.h"
#include "exit_codes.h"
#include "merging.h"
#include "output.h"
#include "review_paths.h"

namespace qar::door {
namespace {

struct EvidenceArguments : MergeArguments {
  std::vector<std::string> paths, drafts;
  std::string base;
  bool renumber = false;
};

struct DraftArguments : MergeArguments {
  std::vector<std::string> paths;
  std::string label_base, label_ours, label_theirs;
  ReadingOptions reading;
  bool no_base = false;
};

void say(const MergeArguments& arguments, const std::string& line) {
  if (!arguments.quiet) complain(line);
}

std::string where_written(const MergeArguments& arguments) {
  return arguments.output.empty() ? std::string() : fmt::format("{}: ", text::printable(arguments.output));
}

/// The inputs that are evidence of a draft, as its cover names it or as it lies beside the draft.
std::vector<std::size_t> evidence_among(const text::FileStore& files, const text::Source& draft,
                                        const std::vector<std::string>& inputs, check::DraftFiles& around) {
  std::set<std::string> own;
  for (const std::string& path : around.evidence(read::read_cover(draft).report.cover, draft.path))
    own.insert(files.absolute(path));
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < inputs.size(); ++i)
    if (own.contains(files.absolute(inputs[i]))) found.push_back(i);
  return found;
}

class MergeEvidence {
 public:
  explicit MergeEvidence(const EvidenceArguments& arguments) : arguments_(arguments), files_(text::disk_files()) {}

  int run() {
    if (!arguments_.drafts.empty() && !arguments_.renumber) {
      complain("--drafts names the drafts that follow new ids, so it goes with --renumber");
      return exit_failure;
    }
    if (arguments_.renumber && !arguments_.base.empty()) {
      complain("--base and --renumber exclude each other: with a base, two contents of one id are versions of one entry");
      return exit_failure;
    }
    const auto style = style_of(arguments_.style);
    if (!style || !load()) return exit_failure;
    merge::Marking marking;
    marking.style = *style;
    marking.marker_size = arguments_.marker_size;
    merge::JoinOptions options;
    options.base = base_;
    options.renumber = arguments_.renumber;
    options.drafts = drafts_;
    return finish(merge::join_evidence(inputs_, options, marking));
  }

 private:
  bool load() {
    bool all = true;
    for (const std::string& path : arguments_.paths) {
      const text::Source* source = load_to_merge(*files_, path, sources_);
      all = all && source != nullptr;
      if (source != nullptr) inputs_.push_back({source, text::printable(path)});
    }
    if (!arguments_.base.empty()) {
      base_ = load_to_merge(*files_, arguments_.base, sources_);
      all = all && base_ != nullptr;
    }
    check::DraftFiles around(*files_, {});
    for (const std::string& path : arguments_.drafts) {
      const text::Source* source = load_to_merge(*files_, path, sources_);
      all = all && source != nullptr;
      if (source != nullptr) drafts_.push_back({source, evidence_among(*files_, *source, arguments_.paths, around)});
    }
    for (const std::string& each : around.failures()) complain(each);
    return all && around.failures().empty();
  }

  int finish(merge::JoinedEvidence joined) {
    MergeReport report{files_.get(), &sources_, "evidence", {}};
    for (auto* findings : {&joined.refusals, &joined.conflicts, &joined.notes})
      for (diag::Diagnostic& each : *findings) report.findings.push_back(std::move(each));
    if (const int printed = print_findings(arguments_, std::move(report)); printed != exit_clean) return printed;
    if (joined.refused()) {
      complain("nothing was merged");
      return exit_failure;
    }
    std::vector<std::string> rewritten;
    rewritten.reserve(drafts_.size());
    std::vector<text::FileChange> changes;
    for (std::size_t i = 0; i < joined.draft_edits.size(); ++i) {
      if (joined.draft_edits[i].empty()) continue;
      const text::Source& draft = *drafts_[i].source;
      rewritten.push_back(text::apply(draft.text, joined.draft_edits[i]));
      changes.push_back({draft.path, draft.text, rewritten.back()});
    }
    if (const int written = write_result(*files_, arguments_, joined.text, std::move(changes)); written != exit_clean)
      return written;
    for (std::size_t i = 0; i < joined.draft_edits.size(); ++i)
      if (const std::size_t count = joined.draft_edits[i].size(); count > 0)
        say(arguments_, fmt::format("{}: {} rewritten", text::printable(drafts_[i].source->path),
                                    text::counted(count, "citation", "citations")));
    say(arguments_, summary(joined));
    return joined.conflicts.empty() ? exit_clean : exit_findings;
  }

  [[nodiscard]] std::string summary(const merge::JoinedEvidence& joined) const {
    std::string line =
        fmt::format("{}{} from {}", where_written(arguments_), text::counted(joined.entries, "entry", "entries"),
                    text::counted(inputs_.size(), "file", "files"));
    if (joined.twice > 0) line += fmt::format(", {} of them in more than one", joined.twice);
    if (joined.renumbered > 0) line += fmt::format(", {} with a new id", joined.renumbered);
    if (!joined.conflicts.empty())
      line += fmt::format("; {} to decide", text::counted(joined.conflicts.size(), "conflict", "conflicts"));
    return line;
  }

  const EvidenceArguments& arguments_;
  std::unique_ptr<text::FileStore> files_;
  text::Sources sources_;
  std::vector<merge::EvidenceInput> inputs_;
  std::vector<merge::CitingDraft> drafts_;
  const text::Source* base_ = nullptr;
};

/// Three versions of a draft are read by the profile that holds where ours stands; drafts put together each by its own.
merge::Merged merge_loaded(const DraftArguments& arguments, const std::vector<const text::Source*>& sources,
                           merge::Marking marking, check::DraftFiles& around) {
  const merge::ProfileOf profile_of = [&](const model::Report& draft) {
    return around.profile(draft.cover, arguments.no_base ? draft.source->path : sources[1]->path);
  };
  const auto label = [](const std::string& given, const text::Source& source) {
    return given.empty() ? text::printable(source.path) : given;
  };
  if (arguments.no_base) {
    std::vector<merge::NamedDraft> drafts;
    for (const text::Source* source : sources) drafts.push_back({source, text::printable(source->path)});
    return merge::assemble_drafts(drafts, marking, profile_of);
  }
  marking.base = label(arguments.label_base, *sources[0]);
  marking.ours = label(arguments.label_ours, *sources[1]);
  marking.theirs = label(arguments.label_theirs, *sources[2]);
  return merge::merge_drafts(*sources[0], *sources[1], *sources[2], marking, profile_of);
}

int merge_drafts(const DraftArguments& arguments) {
  const std::size_t count = arguments.paths.size();
  if (arguments.no_base ? count < 2 : count != 3) {
    complain(arguments.no_base ? "--no-base puts two drafts or more together"
                               : "name three drafts: as it was before, ours and theirs; or use --no-base");
    return exit_failure;
  }
  const auto style = style_of(arguments.style);
  if (!style) return exit_failure;
  const auto files = text::disk_files();
  check::Settings settings;
  if (!understand(arguments.reading, *files, settings)) return exit_failure;
  text::Sources sources;
  std::vector<const text::Source*> loaded;
  for (const std::string& path : arguments.paths) loaded.push_back(load_to_merge(*files, path, sources));
  for (const text::Source* source : loaded)
    if (source == nullptr) return exit_failure;
  merge::Marking marking;
  marking.style = *style;
  marking.marker_size = arguments.marker_size;
  check::DraftFiles around(*files, settings);
  merge::Merged merged = merge_loaded(arguments, loaded, marking, around);
  if (const std::vector<std::string> failures = around.failures(); !failures.empty()) {
    for (const std::string& each : failures) complain(each);
    complain("nothing was merged");
    return exit_failure;
  }
  const std::size_t conflicts = merged.conflicts.size();
  const bool refused = merged.refused();
  MergeReport report{files.get(), &sources, "report", refused ? std::move(merged.refusals) : std::move(merged.conflicts)};
  if (const int printed = print_findings(arguments, std::move(report)); printed != exit_clean) return printed;
  if (refused) {
    complain("nothing was merged");
    return exit_failure;
  }
  if (const int written = write_result(*files, arguments, merged.text); written != exit_clean) return written;
  if (conflicts == 0) return exit_clean;
  say(arguments, fmt::format("{}{} to decide", where_written(arguments), text::counted(conflicts, "conflict", "conflicts")));
  return exit_findings;
}

void add_options(Command& command, MergeArguments& arguments) {
  command.option("-o,--output", arguments.output,
                 "Write the result to this file, which may be one of the others (default: standard output)");
  command.option("--format", arguments.format, "What could not be decided as full, concise, json or jsonl").default_shown();
  command.option("--conflict-style", arguments.style, "merge, diff3 or zdiff3, as git knows them").default_shown();
  command.option("--marker-size", arguments.marker_size, "How many signs a line of a conflict begins with")
      .between(1, 200)
      .default_shown();
  command.option("--color,--colour", arguments.colour, "auto, always or never")
      .one_of({"auto", "always", "never"})
      .default_shown();
  command.flag("-q,--quiet", arguments.quiet, "No closing line");
  command.footer(
      "What could not be decided is printed on standard output, or on standard error where the result goes there.\nExit "
      "codes: 0 merged; 1 merged, with conflicts to decide; 2 usage, or a file that cannot be read, merged or written.");
}

}  // namespace

void add_merge(Command& program) {
  Command command = program.command("merge", "Join reviewers' evidence, or versions of a draft");
  command.requires_command();

  Command evidence = command.command("evidence", "Join reviewers' evidence files of one review");
  auto of_evidence = std::make_shared<EvidenceArguments>();
  evidence.option("file", of_evidence->paths, "Evidence files").required();
  evidence.option("--base", of_evidence->base, "What the files were before they went apart");
  evidence.flag("--renumber", of_evidence->renumber, "Give a new id to an entry that shares its id with another");
  evidence.option("--drafts", of_evidence->drafts, "Drafts whose citations are to follow the new ids");
  add_options(evidence, *of_evidence);
  evidence.does([of_evidence] { return MergeEvidence(*of_evidence).run(); });

  Command drafts = command.command("drafts", "Join two versions of a draft that come from a third");
  auto of_drafts = std::make_shared<DraftArguments>();
  drafts.option("draft", of_drafts->paths, "As it was before, ours and theirs; with --no-base any number").required();
  drafts.flag("--no-base", of_drafts->no_base, "Put drafts together in which colleagues wrote different sections");
  drafts.option("--label-base", of_drafts->label_base, "What the first is called in a conflict (default: its path)");
  drafts.option("--label-ours", of_drafts->label_ours, "The same of the second");
  drafts.option("--label-theirs", of_drafts->label_theirs, "The same of the third");
  drafts.option("--profile", of_drafts->reading.profile, "The profile of all drafts, by id or file");
  drafts.option("--config", of_drafts->reading.configuration,
                "The configuration, instead of the one found from ours upwards");
  add_options(drafts, *of_drafts);
  drafts.does([of_drafts] { return merge_drafts(*of_drafts); });
}

}  // namespace qar::door
