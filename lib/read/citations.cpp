#include "qar/read/citations.h"

#include <algorithm>

#include "qar/read/written_values.h"
#include "qar/text/byte_set.h"
#include "qar/text/words.h"

namespace qar::read {
namespace {

using Offset = std::uint32_t;

constexpr text::ByteSet marks("@[(");

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// The characters of an id that follow an @: letters, figures, hyphens, underscores.
Offset id_end(std::string_view text, Offset at) {
  while (at < text.size() && (is_word_char(text[at]) && static_cast<unsigned char>(text[at]) < 0x80)) ++at;
  while (at > 0 && text[at - 1] == '-') --at;
  return at;
}

/// Whether text[begin, end), brackets included, is exactly "[@ID]" or "[@ID; @ID]".
bool well_formed(std::string_view group) {
  if (!group.starts_with('[') || !group.ends_with(']')) return false;
  std::string_view rest = group.substr(1, group.size() - 2);
  while (true) {
    if (!rest.starts_with('@')) return false;
    const Offset end = id_end(rest, 1);
    const auto id = written_id(rest.substr(1, end - 1));
    if (!id || !id->canonical) return false;
    rest.remove_prefix(end);
    if (rest.empty()) return true;
    if (!rest.starts_with("; ")) return false;
    rest.remove_prefix(2);
  }
}

class Finder {
 public:
  Finder(const syntax::FlatText& flat, const std::vector<std::string_view>& prefixes)
      : flat_(flat), text_(flat.text), prefixes_(prefixes) {}

  FoundCitations find() {
    Offset at = next_mark(0);
    while (at < text_.size()) at = next_mark(text_[at] == '@' ? take_sign(at) : take_bare_bracket(at));
    return std::move(found_);
  }

 private:
  /// The next character by which a citation may begin.
  [[nodiscard]] Offset next_mark(Offset from) const { return static_cast<Offset>(marks.find(text_, from)); }

  /// Handles the @ at an offset; returns where to go on.
  Offset take_sign(Offset sign) {
    const bool in_word = sign > 0 && is_word_char(text_[sign - 1]);
    const Offset end = id_end(text_, sign + 1);
    if (in_word || in_code(sign) || !written_id(std::string_view(text_).substr(sign + 1, end - sign - 1))) return sign + 1;
    const auto [begin, close] = group_around(sign, end);
    take_group(begin, close);
    return close;
  }

  /// The bracket that holds the @, or the run of ids itself.
  std::pair<Offset, Offset> group_around(Offset sign, Offset end) const {
    Offset begin = sign;
    while (begin > 0 && text_[begin - 1] == ' ') --begin;
    const char open = begin > 0 ? text_[begin - 1] : '\0';
    const char closing = open == '[' ? ']' : open == '(' ? ')' : '\0';
    // A group holds ids and what people put between them, nothing else.
    Offset close = end;
    while (close < text_.size()) {
      Offset next = close;
      while (next < text_.size() && std::string_view(" ,;&").find(text_[next]) != std::string_view::npos) ++next;
      if (std::string_view(text_).substr(next).starts_with("and ")) next += 4;
      const Offset id = next < text_.size() && text_[next] == '@' ? next + 1 : next;
      const Offset stop = id_end(text_, id);
      if (stop == id || !written_id(std::string_view(text_).substr(id, stop - id))) break;
      close = stop;
    }
    Offset after = close;
    while (after < text_.size() && text_[after] == ' ') ++after;
    if (closing != '\0' && after < text_.size() && text_[after] == closing) return {begin - 1, after + 1};
    return {sign, close};
  }

  void take_group(Offset begin, Offset end) {
    const std::string_view group = std::string_view(text_).substr(begin, end - begin);
    found_.firsts.push_back(static_cast<Offset>(found_.citations.size()));
    const std::size_t first = found_.citations.size();
    for (Offset at = begin; at < end;) {
      if (!is_word_char(text_[at])) {
        ++at;
        continue;
      }
      const Offset stop = std::max(id_end(text_, at), at + 1);
      if (const auto id = written_id(std::string_view(text_).substr(at, stop - at))) {
        const Offset from = at > begin && text_[at - 1] == '@' ? at - 1 : at;
        found_.citations.push_back({id->value, flat_.locate(from, stop)});
      }
      at = stop;
    }
    found_.groups.emplace_back(begin, end);
    if (!well_formed(group)) found_.malformed.push_back({flat_.locate(begin, end), std::string(group), written_from(first)});
  }

  /// The citations from one on, as they should stand.
  [[nodiscard]] std::string written_from(std::size_t first) const {
    std::string group;
    for (std::size_t i = first; i < found_.citations.size(); ++i) {
      group += group.empty() ? "[@" : "; @";
      group += found_.citations[i].id;
    }
    return group + "]";
  }

  /// `[KT-04]` and `(KT-04)` without an @; returns where to go on.
  Offset take_bare_bracket(Offset at) {
    const char closing = text_[at] == '[' ? ']' : ')';
    const Offset end = id_end(text_, at + 1);
    if (end >= text_.size() || text_[end] != closing) return at + 1;
    const auto id = written_id(std::string_view(text_).substr(at + 1, end - at - 1));
    if (!id || in_code(at)) return at + 1;
    const std::string_view prefix = std::string_view(id->value).substr(0, id->value.find('-'));
    if (std::ranges::find(prefixes_, prefix) == prefixes_.end()) return at + 1;
    take_group(at, end + 1);
    return end + 1;
  }

  [[nodiscard]] bool in_code(Offset at) const {
    const auto after = std::ranges::upper_bound(flat_.pieces, at, {}, &syntax::FlatText::Piece::at);
    return after != flat_.pieces.begin() && std::prev(after)->kind == syntax::InlineKind::code;
  }

  const syntax::FlatText& flat_;
  std::string_view text_;
  const std::vector<std::string_view>& prefixes_;
  FoundCitations found_;
};

}  // namespace

FoundCitations find_citations(const syntax::FlatText& flat, const std::vector<std::string_view>& prefixes) {
  return Finder(flat, prefixes).find();
}

std::string without_citations(const syntax::FlatText& flat, const FoundCitations& found, std::uint32_t from) {
  if (found.groups.empty()) return text::fold_space(std::string_view(flat.text).substr(from));
  std::string prose;
  Offset at = from;
  for (const auto& [begin, end] : found.groups) {
    if (begin > at) prose.append(flat.text, at, begin - at);
    at = std::max(at, end);
  }
  prose.append(flat.text, at);
  return text::fold_space(prose);
}

}  // namespace qar::read
