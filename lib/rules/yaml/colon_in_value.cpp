#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: Pupils found the theme«:» courage and loss.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    time: 09:40
    place: "Year 4: mathematics"
    observed: See https://larkfield.example.org for the theme:courage.
)",
};

}  // namespace

extern constinit const Rule colon_in_value = {
    .title = "A colon in the middle of a value",
    .why = "A colon with a space after it makes a key of what stands before it; the value would end there.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
