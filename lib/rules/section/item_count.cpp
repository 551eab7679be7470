#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### «What went well»

- Leaders visit lessons every week, and teachers say what they changed afterwards.
- Governors ask about what they have read.

### «Even better if…»

- leaders shared what they saw with teaching assistants.
- teachers met across phases.
- subject leaders saw each other's plans.
- pupils spoke about their reading.
- parents heard of each topic before it began.
- clubs met on other days too.
- assemblies drew on the pupils' own stories.
)",
};
// A bullet with bullets below it is one item.
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week:
  - they look at books;
  - they ask pupils.
- Governors ask about what they have read.
- Teachers plan together every fortnight.

### Even better if…

- leaders shared what they saw with teaching assistants too.
)",
};

void check_part(const Report& report, const model::Part& part, Findings& out) {
  if (!part.spec || part.items == 0) return;
  const auto least = static_cast<std::size_t>(part.spec->min_items);
  const auto most = static_cast<std::size_t>(part.spec->max_items);
  const std::string items =
      fmt::format("{} has {} {}", quoted(part.title.value), part.items, part.items == 1 ? "item" : "items");
  if (part.items < least)
    out.add(title_place(report, part), fmt::format("{}; at least {} are usual", items, least),
            "ask whether the evidence shows more");
  else if (most > 0 && part.items > most)
    out.add(title_place(report, part), fmt::format("{}; at most {} are usual", items, most),
            "join what belongs together, and keep what matters most");
}

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Section& section : report.sections)
    for (const model::Part& part : section.parts) check_part(report, part, out);
}

}  // namespace

extern constinit const Rule item_count = {
    .title = "Unusually few or many items in a part",
    .why =
        "A school can act on a handful of points for development, not on a dozen; and one strength alone says little about "
        "three days.",
    .source = "DESIGN 2.3 (numbers are the profile's); DOMAIN 5.8",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
