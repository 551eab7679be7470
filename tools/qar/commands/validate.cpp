// qar validate: reads drafts, their evidence and configuration; prints findings.
#include <algorithm>
#include <cstdint>
#include <ctime>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/check/fixes.h"
#include "qar/check/plan.h"
#include "qar/check/run.h"
#include "qar/emit/emit.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "app.h"
#include "baseline_file.h"
#include "dictionary.h"
#include "exit_codes.h"
#include "fixing.h"
#include "names.h"
#include "output.h"
#include "rule_names.h"
#include "stopping.h"
#include "version.h"

namespace qar::door {
namespace {

/// What the command line says, before it is made sense of.
struct Arguments {
  std::vector<std::string> paths;
  std::string format = "full";
  std::string profile, stage, configuration, files_from, stdin_name;
  std::vector<std::string> evidence, select, ignore;
  std::string baseline, write_baseline;
  bool no_evidence = false, quiet = false, statistics = false, timing = false;
  bool fix = false, unsafe_fixes = false, diff = false, force = false;
  std::string fail_on = "error";
  std::string colour = "auto";
  unsigned threads = 0;
};

/// Nanoseconds that this thread has worked.
std::uint64_t thread_time() {
  timespec now{};
  if (::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
  return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000U + static_cast<std::uint64_t>(now.tv_nsec);
}

std::string read_stdin() { return {std::istreambuf_iterator<char>(std::cin), {}}; }

/// Names on separate lines, or separated by NUL bytes where there are any.
std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names;
  const char separator = list.find('\0') != std::string_view::npos ? '\0' : '\n';
  for (std::string_view name : text::split(list, separator)) {
    if (separator == '\n' && name.ends_with('\r')) name.remove_suffix(1);
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

class Validate {
 public:
  explicit Validate(const Arguments& arguments)
      : arguments_(arguments), files_(text::disk_files()), progress_line_(!arguments.quiet) {}

  int run() {
    if (!understand()) return exit_failure;
    std::optional<std::string> stdin_text;
    if (std::ranges::find(paths_, "-") != paths_.end()) stdin_text = read_stdin();
    heed_signals();
    if (fixes_) {
      FixRequest request{paths_, std::move(stdin_text), *fixes_, {arguments_.threads, &stop_requested()}, arguments_.quiet};
      if (arguments_.diff) {
        const int shown = show_fixes(*files_, settings_, request);
        return was_stopped() ? stopped("nothing was changed") : shown;
      }
      FixReport report = write_fixes(*files_, settings_, request);
      if (report.stopped) return stopped("nothing was fixed");
      failed_ = report.refused;
      summary_.fixed = report.fixed;
      summary_.fixed_up_to = fixes_->up_to;
      stdin_text = std::move(report.stdin_text);
      if (const int written = pass_on(stdin_text); written != exit_clean) return written;
    }
    const check::Plan plan = check::make_plan(*files_, paths_, settings_, std::move(stdin_text));
    configurations_ = plan.configurations;
    if (!are_rules(settings_.select, "--select", plan.configurations) ||
        !are_rules(settings_.ignore, "--ignore", plan.configurations))
      return exit_failure;
    for (const std::string& failure : plan.failures) fail(failure);
    passed_over_ = plan.passed_over;
    out_.write(format_->begin(options_, progress_));
    for (const check::ConfigurationPtr& configuration : plan.configurations)
      print(check::check_configuration(*configuration, settings_));
    check::check_jobs(*files_, plan.jobs, settings_, {arguments_.threads, &stop_requested()}, [&](check::Checked&& checked) {
      print(checked);
      ++done_;
      progress_line_.show(done_, plan.jobs.size());
      if (out_.closed()) stop_requested() = true;
    });
    progress_line_.clear();
    return finish(plan.jobs.size());
  }

 private:
  /// Makes sense of the options; says what is wrong with them.
  bool understand() {
    format_ = emit::format_named(arguments_.format);
    if (!format_) return unknown("--format", arguments_.format, format_names());
    paths_ = arguments_.paths;
    if (!arguments_.files_from.empty() && !take_files_from()) return false;
    if (paths_.empty() && arguments_.files_from.empty()) paths_.emplace_back(".");
    if (!arguments_.stage.empty()) {
      settings_.stage = model::stage_named(arguments_.stage);
      if (!settings_.stage) return unknown("--stage", arguments_.stage, {"notes", "draft", "agree", "final"});
    }
    if (arguments_.fail_on != "never") {
      fail_on_ = diag::severity_named(arguments_.fail_on);
      if (!fail_on_) return unknown("--fail-on", arguments_.fail_on, {"error", "warning", "advice", "never"});
    }
    if (!arguments_.profile.empty()) {
      if (const std::string problem = unknown_profile(*files_, arguments_.profile); !problem.empty())
        return refuse("--profile: " + problem);
      settings_.profile = arguments_.profile;
    }
    for (const std::string& path : arguments_.evidence)
      if (files_->kind(path) == text::FileKind::missing)
        return refuse(fmt::format("--evidence: {}: no such file or folder", text::printable(path)));
    if (!arguments_.evidence.empty() && arguments_.no_evidence)
      return refuse("--evidence and --no-evidence exclude each other");
    if (!arguments_.configuration.empty()) settings_.configuration = arguments_.configuration;
    settings_.evidence = !arguments_.no_evidence;
    settings_.evidence_paths = arguments_.evidence;
    settings_.stdin_name = arguments_.stdin_name;
    ColourChoice colour = ColourChoice::automatic;
    if (arguments_.colour == "always") {
      colour = ColourChoice::always;
    } else if (arguments_.colour == "never") {
      colour = ColourChoice::never;
    } else if (arguments_.colour != "auto") {
      return unknown("--color", arguments_.colour, {"auto", "always", "never"});
    }
    options_ = {use_colour(colour), arguments_.quiet, version};
    settings_.select = names_of_rules(arguments_.select);
    settings_.ignore = names_of_rules(arguments_.ignore);
    if (arguments_.timing) settings_.clock = thread_time;
    settings_.dictionary = british_dictionary();
    // People's formats do not show them.
    settings_.fingerprints = arguments_.format.starts_with("json");
    return understand_fixes() && take_baseline();
  }

  /// What came by standard input goes on to standard output, fixed as far as it could be.
  static int pass_on(const std::optional<std::string>& stdin_text) {
    Output out;
    if (stdin_text) out.write(*stdin_text);
    return out.finish();
  }

  static int stopped(std::string_view what) {
    complain(fmt::format("stopped; {}", what));
    return exit_after_signal();
  }

  bool understand_fixes() {
    if (arguments_.diff) {
      // A diff stands in the place of the findings, so what is about these has no place.
      if (arguments_.format != "full") return refuse("--diff prints a diff instead of findings, so --format is of no use");
      if (arguments_.statistics || arguments_.timing)
        return refuse("--diff prints a diff instead of findings, so there is nothing for --statistics or --timing");
    }
    if (arguments_.fix || arguments_.unsafe_fixes || arguments_.diff)
      fixes_ = check::FixOptions{arguments_.unsafe_fixes ? diag::Safety::unsafe : diag::Safety::safe, arguments_.force};
    if (fixes_ && !arguments_.write_baseline.empty())
      return refuse("--write-baseline is for what cannot be fixed: run --fix by itself first");
    if (arguments_.force && !fixes_ && arguments_.write_baseline.empty())
      return refuse("--force is for --fix, --unsafe-fixes, --diff and --write-baseline");
    if (fixes_ && !arguments_.diff && std::ranges::find(paths_, "-") != paths_.end()) out_.redirect(Output::To::error);
    return true;
  }

  bool take_baseline() {
    const bool writes = !arguments_.write_baseline.empty();
    if (writes && !arguments_.baseline.empty())
      return refuse("--baseline and --write-baseline exclude each other: the latter reads the file as well");
    if (!writes && arguments_.baseline.empty()) return true;
    auto opened = BaselineFile::open(*files_, settings_,
                                     {writes ? arguments_.write_baseline : arguments_.baseline, writes, arguments_.force});
    if (!opened.ok()) return refuse(opened.message());
    baseline_ = std::move(opened.value());
    return true;
  }

  bool take_files_from() {
    std::string list;
    if (arguments_.files_from == "-") {
      list = read_stdin();
    } else {
      auto read = files_->read(arguments_.files_from, 64 * 1024 * 1024);
      if (!read.ok()) return refuse(read.message());
      list = std::move(read.value().bytes);
    }
    for (std::string& name : names_in(list)) paths_.push_back(std::move(name));
    return true;
  }

  bool refuse(const std::string& message) {
    complain(message);
    return false;
  }
  bool unknown(std::string_view option, std::string_view value, std::vector<std::string_view> known) {
    const std::string_view near = text::nearest(value, known);
    return refuse(
        fmt::format("{}: `{}` is not one of {}{}", option, text::printable(value), text::one_of(known), did_you_mean(near)));
  }
  static std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    for (const emit::Format& format : emit::formats()) names.push_back(format.name);
    return names;
  }

  void fail(const std::string& message) {
    progress_line_.clear();
    complain(message);
    failed_ = true;
  }

  void print(const check::Checked& checked) {
    for (const std::string& failure : checked.failures) fail(failure);
    passed_over_ += checked.passed_over;
    const emit::ReviewFindings findings{checked.sources.get(), checked.files, checked.findings, checked.masked};
    out_.write(format_->review(findings, options_, progress_));
    summary_.count(findings);
    if (arguments_.statistics) statistics_.count(findings);
    if (arguments_.timing) timing_.count(checked.times);
    if (baseline_) baseline_->count(checked);
  }

  int finish(std::size_t jobs) {
    const bool machine = arguments_.format == "json" || arguments_.format == "jsonl";
    if (was_stopped()) complain(fmt::format("stopped after {} of {} reviews", done_, jobs));
    const bool complete = !was_stopped() && summary_.files > 0;
    if (baseline_ && baseline_->tells_stale() && complete) print(baseline_->stale());
    if (summary_.files == 0 && !was_stopped()) {
      say_nothing_checked();
      if (machine) out_.write(format_->end(summary_, options_, progress_));
    } else {
      if (arguments_.statistics && !machine) out_.write(statistics_.text(rule_infos(configurations_)));
      out_.write(format_->end(summary_, options_, progress_));
    }
    const int written = out_.finish();
    if (was_stopped()) return exit_after_signal();
    if (written != exit_clean) return written;
    if (arguments_.statistics && machine && summary_.files > 0)
      fmt::print(stderr, "{}", statistics_.text(rule_infos(configurations_)));
    if (arguments_.timing && summary_.files > 0) fmt::print(stderr, "{}", timing_.text());
    if (!arguments_.write_baseline.empty() && complete) write_baseline();
    if (failed_ || summary_.files == 0) return exit_failure;
    return has_failing_findings() ? exit_findings : exit_clean;
  }

  void write_baseline() {
    if (failed_)
      return complain(
          fmt::format("{}: not written, since not everything could be read", text::printable(arguments_.write_baseline)));
    if (const text::Outcome failure = baseline_->write(arguments_.quiet)) fail(failure->message);
  }

  void say_nothing_checked() const {
    std::string reason = failed_ ? "nothing that was named could be read" : "there are neither drafts nor evidence there";
    if (!failed_ && passed_over_ > 0)
      reason +=
          fmt::format(" ({} other file{} passed over: a draft is a Markdown file whose front matter says `qar: report/1`)",
                      passed_over_, passed_over_ == 1 ? "" : "s");
    if (!failed_ && paths_.empty()) reason = "the list of files is empty";
    complain(fmt::format("0 files checked: {}", reason));
  }

  [[nodiscard]] bool has_failing_findings() const {
    if (!fail_on_) return false;
    std::size_t count = summary_.error;
    if (*fail_on_ >= diag::Severity::warning) count += summary_.warning;
    if (*fail_on_ >= diag::Severity::advice) count += summary_.advice;
    return count > 0;
  }

  const Arguments& arguments_;
  std::unique_ptr<text::FileStore> files_;
  ProgressLine progress_line_;
  Output out_;
  const emit::Format* format_ = nullptr;
  emit::Options options_;
  emit::Progress progress_;
  emit::Summary summary_;
  emit::Statistics statistics_;
  emit::Timing timing_;
  check::Settings settings_;
  std::optional<check::FixOptions> fixes_;
  std::unique_ptr<BaselineFile> baseline_;
  std::vector<std::string> paths_;
  std::vector<check::ConfigurationPtr> configurations_;
  std::optional<diag::Severity> fail_on_;
  std::size_t done_ = 0;
  std::size_t passed_over_ = 0;
  bool failed_ = false;
};

}  // namespace

void add_validate(Command& program) {
  Command command = program.command("validate", "Check drafts and their evidence, and print what is found");
  auto arguments = std::make_shared<Arguments>();
  command.option("path", arguments->paths,
                 "Drafts, evidence files, folders, or - for standard input (default: the current folder)");
  command.option("--format", arguments->format, "full, concise, json or jsonl").default_shown();
  command.option("--profile", arguments->profile, "Judge by this profile: an id, or the path of a profile file");
  command.option("--stage", arguments->stage, "Judge as notes, draft, agree or final, whatever the draft says");
  command
      .option("--evidence", arguments->evidence,
              "Evidence files or folders, instead of the folder evidence/ beside the draft")
      .one_at_a_time();
  command.flag("--no-evidence", arguments->no_evidence, "Check drafts without their evidence");
  command
      .option("--select", arguments->select,
              "Only these rules or families (comma list); `all` asks those about prose as well")
      .one_at_a_time();
  command.option("--ignore", arguments->ignore, "Not these rules or families (comma list)").one_at_a_time();
  command.option("--fail-on", arguments->fail_on, "Exit with 1 from this severity on: error, warning, advice or never")
      .default_shown();
  command.option("--config", arguments->configuration,
                 "This configuration, instead of the nearest qar.yaml above each input");
  command.option("--files-from", arguments->files_from,
                 "Read paths from a file, or - for standard input: one a line, or separated by NUL bytes");
  command.option("--stdin-filename", arguments->stdin_name,
                 "The name by which standard input is known; its kind, evidence and configuration follow from it");
  command.option("-j,--jobs", arguments->threads, "Threads (default: the cores)");
  command.flag("-q,--quiet", arguments->quiet, "Findings only: no closing line, no progress");
  command.option("--color,--colour", arguments->colour, "auto, always or never").default_shown();
  command.flag("--fix", arguments->fix, "Make the safe fixes, those that cannot change what is said");
  command.flag("--unsafe-fixes", arguments->unsafe_fixes, "Make the others too: look at what comes out");
  command.flag("--diff", arguments->diff, "Print what --fix (or --unsafe-fixes) would change as a diff, and change nothing");
  command.flag("--force", arguments->force, "Fix agreed drafts too; add findings to a baseline that is there already");
  command.option("--baseline", arguments->baseline, "Hold back the findings that are known in this file");
  command.option("--write-baseline", arguments->write_baseline,
                 "Write the findings to this file as known; it loses entries by itself, and gains some with --force only");
  command.flag("--statistics", arguments->statistics, "Count findings by rule and family");
  command.flag("--timing", arguments->timing, "Print what each rule cost, on standard error");
  command.footer(
      "Exit codes: 0 clean; 1 findings at or above --fail-on, or a diff; 2 usage, configuration, a file that cannot be "
      "read, nothing "
      "to check.");
  command.does([arguments] { return Validate(*arguments).run(); });
}

}  // namespace qar::door
