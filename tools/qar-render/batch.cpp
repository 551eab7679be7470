#include "batch.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "qar/render/wording.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "exit_codes.h"
#include "stopping.h"

namespace qar::door {
namespace {

using Outcome = RenderedEdition::Outcome;

/// "the school and public editions"
std::string editions_in_words(const std::vector<std::string_view>& audiences) {
  return fmt::format("the {} {}", text::one_of(audiences, "and"), audiences.size() == 1 ? "edition" : "editions");
}

/// One name for one file, however it is reached.
std::string on_disk(const std::string& path) {
  std::error_code ignored;
  const std::filesystem::path found = std::filesystem::weakly_canonical(path, ignored);
  return ignored ? path : found.string();
}

}  // namespace

Batch::Batch(const Request& request, text::FileStore& files)
    : request_(request), files_(files), progress_(!request.quiet, "rendered", 5), manifest_(request) {}

int Batch::run() {
  if (request_.manifest.empty()) return render(LastRun(files_));
  const std::string folder = text::parent_path(request_.manifest);
  auto last = LastRun::read(files_, request_.manifest, request_.folder);
  if (last.ok() && (manifest_stands_among_files() || files_.kind(folder) == text::FileKind::folder))
    return render(last.value());
  complain("--manifest: " + (last.ok() ? fmt::format("{}: no such folder", text::printable(folder)) : last.message()));
  return exit_failure;
}

bool Batch::manifest_stands_among_files() const {
  return !request_.manifest.empty() &&
         text::resolve_path(".", text::parent_path(request_.manifest)) == text::resolve_path(".", request_.folder);
}

int Batch::render(const LastRun& last) {
  heed_signals();
  const check::Plan plan = check::make_plan(files_, request_.paths, request_.settings);
  for (const std::string& failure : plan.failures) fail(failure);
  check::RunOptions options{request_.threads, &stop_requested(), {}};
  std::vector<ReportRenderer> renderers(std::max(1u, check::threads_for(options, plan.jobs.size())),
                                        ReportRenderer(request_, last, files_));
  std::vector<std::string> remarks;  // all renderers have the same ones
  for (ReportRenderer& each : renderers)
    for (const std::string& failure : each.open_writers(&each == &renderers.front() ? &remarks : nullptr)) {
      complain(failure);
      return exit_failure;
    }
  for (const std::string& remark : remarks) complain(remark);
  if (!make_folder(plan)) return exit_failure;
  for (const check::ConfigurationPtr& each : plan.configurations) note_configuration(*each);
  std::vector<std::vector<RenderedReport>> rendered(plan.jobs.size());  // of each job, until it is delivered
  options.visit = [&](const check::ReadReview& read, check::Turn turn) {
    if (read.review.report) rendered[turn.job].push_back(renderers[turn.thread].render(read, plan.jobs[turn.job]));
  };
  check::check_jobs(files_, plan.jobs, request_.settings, options, [&](check::Checked&& checked) {
    take(std::exchange(rendered[done_], {}), checked);
    progress_.show(++done_, plan.jobs.size());
    if (out_.closed()) stop_requested() = true;
  });
  progress_.clear();
  return finish(plan.jobs.size());
}

bool Batch::make_folder(const check::Plan& plan) {
  for (const check::Job& job : plan.jobs)
    for (const check::InputFile& draft : job.drafts) inputs_.insert(on_disk(draft.path));
  for (const Input& each : request_.inputs) inputs_.insert(on_disk(each.path));
  if (!request_.manifest.empty()) inputs_.insert(on_disk(request_.manifest));
  if (plan.jobs.empty() && !manifest_stands_among_files()) return true;  // nothing will be put there
  if (files_.kind(request_.folder) == text::FileKind::folder) return true;
  const text::Outcome failure = files_.kind(request_.folder) == text::FileKind::missing
                                    ? files_.make_folder(request_.folder)
                                    : text::Failure{fmt::format("{}: is no folder", text::printable(request_.folder))};
  if (failure) complain("-o: " + failure->message);
  return !failure;
}

void Batch::note_configuration(const check::LoadedConfiguration& configuration) {
  const check::Checked checked = check::check_configuration(configuration, request_.settings);
  emit::Counts counts;
  for (const diag::Diagnostic& each : checked.findings) counts.add(each);
  findings_.add(counts);
  if (counts.error > 0 && !checked.findings.empty())
    say(fmt::format("{}: {}; see `qar validate`",
                    text::printable((*checked.sources)[checked.findings.front().where.file].path),
                    text::counted(counts.error, "error", "errors")));
}

void Batch::take(std::vector<RenderedReport> reports, const check::Checked& checked) {
  for (const std::string& failure : checked.failures) fail(failure);
  for (const diag::Diagnostic& each : checked.findings) findings_.add(each);
  for (const check::CheckedFile& file : checked.files) {
    if (file.kind != "report" || std::ranges::find(reports, file.path, &RenderedReport::path) != reports.end()) continue;
    RenderedReport& unread = reports.emplace_back();
    unread.path = file.path;
    unread.failure = "cannot be read as a draft; see `qar validate`";
  }
  for (RenderedReport& report : reports) {
    tell_of_findings(report, checked);
    take(report);
  }
}

void Batch::take(RenderedReport& report) {
  ++reports_;
  if (!report.failure.empty()) fail(fmt::format("{}: {}", text::printable(report.path), report.failure));
  tell_of_gate(report);
  for (const std::string& loss : report.losses) say(loss);
  findings_.warning += report.losses.size();
  for (RenderedEdition& edition : report.editions) write(report, edition);
  progress_.clear();
  out_.flush();
  if (!request_.manifest.empty()) manifest_.add(report);
}

/// What is wrong with a draft and yet holds nothing back.
void Batch::tell_of_findings(const RenderedReport& report, const check::Checked& checked) {
  std::size_t errors = 0;
  for (const diag::Diagnostic& each : checked.findings)
    if (each.severity == diag::Severity::error && !each.suppressed &&
        (*checked.sources)[each.where.file].path == report.path)
      ++errors;
  std::size_t holding = 0;
  bool any_made = false;
  for (const RenderedEdition& edition : report.editions) {
    holding = std::max(holding, edition.held_by.size());
    any_made = any_made || edition.outcome == Outcome::made;
  }
  if (any_made && errors > holding)
    say(fmt::format("{}: rendered with {} in it; see `qar validate`", text::printable(report.path),
                    text::counted(errors - holding, "error", "errors")));
}

/// Each finding once, then the editions that all of them hold back.
void Batch::tell_of_gate(const RenderedReport& report) {
  const std::string path = text::printable(report.path);
  std::vector<std::string_view> held_back, marked;
  std::vector<std::string_view> said;
  for (const RenderedEdition& edition : report.editions) {
    const std::string_view audience = render::name(edition.audience);
    if (edition.outcome == Outcome::not_shared) say(fmt::format("{}: no {} edition: {}", path, audience, edition.message));
    if (edition.outcome == Outcome::held_back) held_back.push_back(audience);
    if (edition.marked) marked.push_back(audience);
    for (const HoldingFinding& each : edition.held_by) {
      if (std::ranges::find(said, each.line) != said.end()) continue;
      say(each.line);
      said.push_back(each.line);
    }
  }
  if (!held_back.empty())
    say(fmt::format("{}: {} must not go out like this, and {} not made; mend it, suppress it with a reason, or use --force",
                    path, editions_in_words(held_back), held_back.size() == 1 ? "was" : "were"));
  if (!marked.empty())
    say(fmt::format("{}: {} must not go out like this, and {} marked `{}`", path, editions_in_words(marked),
                    marked.size() == 1 ? "is" : "are", render::wording::draft));
}

void Batch::write(const RenderedReport& report, RenderedEdition& edition) {
  held_back_ += edition.outcome == Outcome::held_back || edition.marked ? 1 : 0;
  not_shared_ += edition.outcome == Outcome::not_shared ? 1 : 0;
  undecided_ += edition.sharing_undecided && edition.outcome == Outcome::made ? 1 : 0;
  const std::string path = text::printable(report.path);
  // A draft has its name whether or not an edition is made of it, so that mending one draft takes no name from another.
  const auto [taken, is_new] = names_.emplace(folded(edition.name), report.path);
  if (!is_new) {
    edition.outcome = Outcome::failed;
    edition.message = fmt::format("its files would be called `{}`, as are those of {}; use --name", edition.name,
                                  text::printable(taken->second));
    edition.files.clear();
    return fail(fmt::format("{}: {}", path, edition.message));
  }
  for (RenderedFile& each : edition.files) write(report, each);
}

void Batch::write(const RenderedReport& report, RenderedFile& file) {
  const std::string path = text::join_path(request_.folder, file.name);
  const auto cannot = [&](std::string message) {
    file.outcome = RenderedFile::Outcome::failed;
    file.failure = std::move(message);
    fail(file.failure);
  };
  if (file.outcome == RenderedFile::Outcome::failed)
    return cannot(fmt::format("{}: {}: {}", text::printable(report.path), file.writer->name, file.failure));
  if (file.outcome == RenderedFile::Outcome::rendered) {
    if (stop_requested()) return;
    if (is_input(path))
      return cannot(fmt::format("{}: is read by this run, so it is not written over", text::printable(path)));
    const auto now = files_.kind(path) == text::FileKind::file ? files_.read(path, file.bytes.size())
                                                               : text::Result<text::FileBytes>(text::Failure{});
    if (now.ok() && now.value().bytes == file.bytes) {
      file.outcome = RenderedFile::Outcome::up_to_date;
    } else if (const text::Outcome failure = files_.write(path, file.bytes)) {
      return cannot(failure->message);
    } else {
      file.outcome = RenderedFile::Outcome::written;
      out_.write(text::printable(path) + "\n");
    }
  }
  ++(file.outcome == RenderedFile::Outcome::written ? written_ : up_to_date_);
}

bool Batch::is_input(const std::string& path) const { return inputs_.contains(on_disk(path)); }

int Batch::finish(std::size_t jobs) {
  if (!request_.manifest.empty()) write_manifest();
  const int printed = out_.finish();
  if (was_stopped()) {
    complain(fmt::format("stopped after {} of {}", done_, text::counted(jobs, "review", "reviews")));
    return exit_after_signal();
  }
  if (reports_ == 0) complain(failed_ ? "nothing was rendered" : "nothing was rendered: there are no drafts there");
  if (reports_ > 0 && !request_.quiet) complain(closing_line());
  if (printed != exit_clean) return printed;
  if (failed_ || reports_ == 0) return exit_failure;
  std::size_t failing = held_back_;
  if (request_.fail_on) {
    failing += findings_.error;
    if (*request_.fail_on >= diag::Severity::warning) failing += findings_.warning;
    if (*request_.fail_on >= diag::Severity::advice) failing += findings_.advice;
  }
  return failing > 0 ? exit_findings : exit_clean;
}

std::string Batch::closing_line() const {
  std::string line = text::counted(written_, "file", "files") + " written";
  if (up_to_date_ > 0) line += fmt::format(", {} up to date", up_to_date_);
  if (held_back_ > 0) line += fmt::format(", {} that must not go out", text::counted(held_back_, "edition", "editions"));
  if (not_shared_ > 0) line += fmt::format(", {} not shared", text::counted(not_shared_, "edition", "editions"));
  line += fmt::format(" ({})", text::counted(reports_, "report", "reports"));
  if (undecided_ > 0)
    line +=
        fmt::format("; no `sharing:` in the front matter of {}, so that nothing was left out",
                    text::counted(undecided_, "edition for the hub or the public", "editions for the hub or the public"));
  return line;
}

void Batch::write_manifest() {
  const bool complete = !was_stopped() && !out_.closed();
  if (const text::Outcome failure = files_.write(request_.manifest, manifest_.text(complete))) fail(failure->message);
}

void Batch::say(const std::string& line) {
  progress_.clear();
  complain(line);
}

void Batch::fail(const std::string& message) {
  say(message);
  failed_ = true;
  manifest_.add_failure(message);
}

}  // namespace qar::door
