#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### Even better if…

- leaders shared what they saw with teaching assistants too.

### «What went well»

- Leaders visit lessons every week, and teachers say what they changed afterwards.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### Even better if…

- leaders shared what they saw with teaching assistants too.

## Quality of provision and outcomes

### What went well

- Teachers ask every pupil before they move on.
)",
};

void check_section(const Report& report, const model::Section& section, Findings& out) {
  const model::Part* latest = nullptr;
  for (const model::Part& part : section.parts) {
    const auto order = part.spec ? order_of(*section.spec, *part.spec) : std::nullopt;
    if (!order) continue;
    if (!latest || *order_of(*section.spec, *latest->spec) <= *order) {
      latest = &part;
      continue;
    }
    diag::Diagnostic& made = out.add(
        title_place(report, part), fmt::format("{} stands after {}", quoted(part.title.value), quoted(latest->title.value)),
        fmt::format("put {} first", quoted(part.title.value)));
    made.related.push_back({title_place(report, *latest), fmt::format("{} stands here", quoted(latest->title.value))});
    return;
  }
}

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Section& section : report.sections)
    if (section.spec && section.parts.size() > 1) check_section(report, section, out);
}

}  // namespace

extern constinit const Rule part_order = {
    .title = "Parts of a section in the wrong order",
    .why =
        "Strengths come before what would make them even better: the second list builds on the first, and a school should "
        "meet it so.",
    .source = "DESIGN 2.2; DOMAIN 1.2 (P:8)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
