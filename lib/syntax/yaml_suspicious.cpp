#include "syntax/yaml_suspicious.h"

#include <algorithm>

#include "syntax/yaml_odd.h"

namespace qar::syntax {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// What closes the curly quote that the text begins with; empty if it begins with none.
std::string_view closing_of(std::string_view text) {
  if (text.starts_with("“")) return "”";
  if (text.starts_with("„")) return "“";
  if (text.starts_with("‘")) return "’";
  return {};
}

bool report_space(TreeUnderWay& under_way, std::string_view text, std::uint32_t at) {
  const text::Span where{under_way.tree.file, at, at + 1};
  diag::Diagnostic problem =
      text[at] == ':'
          ? diag::problem("yaml/missing-space", where, "a space is missing after the colon, so the line is read as text",
                          "write a space after the colon")
          : diag::problem("yaml/missing-space", where, "a space is missing after the hyphen, so the line is read as text",
                          "write a space after the hyphen");
  problem.fix = diag::Fix{diag::Safety::unsafe, {{{under_way.tree.file, at + 1, at + 1}, " "}}};
  under_way.problems.push_back(std::move(problem));
  return true;
}

}  // namespace

void report_curly_quote(TreeUnderWay& under_way, std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view value = text.substr(begin, end - begin);
  const std::string_view closing = closing_of(value);
  if (closing.empty()) return;
  const text::Span opening{under_way.tree.file, begin, begin + 3};
  diag::Diagnostic problem = diag::problem("yaml/curly-quote", opening,
                                           "curly quotation marks do not quote in YAML: they are read as part of the text",
                                           "type straight quotation marks");
  const std::string_view inner = value.substr(3, value.size() < 6 ? 0 : value.size() - 6);
  const bool whole = value.size() >= 6 && value.ends_with(closing);
  if (whole && inner.find_first_of("\"\\\n") == std::string_view::npos && inner.find(closing) == std::string_view::npos) {
    problem.fix = diag::Fix{diag::Safety::unsafe, {{opening, "\""}, {{under_way.tree.file, end - 3, end}, "\""}}};
  }
  under_way.problems.push_back(std::move(problem));
}

std::optional<std::uint32_t> tight_colon(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = begin;
  if (at >= end || !is_letter(text[at])) return std::nullopt;
  while (at < end && (is_letter(text[at]) || text[at] == '_' || text[at] == '-')) ++at;
  const std::string_view word = text.substr(begin, at - begin);
  if (word == "mailto" || word == "tel") return std::nullopt;  // an address; `https:` is known by its slash
  const bool tight =
      at + 1 < end && text[at] == ':' && !is_blank(text[at + 1]) && text[at + 1] != '/' && text[at + 1] != '\n';
  if (!tight) return std::nullopt;
  return at;
}

bool report_missing_space(TreeUnderWay& under_way, std::string_view text, std::uint32_t begin, std::uint32_t end,
                          bool first) {
  bool look = first;
  for (std::uint32_t line = begin; line < end;) {
    while (line < end && is_blank(text[line])) ++line;
    const auto line_end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', line), end));
    if (look) {
      const auto colon = tight_colon(text, line, line_end);
      if (colon) return report_space(under_way, text, *colon);
      if (line + 1 < line_end && text[line] == '-' && is_letter(text[line + 1])) return report_space(under_way, text, line);
    }
    look = true;
    line = line_end + 1;
  }
  return false;
}

}  // namespace qar::syntax
