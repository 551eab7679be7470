#include "qar/rules/rule.h"

#include "rules/prose.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week. [@KT-01]« • »Governors ask about what they have read. [@KT-02]
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week · Governors ask about what they have read. The code is `a • b`.

Monday • Wednesday
)",
};

constexpr std::string_view sign = "\u2022";

/// The list item in which a block stands at the margin; 0 if there is none.
std::uint32_t item_of(const syntax::MarkdownTree& tree, std::uint32_t block) {
  const std::uint32_t parent = tree.block(block).parent;
  return tree.block(parent).kind == syntax::BlockKind::item ? parent : 0;
}

bool is_outermost(const syntax::MarkdownTree& tree, std::uint32_t item) {
  return tree.block(tree.block(item).parent).parent == 0;
}

/// The next sign with a space on either side, which is not the one that begins a pasted bullet; npos if there is none.
std::size_t next_sign(std::string_view words, std::size_t at) {
  while ((at = words.find(sign, at)) != std::string_view::npos) {
    const std::size_t after = at + sign.size();
    if (at > 0 && words[at - 1] == ' ' && after < words.size() && words[after] == ' ') return at;
    at = after;
  }
  return at;
}

void report_joint(const Report& report, std::uint32_t item, text::Span where, Findings& out) {
  diag::Diagnostic& made = out.add(where, "two points stand in one bullet", "begin a new bullet here");
  // A new line with the list's own mark divides them; what was meant to belong together a person must say.
  const char mark = report.source->text[report.markdown.block(item).where.begin];
  const bool exact = where.size() == sign.size() + 2;
  if (exact && is_outermost(report.markdown, item) && (mark == '-' || mark == '*' || mark == '+'))
    made.fix = diag::Fix{diag::Safety::unsafe, {{where, std::string("\n") + mark + " "}}};
}

void check(const Report& report, const Review&, Findings& out) {
  const syntax::MarkdownTree& tree = report.markdown;
  for (std::uint32_t i = 1; i < tree.blocks.size(); ++i) {
    const std::uint32_t item = item_of(tree, i);
    if (item == 0) continue;
    for (std::uint32_t k = tree.blocks[i].first_inline; k < tree.blocks[i].end_inline; ++k) {
      const syntax::Inline& words = tree.inlines[k];
      if (words.kind != syntax::InlineKind::text) continue;
      for (std::size_t at = 0; (at = next_sign(words.literal, at)) != std::string_view::npos; at += sign.size())
        report_joint(report, item, place_in(words, at - 1, at + sign.size() + 1), out);
    }
  }
}

}  // namespace

extern constinit const Rule joined_bullets = {
    .title = "Two points in one bullet",
    .why =
        "Each point is agreed, and rests on its evidence, for itself; joined by a sign from a word processor they count as "
        "one.",
    .source = "DESIGN 2.2 (what a claim is); qar",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
