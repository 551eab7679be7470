#include "qar/rules/rule.h"
#include "qar/text/words.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.
«-»
- Governors ask about what they have read.
)",
};
// A citation alone is another finding, and a bullet may hold a table or a list instead of words of its own.
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.
- [@KT-01]
- - Governors ask about what they have read.
)",
};

/// The whole line of an item that stands alone on it, its line end included; an empty span if something else is there.
text::Span line_of(const Report& report, text::Span item) {
  const std::string_view source = report.source->text;
  std::uint32_t begin = item.begin;
  while (begin > 0 && (source[begin - 1] == ' ' || source[begin - 1] == '\t')) --begin;
  if (begin > 0 && source[begin - 1] != '\n' && source[begin - 1] != '\r') return {item.file, item.begin, item.begin};
  std::uint32_t end = item.end;
  while (end < source.size() && (source[end] == ' ' || source[end] == '\t')) ++end;
  if (end < source.size() && source[end] == '\r') ++end;
  if (end < source.size() && source[end] == '\n') ++end;
  return {item.file, begin, end};
}

void check(const Report& report, const Review&, Findings& out) {
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = 1; i < blocks.size(); ++i) {
    if (blocks[i].kind != syntax::BlockKind::item || blocks[i].next != i + 1) continue;
    const std::string_view written = text::trim(report.source->slice(blocks[i].where));
    if (written.size() > 4) continue;  // something that is no block stands here, such as a link's target
    diag::Diagnostic& made = out.add(
        {blocks[i].where.file, blocks[i].where.begin, blocks[i].where.begin + static_cast<std::uint32_t>(written.size())},
        "a bullet without words", "write the point, or take the bullet out");
    if (const text::Span line = line_of(report, blocks[i].where); !line.empty())
      made.fix = diag::Fix{diag::Safety::safe, {{line, ""}}};
  }
}

}  // namespace

extern constinit const Rule empty_item = {
    .title = "A bullet without words",
    .why = "A bare bullet in a report that others read looks like a finding that somebody took out at the last moment.",
    .source = "qar",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
