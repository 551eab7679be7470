#include "qar/rules/rule.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week. [@KT-01]

«[@KT-01]:» lessons
)",
};
// Inside a sentence, and before more than one word, the same characters define nothing.
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- As seen in [@KT-01]: leaders visit lessons every week.

[@KT-02]: teachers say what they changed.
)",
};

}  // namespace

extern constinit const Rule citation_definition = {
    .title = "A citation that would define a link",
    .why =
        "At the start of a line, before a colon, a citation would turn every other citation of that entry into a link, and "
        "none would be left.",
    .source = "DESIGN, traps of the libraries (cmark-gfm); RELIABILITY 2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
