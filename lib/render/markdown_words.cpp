#include "markdown_words.h"

#include <algorithm>

namespace qar::render {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The byte at a place, or a space beyond the ends.
char byte_at(std::string_view words, std::size_t at) { return at < words.size() ? words[at] : ' '; }
char byte_before(std::string_view words, std::size_t at) { return at > 0 ? words[at - 1] : ' '; }

/// "&amp;", "&#38;": what begins here would be read as one character.
bool is_entity(std::string_view rest) {
  std::size_t end = 1;
  if (byte_at(rest, end) == '#') ++end;
  const std::size_t name = end;
  while (end < rest.size() && is_alphanumeric(rest[end])) ++end;
  return end > name && byte_at(rest, end) == ';';
}

/// "<b", "</b", "<!--", "<?": what begins here would be read as HTML, or as an address.
bool is_tag(std::string_view rest) {
  const char next = byte_at(rest, 1);
  return next == '/' || next == '!' || next == '?' || is_alphanumeric(next);
}

std::size_t line_begin(std::string_view words, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : words.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

/// "1.", "12)": a list would begin here.
bool ends_list_number(std::string_view words, std::size_t at) {
  const std::size_t begin = line_begin(words, at);
  if (begin == at || at - begin > 9 || (byte_at(words, at + 1) != ' ' && byte_at(words, at + 1) != '\n')) return false;
  for (std::size_t i = begin; i < at; ++i)
    if (!is_digit(words[i])) return false;
  return true;
}

/// Whether a mark that means something at the beginning of a line stands there.
bool begins_block(std::string_view words, std::size_t at) {
  switch (words[at]) {
    case '#':
    case '>':
    case '+':
    case '-':
    case '=':
    case ':':
    case '~': return line_begin(words, at) == at;
    case '.':
    case ')': return ends_list_number(words, at);
    default: return false;
  }
}

/// A place of "[c]" or "[Picture: the hall]", to which no address follows, nor a colon: such brackets are no link, as there
/// are no definitions of links. "[x]" at the beginning would be a box to tick.
bool is_plain_bracket(std::string_view words, std::size_t at) {
  const std::size_t begin = words[at] == '[' ? at : words.rfind('[', at);
  const std::size_t end = words.find(']', begin == std::string_view::npos ? at : begin);
  if (begin == std::string_view::npos || end == std::string_view::npos || end < at || end - begin < 2) return false;
  const std::string_view inside = words.substr(begin + 1, end - begin - 1);
  const auto is_plain = [](char c) {
    return is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view(" -.,:;'").find(c) != std::string_view::npos;
  };
  const bool is_box = begin == 0 && inside.size() == 1;
  const char after = byte_at(words, end + 1);
  return !is_box && std::ranges::all_of(inside, is_plain) && after != '(' && after != '[' && after != ':' &&
         byte_before(words, begin) != '!';
}

bool is_markup(std::string_view words, std::size_t at, MarkdownPlace place) {
  const std::string_view rest = words.substr(at);
  switch (rest.front()) {
    case '\\':
    case '*':
    case '`': return true;
    case '[':
    case ']': return !is_plain_bracket(words, at);
    case '_': return !is_alphanumeric(byte_before(words, at)) || !is_alphanumeric(byte_at(words, at + 1));
    case '<': return is_tag(rest);
    case '&': return is_entity(rest);
    // Struck out by programs that know more than CommonMark.
    case '~':
      if (byte_at(words, at + 1) == '~' || byte_before(words, at) == '~') return true;
      break;
    // Bars make a table of two lines.
    case '|': return place == MarkdownPlace::cell || words.find('\n') != std::string_view::npos;
    case '#':
      if (place == MarkdownPlace::heading && at + 1 == words.size()) return true;
      break;
    default: break;
  }
  return place == MarkdownPlace::paragraph && begins_block(words, at);
}

}  // namespace

void append_markdown_letter(std::string& out, std::string_view words, std::size_t at, MarkdownPlace place) {
  if (words[at] == '\n') {
    out += place == MarkdownPlace::paragraph ? "\\\n" : " ";
    return;
  }
  if (is_markup(words, at, place)) out += '\\';
  out += words[at];
}

std::string markdown_words(std::string_view words, MarkdownPlace place) {
  std::string out;
  out.reserve(words.size() + 8);
  for (std::size_t at = 0; at < words.size(); ++at) append_markdown_letter(out, words, at, place);
  return out;
}

}  // namespace qar::render
