#include "rules/previous_ebis.h"

#include <algorithm>

#include <fmt/format.h>

#include "rules/folded_words.h"
#include "rules/running_text.h"

namespace qar::rules {
namespace {

constexpr std::size_t most = 40, longest = 2000;

bool is_listed(const std::vector<PreviousEbi>& listed, std::string_view text) {
  return std::ranges::any_of(listed, [&](const PreviousEbi& each) { return same_words(each.text, text, 1); });
}

}  // namespace

std::vector<PreviousEbi> previous_ebis(const model::Report& report, const model::Review& review) {
  std::vector<PreviousEbi> all;
  if (!report.cover.previous) return all;
  for (const auto& ebi : report.cover.previous->ebis)
    if (all.size() < most) all.push_back({ebi.value.substr(0, longest), ebi.where, ebi.where, {}});
  if (!review.previous || !report.cover.previous->report) return all;
  const model::Report& earlier = *review.previous;
  std::size_t section = SIZE_MAX, number = 0;
  for (const model::Claim& claim : earlier.claims) {
    if (claim_suggests(earlier, claim) != "development") continue;
    number = claim.section == section ? number + 1 : 1;
    section = claim.section;
    const std::string_view text = std::string_view(claim.text).substr(0, longest);
    if (all.size() >= most || is_listed(all, text)) continue;
    const model::Section& place = earlier.sections[section];
    all.push_back({text, claim.where, report.cover.previous->report->where,
                   fmt::format("EBI {} under “{}”", number, place.spec ? place.spec->title : place.title.value)});
  }
  return all;
}

}  // namespace qar::rules
