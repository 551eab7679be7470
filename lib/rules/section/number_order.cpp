#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## 1. Context and character of the school

## 2. Leadership at all levels

### 2.1 What went well

### «2.1» Even better if…

## «4». Quality of provision and outcomes

## «3». Disadvantaged pupils
)",
};
// A colleague's share of a draft may begin anywhere, a year is no number of a section, and a section that is not written yet
// leaves a gap.
constexpr std::string_view accepted[] = {
    R"(## 3. Quality of provision and outcomes

### 3.2 Even better if…

## 5. Engagement and inclusion

## 6. Area of Excellence: Early reading

## 7. Area of Excellence: Music

## 8. Additional support

## 2024 results in detail
)",
};

struct Numbered {
  std::uint32_t block = 0;
  std::string_view title;
  std::string_view number;
  int own = 0;
  std::size_t order = 0;  ///< in the profile
};

/// Each number follows the one before it; a gap is fine where the profile has something between the two.
void check_run(const Report& report, const std::vector<Numbered>& run, Findings& out) {
  for (std::size_t i = 1; i < run.size(); ++i) {
    const Numbered& before = run[i - 1];
    const Numbered& here = run[i];
    if (here.order < before.order) continue;  // section/order says so
    const int between = static_cast<int>(here.order - before.order);
    if (here.own > before.own && here.own <= before.own + std::max(between, 1)) continue;
    diag::Diagnostic& made =
        out.add(number_place(report, here.block, here.number),
                fmt::format("the number {} follows {}", here.number, before.number), "number the headings in their order");
    made.related.push_back(
        {number_place(report, before.block, before.number), fmt::format("{} stands here", quoted(before.title))});
  }
}

void check(const Report& report, const Review& review, Findings& out) {
  std::vector<Numbered> sections;
  for (const model::Section& section : report.sections) {
    if (!section.spec) continue;
    if (const auto number = heading_number(section.number); number && number->outer == 0)
      sections.push_back(
          {section.heading, section.title.value, section.number, number->own, order_of(*review.profile, *section.spec)});
    std::vector<Numbered> parts;
    for (const model::Part& part : section.parts) {
      const auto number = heading_number(part.number);
      const auto order = part.spec ? order_of(*section.spec, *part.spec) : std::nullopt;
      if (number && order) parts.push_back({part.heading, part.title.value, part.number, number->own, *order});
    }
    check_run(report, parts, out);
  }
  check_run(report, sections, out);
}

}  // namespace

extern constinit const Rule number_order = {
    .title = "Numbers of headings that do not follow each other",
    .why =
        "People refer to “3.2” in meetings and letters; two headings with one number, or a gap, send them to the wrong "
        "place.",
    .source = "DESIGN 2.2; DOMAIN 1.2",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
