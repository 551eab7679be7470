// qar trace: which claims rest on which evidence; the review as a timetable; and `--accept`, which says that somebody has
// held the claims against what they cite.
#include "qar/trace/trace.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/text/line_index.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"
#include "qar/trace/formats.h"
#include "qar/trace/lock_file.h"

#include "app.h"
#include "exit_codes.h"
#include "lock_writer.h"
#include "names.h"
#include "output.h"
#include "review_paths.h"
#include "version.h"

namespace qar::door {
namespace {

struct Arguments {
  std::vector<std::string> paths;
  std::string format, output;
  ReadingOptions reading;
  bool timetable = false, accept = false;
};

/// "report.md:41".
struct WantedLine {
  std::string path;
  std::uint32_t line = 0;
};

std::optional<WantedLine> line_in(const std::string& word) {
  constexpr std::size_t most_digits = 9;
  const std::size_t colon = word.rfind(':');
  if (colon == std::string::npos || colon == 0 || colon + 1 == word.size() || word.size() - colon > most_digits)
    return std::nullopt;
  const std::string digits = word.substr(colon + 1);
  if (digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  return WantedLine{word.substr(0, colon), static_cast<std::uint32_t>(std::stoul(digits))};
}

/// An entry's id as people type it, in its canonical form: "kt1" is "KT-01".
std::optional<std::string> id_in(const std::string& word) {
  const std::size_t letters = std::min(word.find_first_of("-0123456789"), word.size());
  std::string digits = word.substr(letters);
  if (digits.starts_with('-')) digits.erase(0, 1);
  if (letters < 2 || letters > 6 || digits.empty() || digits.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  std::string id = text::lower(word.substr(0, letters));
  for (char& c : id) {
    if (c < 'a' || c > 'z') return std::nullopt;
    c = static_cast<char>(c - 'a' + 'A');
  }
  return fmt::format("{}-{}{}", id, digits.size() < 2 ? "0" : "", digits);
}

class Tracing {
 public:
  explicit Tracing(const Arguments& arguments) : arguments_(arguments), files_(text::disk_files()) {}

  int run() {
    if (!understand_arguments()) return exit_failure;
    if (arguments_.accept) return accept();
    if (arguments_.output.empty()) return print();
    return write();
  }

 private:
  bool refuse(const std::string& message) {
    complain(message);
    return false;
  }

  bool understand_arguments() {
    const std::string name = arguments_.format.empty() ? "text" : arguments_.format;
    format_ = trace::format_named(name);
    if (!format_) {
      std::vector<std::string_view> known;
      for (const trace::Format& each : trace::formats()) known.push_back(each.name);
      return refuse(fmt::format("--format: `{}` is not one of {}{}", text::printable(name), text::one_of(known),
                                did_you_mean(text::nearest(name, known))));
    }
    for (const std::string& word : arguments_.paths) take(word);
    const bool items = !ids_.empty() || !lines_.empty();
    for (const WantedLine& each : lines_) paths_.push_back(each.path);
    if (paths_.empty()) paths_.emplace_back(".");
    if (items && !format_->has_items)
      return refuse(fmt::format("single entries and claims are told as text or json, not as {}", format_->name));
    if (items && (arguments_.timetable || arguments_.accept))
      return refuse("--timetable and --accept are for whole reviews, not for single entries or claims");
    if (arguments_.accept && (arguments_.timetable || !arguments_.format.empty() || !arguments_.output.empty()))
      return refuse("--accept prints no tables, so --timetable, --format and --output do not go with it");
    options_.view = items ? trace::View::items : arguments_.timetable ? trace::View::timetable : trace::View::coverage;
    options_.version = version;
    return understand(arguments_.reading, *files_, settings_);
  }

  /// What is there is a path; else a word may name an entry or a line.
  void take(const std::string& word) {
    if (files_->kind(word) == text::FileKind::missing) {
      if (const auto line = line_in(word); line && files_->kind(line->path) == text::FileKind::file) {
        lines_.push_back(*line);
        return;
      }
      if (auto id = id_in(word)) {
        ids_.push_back(std::move(*id));
        return;
      }
    }
    paths_.push_back(word);
  }

  /// Makes the text of all reviews and hands it over piece by piece; the exit code.
  template <class Write>
  int trace_all(const Write& write) {
    write(format_->begin(options_));
    std::set<std::string> found;
    const ReadingResult read = read_reviews(*files_, paths_, settings_, [&](const check::ReadReview& each) {
      for (const text::Source& source : each.sources) inputs_.insert(files_->absolute(source.path));
      tell_of_faults(each);
      const trace::Trace traced = trace::make_trace(each.review, each.sources, each.findings, each.masked);
      const trace::Wanted wanted = wanted_in(traced, found);
      if (options_.view == trace::View::items && wanted.entries.empty() && wanted.claims.empty()) return;
      write(format_->review(traced, wanted, options_, traced_++));
    });
    write(format_->end(options_, traced_));
    if (read.drafts + read.evidence == 0) {
      complain("0 reviews traced: there are neither drafts nor evidence there");
      return exit_failure;
    }
    if (read.failed || !all_found(found)) return exit_failure;
    return faulty_ ? exit_findings : exit_clean;
  }

  /// A file that is broken somewhere is traced as far as it could be read, and not silently: its first fault is named.
  void tell_of_faults(const check::ReadReview& read) {
    std::set<text::FileId> told;
    for (const diag::Diagnostic& each : read.findings) {
      if (!each.rule.starts_with("yaml/") || each.severity != diag::Severity::error) continue;
      faulty_ = true;
      if (!told.insert(each.where.file).second) continue;
      const text::Source& source = read.sources[each.where.file];
      const text::Position at = text::LineIndex(source.text).position(each.where.begin);
      complain(fmt::format("{}:{}:{}: {}; what cannot be read there is not traced", text::printable(source.path), at.line,
                           at.column, each.message));
    }
  }

  trace::Wanted wanted_in(const trace::Trace& traced, std::set<std::string>& found) const {
    trace::Wanted wanted;
    for (const std::string& id : ids_) {
      const auto entry = traced.entry_named(id);
      if (!entry) continue;
      found.insert(id);
      wanted.entries.push_back(*entry);
    }
    for (const WantedLine& each : lines_) {
      if (files_->absolute(each.path) != files_->absolute(traced.draft)) continue;
      const auto claim = traced.claim_at(each.line);
      if (!claim) continue;
      found.insert(fmt::format("{}:{}", each.path, each.line));
      wanted.claims.push_back(*claim);
    }
    return wanted;
  }

  [[nodiscard]] bool all_found(const std::set<std::string>& found) const {
    bool all = true;
    for (const std::string& id : ids_) {
      if (found.contains(id)) continue;
      complain(fmt::format("there is no entry `{}` in the evidence", id));
      all = false;
    }
    for (const WantedLine& each : lines_) {
      const std::string name = fmt::format("{}:{}", each.path, each.line);
      if (found.contains(name)) continue;
      complain(fmt::format("{}: there is no claim on this line", text::printable(name)));
      all = false;
    }
    return all;
  }

  int print() {
    Output out;
    const int traced = trace_all([&](const std::string& text) { out.write(text); });
    const int written = out.finish();
    return written != exit_clean ? written : traced;
  }

  int write() {
    std::string text;
    const int traced = trace_all([&](const std::string& piece) { text += piece; });
    if (traced_ == 0) return traced;
    if (inputs_.contains(files_->absolute(arguments_.output))) {
      complain(fmt::format("{}: is one of the files that were traced, so it is left as it is",
                           text::printable(arguments_.output)));
      return exit_failure;
    }
    if (const text::Outcome failure = files_->write(arguments_.output, text)) {
      complain(failure->message);
      return exit_failure;
    }
    return traced;
  }

  int accept() {
    std::vector<LockWriter> writers;
    std::string told;
    bool failed = false;
    const ReadingResult read = read_reviews(*files_, paths_, settings_, [&](const check::ReadReview& each) {
      if (!each.review.report) return;
      const std::string& draft = each.review.report->source->path;
      const std::string path = text::join_path(text::parent_path(draft), model::lock_file_name);
      auto writer = std::ranges::find(writers, path, &LockWriter::path);
      if (writer == writers.end()) {
        auto opened = LockWriter::beside(*files_, draft);
        if (!opened.ok()) {
          complain(opened.message());
          failed = true;
          return;
        }
        writers.push_back(std::move(opened.value()));
        writer = std::prev(writers.end());
      }
      trace::Accepted accepted = trace::accept_citations(writer->lock(), each.review);
      writer->set(std::move(accepted.lock));
      told += fmt::format("{}: {} {} accepted ({} new, {} dropped)\n", text::printable(draft), accepted.citations,
                          accepted.citations == 1 ? "citation" : "citations", accepted.added, accepted.dropped);
      if (accepted.unknown > 0)
        told += fmt::format("{}: {} not accepted: there is no such entry\n", text::printable(draft),
                            accepted.unknown == 1 ? "1 citation was" : fmt::format("{} citations were", accepted.unknown));
    });
    if (read.drafts == 0) {
      complain("there is no draft whose citations could be accepted");
      return exit_failure;
    }
    failed = failed || read.failed;
    if (!read.unreadable.empty()) {
      complain(fmt::format("{}: not all of it can be read, so nothing was accepted; see `qar validate`",
                           text::printable(read.unreadable.front())));
      return exit_failure;
    }
    for (const LockWriter& writer : writers) {
      if (const text::Outcome failure = writer.write(*files_)) {
        complain(failure->message);
        failed = true;
      }
    }
    Output out;
    if (!failed || !writers.empty()) out.write(told);
    const int written = out.finish();
    if (written != exit_clean) return written;
    return failed ? exit_failure : exit_clean;
  }

  const Arguments& arguments_;
  std::unique_ptr<text::FileStore> files_;
  const trace::Format* format_ = nullptr;
  trace::FormatOptions options_;
  check::Settings settings_;
  std::vector<std::string> paths_, ids_;
  std::vector<WantedLine> lines_;
  std::size_t traced_ = 0;
  bool faulty_ = false;           // some file could not be read as a whole
  std::set<std::string> inputs_;  // absolute paths of what was read
};

}  // namespace

void add_trace(Command& program) {
  Command command = program.command("trace", "Show which claims rest on which evidence");
  auto arguments = std::make_shared<Arguments>();
  command.option("path", arguments->paths,
                 "Drafts or folders (default: the current folder); an entry such as KT-01, or a claim such as "
                 "report.md:41, is told by itself");
  command.option("--format", arguments->format, "text, json, csv or html (default: text)");
  command.option("-o,--output", arguments->output, "Write to this file instead of standard output");
  command.flag("--timetable", arguments->timetable, "The review as it took place: days, reviewers, activities");
  command.flag("--accept", arguments->accept,
               "Write to review.lock that every claim was held against what it cites, as it is now");
  command.option("--profile", arguments->reading.profile, "Read by this profile: an id, or the path of a profile file");
  command.option("--stage", arguments->reading.stage, "Judge as notes, draft, agree or final, whatever the draft says");
  command
      .option("--evidence", arguments->reading.evidence,
              "Evidence files or folders, instead of the folder evidence/ beside the draft")
      .one_at_a_time();
  command.option("--config", arguments->reading.configuration,
                 "This configuration, instead of the nearest qar.yaml above each input");
  command.footer(
      "What `qar validate` would find about evidence is shown beside the claims and entries; findings do not change the "
      "exit "
      "code: 0, or 2 where something could not be read, found or written.");
  command.does([arguments] { return Tracing(*arguments).run(); });
}

}  // namespace qar::door
