#include "joined_outline.h"

#include <map>
#include <string>
#include <utility>

#include "matching.h"

namespace qar::merge {
namespace {

// How much of the words two pieces must share: in one part; across parts, where chance is greater; between the same
// neighbours, where it is smaller; of renamed sections.
constexpr double enough = 0.5, enough_elsewhere = 0.6, enough_between = 0.2, enough_for_section = 0.5;
// "Estimate: Effective" stands in every section: so few words say nothing about where a paragraph came from.
constexpr std::size_t words_of_moved = 5;

}  // namespace

JoinedOutline::JoinedOutline(const std::array<Outline, 3>& versions) : versions_(versions) {
  for (std::size_t i = 0; i < 3; ++i) {
    division_ids_[i].assign(versions_[i].divisions().size(), Joint::none);
    unit_ids_[i].assign(versions_[i].units().size(), Joint::none);
  }
  join_divisions();
  join_units();
}

void JoinedOutline::join_divisions() {
  for (std::size_t i = 0; i < versions_[base].divisions().size(); ++i) {
    divisions_.push_back({{i, Joint::none, Joint::none}});
    division_ids_[base][i] = i;
  }
  for (const std::size_t side : {ours, theirs}) {
    divisions_[0].at[side] = 0;
    division_ids_[side][0] = 0;
    match_children(0, side, 0);
  }
  for (const std::size_t side : {ours, theirs}) add_divisions(side);
}

/// By name first; then what is left of either, by its text: a heading that was reworded.
void JoinedOutline::match_children(std::size_t of_base, std::size_t side, std::size_t of_side) {
  const Outline &left = versions_[base], &right = versions_[side];
  const auto& left_children = left.divisions()[of_base].children;
  const auto& right_children = right.divisions()[of_side].children;
  const auto candidates = [](const Outline& outline, const std::vector<std::size_t>& children) {
    std::vector<Candidate> made;
    for (const std::size_t each : children) made.push_back({text_of(outline, outline.divisions()[each]), 0, 0});
    return made;
  };
  Matching matching(candidates(left, left_children), candidates(right, right_children));
  std::map<std::string_view, std::size_t> by_key;
  for (std::size_t i = 0; i < left_children.size(); ++i) by_key.emplace(left.divisions()[left_children[i]].key, i);
  for (std::size_t j = 0; j < right_children.size(); ++j)
    if (const auto found = by_key.find(right.divisions()[right_children[j]].key); found != by_key.end())
      matching.set(found->second, j);
  matching.match_similar(Matching::Within::anywhere, enough_for_section);
  for (std::size_t i = 0; i < left_children.size(); ++i) {
    const std::size_t j = matching.of_left()[i];
    if (j == unmatched) continue;
    divisions_[left_children[i]].at[side] = right_children[j];
    division_ids_[side][right_children[j]] = left_children[i];
    match_children(left_children[i], side, right_children[j]);
  }
}

/// Those that a side has beyond the base; under one name in one place they are the same on both sides.
void JoinedOutline::add_divisions(std::size_t side) {
  std::map<std::pair<Id, std::string_view>, Id> added;
  for (std::size_t j = 1; side == theirs && j < versions_[ours].divisions().size(); ++j) {
    const Id id = division_ids_[ours][j];
    const Division& division = versions_[ours].divisions()[j];
    if (!divisions_[id].in(base))
      added.emplace(std::pair(division_ids_[ours][division.parent], std::string_view(division.key)), id);
  }
  for (std::size_t j = 1; j < versions_[side].divisions().size(); ++j) {
    if (division_ids_[side][j] != Joint::none) continue;
    const Division& division = versions_[side].divisions()[j];
    const auto found = added.find(std::pair(division_ids_[side][division.parent], std::string_view(division.key)));
    const Id id = found != added.end() ? found->second : divisions_.size();
    if (found == added.end()) divisions_.emplace_back();
    divisions_[id].at[side] = j;
    division_ids_[side][j] = id;
  }
}

void JoinedOutline::join_units() {
  for (std::size_t i = 0; i < versions_[base].units().size(); ++i) {
    units_.push_back({{i, Joint::none, Joint::none}});
    unit_ids_[base][i] = i;
  }
  for (const std::size_t side : {ours, theirs}) join_with_base(side);
  join_headings();
  join_added();
}

void JoinedOutline::join(Id id, std::size_t version, std::size_t unit) {
  units_[id].at[version] = unit;
  unit_ids_[version][unit] = id;
}

JoinedOutline::Pieces JoinedOutline::pieces_of(std::size_t version, bool only_unjoined) const {
  Pieces made;
  for (std::size_t i = 0; i < versions_[version].units().size(); ++i) {
    const Unit& unit = versions_[version].units()[i];
    if (unit.kind == Unit::Kind::heading || (only_unjoined && unit_ids_[version][i] != Joint::none)) continue;
    made.candidates.push_back({unit.text, division_ids_[version][unit.division], static_cast<std::uint8_t>(unit.kind)});
    made.units.push_back(i);
  }
  return made;
}

void JoinedOutline::join_with_base(std::size_t side) {
  Pieces left = pieces_of(base, false), right = pieces_of(side, false);
  Matching matching(std::move(left.candidates), std::move(right.candidates));
  matching.match_equal(Matching::Within::place);
  matching.match_similar(Matching::Within::place, enough);
  matching.match_equal(Matching::Within::anywhere, words_of_moved);
  matching.match_similar(Matching::Within::anywhere, enough_elsewhere);
  matching.match_between(enough_between);
  for (std::size_t i = 0; i < left.units.size(); ++i)
    if (matching.of_left()[i] != unmatched) join(left.units[i], side, right.units[matching.of_left()[i]]);
}

/// Headings are known by their divisions.
void JoinedOutline::join_headings() {
  for (Id id = 1; id < divisions_.size(); ++id) {
    Id unit = Joint::none;
    for (const std::size_t version : {base, ours, theirs}) {
      if (!divisions_[id].in(version)) continue;
      const std::size_t at = versions_[version].divisions()[divisions_[id].at[version]].first_unit;
      if (unit == Joint::none && version != base) units_.emplace_back();
      if (unit == Joint::none) unit = version == base ? at : units_.size() - 1;
      join(unit, version, at);
    }
  }
}

/// What both sides added to one part may be one thing.
void JoinedOutline::join_added() {
  Pieces left = pieces_of(ours, true), right = pieces_of(theirs, true);
  Matching matching(std::move(left.candidates), std::move(right.candidates));
  matching.match_equal(Matching::Within::place);
  matching.match_similar(Matching::Within::place, enough);
  for (std::size_t i = 0; i < left.units.size(); ++i) {
    units_.emplace_back();
    join(units_.size() - 1, ours, left.units[i]);
    if (matching.of_left()[i] != unmatched) join(units_.size() - 1, theirs, right.units[matching.of_left()[i]]);
  }
  for (const std::size_t at : right.units) {
    if (unit_ids_[theirs][at] != Joint::none) continue;
    units_.emplace_back();
    join(units_.size() - 1, theirs, at);
  }
}

}  // namespace qar::merge
