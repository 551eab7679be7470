#include "qar/profile/profile.h"

#include <algorithm>
#include <array>

#include "qar/text/words.h"

namespace qar::profile {
namespace {

template <class Spec>
const Spec* with_id(const std::vector<Spec>& specs, std::string_view id) {
  const auto found = std::find_if(specs.begin(), specs.end(), [&](const Spec& spec) { return spec.id == id; });
  return found == specs.end() ? nullptr : &*found;
}

std::optional<int> weekday_abbreviated(std::string_view word) {
  for (int day = 0; day < 7; ++day) {
    if (text::equal_ignoring_case(weekday_name(day).substr(0, 3), word)) return day;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(Warrant warrant) {
  switch (warrant) {
    case Warrant::published: return "public";
    case Warrant::seed: return "seed";
    case Warrant::assumed: return "assumed";
  }
  return {};
}

std::optional<Warrant> warrant_named(std::string_view wanted) {
  constexpr std::array warrants = {Warrant::published, Warrant::seed, Warrant::assumed};
  for (const Warrant warrant : warrants) {
    if (name(warrant) == wanted) return warrant;
  }
  return std::nullopt;
}

std::optional<WeekdayRun> weekday_run(std::string_view pattern) {
  const std::size_t hyphen = pattern.find('-');
  const auto first = weekday_abbreviated(pattern.substr(0, hyphen));
  if (!first) return std::nullopt;
  if (hyphen == std::string_view::npos) return WeekdayRun{*first, *first};
  const auto last = weekday_abbreviated(pattern.substr(hyphen + 1));
  if (!last || *last < *first) return std::nullopt;
  return WeekdayRun{*first, *last};
}

const SectionSpec* Profile::section(std::string_view section_id) const { return with_id(sections, section_id); }

const PartSpec* Profile::part(std::string_view part_id) const { return with_id(parts, part_id); }

const Statement* Profile::statement(std::string_view statement_id) const { return with_id(statements, statement_id); }

const CoverFieldSpec* Profile::cover_field(std::string_view field) const {
  const auto found =
      std::find_if(cover.begin(), cover.end(), [&](const CoverFieldSpec& spec) { return spec.name == field; });
  return found == cover.end() ? nullptr : &*found;
}

bool Profile::covers(Date day) const { return (!valid_from || *valid_from <= day) && (!valid_to || day <= *valid_to); }

bool Profile::days_fit(Date from, Date to) const {
  if (day_patterns.empty()) return true;
  return std::any_of(day_patterns.begin(), day_patterns.end(), [&](const std::string& pattern) {
    const auto run = weekday_run(pattern);
    return run && from.weekday() == run->first && to.days() - from.days() == run->last - run->first;
  });
}

std::span<const std::string> Profile::hidden_from(std::string_view audience) const {
  for (const auto& [known, hidden] : audiences) {
    if (known == audience) return hidden;
  }
  return {};
}

std::optional<std::size_t> Profile::scale_position(std::string_view estimate) const {
  const std::string wanted = text::fold_space(estimate);
  std::string_view meant = wanted;
  for (std::size_t i = 0; i < scale_variants_from.size(); ++i) {
    if (text::equal_ignoring_case(scale_variants_from[i], wanted)) meant = scale_variants_to[i];
  }
  const auto found = std::find_if(scale.begin(), scale.end(),
                                  [&](const std::string& value) { return text::equal_ignoring_case(value, meant); });
  if (found == scale.end()) return std::nullopt;
  return static_cast<std::size_t>(found - scale.begin());
}

}  // namespace qar::profile
