#include "qar/rules/rule.h"

#include "rules/long_example.h"

namespace qar::rules::section {
namespace {

constexpr auto dashes = repeated<900>("## Additional support\n\n| Class | Pupils |\n«-|»\n", "-|\n", "| 1 | 30 |\n");

constexpr std::string_view flagged[] = {view(dashes)};
constexpr std::string_view accepted[] = {
    R"(## Additional support

| Class | Pupils | Visits |
|---|:-:|--:|
| 1 | 30 |
| 2 |
)",
};

}  // namespace

extern constinit const Rule odd_table = {
    .title = "A table that cannot be read",
    .why =
        "Rows without most of their cells, or hundreds of lines of dashes, are the work of a broken export; the table is "
        "read as plain text.",
    .source = "RELIABILITY 2; DESIGN, traps of the libraries",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
