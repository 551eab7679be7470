#include "syntax/markdown_scan.h"

namespace qar::syntax::markdown {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::size_t longest_label = 1000;   // as cmark-gfm has it
constexpr std::size_t most_parentheses = 32;  // nested in a bare destination
constexpr std::size_t longest_name = 31;      // of a character reference
constexpr std::size_t longest_number = 8;

/// After the `]` of a link label, or nowhere.
std::size_t label_end(const Content& c, std::size_t at) {
  if (!c.at(at, '[')) return nowhere;
  std::size_t i = at + 1;
  while (i < c.end && c.text[i] != '[' && c.text[i] != ']') {
    if (i - at > longest_label) return nowhere;
    if (c.text[i] == '\\' && i + 1 < c.end && is_punctuation(c.text[i + 1])) ++i;
    ++i;
  }
  return c.at(i, ']') ? i + 1 : nowhere;
}

struct Target {
  std::size_t end = nowhere;
  Range inside;
};

Target pointy_target(const Content& c, std::size_t at) {
  for (std::size_t i = at + 1; i < c.end; ++i) {
    const char b = c.text[i];
    if (b == '>') return {i + 1, {at + 1, i}};
    if (is_line_end(b) || b == '<') return {};
    if (b == '\\') ++i;
  }
  return {};
}

Target bare_target(const Content& c, std::size_t at) {
  std::size_t open = 0;
  std::size_t i = at;
  for (; i < c.end; ++i) {
    const char b = c.text[i];
    if (b == '\\' && i + 1 < c.end && is_punctuation(c.text[i + 1])) {
      ++i;
    } else if (b == '(') {
      if (++open > most_parentheses) return {};
    } else if (b == ')') {
      if (open == 0) break;
      --open;
    } else if (is_space(b)) {
      if (i == at) return {};
      break;
    }
  }
  if (i > c.end) i = c.end;
  return {i, {at, i}};
}

Target target(const Content& c, std::size_t at) { return c.at(at, '<') ? pointy_target(c, at) : bare_target(c, at); }

/// After a title in quotes or parentheses; `at` itself if there is none. The library takes the longest match, in which a
/// closing mark behind a backslash may be passed or, if there is no other, may close.
std::size_t title_end(const Content& c, std::size_t at) {
  if (at >= c.end) return at;
  const char open = c.text[at];
  if (open != '"' && open != '\'' && open != '(') return at;
  const char close = open == '(' ? ')' : open;
  std::size_t last_resort = at;
  for (std::size_t i = at + 1; i < c.end; ++i) {
    const char b = c.text[i];
    if (b != close && b != open) continue;
    const bool escaped = i - 1 > at && c.text[i - 1] == '\\';
    if (!escaped) return b == close ? i + 1 : last_resort;
    if (b == close) last_resort = i + 1;
  }
  return last_resort;
}

/// Past blanks and at most one line end.
std::size_t skip_one_line_end(const Content& c, std::size_t at) {
  at = c.skip_blanks(at);
  if (!c.at_line_end(at)) return at;
  return c.skip_prefix(c.skip_line_end(at), c.quotes);
}

std::optional<LinkTail> inline_tail(const Content& c, std::size_t at) {
  const Target found = target(c, c.skip_space(at + 1));
  if (found.end >= c.end) return std::nullopt;  // nowhere, or nothing left that could close
  const std::size_t title = c.skip_space(found.end);
  const std::size_t after = title == found.end ? title : title_end(c, title);
  const std::size_t close = c.skip_space(after);
  if (!c.at(close, ')')) return std::nullopt;
  return LinkTail{close + 1, found.inside};
}

}  // namespace

std::size_t Content::skip_blanks(std::size_t at) const {
  while (at < end && is_blank(text[at])) ++at;
  return at;
}

std::size_t Content::skip_line_end(std::size_t at) const {
  if (at < end && text[at] == '\r')
    ++at;
  else if (at < end && text[at] == '\n')
    return at + 1;
  else
    return at;
  return at < end && text[at] == '\n' ? at + 1 : at;
}

std::size_t Content::skip_prefix(std::size_t at, unsigned marks) const {
  at = skip_blanks(at);
  for (; marks > 0 && at < end && text[at] == '>'; --marks) at = skip_blanks(at + 1);
  return at;
}

std::size_t Content::skip_space(std::size_t at) const {
  for (;;) {
    while (at < end && is_space(text[at]) && !is_line_end(text[at])) ++at;
    if (!at_line_end(at)) return at;
    at = skip_prefix(skip_line_end(at), quotes);
  }
}

LinkTail link_tail(const Content& c, std::size_t at) {
  if (c.at(at, '(')) {
    if (const auto found = inline_tail(c, at)) return *found;
  }
  const std::size_t label = label_end(c, at);
  return {label == nowhere ? at : label, {}};
}

std::optional<Definition> definition_start(const Content& c, std::size_t at) {
  const std::size_t after = label_end(c, at);
  if (after == nowhere || !c.at(after, ':')) return std::nullopt;
  Range label{at + 1, after - 1};
  while (label.begin < label.end && is_space(c.text[label.begin])) ++label.begin;
  while (label.end > label.begin && is_space(c.text[label.end - 1])) --label.end;
  if (label.begin == label.end) return std::nullopt;
  return Definition{label, after, after + 1};
}

std::optional<Definition> definition(const Content& c, std::size_t at) {
  auto found = definition_start(c, at);
  if (!found) return std::nullopt;
  const std::size_t begin = skip_one_line_end(c, found->colon + 1);
  const Target destination = target(c, begin);
  if (begin >= c.end || destination.end == nowhere) return std::nullopt;
  const std::size_t title = skip_one_line_end(c, destination.end);
  const std::size_t after = title == destination.end ? title : title_end(c, title);
  const auto ends_line = [&c](std::size_t place) { return place >= c.end || is_line_end(c.text[place]); };
  found->end = c.skip_blanks(after);
  if (after > title && ends_line(found->end)) return found;
  // What looked like a title is not one; the definition may still end before it.
  found->end = c.skip_blanks(destination.end);
  return ends_line(found->end) ? found : std::nullopt;
}

Range code_span(const Content& c, std::size_t at) {
  const auto skip_ticks = [&c](std::size_t place) {
    while (c.at(place, '`')) ++place;
    return place;
  };
  const std::size_t begin = skip_ticks(at);
  for (std::size_t i = begin; i < c.end;) {
    if (c.text[i] != '`') {
      ++i;
      continue;
    }
    const std::size_t after = skip_ticks(i);
    if (after - i == begin - at) return {begin, i};
    i = after;
  }
  return {begin, c.end};
}

std::size_t reference_length(const Content& c, std::size_t at) {
  std::size_t i = at + 1;
  const bool number = c.at(i, '#');
  if (number) ++i;
  const bool hexadecimal = number && (c.at(i, 'x') || c.at(i, 'X'));
  if (hexadecimal) ++i;
  const std::size_t begin = i;
  for (; i < c.end; ++i) {
    const char b = c.text[i];
    const char lower = static_cast<char>(b | 0x20);
    const bool letter = lower >= 'a' && lower <= (hexadecimal ? 'f' : 'z') && !(number && !hexadecimal);
    if (!letter && !is_digit(b)) break;
  }
  const std::size_t length = i - begin;
  const bool fits = length >= (number ? 1U : 2U) && length <= (number ? longest_number : longest_name);
  return fits && c.at(i, ';') ? i + 1 - at : 0;
}

std::size_t first_cell(std::string_view text, std::size_t at, std::size_t end) {
  if (at < end && text[at] == '|') ++at;
  while (at < end && is_blank(text[at])) ++at;
  return at;
}

std::optional<Cell> next_cell(std::string_view text, std::size_t at, std::size_t end) {
  if (at >= end) return std::nullopt;
  std::size_t pipe = at;
  while (pipe < end && !(text[pipe] == '|' && (pipe == at || text[pipe - 1] != '\\'))) ++pipe;
  Range inside{at, pipe};
  while (inside.begin < inside.end && is_blank(text[inside.begin])) ++inside.begin;
  while (inside.end > inside.begin && is_blank(text[inside.end - 1])) --inside.end;
  return Cell{inside, pipe < end ? first_cell(text, pipe, end) : end};
}

}  // namespace qar::syntax::markdown
