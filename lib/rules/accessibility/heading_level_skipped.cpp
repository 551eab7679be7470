#include <cstdint>

#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::accessibility {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Area of Excellence

«#### What the school has done»

### Early reading

«##### Evidence of impact»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Area of Excellence

### Early reading

#### What the school has done

#### Evidence of impact

## Additional support

### Visits
)",
};

void check(const Report& report, const Review&, Findings& out) {
  std::uint8_t before = 0;
  for (const model::ProseBlock& each : report.prose.blocks) {
    if (each.kind != model::ProseKind::heading) continue;
    const syntax::Block& heading = report.markdown.block(each.block);
    const std::uint8_t level = heading.level;
    // A section or part on a wrong level has a rule of its own.
    if (before != 0 && level > before + 1 && !each.profile_title)
      out.add(heading.where, fmt::format("a heading of level {} below one of level {}", level, before),
              fmt::format("write it with {}", std::string(before + 1U, '#')));
    before = level;
  }
}

}  // namespace

extern constinit const Rule heading_level_skipped = {
    .title = "A heading level that is left out",
    .why = "Who listens to a report moves from heading to heading, and looks for the missing one between.",
    .source = "DOMAIN 7 (no skipped level); WCAG 2.2, 1.3.1",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::accessibility
