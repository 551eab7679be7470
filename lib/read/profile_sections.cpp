#include <fmt/format.h>

#include "qar/text/words.h"

#include "field_values.h"
#include "profile_fields.h"
#include "profile_overlay.h"

namespace qar::read {

void ProfileOverlay::read_parts(TableReader& root) {
  Seen seen;
  for (const syntax::YamlNode node : root.mappings(profile_field::parts)) {
    TableReader fields(part_table, node, problems_);
    fields.require_fields();
    const Value id = fields.text(part_field::id);
    if (!id || !first_time(seen, *id, "part")) continue;
    profile::PartSpec* before = known_item(profile_.parts, &profile::PartSpec::id, id->value);
    profile::PartSpec& part = before ? *before : new_item(profile_.parts, &profile::PartSpec::id, id->value);
    part.warrant = item_warrant(fields, part_field::warrant, before != nullptr, part.warrant);
    read_part(fields, part);
  }
}

void ProfileOverlay::read_part(TableReader& fields, profile::PartSpec& part) {
  read_titles(fields, part_field::title, part_field::variants, part.title, part.variants);
  set(fields, part_field::suggests, part.suggests);
  if (const auto items = fields.mapping(part_field::items))
    read_range(fmt::format("parts.{}.items", part.id), *items, part.min_items, part.max_items);
  require_title(fields, part.title, "part");
}

void ProfileOverlay::read_sections(TableReader& root) {
  Seen seen;
  for (const syntax::YamlNode node : root.mappings(profile_field::sections)) {
    TableReader fields(section_table, node, problems_);
    fields.require_fields();
    const Value id = fields.text(section_field::id);
    if (!id || !first_time(seen, *id, "section")) continue;
    profile::SectionSpec* before = known_item(profile_.sections, &profile::SectionSpec::id, id->value);
    profile::SectionSpec& section = before ? *before : new_item(profile_.sections, &profile::SectionSpec::id, id->value);
    section.warrant = item_warrant(fields, section_field::warrant, before != nullptr, section.warrant);
    read_section(fields, section);
    place_section(fields, section);
  }
}

void ProfileOverlay::read_section(TableReader& fields, profile::SectionSpec& section) {
  read_titles(fields, section_field::title, section_field::variants, section.title, section.variants);
  require_title(fields, section.title, "section");
  set(fields, section_field::required, section.required);
  set(fields, section_field::repeatable, section.repeatable);
  set(fields, section_field::rendered, section.rendered);
  set(fields, section_field::estimate, section.estimate);
  set(fields, section_field::needs, section.needs);
  set(fields, section_field::claims_under, section.claims_under);
  if (const auto words = fields.mapping(section_field::words))
    read_range(fmt::format("sections.{}.words", section.id), *words, section.min_words, section.max_words);
  if (!fields.has(section_field::parts)) return;
  std::vector<std::string_view> ids;
  for (const profile::PartSpec& part : profile_.parts) ids.push_back(part.id);
  section.parts.clear();
  for (const auto& part : fields.texts(section_field::parts)) {
    if (check_known(part, ids, "part")) section.parts.emplace_back(part.value);
  }
}

void ProfileOverlay::place_section(TableReader& fields, const profile::SectionSpec& section) {
  const Value after = fields.text(section_field::after);
  if (!after) return;
  auto& sections = profile_.sections;
  const auto index_of = [&](std::string_view id) {
    const auto found = std::find_if(sections.begin(), sections.end(), [&](const auto& other) { return other.id == id; });
    return static_cast<std::size_t>(found - sections.begin());
  };
  std::vector<std::string_view> others;
  for (const profile::SectionSpec& other : sections) {
    if (other.id != section.id) others.push_back(other.id);
  }
  if (!check_known(*after, others, "section")) return;
  const std::size_t before = index_of(after->value);
  if (before == sections.size()) return;
  const auto from = sections.begin() + static_cast<std::ptrdiff_t>(index_of(section.id));
  const auto behind = sections.begin() + static_cast<std::ptrdiff_t>(before) + 1;
  // Rotating keeps the order of all the others.
  if (from < behind) {
    std::rotate(from, from + 1, behind);
  } else {
    std::rotate(behind, from, from + 1);
  }
}

void ProfileOverlay::read_titles(TableReader& fields, std::size_t title, std::size_t variants, std::string& to,
                                 std::vector<std::string>& known) {
  const std::string before = to;
  set(fields, title, to);
  if (fields.has(variants)) {
    set(fields, variants, known);
  } else if (!before.empty() && before != to) {
    known.push_back(before);
  }
}

void ProfileOverlay::read_range(std::string_view path, syntax::YamlNode node, int& least, int& most) {
  TableReader fields(range_table, node, problems_);
  set(fields, 0, least);
  set(fields, 1, most);
  if (const Value warrant = fields.text(2)) keep_warrant(path, *profile::warrant_named(warrant->value));
  if (most == 0 || least <= most) return;
  problems_.add("config/impossible-range", node.where(), fmt::format("nothing is at least {} and at most {}", least, most),
                "make `min` the smaller of the two");
}

void ProfileOverlay::require_title(TableReader& fields, std::string_view title, std::string_view what) {
  if (!title.empty() || !complete_) return;
  const text::Span at = {fields.where().file, fields.where().begin, fields.where().begin};
  problems_.add("config/missing-key", at, fmt::format("the {} has no `title`", what), "add `title:`");
}

void ProfileOverlay::require_sections(TableReader& root) {
  if (!complete_) return;
  const text::Span at = {root.where().file, root.where().begin, root.where().begin};
  if (profile_.sections.empty())
    problems_.add("config/missing-key", at, "the profile has no sections",
                  "add `sections:`, or `extends:` with a profile that has them");
  const auto estimated = [](const profile::SectionSpec& section) { return section.estimate; };
  if (profile_.scale.empty() && std::any_of(profile_.sections.begin(), profile_.sections.end(), estimated))
    problems_.add("config/missing-key", at, "sections take an estimate, and there is no scale of estimates",
                  "add `estimates: {scale: [...]}`");
}

std::vector<std::string_view> ProfileOverlay::section_ids() const {
  std::vector<std::string_view> ids;
  for (const profile::SectionSpec& section : profile_.sections) ids.push_back(section.id);
  return ids;
}

}  // namespace qar::read
