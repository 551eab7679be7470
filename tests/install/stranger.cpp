// The library in another program. Without an argument a review that exists only in memory is checked, and what was found is
// printed; exits with 0 if the one citation that leads nowhere was found. With a path, what lies there is checked, and the
// number of its findings is printed.
#include <algorithm>
#include <iostream>
#include <memory>
#include <qar/check/plan.h>
#include <qar/check/run.h>
#include <qar/text/file_store.h>
#include <qar/text/line_index.h>
#include <string>
#include <vector>

constexpr auto draft = R"(---
qar: report/1
review: larkfield-2025-11
school: {name: Larkfield Primary School, phase: primary, hub: none}
dates: {from: 2025-11-10, to: 2025-11-12}
team: {lead: LR, reviewers: [KT, MO], planned: 3}
---

## 2. Leadership at all levels

### 2.1 What went well

- Leaders visit lessons every week and agree one change with each teacher. [@KT-01; @KT-99]
)";

constexpr auto evidence = R"(qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT, role: visiting reviewer}
entries:
  - id: KT-01
    date: 2025-11-10
    activity: leader meeting
    with: deputy headteacher
    aspect: leadership
    suggests: strength
    observed: The deputy showed the notes of the last six visits, with one change agreed in each.
)";

int check_path(const std::string& path) {
  const std::unique_ptr<qar::text::FileStore> files = qar::text::disk_files();
  const qar::check::Settings settings;
  const qar::check::Plan plan = qar::check::make_plan(*files, {path}, settings);
  std::ptrdiff_t found = 0;
  const auto count = [&](const qar::check::Checked& checked) {
    found += std::ranges::count_if(checked.findings, [](const auto& each) { return !each.suppressed; });
  };
  for (const auto& configuration : plan.configurations) count(qar::check::check_configuration(*configuration, settings));
  qar::check::check_jobs(*files, plan.jobs, settings, {}, count);
  std::cout << found << '\n';
  return plan.jobs.empty() || !plan.failures.empty() ? 2 : 0;
}

int check_memory() {
  qar::text::MemoryFiles files;
  files.add("larkfield-2025-11/report.md", draft);
  files.add("larkfield-2025-11/evidence/kt.yaml", evidence);

  const qar::check::Settings settings;
  const qar::check::Plan plan = qar::check::make_plan(files, {"larkfield-2025-11"}, settings);
  bool found = false;
  for (const qar::check::Job& job : plan.jobs) {
    const qar::check::Checked checked = qar::check::check_job(files, job, settings);
    for (const qar::diag::Diagnostic& finding : checked.findings) {
      const qar::text::Source& source = (*checked.sources)[finding.where.file];
      const qar::text::Position at = qar::text::LineIndex(source.text).position(finding.where.begin);
      std::cout << source.path << ':' << at.line << ": " << finding.message << " (" << finding.rule << ")\n";
      found = found || (finding.rule == "citation/unknown-evidence" && source.slice(finding.where) == "@KT-99");
    }
  }
  return found ? 0 : 1;
}

int main(int count, char** arguments) { return count > 1 ? check_path(arguments[1]) : check_memory(); }
