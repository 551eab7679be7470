#include "qar/rules/rule.h"

#include "rules/long_example.h"

namespace qar::rules::section {
namespace {

constexpr auto wide = repeated<65>("## Additional support\n\n| Class | Pupils |\n|---|---|\n«", "7 |", "»\n");
constexpr auto as_wide_as_may_be = repeated<64>("## Additional support\n\n| Class | Pupils |\n|---|---|\n", "7 |", "\n");

constexpr std::string_view flagged[] = {view(wide)};
constexpr std::string_view accepted[] = {view(as_wide_as_may_be)};

}  // namespace

extern constinit const Rule too_wide_table = {
    .title = "A table with too many columns",
    .why =
        "No page is as wide as that, and tables of such a width can keep a Markdown reader busy for hours; the row is read "
        "as plain text.",
    .source = "DESIGN 2.6 (size caps); RELIABILITY 2",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
