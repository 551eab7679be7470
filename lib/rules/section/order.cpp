#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

// One section that moved is one finding, although everything between its two places is now on its wrong side.
constexpr std::string_view flagged[] = {
    R"(## «Additional support»

The school would like to visit another nursery.

## Context and character of the school

The school has 210 pupils.

## Leadership at all levels

## Quality of provision and outcomes
)",
};
// Sections may be absent in a colleague's share of the draft, and several Areas of Excellence may follow each other.
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

## Engagement and inclusion

## Area of Excellence: Early reading

## Area of Excellence: Music

## Additional support
)",
};

using Sections = std::vector<const model::Section*>;

/// Which sections can stay where they are so that as few as possible must move: the longest run in the profile's order.
std::vector<bool> staying(const Sections& known, const profile::Profile& profile) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> length(known.size(), 1), before(known.size(), none);
  std::vector<std::size_t> best(profile.sections.size(),
                                none);  // for each place in the order: the section that ends the longest run there
  std::size_t last = none;
  for (std::size_t i = 0; i < known.size(); ++i) {
    const std::size_t order = order_of(profile, *known[i]->spec);
    for (std::size_t k = 0; k <= order; ++k) {
      if (best[k] == none || length[best[k]] + 1 <= length[i]) continue;
      length[i] = length[best[k]] + 1;
      before[i] = best[k];
    }
    if (best[order] == none || length[i] > length[best[order]]) best[order] = i;
    if (last == none || length[i] > length[last]) last = i;
  }
  std::vector<bool> stays(known.size(), false);
  for (; last != none; last = before[last]) stays[last] = true;
  return stays;
}

void report_moved(const Report& report, const Sections& known, const std::vector<bool>& stays, std::size_t moved,
                  const profile::Profile& profile, Findings& out) {
  const std::size_t order = order_of(profile, *known[moved]->spec);
  const model::Section* other = nullptr;
  bool stands_after = false;  // it stands after a section before which it belongs
  for (std::size_t i = 0; i < known.size() && !other; ++i) {
    const std::size_t at = order_of(profile, *known[i]->spec);
    stands_after = i < moved && at > order;
    if (stays[i] && (stands_after || (i > moved && at < order))) other = known[i];
  }
  if (!other) return;
  const std::string title = quoted(known[moved]->title.value);
  diag::Diagnostic& made =
      out.add(title_place(report, *known[moved]),
              fmt::format("{} stands {} {}", title, stands_after ? "after" : "before", quoted(other->title.value)),
              fmt::format("move it: the profile puts it {}", stands_after ? "before" : "after"));
  made.related.push_back({title_place(report, *other), fmt::format("{} stands here", quoted(other->title.value))});
}

void check(const Report& report, const Review& review, Findings& out) {
  Sections known;
  for (const model::Section& section : report.sections)
    if (section.spec) known.push_back(&section);
  const auto order = [&](const model::Section* section) { return order_of(*review.profile, *section->spec); };
  if (std::ranges::is_sorted(known, {}, order)) return;
  const std::vector<bool> stays = staying(known, *review.profile);
  constexpr int most_said = 20;
  int said = 0;
  for (std::size_t i = 0; i < known.size() && said < most_said; ++i)
    if (!stays[i]) report_moved(report, known, stays, i, *review.profile, out), ++said;
}

}  // namespace

extern constinit const Rule order = {
    .title = "A section out of its order",
    .why = "All reports of a programme run in one order, so that a hub or a school can lay several side by side.",
    .source = "DESIGN 2.2, 2.3; DOMAIN 1.2, 1.3",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
