// qar merge-driver: drafts and evidence merged as git asks for it. Everything else, and what cannot be merged by what it is,
// is merged line by line as git would do it.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "qar/check/draft_files.h"
#include "qar/diag/masks.h"
#include "qar/merge/drafts.h"
#include "qar/merge/evidence.h"
#include "qar/merge/file_kind.h"
#include "qar/text/file_store.h"
#include "qar/text/line_index.h"
#include "qar/text/utf8.h"

#include "app.h"
#include "exit_codes.h"
#include "git.h"
#include "merging.h"
#include "output.h"

namespace qar::door {
namespace {

/// git takes 1 to 128 for conflicts; over that the driver has failed, and git ends the merge.
constexpr int exit_driver_failed = 129;

struct Arguments {
  std::string base, ours, theirs;
  std::string path, label_base, label_ours, label_theirs, style;
  std::size_t marker_size = 7;
};

/// Versions of git that do not know a placeholder hand it over as it stands.
std::string given(const std::string& value, std::string_view otherwise) {
  return value.empty() || value.starts_with('%') ? std::string(otherwise) : value;
}

/// In one step, so that git never takes half a result for a whole one. Unlike elsewhere the disk is not waited for: the file
/// is git's own, for as long as this merge lasts.
bool put_in_place(const std::string& path, std::string_view text) {
  const std::string made = path + ".qar";
  std::ofstream out(made, std::ios::binary | std::ios::trunc);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (out && std::rename(made.c_str(), path.c_str()) == 0) return true;
  static_cast<void>(std::remove(made.c_str()));
  return false;
}

class MergeDriver {
 public:
  explicit MergeDriver(const Arguments& arguments) : arguments_(arguments), files_(text::disk_files()) {
    marking_.marker_size = arguments.marker_size;
    marking_.base = given(arguments.label_base, "base");
    marking_.ours = given(arguments.label_ours, "ours");
    marking_.theirs = given(arguments.label_theirs, "theirs");
    name_ = text::printable(given(arguments.path, arguments.ours));
  }

  int run() {
    std::vector<const text::Source*> sources;
    for (const std::string* path : {&arguments_.base, &arguments_.ours, &arguments_.theirs}) {
      auto read = files_->read(*path, most_bytes_to_merge);
      if (!read.ok()) {
        complain(read.message());
        return exit_driver_failed;
      }
      const std::string& bytes = read.value().bytes;
      const bool text =
          !read.value().over_limit && !text::first_invalid_utf8(bytes) && bytes.find('\0') == std::string::npos;
      if (!text) return merge_lines();
      sources.push_back(&sources_.add(*path, std::move(read.value().bytes)));
    }
    const merge::FileKind kind = merge::file_kind(sources[1]->text);
    if (kind == merge::FileKind::other || merge::file_kind(sources[2]->text) != kind) return merge_lines();
    return merge_known(kind, *sources[0], *sources[1], *sources[2]);
  }

 private:
  int merge_known(merge::FileKind kind, const text::Source& base, const text::Source& ours, const text::Source& theirs) {
    // The three files are git's own and stand anywhere; what holds is the configuration where the draft belongs.
    check::DraftFiles around(*files_, {});
    const merge::ProfileOf profile_of = [&](const model::Report& draft) {
      return around.profile(draft.cover, given(arguments_.path, arguments_.ours));
    };
    const auto merge = [&] {
      return kind == merge::FileKind::draft ? merge::merge_drafts(base, ours, theirs, marking_, profile_of)
                                            : merge::merge_evidence(base, ours, theirs, marking_);
    };
    if (!arguments_.style.empty()) {
      const auto style = style_of(arguments_.style);
      if (!style) return exit_driver_failed;
      marking_.style = *style;
    }
    merge::Merged merged = merge();
    // A configuration may be in conflict itself while git merges; the draft is none the worse for it.
    for (const std::string& each : around.failures())
      complain(fmt::format("{}; {} is merged by a built-in profile", each, name_));
    if (merged.refused()) {
      const MergeReport report{files_.get(), &sources_, kind == merge::FileKind::draft ? "report" : "evidence", {}};
      const std::vector<text::Span> hidden = private_places(report, given(arguments_.path, arguments_.ours));
      const diag::Masks masks(&sources_, hidden);
      for (diag::Diagnostic& each : merged.refusals) {
        masks.hide(each, false);
        explain(each);
      }
      complain(fmt::format("{}: merged line by line instead; look at what comes out", name_));
      const int code = merge_lines();
      return code == exit_clean ? exit_findings : code;
    }
    if (!merged.conflicts.empty() && arguments_.style.empty()) {
      const auto wanted = merge::conflict_style_named(ask_git({"config", "--get", "merge.conflictStyle"}).line());
      if (wanted && *wanted != marking_.style) {
        marking_.style = *wanted;
        merged = merge();
      }
    }
    if (!put_in_place(arguments_.ours, merged.text)) {
      complain(fmt::format("{}: the result cannot be written", name_));
      return exit_driver_failed;
    }
    return merged.conflicts.empty() ? exit_clean : exit_findings;
  }

  /// The file is one of git's own making, so only the line says anything.
  void explain(const diag::Diagnostic& refusal) const {
    const text::Source& source = sources_[refusal.where.file];
    const std::string_view side = source.path == arguments_.base   ? marking_.base
                                  : source.path == arguments_.ours ? marking_.ours
                                                                   : marking_.theirs;
    complain(fmt::format("{}, line {} of {}: {}", name_, text::LineIndex(source.text).position(refusal.where.begin).line,
                         text::printable(side), text::printable(refusal.message)));
  }

  int merge_lines() {
    std::vector<std::string> words{"merge-file", "--marker-size=" + std::to_string(marking_.marker_size)};
    if (arguments_.style == "diff3" || arguments_.style == "zdiff3") words.push_back("--" + arguments_.style);
    for (const std::string& label : {marking_.ours, marking_.base, marking_.theirs}) {
      words.emplace_back("-L");
      words.push_back(label);
    }
    for (const std::string& path : {arguments_.ours, arguments_.base, arguments_.theirs}) words.push_back(path);
    const int code = ask_git(words, true).exit;
    if (code < 0 || code > 127) return exit_driver_failed;
    return code == 0 ? exit_clean : exit_findings;
  }

  const Arguments& arguments_;
  std::unique_ptr<text::FileStore> files_;
  text::Sources sources_;
  merge::Marking marking_;
  std::string name_;
};

}  // namespace

void add_merge_driver(Command& program) {
  Command command = program.command("merge-driver", "Merge a draft or an evidence file as git asks for it");
  auto arguments = std::make_shared<Arguments>();
  command.option("base", arguments->base, "%O: the file as it was before").required();
  command.option("ours", arguments->ours, "%A: ours, where the result is written").required();
  command.option("theirs", arguments->theirs, "%B: theirs").required();
  command.option("--marker-size", arguments->marker_size, "%L: how many signs a line of a conflict begins with")
      .between(1, 200);
  command.option("--path", arguments->path, "%P: the file's name in the repository");
  command.option("--label-base", arguments->label_base, "%S: what the base is called in a conflict");
  command.option("--label-ours", arguments->label_ours, "%X: the same of ours");
  command.option("--label-theirs", arguments->label_theirs, "%Y: the same of theirs");
  command.option("--conflict-style", arguments->style, "merge, diff3 or zdiff3 (default: git's merge.conflictStyle)");
  command.footer(
      "`qar git install` makes git use it.\nExit codes: 0 merged; 1 conflicts; 129 the file could not be read or written.");
  command.does([arguments] { return MergeDriver(*arguments).run(); });
}

}  // namespace qar::door
