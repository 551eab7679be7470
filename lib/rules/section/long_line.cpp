#include "qar/rules/rule.h"

#include "rules/long_example.h"

namespace qar::rules::section {
namespace {

constexpr auto long_text = repeated<2001>("## Additional support\n\n«", "word ", "»\n");
constexpr auto as_long_as_may_be = repeated<2000>("## Additional support\n\n", "word ", "\n");

constexpr std::string_view flagged[] = {view(long_text)};
constexpr std::string_view accepted[] = {view(as_long_as_may_be)};

}  // namespace

extern constinit const Rule long_line = {
    .title = "A very long line",
    .why =
        "A paragraph of ten thousand characters is a whole report without its line ends: no merge and no editor can show "
        "what changed in it.",
    .source = "RELIABILITY 2; DESIGN 2.6",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
