#include "syntax/yaml_explain.h"

#include <algorithm>

#include <fmt/format.h>

#include "syntax/yaml_flow_check.h"
#include "syntax/yaml_scalar_fault.h"
#include "syntax/yaml_scalars.h"
#include "syntax/yaml_suspicious.h"

namespace qar::syntax {
namespace {

text::Span span(const BrokenPiece& piece, std::uint32_t begin, std::uint32_t end) { return {piece.file, begin, end}; }

std::uint32_t skip_blanks(const BrokenPiece& piece, std::uint32_t at) {
  while (at < piece.end && is_blank(piece.text[at])) ++at;
  return at;
}

/// Where the value's text on the line ends: before a comment, without trailing blanks.
std::uint32_t value_end(const BrokenPiece& piece) {
  std::uint32_t end = piece.line.end;
  for (std::uint32_t at = piece.line.value + 1; at < piece.line.end; ++at) {
    if (piece.text[at] == '#' && is_blank(piece.text[at - 1])) {
      end = at;
      break;
    }
  }
  while (end > piece.line.value && is_blank(piece.text[end - 1])) --end;
  return end;
}

/// The first line below that one which is not blank.
std::optional<LineShape> line_of_text_below(const BrokenPiece& piece, const LineShape& line) {
  for (std::uint32_t at = line.end + 1; at < piece.end;) {
    const LineShape shape = line_shape(piece.text.substr(0, piece.end), at);
    if (!shape.blank()) return shape;
    at = shape.end + 1;
  }
  return std::nullopt;
}

/// The first line below the piece's own that is neither blank nor a comment.
std::optional<LineShape> line_below(const BrokenPiece& piece) {
  auto line = line_of_text_below(piece, piece.line);
  while (line && piece.text[line->content] == '#') line = line_of_text_below(piece, *line);
  return line;
}

/// Where the last line of the piece ends that is not blank.
std::uint32_t piece_end(const BrokenPiece& piece) {
  return static_cast<std::uint32_t>(piece.text.substr(0, piece.end).find_last_not_of(" \t\n") + 1);
}

bool is_text(const LineShape& line) { return !line.has_key() && !line.has_hyphen(); }

diag::Diagnostic syntax(const BrokenPiece& piece, std::uint32_t begin, std::uint32_t end, std::string message,
                        std::string help) {
  return diag::problem("yaml/syntax", span(piece, begin, end), std::move(message), std::move(help));
}

std::string quoted(std::string_view value) {
  if (value.find_first_of("\"\\") == std::string_view::npos) return fmt::format("\"{}\"", value);
  std::string single = "'";
  for (const char c : value) single.append(c == '\'' ? 2 : 1, c);
  return single + "'";
}

Explanation explain_colon(const BrokenPiece& piece, std::uint32_t colon) {
  Explanation made{
      diag::problem("yaml/colon-in-value", span(piece, colon, colon + 1),
                    "a colon followed by a space cannot stand in a value without quotes", "put the value in quotes"),
      std::nullopt};
  const auto below = line_below(piece);
  made.value = span(piece, piece.line.value, below && is_text(*below) ? piece_end(piece) : value_end(piece));
  if (below) return made;
  const std::string_view value = piece.text.substr(made.value->begin, made.value->size());
  made.problem.fix = diag::Fix{diag::Safety::safe, {{*made.value, quoted(value)}}};
  return made;
}

Explanation explain_plain(const BrokenPiece& piece, const diag::Diagnostic& failure) {
  const std::uint32_t stop = plain_stop(piece.text.substr(0, piece.end), piece.line.value, false);
  if (stop < piece.line.end && piece.text[stop] == ':') return explain_colon(piece, stop);
  const auto below = line_below(piece);
  if (below && !is_text(*below) && piece.line.has_key()) {
    return {syntax(piece, below->content, below->content + 1,
                   below->has_hyphen() ? "a list item is indented under a key that already has a value"
                                       : "a key is indented under a key that already has a value",
                   "line it up with the keys above, or take the value away from the key it belongs to"),
            span(piece, piece.line.value, value_end(piece))};
  }
  return {failure, std::nullopt};
}

/// What the scalar itself shows, read without an engine.
Explanation explain_scalar(const BrokenPiece& piece, const diag::Diagnostic& failure) {
  std::string scratch;
  const ScalarSite site{piece.text.substr(0, piece.end), piece.line.value, piece.line.owner, false, false};
  auto fault = scalar_fault(site, read_scalar(site, scratch), piece.file);
  return {fault ? std::move(*fault) : failure, std::nullopt};
}

Explanation explain_quoted(const BrokenPiece& piece, const diag::Diagnostic& failure) {
  const std::uint32_t open = piece.line.value;
  const std::uint32_t close = closing_quote(piece.text, open, piece.end);
  const std::uint32_t line_close = closing_quote(piece.text, open, piece.line.end);
  if (close >= piece.end) {
    Explanation made{explain_scalar(piece, failure)};
    const auto below = line_below(piece);
    if (below && !is_text(*below)) return made;
    made.value = span(piece, open + 1, std::max(open + 1, below ? piece_end(piece) : value_end(piece)));
    return made;
  }
  const std::uint32_t after = skip_blanks(piece, close + 1);
  const bool ends = after >= piece.end || piece.text[after] == '\n' || (piece.text[after] == '#' && after > close + 1);
  if (ends) return explain_scalar(piece, failure);
  const auto line_end = static_cast<std::uint32_t>(std::min<std::size_t>(piece.text.find('\n', after), piece.end));
  Explanation made{syntax(piece, after, line_end, "text follows the closing quotation mark",
                          "put the whole value in quotes, with the other kind of quotation mark outside"),
                   std::nullopt};
  made.problem.related.push_back({span(piece, open, open + 1), "the quotation begins here"});
  if (line_close < piece.line.end && !line_below(piece)) made.value = span(piece, open, value_end(piece));
  return made;
}

Explanation explain_brackets(const BrokenPiece& piece, const diag::Diagnostic& failure) {
  if (const auto fault = find_flow_fault(piece)) return {*fault, std::nullopt};
  return {failure, std::nullopt};
}

/// A block of text is ended by a line indented less than its first; what people mean by such a line is more of the text.
Explanation explain_block(const BrokenPiece& piece, const diag::Diagnostic& failure) {
  const auto first = line_of_text_below(piece, piece.line);
  Explanation made = explain_scalar(piece, failure);
  if (!first) made.value = span(piece, piece.line.value, value_end(piece));
  for (auto line = first; line; line = line_of_text_below(piece, *line)) {
    if (line->column() >= first->column()) continue;
    made.problem =
        syntax(piece, line->content, line->end, "this line is indented less than the first line of the text it stands in",
               "line it up with the first line of the text");
    made.problem.related.push_back({span(piece, first->content, first->content + 1), "the text begins here"});
    made.value = span(piece, first->content, piece_end(piece));
    break;
  }
  return made;
}

Explanation explain_start(const BrokenPiece& piece, const diag::Diagnostic& failure) {
  const std::uint32_t at = piece.line.value;
  const char c = piece.text[at];
  if (c == '-' && is_blank_or_end(piece.text, at + 1)) {
    return {syntax(piece, at, at + 1, "a list cannot begin on the line of its key", "begin the list on the next line"),
            std::nullopt};
  }
  if (c == '?' && is_blank_or_end(piece.text, at + 1)) {
    return {diag::problem("yaml/complex-key", span(piece, at, at + 1), "keys that begin with `? ` are not read",
                          "write the key as `key: value`"),
            std::nullopt};
  }
  if (c == '*' && !is_blank_or_end(piece.text, at + 1)) {
    return {diag::problem("yaml/alias", span(piece, at, value_end(piece)),
                          "an alias (`*`) stands for a value given elsewhere, which is not read here",
                          "write the value itself, or put the text in quotes if the `*` belongs to it"),
            std::nullopt};
  }
  if (c == '|' || c == '>') return explain_block(piece, failure);
  Explanation made = explain_scalar(piece, failure);
  if (!line_below(piece)) made.value = span(piece, at, value_end(piece));
  return made;
}

bool is_certain(const diag::Diagnostic& failure) {
  return failure.rule == "yaml/too-deep" || failure.rule == "yaml/huge-value";
}

}  // namespace

Explanation explain(const BrokenPiece& piece, const diag::Diagnostic& failure) {
  if (piece.line.has_key() && piece.line.colon - piece.line.key_begin > longest_key) {
    return {long_key(span(piece, piece.line.key_begin, piece.line.key_end)), std::nullopt};
  }
  if (is_certain(failure) || !piece.line.has_value()) return {failure, std::nullopt};
  switch (piece.text[piece.line.value]) {
    case '"':
    case '\'': return explain_quoted(piece, failure);
    case '[':
    case '{': return explain_brackets(piece, failure);
    case '-':
    case '?':
      if (is_blank_or_end(piece.text, piece.line.value + 1)) return explain_start(piece, failure);
      return explain_plain(piece, failure);
    case ',':
    case ']':
    case '}':
    case '|':
    case '>':
    case '*':
    case '%':
    case '@':
    case '`': return explain_start(piece, failure);
    default: return explain_plain(piece, failure);
  }
}

diag::Diagnostic explain_stray_among_keys(const BrokenPiece& piece) {
  const LineShape& line = piece.line;
  if (line.has_hyphen()) {
    return syntax(piece, line.content, line.content + 1, "a list item stands among keys",
                  "indent it under the key it belongs to, or delete the hyphen");
  }
  if (const auto colon = tight_colon(piece.text, line.content, line.end)) {
    diag::Diagnostic made = diag::problem("yaml/missing-space", span(piece, *colon, *colon + 1),
                                          "a space is missing after the colon", "write a space after the colon");
    made.fix = diag::Fix{diag::Safety::unsafe, {{span(piece, *colon + 1, *colon + 1), " "}}};
    return made;
  }
  const char c = piece.text[line.content];
  if (c == '?' && is_blank_or_end(piece.text, line.content + 1)) {
    return diag::problem("yaml/complex-key", span(piece, line.content, line.content + 1),
                         "keys that begin with `? ` are not read", "write the key as `key: value`");
  }
  if (is_flow_indicator(c))
    return syntax(piece, line.content, line.content + 1, "a bracket or comma stands where a key is expected",
                  "delete it, or close the bracket above");
  return diag::problem("yaml/missing-colon", span(piece, line.content, line.end),
                       "this line has no colon, so it is no key, and it is not indented as part of the text above",
                       "write `key: value`, or indent the line if it goes on with the text above");
}

diag::Diagnostic explain_stray_among_items(const BrokenPiece& piece) {
  const LineShape& line = piece.line;
  const char c = piece.text[line.content];
  const bool has_tight_hyphen = c == '-' && line.content + 1 < line.end && piece.text[line.content + 1] != '-';
  if (has_tight_hyphen && is_blank(piece.text[line.content + 1]))
    return syntax(piece, line.content, line.content + 1, "this item stands at another depth than the list above it",
                  "line its hyphen up with the others");
  if (has_tight_hyphen) {
    diag::Diagnostic made = diag::problem("yaml/missing-space", span(piece, line.content, line.content + 1),
                                          "a space is missing after the hyphen", "write a space after the hyphen");
    made.fix = diag::Fix{diag::Safety::unsafe, {{span(piece, line.content + 1, line.content + 1), " "}}};
    return made;
  }
  if (line.has_key()) {
    return syntax(piece, line.content, line.content + 1, "a key stands among the items of a list",
                  "indent it under the item it belongs to, or begin the item with a hyphen and a space");
  }
  return syntax(piece, line.content, line.end, "this line stands among the items of a list and has no hyphen",
                "begin it with a hyphen and a space, or indent it under the item it belongs to");
}

}  // namespace qar::syntax
