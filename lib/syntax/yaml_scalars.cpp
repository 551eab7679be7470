#include "syntax/yaml_scalars.h"

#include <array>
#include <cstring>
#include <optional>

#include "qar/text/utf8.h"

#include "syntax/yaml_block_scalar.h"

namespace qar::syntax {
namespace {

// Bytes at which plain text may have to stop.
constexpr auto plain_interest = [] {
  std::array<bool, 256> table{};
  for (const char c : {'\n', ':', '#', ',', '[', ']', '{', '}'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

// libyaml refuses a colon before one of ,[]{}? in brackets, so plain text stops there.
bool interesting(char c) { return plain_interest[static_cast<unsigned char>(c)]; }

std::uint32_t without_blanks(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (end > begin && is_blank(text[end - 1])) --end;
  return end;
}

/// The next line that is not blank, as a scalar that goes on over lines meets it.
struct NextLine {
  std::uint32_t line_start = 0;
  std::uint32_t content = 0;  ///< first character that is neither space nor TAB
  std::uint32_t breaks = 0;   ///< line ends passed
  [[nodiscard]] int column() const { return static_cast<int>(content - line_start); }
};

NextLine next_line(std::string_view text, std::uint32_t at) {
  NextLine next{at, at, 0};
  while (next.content < text.size()) {
    if (text[next.content] == '\n') {
      ++next.breaks;
      next.line_start = next.content + 1;
    } else if (!is_blank(text[next.content])) {
      break;
    }
    ++next.content;
  }
  return next;
}

void fold(std::string& value, std::uint32_t breaks) {
  if (breaks == 1) {
    value += ' ';
  } else {
    value.append(breaks - 1, '\n');
  }
}

bool goes_on(const ScalarSite& site, const NextLine& next) {
  if (next.content >= site.text.size() || next.column() <= site.parent_column) return false;
  const char c = site.text[next.content];
  if (c == '#') return false;
  if (!site.flow) return true;
  return !is_flow_indicator(c) && !(c == ':' && is_blank_or_end(site.text, next.content + 1));
}

ScalarReading read_plain(const ScalarSite& site, std::string& scratch) {
  ScalarReading reading;
  const std::uint32_t stop = plain_stop(site.text, site.begin, site.flow);
  reading.end = without_blanks(site.text, site.begin, stop);
  reading.text = site.text.substr(site.begin, reading.end - site.begin);
  reading.resume = reading.end;
  if (site.key || stop >= site.text.size() || site.text[stop] != '\n') return reading;
  for (NextLine next = next_line(site.text, stop); goes_on(site, next); next = next_line(site.text, reading.end)) {
    if (reading.verbatim) scratch.assign(reading.text);
    reading.verbatim = false;
    fold(scratch, next.breaks);
    const std::uint32_t line_stop = plain_stop(site.text, next.content, site.flow);
    reading.end = without_blanks(site.text, next.content, line_stop);
    reading.line_start = next.line_start;
    scratch.append(site.text.substr(next.content, reading.end - next.content));
    if (line_stop >= site.text.size() || site.text[line_stop] != '\n') break;
  }
  reading.resume = reading.end;
  if (!reading.verbatim) reading.text = scratch;
  return reading;
}

/// A line end inside quotes: drops the blanks around it, folds, and checks that the text stays to the right of its parent.
bool cross_lines(const ScalarSite& site, ScalarReading& reading, std::string& value, std::uint32_t& at, bool escaped) {
  const NextLine next = next_line(site.text, at);
  reading.line_start = next.line_start;
  if (next.content >= site.text.size()) {
    reading.trouble = ScalarTrouble::unclosed;
  } else if (site.key || next.column() <= site.parent_column) {
    reading.trouble = ScalarTrouble::dedented;
    reading.trouble_at = next.content;
  }
  if (escaped) {
    value.append(next.breaks - 1, '\n');
  } else {
    fold(value, next.breaks);
  }
  at = next.content;
  return reading.trouble == ScalarTrouble::none;
}

/// Without \N, \_, \L and \P, of which yaml-cpp makes bytes that are no character.
std::optional<char32_t> simple_escape(char c) {
  switch (c) {
    case '0': return U'\0';
    case 'a': return U'\a';
    case 'b': return U'\b';
    case 't': return U'\t';
    case '\t': return U'\t';
    case 'n': return U'\n';
    case 'v': return U'\v';
    case 'f': return U'\f';
    case 'r': return U'\r';
    case 'e': return U'\x1B';
    case ' ': return U' ';
    case '"': return U'"';
    case '/': return U'/';
    case '\\': return U'\\';
    default: return std::nullopt;
  }
}

std::optional<char32_t> hex_escape(std::string_view digits, std::size_t count) {
  if (digits.size() < count) return std::nullopt;
  char32_t value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const char c = digits[i];
    const bool digit = c >= '0' && c <= '9';
    const char low = static_cast<char>(c | 0x20);
    if (!digit && (low < 'a' || low > 'f')) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(digit ? c - '0' : low - 'a' + 10);
  }
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return std::nullopt;
  return value;
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF;
}

/// One escape, `at` on its backslash. An escaped control character is noted and becomes a space.
bool read_escape(const ScalarSite& site, ScalarReading& reading, std::string& value, std::uint32_t& at) {
  const std::string_view rest = site.text.substr(at + 1);
  const char kind = rest.empty() ? '\0' : rest[0];
  const std::size_t digits = kind == 'x' ? 2U : kind == 'u' ? 4U : kind == 'U' ? 8U : 0U;
  const auto escaped = digits > 0 ? hex_escape(rest.substr(1), digits) : simple_escape(kind);
  if (rest.empty() || !escaped) {
    reading.trouble = rest.empty() ? ScalarTrouble::unclosed : ScalarTrouble::bad_escape;
    reading.trouble_at = at;
    return false;
  }
  if (is_control(*escaped)) {
    reading.trouble = ScalarTrouble::control_escape;
    reading.trouble_at = at;
    value += ' ';
  } else {
    text::append_utf8(value, *escaped);
  }
  at += static_cast<std::uint32_t>(2 + digits);
  return true;
}

/// The general case, once the quick one below has met a line end, a doubled quote or a backslash. `at` is on it.
void read_quoted_slowly(const ScalarSite& site, ScalarReading& reading, std::uint32_t at, std::string& value) {
  const char quote = site.text[site.begin];
  value.assign(site.text.substr(site.begin + 1, at - site.begin - 1));
  std::size_t kept = value.size();  // what folding must not trim: escaped blanks
  while (at < site.text.size()) {
    const char c = site.text[at];
    if (c == quote && !(quote == '\'' && at + 1 < site.text.size() && site.text[at + 1] == quote)) {
      reading.end = at + 1;
      reading.text = value;
      return;
    }
    if (c == '\n') {
      std::size_t size = value.size();
      while (size > kept && is_blank(value[size - 1])) --size;
      value.resize(size);
      if (!cross_lines(site, reading, value, at, false)) return;
    } else if (c == '\\' && quote == '"' && at + 1 < site.text.size() && site.text[at + 1] == '\n') {
      if (!cross_lines(site, reading, value, ++at, true)) return;
      kept = value.size();
    } else if (c == '\\' && quote == '"') {
      if (!read_escape(site, reading, value, at)) return;
      kept = value.size();
    } else {
      value += c;
      at += c == quote ? 2 : 1;
    }
  }
  reading.trouble = ScalarTrouble::unclosed;
}

ScalarReading read_quoted(const ScalarSite& site, std::string& scratch) {
  ScalarReading reading;
  const char quote = site.text[site.begin];
  reading.style = quote == '"' ? ScalarStyle::double_quoted : ScalarStyle::single_quoted;
  std::uint32_t at = site.begin + 1;
  while (at < site.text.size() && site.text[at] != quote && site.text[at] != '\n' && site.text[at] != '\\') ++at;
  const bool doubled = quote == '\'' && at + 1 < site.text.size() && site.text[at + 1] == quote;
  if (at < site.text.size() && site.text[at] == quote && !doubled) {
    reading.end = at + 1;
    reading.text = site.text.substr(site.begin + 1, at - site.begin - 1);
  } else {
    reading.verbatim = false;
    read_quoted_slowly(site, reading, at, scratch);
  }
  reading.resume = reading.end;
  return reading;
}

/// Characters that cannot begin plain text; `-`, `?` and `:` can when something other than a blank follows.
bool begins_plain(const ScalarSite& site) {
  const char c = site.text[site.begin];
  if (c == '-' || (c == ':' && !site.flow)) {
    return !is_blank_or_end(site.text, site.begin + 1) && !(site.flow && is_flow_indicator(site.text[site.begin + 1]));
  }
  if (c == ':') return false;
  return std::memchr("?,[]{}#&*!|>'\"%@`", c, 17) == nullptr;
}

}  // namespace

std::uint32_t plain_stop(std::string_view text, std::uint32_t begin, bool flow) {
  std::uint32_t at = begin;
  for (; at < text.size(); ++at) {
    if (!interesting(text[at])) continue;
    switch (text[at]) {
      case '\n': return at;
      case ':':
        if (is_blank_or_end(text, at + 1) || (flow && (is_flow_indicator(text[at + 1]) || text[at + 1] == '?'))) return at;
        break;
      case '#':
        if (at > begin && is_blank(text[at - 1])) return at;
        break;
      default:
        if (flow) return at;
    }
  }
  return at;
}

bool is_null_word(std::string_view text) { return text == "~" || text == "null" || text == "Null" || text == "NULL"; }

ScalarReading read_scalar(const ScalarSite& site, std::string& scratch) {
  const char c = site.text[site.begin];
  if (c == '"' || c == '\'') return read_quoted(site, scratch);
  if ((c == '|' || c == '>') && !site.flow && !site.key) return read_block_scalar(site, scratch);
  if (begins_plain(site)) return read_plain(site, scratch);
  ScalarReading reading;
  reading.trouble = ScalarTrouble::bad_start;
  reading.trouble_at = site.begin;
  return reading;
}

}  // namespace qar::syntax
