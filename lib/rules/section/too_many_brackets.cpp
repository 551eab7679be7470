#include "qar/rules/rule.h"

#include "rules/long_example.h"

namespace qar::rules::section {
namespace {

constexpr auto declarations = repeated<100>("## Additional support\n\nNone", " <?", " «<?»\n");
constexpr auto as_many_as_may_be = repeated<100>("## Additional support\n\nNone", " <?", "\n");

constexpr std::string_view flagged[] = {view(declarations)};
constexpr std::string_view accepted[] = {view(as_many_as_may_be)};

}  // namespace

extern constinit const Rule too_many_brackets = {
    .title = "Too many opening brackets or declarations",
    .why =
        "For each of them a Markdown reader seeks the end; twenty thousand open brackets, or a hundred `<?`, are no "
        "report, and are read as text.",
    .source = "RELIABILITY 2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
