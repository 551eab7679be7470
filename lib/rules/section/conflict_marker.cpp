#include "qar/rules/rule.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

«<<<<<<< HEAD»
- Leaders visit lessons every week.
=======
- Leaders visit lessons every fortnight.
>>>>>>> kt
)",
    "## Additional support\n\nNone at present.\n\n«>>>>>>> kt»\n",
};
constexpr std::string_view accepted[] = {
    R"(Support
=======

>>>> None at present, and a <<<<<<< b is no marker.
)",
};

}  // namespace

extern constinit const Rule conflict_marker = {
    .title = "A merge conflict left in the draft",
    .why = "Both versions of a passage are in the report, and nobody has said which of them holds.",
    .source = "DESIGN 2.2; RELIABILITY 2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
