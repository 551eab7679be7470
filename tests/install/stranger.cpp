// The library in another program: a review that exists only in memory is checked, and what was found is printed. Exits with
// 0 if the one citation that leads nowhere was found.
#include <iostream>
#include <qar/check/plan.h>
#include <qar/check/run.h>
#include <qar/text/file_store.h>
#include <qar/text/line_index.h>

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

int main() {
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
