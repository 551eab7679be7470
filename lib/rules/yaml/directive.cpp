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
    observed: >
      Attendance is 96
«% in autumn, and was lower in spring.»
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: >
      Attendance is 96
      % in autumn, and was lower in spring.
)",
};

}  // namespace

extern constinit const Rule directive = {
    .title = "An instruction to the YAML reader",
    .why = "A line that begins with a per cent sign is not read as text; mostly a figure was torn from the line above.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
