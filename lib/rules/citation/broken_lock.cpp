#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
---
=== review.lock
# qar lock 1
cite report.md 4e1bb6da2a7c8ec4 KT-01 f0b1f2ad14a6b9ce
«cite report.md KT-02»
«<<<<<<< ours»
seal lead report.md estimate/overall 91d4a8e4f3d6b1c0 Effective
«seal head report.md estimate/overall 91d4a8e4f3d6b1c0 Effective»
)",
    R"(=== report.md
---
qar: report/1
---
=== review.lock
«# qar lock 9»
cite report.md KT-02
)",
    R"(=== report.md
---
qar: report/1
---
=== review.lock
«»cite report.md 4e1bb6da2a7c8ec4 KT-01 f0b1f2ad14a6b9ce
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
---
=== review.lock
# qar lock 1

# joined by hand
seal lead report.md estimate/overall 91d4a8e4f3d6b1c0 Effective
cite report.md 4e1bb6da2a7c8ec4 KT-01 f0b1f2ad14a6b9ce
cite report.md 4e1bb6da2a7c8ec4 KT-01 f0b1f2ad14a6b9ce
)",
};

}  // namespace

// The reader of locks finds this (lib/read/lock_reader.cpp).
extern constinit const Rule broken_lock = {
    .title = "A line of review.lock that cannot be read",
    .why =
        "The file says what each claim was held against and what was agreed. A line that is lost lets a change pass unseen; "
        "mostly a merge was left unfinished.",
    .source = "qar",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
