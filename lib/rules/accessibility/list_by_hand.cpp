#include <optional>
#include <string_view>

#include "qar/rules/rule.h"

#include "rules/prose.h"

namespace qar::rules::accessibility {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Additional support

The school would like:

«(a)» visits to a nursery

(b) advice on plans

«i)» a talk on reading
ii) books for the hall
)",
};
constexpr std::string_view accepted[] = {
    R"(## Additional support

The school would like:

1. visits to a nursery
2. advice on plans

(a) is what the first plan is called.

I like (b) better.
)",
};

/// The number that a line begins with as a list made by hand has it: "(a)", "(1)", "b)", "ii)".
struct Number {
  int value = 0;
  bool roman = false;
  std::size_t size = 0;
};
std::optional<Number> number_at(std::string_view line) {
  const std::size_t begin = line.starts_with('(') ? 1 : 0;
  const std::size_t close = line.substr(0, begin + 4).find(')');
  if (close == std::string_view::npos || close <= begin || close + 2 >= line.size() || line[close + 1] != ' ')
    return std::nullopt;
  const std::string_view sign = line.substr(begin, close - begin);
  int roman = 0;
  for (const std::string_view each : {"i", "ii", "iii", "iv"}) {
    ++roman;
    if (sign == each) return Number{roman, true, close + 1};
  }
  if (sign.size() != 1) return std::nullopt;
  if (sign[0] >= '1' && sign[0] <= '9' && begin == 1) return Number{sign[0] - '0', false, close + 1};
  if (sign[0] >= 'a' && sign[0] <= 'h') return Number{sign[0] - 'a' + 1, false, close + 1};
  return std::nullopt;
}

void check(const Report& report, const Review&, Findings& out) {
  const syntax::MarkdownTree& tree = report.markdown;
  std::optional<Number> last;
  text::Span first;
  for (const syntax::Block& block : tree.blocks) {
    if (block.kind == syntax::BlockKind::heading) last.reset();
    if (block.kind != syntax::BlockKind::paragraph) continue;
    for (std::uint32_t i = block.first_inline; i < block.end_inline; ++i) {
      const bool starts = i == block.first_inline || tree.inlines[i - 1].kind == syntax::InlineKind::soft_break ||
                          tree.inlines[i - 1].kind == syntax::InlineKind::hard_break;
      if (!starts || tree.inlines[i].kind != syntax::InlineKind::text) continue;
      const auto number = number_at(tree.inlines[i].literal);
      if (!number) continue;
      if (number->value == 1) first = place_in(tree.inlines[i], 0, number->size);
      if (last && last->roman == number->roman && last->value == 1 && number->value == 2)
        out.add(first, "a list that is numbered by hand",
                "write `1.`, `2.` and so on, with a space after it, and an empty line before the list");
      last = number;
    }
  }
}

}  // namespace

extern constinit const Rule list_by_hand = {
    .title = "A list numbered by hand",
    .why = "It is read aloud as one paragraph, and in the rendered report its lines run together.",
    .source = "DOMAIN 7 (lists as lists); WCAG 2.2, 1.3.1",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::accessibility
