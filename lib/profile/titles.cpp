#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "qar/profile/profile.h"
#include "qar/text/byte_set.h"
#include "qar/text/words.h"

namespace qar::profile {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

/// Full titles win over variants, the first over later ones.
template <class Spec>
void index(const std::vector<Spec>& specs, std::map<std::string, std::size_t, std::less<>>& titles) {
  titles.clear();
  for (std::size_t i = 0; i < specs.size(); ++i) titles.emplace(fold_title(specs[i].title), i);
  for (std::size_t i = 0; i < specs.size(); ++i)
    for (const std::string& variant : specs[i].variants) titles.emplace(fold_title(variant), i);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string fold_title(std::string_view title) {
  using Replacement = std::pair<std::string_view, std::string_view>;
  static constexpr Replacement replacements[] = {{"\u2026", "..."}, {"\u2019", "'"},   {"\u2018", "'"}, {"\u2013", "-"},
                                                 {"\u2014", "-"},   {"and/or", "and"}, {"&", "and"}};
  std::string folded = text::lower(text::fold_space(title));
  static constexpr text::ByteSet notable("\xE2/&");
  if (notable.find(folded) < folded.size())
    for (const auto& [from, to] : replacements) replace_all(folded, from, to);
  static constexpr text::ByteSet ends(".:? ");
  while (!folded.empty() && ends.contains(folded.back())) folded.pop_back();
  if (folded.starts_with("the ")) folded.erase(0, 4);
  return folded;
}

NumberedTitle split_number(std::string_view heading) {
  const std::string_view trimmed = text::trim(heading);
  std::size_t at = 0;
  std::size_t digits_end = 0;
  while (at < trimmed.size() && (is_digit(trimmed[at]) || (at > 0 && trimmed[at] == '.'))) {
    if (is_digit(trimmed[at])) digits_end = at + 1;
    ++at;
  }
  if (digits_end == 0) return {"", trimmed};
  if (at < trimmed.size() && trimmed[at] == ')') ++at;
  // "3D printing" and "11-16 curriculum" are titles, not numbers.
  if (at < trimmed.size() && trimmed[at] != ' ' && trimmed[at] != '\t') return {"", trimmed};
  return {std::string(trimmed.substr(0, digits_end)), text::trim(trimmed.substr(at))};
}

std::string_view before_colon(std::string_view title) {
  std::size_t cut = title.find(':');
  for (const std::string_view dash : {" - ", " \u2013 ", " \u2014 "}) cut = std::min(cut, title.find(dash));
  return cut == std::string_view::npos ? std::string_view() : title.substr(0, cut);
}

void Profile::index_titles() {
  index(sections, section_titles_);
  index(parts, part_titles_);
}

const SectionSpec* Profile::section_titled(std::string_view heading) const {
  const auto found = section_titles_.find(fold_title(heading));
  return found == section_titles_.end() ? nullptr : &sections[found->second];
}

const PartSpec* Profile::part_titled(std::string_view heading) const {
  const auto found = part_titles_.find(fold_title(heading));
  return found == part_titles_.end() ? nullptr : &parts[found->second];
}

}  // namespace qar::profile
