#include "shown_words.h"

#include <algorithm>

#include "qar/text/words.h"

namespace qar::trace {

std::string ShownWords::of(const model::AgreedItem& item, const model::Report& report) const {
  if (!hides_any(item.where)) return item.words;
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    if (area.where != item.where) continue;
    std::string words;
    for (const model::Field* field : {&area.title, &area.category, &area.status})
      if (*field) words += (words.empty() ? "" : "; ") + of(*field);
    return words;
  }
  const auto claim = std::ranges::lower_bound(report.claims, item.where, {}, &model::Claim::where);
  if (claim != report.claims.end() && claim->where == item.where) return of(*claim);
  return text::fold_space(masks_.slice(item.where));
}

std::string ShownWords::of(const model::Claim& claim) const {
  if (!hides_any(claim.where)) return claim.text;
  // The claim's own words stand in it without places, so they are taken from the source once more.
  std::string words;
  std::uint32_t at = claim.where.begin;
  const std::string_view text = sources_[claim.where.file].text;
  for (const model::Citation& citation : claim.citations) {
    std::uint32_t begin = citation.where.begin;
    while (begin > at && (text[begin - 1] == ' ' || text[begin - 1] == ';' || text[begin - 1] == '[')) --begin;
    words += masks_.slice({claim.where.file, at, begin});
    at = std::max(at, citation.where.end);
    while (at < claim.where.end && text[at] == ']') ++at;
  }
  words += masks_.slice({claim.where.file, std::min(at, claim.where.end), claim.where.end});
  words = text::fold_space(words);
  if (words.starts_with("- ") || words.starts_with("* ")) words.erase(0, 2);
  return words;
}

std::string ShownWords::of(const text::Spanned<std::string_view>& value) const {
  return hides_any(value.where) ? text::fold_space(masks_.slice(value.where)) : text::fold_space(value.value);
}

std::string ShownWords::of(const std::optional<text::Spanned<std::string_view>>& value) const {
  return value ? of(*value) : std::string();
}

bool ShownWords::hides_any(text::Span where) const {
  if (masks_.empty()) return false;
  const std::span<const text::Span> places = masks_.in(where.file);  // in order, none over another
  const auto first = std::ranges::upper_bound(places, where.begin, {}, &text::Span::end);
  return first != places.end() && first->begin < where.end;
}

const text::LineIndex& ShownWords::lines(text::FileId file) {
  return lines_.try_emplace(file, sources_[file].text).first->second;
}

Place ShownWords::place(text::Span where) {
  return {sources_[where.file].path, lines(where.file).position(where.begin).line};
}

std::uint32_t ShownWords::last_line(text::Span where) {
  return lines(where.file).position(where.empty() ? where.begin : where.end - 1).line;
}

}  // namespace qar::trace
