#include "qar/rules/rule.h"

#include "rules/long_example.h"

namespace qar::rules::section {
namespace {

constexpr auto deep = repeated<33>("## Additional support\n\n«", "> ", "None at present.»\n");
constexpr auto as_deep_as_may_be = repeated<32>("## Additional support\n\n", "> ", "None at present.\n");

constexpr std::string_view flagged[] = {view(deep)};
constexpr std::string_view accepted[] = {
    view(as_deep_as_may_be),
    "## Additional support\n\n- The school would like visits:\n  - in spring;\n    1. to a nursery,\n    2. to a junior "
    "school.\n",
};

}  // namespace

extern constinit const Rule too_deep = {
    .title = "Quotes and lists nested too deep",
    .why =
        "No reader follows more than a few levels; so many come from a message that was forwarded again and again, or from "
        "a broken export.",
    .source = "RELIABILITY 2; DESIGN 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
