#include "evidence_entries.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/words.h"

namespace qar::rules {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// The mapping of an entry in the file's tree; records stand in the order of their places.
std::optional<syntax::YamlNode> mapping_at(const syntax::YamlTree& tree, std::uint32_t begin) {
  auto record = std::ranges::lower_bound(tree.records, begin, {}, &syntax::YamlTree::Record::begin);
  while (record != tree.records.end() && record->begin == begin && record->kind != syntax::YamlKind::mapping) ++record;
  if (record == tree.records.end() || record->begin != begin) return std::nullopt;
  return syntax::YamlNode(tree, static_cast<std::uint32_t>(record - tree.records.begin()));
}

}  // namespace

std::string in_capitals(std::string_view id) {
  std::string made(text::trim(id));
  for (char& c : made)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return made;
}

bool is_reviewer_id(std::string_view id) { return id.size() >= 2 && id.size() <= 6 && std::ranges::all_of(id, is_capital); }

std::string shown_id(std::string_view id) {
  const std::string capitals = in_capitals(id);
  return is_reviewer_id(capitals) ? fmt::format("`{}`", text::trim(id)) : std::string("this");
}

text::Span name_place(const EvidenceEntry& entry) {
  if (!entry.id.value.empty()) return entry.id.where;
  return {entry.where.file, entry.where.begin, entry.where.begin};
}

std::string name_of(const EvidenceEntry& entry) {
  return entry.id.value.empty() ? std::string("an entry") : fmt::format("`{}`", entry.id.value);
}

bool holds(const EvidenceFile& file, const EvidenceEntry& entry, std::string_view field) {
  const auto mapping = mapping_at(*file.yaml.tree, entry.where.begin);
  if (!mapping) return false;
  for (const auto [key, value] : mapping->entries()) {
    if (!text::equal_ignoring_case(key.text(), field)) continue;
    if (value.damaged() || (!value.is_null() && (!value.is_scalar() || !text::trim(value.text()).empty()))) return true;
  }
  return false;
}

bool is_done_alone(const profile::Profile& profile, const EvidenceEntry& entry) {
  if (!entry.activity) return false;
  if (profile.alone.empty()) return entry.is_pra();
  return std::ranges::find(profile.alone, entry.activity->value) != profile.alone.end();
}

const model::Reviewer* writer(const EvidenceFile& file, const EvidenceEntry& entry) {
  const auto found = std::ranges::find_if(
      file.reviewers, [&](const model::Reviewer& each) { return text::equal_ignoring_case(each.id.value, entry.reviewer); });
  return found == file.reviewers.end() ? nullptr : &*found;
}

bool is_by_school(const EvidenceFile& file, const EvidenceEntry& entry) {
  const model::Reviewer* by = writer(file, entry);
  return by && by->role && by->role->value == "school leader";
}

}  // namespace qar::rules
