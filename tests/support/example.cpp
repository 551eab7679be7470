#include "support/example.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/check/baseline.h"
#include "qar/check/baseline_use.h"
#include "qar/check/plan.h"

namespace qar::test {
namespace {

constexpr std::string_view opening = "\u00ab";
constexpr std::string_view closing = "\u00bb";
constexpr std::string_view baseline_name = "known.baseline";

void add_file(Example& example, std::string_view name, std::string_view marked) {
  const std::string path = "review/" + std::string(name);
  std::string text;
  std::vector<std::uint32_t> open;
  while (!marked.empty()) {
    if (marked.starts_with(opening)) {
      open.push_back(static_cast<std::uint32_t>(text.size()));
      marked.remove_prefix(opening.size());
    } else if (marked.starts_with(closing)) {
      example.marks.push_back({path, open.back(), static_cast<std::uint32_t>(text.size())});
      open.pop_back();
      marked.remove_prefix(closing.size());
    } else {
      text += marked.front();
      marked.remove_prefix(1);
    }
  }
  if (text.find("\nstage:") != std::string::npos) example.says_stage = true;
  if (name == baseline_name) example.has_baseline = true;
  if (path.ends_with(".md")) example.paths.push_back(path);
  example.files.add(path, std::move(text));
}

}  // namespace

Example read_example(std::string_view page) {
  Example example;
  if (!page.starts_with("=== ")) { add_file(example, "report.md", page); }
  while (page.starts_with("=== ")) {
    const std::size_t line = page.find('\n');
    const std::string_view name = page.substr(4, line - 4);
    page.remove_prefix(line + 1);
    const std::size_t next = page.starts_with("=== ") ? 0 : page.find("\n=== ");
    const std::size_t size = next == std::string_view::npos ? page.size() : next == 0 ? 0 : next + 1;
    add_file(example, name, page.substr(0, size));
    page.remove_prefix(size);
  }
  std::ranges::sort(example.marks);
  return example;
}

Outcome check_example(const Example& example, model::Stage stage) {
  check::Settings settings;
  if (!example.says_stage) settings.stage = std::max(stage, model::Stage::draft);
  if (example.has_baseline) {
    auto baseline = check::Baseline::read(example.files, "review/" + std::string(baseline_name));
    if (!baseline.ok()) return {{}, {baseline.message()}};
    settings.baseline = std::make_shared<const check::Baseline>(std::move(baseline.value()));
  }
  const check::Plan plan = check::make_plan(example.files, example.paths, settings);
  Outcome outcome;
  outcome.failures = plan.failures;
  for (const check::ConfigurationPtr& configuration : plan.configurations)
    outcome.checked.push_back(check::check_configuration(*configuration, settings));
  check::check_jobs(example.files, plan.jobs, settings, {},
                    [&](check::Checked&& checked) { outcome.checked.push_back(std::move(checked)); });
  if (settings.baseline) {
    check::BaselineUse use(*settings.baseline, example.files, settings);
    for (const check::Checked& each : outcome.checked) use.count(each);
    outcome.checked.push_back(use.stale());
  }
  return outcome;
}

std::vector<Mark> Outcome::places(std::string_view rule) const {
  std::vector<Mark> found;
  for (const check::Checked& each : checked)
    for (const diag::Diagnostic& finding : each.findings)
      if (finding.rule == rule && !finding.suppressed)
        found.push_back({(*each.sources)[finding.where.file].path, finding.where.begin, finding.where.end});
  std::ranges::sort(found);
  return found;
}

std::string Outcome::text() const {
  std::string all;
  for (const check::Checked& each : checked)
    for (const diag::Diagnostic& finding : each.findings)
      all += fmt::format("{} at {}:{}-{}: {}\n", finding.rule, (*each.sources)[finding.where.file].path, finding.where.begin,
                         finding.where.end, diag::sentence(finding));
  for (const std::string& failure : failures) all += failure + "\n";
  return all;
}

}  // namespace qar::test
