#include "syntax/yaml_line.h"

#include <algorithm>

#include "syntax/yaml_scalars.h"

namespace qar::syntax {
namespace {

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  while (at < limit && is_blank(text[at])) ++at;
  return at;
}

/// Steps over `&anchor` and `!tag` before a value.
std::uint32_t skip_properties(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  while (at < limit && (text[at] == '&' || text[at] == '!')) {
    while (at < limit && !is_blank(text[at])) ++at;
    at = skip_blanks(text, at, limit);
  }
  return at;
}

void find_key(std::string_view text, LineShape& shape) {
  std::uint32_t at = skip_properties(text, shape.after_hyphens, shape.end);
  const std::uint32_t begin = at;
  if (at >= shape.end) return;
  const char c = text[at];
  if (c == '"' || c == '\'') {
    at = closing_quote(text, at, shape.end);
    if (at >= shape.end) return;
    ++at;
  } else if (c == '#' || c == '|' || c == '>' || is_flow_indicator(c)) {
    return;
  } else {
    at = std::min(plain_stop(text, at, false), shape.end);
    while (at > begin && is_blank(text[at - 1])) --at;
  }
  const std::uint32_t colon = skip_blanks(text, at, shape.end);
  if (at == begin || colon >= shape.end || text[colon] != ':' || !is_blank_or_end(text, colon + 1)) return;
  shape.key_begin = begin;
  shape.key_end = at;
  shape.colon = colon;
}

void find_opening(std::string_view text, LineShape& shape) {
  if (!shape.has_value()) return;
  const char c = text[shape.value];
  if (c == '|' || c == '>') {
    shape.opens = Opens::block_scalar;
  } else if (c == '"' || c == '\'') {
    if (closing_quote(text, shape.value, shape.end) >= shape.end) shape.opens = Opens::quote;
    shape.quote = c;
  } else if (c == '[' || c == '{') {
    std::uint32_t depth = 0;
    count_brackets(text, shape.value, shape.end, depth);
    if (depth > 0) shape.opens = Opens::flow;
  } else {
    shape.opens = Opens::plain;
  }
}

}  // namespace

std::uint32_t closing_quote(std::string_view text, std::uint32_t open, std::uint32_t limit) {
  const char quote = text[open];
  for (std::uint32_t at = open + 1; at < limit; ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 >= limit || text[at + 1] != quote) return at;
      ++at;
    }
  }
  return limit;
}

void count_brackets(std::string_view text, std::uint32_t at, std::uint32_t limit, std::uint32_t& depth) {
  for (; at < limit; ++at) {
    const char c = text[at];
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    const char before = at == 0 ? ' ' : text[at - 1];
    const bool token_start = is_blank(before) || is_flow_indicator(before) || before == ':';
    if ((c == '"' || c == '\'') && token_start) at = closing_quote(text, at, limit);
    if (c == '#' && is_blank(before)) return;
  }
}

LineShape line_shape(std::string_view text, std::uint32_t begin) {
  LineShape shape;
  shape.begin = begin;
  shape.end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
  shape.content = begin;
  while (shape.content < shape.end && text[shape.content] == ' ') ++shape.content;
  shape.after_hyphens = shape.content;
  // Text on a line of its own goes on flush below it; only at the margin could that be anything.
  shape.owner = std::max(shape.column() - 1, 0);
  while (shape.after_hyphens < shape.end && text[shape.after_hyphens] == '-' &&
         is_blank_or_end(text, shape.after_hyphens + 1)) {
    shape.owner = static_cast<int>(shape.after_hyphens - begin);
    shape.after_hyphens = skip_blanks(text, shape.after_hyphens + 1, shape.end);
  }
  find_key(text, shape);
  if (shape.has_key()) shape.owner = static_cast<int>(shape.key_begin - begin);
  shape.value = shape.has_key() ? skip_blanks(text, shape.colon + 1, shape.end) : shape.after_hyphens;
  shape.value = skip_properties(text, shape.value, shape.end);
  if (shape.value < shape.end && text[shape.value] == '#') shape.value = shape.end;
  find_opening(text, shape);
  return shape;
}

LineShape LineWalker::take(std::string_view text, std::uint32_t begin) {
  LineShape shape = line_shape(text, begin);
  if (open_ != Opens::nothing && (shape.blank() || shape.column() > owner_)) {
    stay(text, shape);
    return shape;
  }
  inside_ = Opens::nothing;
  if (shape.blank()) return shape;
  open_ = shape.opens;
  owner_ = shape.owner;
  quote_ = shape.quote;
  text_column_ = -1;
  brackets_ = 0;
  if (open_ == Opens::flow) count_brackets(text, shape.value, shape.end, brackets_);
  return shape;
}

void LineWalker::stay(std::string_view text, const LineShape& shape) {
  inside_ = open_;
  if (shape.blank()) return;
  if (open_ == Opens::block_scalar) {
    if (text_column_ < 0) text_column_ = shape.column();
  } else if (open_ == Opens::flow) {
    count_brackets(text, shape.content, shape.end, brackets_);
    if (brackets_ == 0) open_ = Opens::nothing;
  } else if (open_ == Opens::quote) {
    stay_quoted(text, shape);
  } else if (text[shape.content] == '#') {
    open_ = Opens::nothing;  // a comment ends running text
  }
}

void LineWalker::stay_quoted(std::string_view text, const LineShape& shape) {
  for (std::uint32_t at = shape.content; at < shape.end; ++at) {
    const bool doubled = at + 1 < shape.end && text[at + 1] == '\'';
    if ((quote_ == '"' && text[at] == '\\') || (quote_ == '\'' && text[at] == quote_ && doubled)) {
      ++at;
    } else if (text[at] == quote_) {
      open_ = Opens::nothing;
      return;
    }
  }
}

}  // namespace qar::syntax
