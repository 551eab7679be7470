#include "qar/model/quotations.h"

#include <cstddef>

namespace qar::model {
namespace {

using text::Span;

constexpr std::size_t nowhere = std::string_view::npos;

bool is_word(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
}
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Whether a straight mark at an offset may open: nothing of a word before it, something behind it. A curly mark or a dash
/// before it is no word, though it is no ASCII.
bool may_open(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || is_space(text[at + 1])) return false;
  if (at == 0) return true;
  const bool sign_before = at >= 3 && text.substr(at - 3, 2) == "\xE2\x80";
  return sign_before || !is_word(static_cast<unsigned char>(text[at - 1]));
}

/// Where a single quotation that opened before `at` is closed by `mark`. "pupils' work" within it closes it only if no other
/// mark does.
std::size_t single_close(std::string_view text, std::size_t at, std::string_view mark) {
  constexpr std::size_t longest = 1000;
  std::size_t doubtful = nowhere;
  const std::string_view reach = text.substr(0, at + longest);
  for (std::size_t i = reach.find(mark, at + 1); i != nowhere; i = reach.find(mark, i + mark.size())) {
    const std::size_t after = i + mark.size();
    if (is_space(text[i - 1]) || (after < text.size() && is_word(static_cast<unsigned char>(text[after])))) continue;
    if (text[i - 1] != 's' || after >= text.size() || text[after] != ' ') return i;
    if (doubtful == nowhere) doubtful = i;
  }
  return doubtful;
}

/// The end of the quotation that opens at `at`; nowhere if none does.
std::size_t quotation_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto after = [&](std::size_t close, std::string_view mark) {
    return close == nowhere ? nowhere : close + mark.size();
  };
  if (rest.starts_with("“") || rest.starts_with("„")) {
    const std::string_view mark = rest.starts_with("“") ? "”" : "“";
    const std::size_t close = text.find(mark, at + mark.size());
    return close == nowhere ? text.size() : close + mark.size();
  }
  if (rest.starts_with("‘")) return after(single_close(text, at + 3, "’"), "’");
  if (rest.starts_with('"') && may_open(text, at)) return after(text.find('"', at + 1), "\"");
  if (rest.starts_with('\'') && may_open(text, at)) return after(single_close(text, at + 1, "'"), "'");
  return nowhere;
}

Span span(text::FileId file, std::size_t begin, std::size_t end) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

void find_quotations(std::string_view text, text::FileId file, std::uint32_t begin, std::vector<Span>& found) {
  bool straight = true;  // a straight double mark without a second one has no third: the search would be long and in vain
  for (std::size_t at = text.find_first_of("\"'\xE2"); at != nowhere; at = text.find_first_of("\"'\xE2", at)) {
    const std::size_t end = text[at] == '"' && !straight ? nowhere : quotation_end(text, at);
    if (end == nowhere) {
      if (text[at] == '"' && may_open(text, at)) straight = false;
      ++at;
      continue;
    }
    found.push_back(span(file, begin + at, begin + end));
    at = end;
  }
}

}  // namespace qar::model
