#include "qar/rules/rule.h"

#include "rules/long_example.h"

namespace qar::rules::section {
namespace {

// The text of a target is copied for each bracket that may use it.
constexpr auto long_target = repeated<3400>("## Additional support\n\n«[plans]:» /", "[", "\n\nThe school's [plans].\n");

constexpr std::string_view flagged[] = {view(long_target)};
constexpr std::string_view accepted[] = {
    "## Additional support\n\nThe school offers a visit; its [plans] are public.\n\n[plans]: "
    "https://larkfield.example/plans\n",
};

}  // namespace

extern constinit const Rule reference_definitions = {
    .title = "A link target too long for its many uses",
    .why =
        "The target is copied into every link that uses it, which can fill the memory of whoever opens the draft; it is "
        "read as plain text.",
    .source = "RELIABILITY 2; DESIGN, traps of the libraries",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
