#include "syntax/markdown_literals.h"

#include <cstdint>

namespace qar::syntax::markdown {
namespace {

bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && !is_line_end(c)) || c == 0x7F; }

}  // namespace

text::Span Literals::span(Range where) const {
  return {region_.file, region_.begin + static_cast<std::uint32_t>(where.begin),
          region_.begin + static_cast<std::uint32_t>(where.end)};
}

std::size_t Literals::end_of_part(Range where) const {
  if (!has_controls_ || where.begin == where.end) return where.end;
  const bool control = is_control(raw_[where.begin]);
  std::size_t end = where.begin + 1;
  while (end < where.end && is_control(raw_[end]) == control) ++end;
  return end;
}

std::string_view Literals::view_or_own(std::string_view literal, std::size_t at) const {
  const bool here = at <= text_.size() && text_.substr(at, literal.size()) == literal;
  if (!here) return own(literal);
  const Range where{at, at + literal.size()};
  if (end_of_part(where) != where.end) return own(literal);
  return source(where);
}

}  // namespace qar::syntax::markdown
