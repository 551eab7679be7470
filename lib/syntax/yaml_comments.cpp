#include <algorithm>

#include "qar/syntax/yaml.h"

namespace qar::syntax {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_break(char c) { return c == '\n' || c == '\r'; }

std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  while (at < text.size() && !is_break(text[at])) ++at;
  return at;
}

bool begins_comment(std::string_view text, std::uint32_t at, std::uint32_t first) {
  return text[at] == '#' && (at == first || is_blank(text[at - 1]) || is_break(text[at - 1]));
}

/// The comments of text[at, end), where no scalar stands.
void collect(const text::Source& source, std::uint32_t first, std::uint32_t at, std::uint32_t end,
             std::vector<text::Span>& comments) {
  const std::string_view text(source.text);
  for (; at < end; ++at) {
    if (!begins_comment(text, at, first)) continue;
    const std::uint32_t stop = std::min(line_end(text, at), end);
    comments.push_back(source.span(at, stop));
    at = stop;
  }
}

}  // namespace

std::vector<text::Span> yaml_comments(const text::Source& source, text::Span region, const YamlTree& tree) {
  std::vector<text::Span> comments;
  std::uint32_t at = region.begin;
  for (const YamlTree::Record& record : tree.records) {
    const bool leaf = record.kind == YamlKind::scalar || record.kind == YamlKind::null;
    if (!leaf || record.end <= at) continue;
    collect(source, region.begin, at, std::max(at, record.begin), comments);
    const bool block = record.style == ScalarStyle::literal || record.style == ScalarStyle::folded;
    if (block && record.kind == YamlKind::scalar) {
      // The line of `|` or `>` may end with a comment of its own.
      collect(source, region.begin, record.begin, std::min(line_end(source.text, record.begin), record.end), comments);
    }
    at = record.end;
  }
  collect(source, region.begin, at, region.end, comments);
  return comments;
}

std::optional<text::Span> comment_after(const text::Source& source, text::Span region, YamlNode scalar) {
  if (!scalar.is_scalar() || scalar.style() != ScalarStyle::plain) return std::nullopt;
  std::uint32_t at = scalar.where().end;
  const std::uint32_t begin = at;
  while (at < region.end && is_blank(source.text[at])) ++at;
  if (at == begin || at >= region.end || source.text[at] != '#') return std::nullopt;
  return source.span(at, std::min(line_end(source.text, at), region.end));
}

}  // namespace qar::syntax
