#include "rules/areas.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "rules/known_names.h"
#include "rules/name_fold.h"
#include "rules/phrases.h"

namespace qar::rules {
namespace {

/// The first heading within a section that names the area, and the blocks below it.
std::optional<AreaPlace> place_in_section(std::size_t index, std::string_view title, const model::Report& report) {
  const model::Section& section = report.sections[index];
  const auto& blocks = report.markdown.blocks;
  if (holds_name(fold_name(section.title.value), title))
    return AreaPlace{index, section.first_block, section.end_block, section.title.where, true};
  for (std::uint32_t i = section.first_block; i < section.end_block; i = blocks[i].next) {
    if (blocks[i].kind != syntax::BlockKind::heading ||
        !holds_name(fold_name(syntax::flatten(report.markdown, i).text), title))
      continue;
    std::uint32_t end = blocks[i].next;
    while (end < section.end_block &&
           !(blocks[end].kind == syntax::BlockKind::heading && blocks[end].level <= blocks[i].level))
      end = blocks[end].next;
    return AreaPlace{index, blocks[i].next, end, blocks[i].where, true};
  }
  return std::nullopt;
}

}  // namespace

std::string_view status_of(const model::AreaOfExcellence& area, const profile::Profile& profile) {
  return area.status ? meant_name(area.status->value, profile.aoe_statuses) : std::string_view();
}

bool needs_section(const model::AreaOfExcellence& area, const profile::Profile& profile) {
  const std::string_view status = status_of(area, profile);
  return status == "proposed" || status == "accredited";
}

std::vector<std::size_t> area_sections(const model::Report& report) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < report.sections.size(); ++i)
    if (report.sections[i].id() == "aoe") found.push_back(i);
  return found;
}

std::optional<AreaPlace> place_of(const model::AreaOfExcellence& area, const model::Report& report) {
  const std::vector<std::size_t> sections = area_sections(report);
  const std::string title = area.title ? fold_name(area.title->value) : std::string();
  for (const std::size_t section : sections)
    if (const auto place = place_in_section(section, title, report)) return place;
  if (sections.size() != 1 || report.cover.areas_of_excellence.size() != 1) return std::nullopt;
  const model::Section& only = report.sections[sections.front()];
  return AreaPlace{sections.front(), only.first_block, only.end_block, only.title.where, false};
}

std::vector<const model::Claim*> claims_of(const AreaPlace& place, const model::Report& report) {
  std::vector<const model::Claim*> claims;
  for (const model::Claim& claim : report.claims)
    if (claim.section == place.section && claim.block >= place.begin && claim.block < place.end) claims.push_back(&claim);
  return claims;
}

bool says_there_is_none(const model::Section& section, const model::Report& report) {
  constexpr std::size_t most_words = 40;
  if (section.words > most_words) return false;
  for (std::uint32_t i = section.first_block; i < section.end_block; ++i) {
    const auto& block = report.markdown.blocks[i];
    if (block.first_inline == block.end_inline) continue;
    const std::string words = syntax::flatten(report.markdown, i).text;
    for (const std::string_view word : {"no", "not", "none", "n/a", "nothing", "declined"})
      if (find_phrase(words, word) != std::string_view::npos) return true;
  }
  return false;
}

text::Span title_or_area(const model::AreaOfExcellence& area) { return area.title ? area.title->where : area.where; }

std::string area_in_words(const model::AreaOfExcellence& area) {
  return area.title ? fmt::format("“{}”", text::excerpt(area.title->value)) : std::string("an area of excellence");
}

}  // namespace qar::rules
