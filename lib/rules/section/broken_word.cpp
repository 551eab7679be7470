#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders follow the progress of «disad-
vantaged» pupils every week.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders follow the progress of pupils before and after Year 6, in pre-
  and post-11 groups, in well-being lessons, and in the school's self-
  Evaluation of three years -
  a long time.
)",
};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_lower(text[begin - 1])) --begin;
  return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_lower(text[end])) ++end;
  return text.substr(0, end);
}

/// "pre- and post-16": a hyphen that waits for a word further on.
bool joins_words(std::string_view word) { return word == "and" || word == "or" || word == "to" || word == "nor"; }

void check_break(const syntax::Inline& before, const syntax::Inline& after, Findings& out) {
  if (!before.exact || !after.exact || !before.literal.ends_with('-')) return;
  const std::string_view first = last_word(before.literal.substr(0, before.literal.size() - 1));
  const std::string_view second = first_word(after.literal);
  if (first.size() < 2 || second.size() < 2 || joins_words(second)) return;
  const text::Span where{before.where.file, before.where.end - static_cast<std::uint32_t>(first.size()) - 1,
                         after.where.begin + static_cast<std::uint32_t>(second.size())};
  diag::Diagnostic& made =
      out.add(where, fmt::format("a line ends within the word {}", quoted(std::string(first) + std::string(second))),
              "write it in one");
  made.fix = diag::Fix{diag::Safety::unsafe, {{{where.file, before.where.end - 1, after.where.begin}, ""}}};
}

void check(const Report& report, const Review&, Findings& out) {
  const syntax::MarkdownTree& tree = report.markdown;
  for (const syntax::Block& block : tree.blocks)
    for (std::uint32_t i = block.first_inline + 1; i + 1 < block.end_inline; ++i)
      if (tree.inlines[i].kind == syntax::InlineKind::soft_break && tree.inlines[i - 1].kind == syntax::InlineKind::text &&
          tree.inlines[i + 1].kind == syntax::InlineKind::text)
        check_break(tree.inlines[i - 1], tree.inlines[i + 1], out);
}

}  // namespace

extern constinit const Rule broken_word = {
    .title = "A word broken at the end of a line",
    .why = "Pasted from a page, a word keeps the hyphen that divided it there, and is printed with a hole in its middle.",
    .source = "qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
