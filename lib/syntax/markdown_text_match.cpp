#include "syntax/markdown_text_match.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace qar::syntax::markdown {
namespace {

using namespace std::string_view_literals;

/// The second characters of those named references that stand for two: combining marks, a variation selector, a hair space.
constexpr std::array second_characters = {"\u0338"sv, "\u20D2"sv, "\u20E5"sv, "\u0331"sv,
                                          "\u0333"sv, "\uFE00"sv, "\u200A"sv};

std::size_t utf8_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte >= 0xF0) return 4;
  return byte >= 0xE0 ? 3 : 2;
}

/// How many bytes of the literal (from `at`) the reference stands for; 0 if its name is not known, so that it is plain text.
/// No table of names is needed: cmark-gfm has resolved them, so an ampersand is left only by `&amp;` and by unknown names.
std::size_t resolved_length(const Content& c, Range reference, std::string_view literal, std::size_t at) {
  const std::string_view name = c.text.substr(reference.begin + 1, reference.end - reference.begin - 2);
  if (name == "amp" || name == "AMP") return 1;
  if (name == "fjlig") return 2;
  if (name[0] != '#' && literal[at] == '&') return 0;
  const std::size_t first = utf8_length(literal[at]);
  if (name[0] == '#' || at + first >= literal.size()) return first;
  for (const std::string_view second : second_characters) {
    const bool here = literal.substr(at + first).starts_with(second);
    if (here && !c.text.substr(reference.end).starts_with(second)) return first + second.size();
  }
  return first;
}

/// The offset of the character that a backslash at `at` makes literal; `no_match` if it is a plain backslash.
std::size_t escaped(const Content& c, std::size_t at, bool escapes) {
  std::size_t next = at + 1;
  if (c.cell && c.at(next, '|')) return next;
  if (!escapes) return no_match;
  if (c.cell && c.at(next, '\\') && c.at(next + 1, '|')) ++next;
  return next < c.end && is_punctuation(c.text[next]) ? next : no_match;
}

class Matcher {
 public:
  Matcher(const Content& content, std::size_t from, std::string_view literal, std::vector<TextPiece>& pieces)
      : content_(content), literal_(literal), pieces_(pieces), at_(from), run_{from, from}, literal_run_{0, 0} {}

  std::size_t run(bool escapes) {
    pieces_.clear();
    while (done_ < literal_.size()) {
      if (at_ >= content_.end) return no_match;
      const char c = content_.text[at_];
      const std::size_t plain = c == '\\' ? escaped(content_, at_, escapes) : no_match;
      if (plain != no_match) {
        end_piece();
        begin_piece(plain);
      } else if (c == '&' && reference()) {
        continue;
      }
      if (content_.text[at_] != literal_[done_]) return no_match;
      ++at_;
      ++done_;
    }
    end_piece();
    return at_;
  }

 private:
  bool reference() {
    const std::size_t length = reference_length(content_, at_);
    if (length == 0) return false;
    const std::size_t stands_for = resolved_length(content_, {at_, at_ + length}, literal_, done_);
    if (stands_for == 0 || stands_for > literal_.size() - done_) return false;
    end_piece();
    pieces_.push_back({{at_, at_ + length}, {done_, done_ + stands_for}, true});
    done_ += stands_for;
    begin_piece(at_ + length);
    return true;
  }
  void begin_piece(std::size_t at) {
    at_ = at;
    run_.begin = at;
    literal_run_.begin = done_;
  }
  void end_piece() {
    if (at_ > run_.begin) pieces_.push_back({{run_.begin, at_}, {literal_run_.begin, done_}});
  }

  const Content& content_;
  std::string_view literal_;
  std::vector<TextPiece>& pieces_;
  std::size_t at_;
  std::size_t done_ = 0;
  Range run_;
  Range literal_run_;
};

}  // namespace

std::size_t match_text(const Content& content, std::size_t from, std::string_view literal, bool escapes,
                       std::vector<TextPiece>& pieces) {
  return Matcher(content, from, literal, pieces).run(escapes);
}

std::size_t match_lines(const Content& c, std::size_t from, std::string_view literal) {
  std::size_t at = from;
  for (;;) {
    const std::size_t line = std::min(literal.find('\n'), literal.size());
    if (at > c.end || c.end - at < line || c.text.substr(at, line) != literal.substr(0, line)) return no_match;
    at += line;
    if (line == literal.size()) return at;
    if (!c.at_line_end(at)) return no_match;
    at = c.skip_prefix(c.skip_line_end(at), c.quotes);
    literal.remove_prefix(line + 1);
    // A lazy line keeps its indentation in the library's literal.
    literal.remove_prefix(std::min(literal.find_first_not_of(" \t"), literal.size()));
  }
}

}  // namespace qar::syntax::markdown
