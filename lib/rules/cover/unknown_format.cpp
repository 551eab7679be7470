#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: «report/2»
review: larkfield-2025-11
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
review: larkfield-2025-11
---
)",
};

}  // namespace

extern constinit const Rule unknown_format = {
    .title = "A format of report that is not read",
    .why = "A later format may mean other things by the same words, so it is not guessed at.",
    .source = "DESIGN 2.2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
