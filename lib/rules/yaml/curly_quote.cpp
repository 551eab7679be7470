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
    quotes:
      - {speaker: pupil, text: «“»The work makes you think.”}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: A pupil said, “the work makes you think”.
    quotes:
      - {speaker: pupil, text: "“Ready” is what the teacher says."}
)",
};

}  // namespace

extern constinit const Rule curly_quote = {
    .title = "Curly quotation marks around a value",
    .why = "They do not quote in YAML: they are read as part of the text, and a colon or a hash inside still ends it.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
