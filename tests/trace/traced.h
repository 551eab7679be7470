// A review in memory, read as the program reads it and traced.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "qar/check/plan.h"
#include "qar/check/run.h"
#include "qar/text/file_store.h"
#include "qar/trace/trace.h"

namespace qar::test {

/// Shows each review below `review` to a visitor.
inline void visit_reviews(const text::FileStore& files, const check::Visit& visit, const check::Settings& settings = {}) {
  for (const check::Job& job : check::make_plan(files, {"review"}, settings).jobs)
    static_cast<void>(check::check_job(files, job, settings, visit));
}

inline std::vector<trace::Trace> traced(const text::FileStore& files, const check::Settings& settings = {}) {
  std::vector<trace::Trace> made;
  visit_reviews(
      files,
      [&](const check::ReadReview& each) {
        made.push_back(trace::make_trace(each.review, each.sources, each.findings, each.masked));
      },
      settings);
  return made;
}

/// Two claims, three reviewers: KT-01 is cited twice, MO-01 once, LR-01 by none and LR-02 is the pre-review analysis.
inline text::MemoryFiles small_review() {
  text::MemoryFiles files;
  files.add("review/report.md", R"(---
qar: report/1
profile: qar-2025
review: larkfield-2025-11
stage: agree
school: {name: Larkfield Primary School}
dates: {from: 2025-11-10, to: 2025-11-12}
team: {lead: LR, reviewers: [KT, MO]}
---

## Leadership at all levels

### What went well

- Leaders visit lessons every week,
  and say what they saw. [@KT-01; @MO-01]

### Even better if…

- leaders shared it with assistants. [@KT-01; @KT-77]
- teachers met across phases.
)");
  files.add("review/evidence/kt.yaml", R"(qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT, role: visiting reviewer}
entries:
  - {id: KT-01, date: 2025-11-11, time: 09:40-10:20, activity: lesson visit, with: head of maths, aspect: leadership, suggests: both, observed: Leaders took notes.}
)");
  files.add("review/evidence/lr.yaml", R"(qar: evidence/1
review: larkfield-2025-11
reviewer: {id: LR, role: lead reviewer}
entries:
  - {id: LR-01, date: 2025-11-12, activity: staff meeting, aspect: [leadership, provision], suggests: development, observed: Staff asked for time.}
  - {id: LR-02, date: 2025-11-10, activity: pre-review analysis, aspect: context, suggests: strength, observed: Documents.}
)");
  files.add("review/evidence/mo.yaml", R"(qar: evidence/1
review: larkfield-2025-11
reviewer: {id: MO, role: visiting reviewer}
entries:
  - {id: MO-01, activity: document review, with: deputy headteacher, aspect: leadership, suggests: strength, observed: Notes are kept.}
)");
  return files;
}

}  // namespace qar::test
