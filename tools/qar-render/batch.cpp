#include "batch.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "qar/check/plan.h"
#include "qar/text/utf8.h"

#include "exit_codes.h"
#include "stopping.h"

namespace qar::door {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

Batch::Batch(const Request& request, text::FileStore& files) : request_(request), files_(files), progress_(!request.quiet) {}

int Batch::run() {
  heed_signals();
  const check::Plan plan = check::make_plan(files_, request_.paths, request_.settings);
  for (const std::string& failure : plan.failures) fail(failure);
  if (const text::Outcome failure = files_.make_folder(request_.folder)) {
    fail(failure->message);
    return exit_failure;
  }
  check::RunOptions options{request_.threads, &stop_requested(), {}};
  std::vector<ReportRenderer> renderers(check::threads_for(options, plan.jobs.size()), ReportRenderer(request_, files_));
  rendered_.resize(plan.jobs.size());
  options.visit = [&](const check::ReadReview& read, check::Turn turn) {
    if (read.review.report) rendered_[turn.job].push_back(renderers[turn.thread].render(read));
  };
  std::size_t done = 0;
  check::check_jobs(files_, plan.jobs, request_.settings, options, [&](check::Checked&& checked) {
    take(done++, std::move(checked));
    progress_.show(done, plan.jobs.size());
    if (out_.closed()) stop_requested() = true;
  });
  progress_.clear();
  return finish(plan.jobs.size());
}

void Batch::take(std::size_t job, check::Checked&& checked) {
  for (const std::string& failure : checked.failures) fail(failure);
  const std::vector<RenderedReport> reports = std::exchange(rendered_[job], {});
  for (const check::CheckedFile& file : checked.files) {
    const auto is_its = [&](const RenderedReport& each) { return each.path == file.path; };
    if (file.kind == "report" && std::ranges::none_of(reports, is_its))
      fail(fmt::format("{}: cannot be read as a draft; see `qar validate`", text::printable(file.path)));
  }
  for (const RenderedReport& report : reports) take(report);
}

void Batch::take(const RenderedReport& report) {
  ++reports_;
  for (const std::string& loss : report.losses) {
    progress_.clear();
    complain(loss);
  }
  for (const RenderedEdition& edition : report.editions) write(report, edition);
}

void Batch::write(const RenderedReport& report, const RenderedEdition& edition) {
  std::string_view file = text::file_name(report.path);
  file = file.substr(0, file.rfind('.'));
  const auto name = request_.name.of({report.review, report.school, render::name(edition.audience), file});
  if (!name.ok()) return fail(fmt::format("{}: {}", text::printable(report.path), name.message()));
  const auto [taken, is_new] = names_.emplace(folded(name.value()), report.path);
  if (!is_new)
    return fail(fmt::format("{}: its files would be called `{}`, and so are those of {}; use --name",
                            text::printable(report.path), name.value(), text::printable(taken->second)));
  for (const RenderedFile& each : edition.files) write(name.value(), report, each);
}

void Batch::write(const std::string& name, const RenderedReport& report, const RenderedFile& file) {
  if (!file.failure.empty())
    return fail(fmt::format("{}: {}: {}", text::printable(report.path), file.writer->name, file.failure));
  const std::string path = text::join_path(request_.folder, name + std::string(file.writer->extension));
  if (const text::Outcome failure = files_.write(path, file.bytes)) return fail(failure->message);
  ++written_;
  out_.write(text::printable(path) + "\n");
}

int Batch::finish(std::size_t jobs) {
  static_cast<void>(jobs);
  const int printed = out_.finish();
  if (was_stopped()) return exit_after_signal();
  if (reports_ == 0 && !failed_) {
    complain("there is no draft there: nothing to render");
    return exit_failure;
  }
  if (!request_.quiet)
    complain(fmt::format("{} written ({})", counted(written_, "file", "files"), counted(reports_, "report", "reports")));
  if (printed != exit_clean) return printed;
  return failed_ ? exit_failure : exit_clean;
}

void Batch::fail(const std::string& message) {
  progress_.clear();
  complain(message);
  failed_ = true;
}

}  // namespace qar::door
