#include "checked.h"

#include <fmt/format.h>

#include "qar/text/line_index.h"

namespace qar::test {

std::vector<Found> Run::of(std::string_view rule) const {
  std::vector<Found> wanted;
  for (const Found& each : found)
    if (!each.suppressed && (each.rule == rule || each.rule.substr(0, each.rule.find('/')) == rule)) wanted.push_back(each);
  return wanted;
}

std::string Run::text() const {
  std::string all;
  for (const Found& each : found) all += fmt::format("{} {}:{}\n", each.rule, each.path, each.line);
  return all;
}

Run run(const text::FileStore& files, std::vector<std::string> paths, const check::Settings& settings, unsigned threads,
        std::optional<std::string> stdin_text) {
  const check::Plan plan = check::make_plan(files, std::move(paths), settings, std::move(stdin_text));
  Run made;
  made.failures = plan.failures;
  made.passed_over = plan.passed_over;
  const auto take = [&](check::Checked&& checked) {
    for (const diag::Diagnostic& each : checked.findings) {
      const text::Source& source = (*checked.sources)[each.where.file];
      made.found.push_back({std::string(each.rule), source.path,
                            text::LineIndex(source.text).position(each.where.begin).line, each.severity, each.message,
                            each.fingerprint, each.suppressed});
    }
    for (const check::CheckedFile& file : checked.files)
      made.files.push_back(fmt::format("{} {}{}{}{}{}", file.path, file.kind, file.profile.empty() ? "" : " ", file.profile,
                                       file.stage.empty() ? "" : " ", file.stage));
    made.failures.insert(made.failures.end(), checked.failures.begin(), checked.failures.end());
    made.passed_over += checked.passed_over;
  };
  for (const check::ConfigurationPtr& configuration : plan.configurations)
    take(check::check_configuration(*configuration, settings));
  check::RunOptions options;
  options.threads = threads;
  check::check_jobs(files, plan.jobs, settings, options, take);
  return made;
}

std::string draft(std::string_view body, std::string_view more_front_matter) {
  return fmt::format("---\nqar: report/1\nreview: larkfield-2025-11\n{}---\n\n{}", more_front_matter, body);
}

std::string evidence(std::string_view reviewer, std::string_view entries) {
  return fmt::format("qar: evidence/1\nreview: larkfield-2025-11\nreviewer: {{id: {}}}\nentries:\n{}", reviewer, entries);
}

}  // namespace qar::test
