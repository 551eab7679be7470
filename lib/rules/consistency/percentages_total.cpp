#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/pupil_words.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Context and character of the school

Of the pupils, «60% are boys and 45%» are girls. In the Nursery, «52% boys and 43%» girls are on roll.

Boys make up «48% of the roll and girls 42%». In Year 5, «62% of pupils attend a club, and the remaining 48%» do not. Another «30% play an instrument and 60%» do not.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

Of the pupils, 55% are boys and 45% are girls. In reading, 60% of boys and 75% of girls met the standard.

In Year 5, 62% of pupils attend a club, and the remaining 38% do not. In Year 6, 62% of pupils attend a club and a further
48% play an instrument. Of those who answered, 52.4% were boys, 46% girls and 1.6% said neither.
)",
};

bool is_sex(std::string_view word) {
  constexpr std::array<std::string_view, 4> sexes = {"boys", "girls", "male", "female"};
  return std::ranges::find(sexes, word) != sexes.end();
}

/// What a percentage is a share of, where parts of one whole can be told: "60% are boys", "the remaining 48%".
enum class Part : std::uint8_t { boys, girls, rest, unknown };

/// "boys make up 48%", "girls 42%": the sex before the figure.
Part part_before(const RunningText& text, std::uint32_t figure) {
  std::uint32_t at = figure;
  if (at > 1 && text.word(at - 1) == "up" && text.word(at - 2) == "make")
    at -= 2;
  else if (at > 0 && (text.word(at - 1) == "are" || text.word(at - 1) == "form" || text.word(at - 1) == "were"))
    --at;
  for (std::uint32_t i = at; i <= figure; ++i)
    if (text.gap_before(i) != " ") return Part::unknown;
  const std::string_view sex = at > 0 ? text.word(at - 1) : std::string_view();
  return sex == "boys" ? Part::boys : sex == "girls" ? Part::girls : Part::unknown;
}

Part part_of(const RunningText& text, const Percentage& percent) {
  if (const Part before = part_before(text, percent.begin); before != Part::unknown) return before;
  if (percent.begin > 0 && text.word(percent.begin - 1) == "remaining") return Part::rest;
  std::uint32_t at = percent.end;
  if (text.word(at) == "of" && is_pupil_noun(text.word(at + 1)) && !is_sex(text.word(at + 1))) at += 2;
  if (text.word(at) == "of" && text.word(at + 1) == "the" && is_pupil_noun(text.word(at + 2)) && !is_sex(text.word(at + 2)))
    at += 3;
  if (text.word(at) == "are" || text.word(at) == "were") ++at;
  for (std::uint32_t i = percent.end; i <= at; ++i)
    if (const auto gap = text.gap_before(i); gap != " " && gap != "% ") return Part::unknown;
  if (is_sex(text.word(at))) return text.word(at) == "boys" || text.word(at) == "male" ? Part::boys : Part::girls;
  // "and 60% do not" at the end of the sentence or clause.
  constexpr std::array<std::string_view, 6> verbs = {"do", "does", "did", "are", "have", "were"};
  const bool negates =
      at == percent.end && std::ranges::find(verbs, text.word(at)) != verbs.end() && text.word(at + 1) == "not";
  return negates && text.after(at + 1) != ' ' ? Part::rest : Part::unknown;
}

/// Two parts of one whole.
bool complete(Part a, Part b) {
  if (b == Part::rest) return a == Part::unknown;
  return (a == Part::boys && b == Part::girls) || (a == Part::girls && b == Part::boys);
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  const std::vector<Percentage> all = percentages(text);
  for (std::size_t i = 0; i + 1 < all.size();) {
    const WordRange sentence = text.sentence(all[i].begin);
    std::size_t end = i + 1;
    while (end < all.size() && sentence.holds(all[end].begin)) ++end;
    const std::size_t first = i;
    i = end;
    if (end - first != 2) continue;
    const Percentage &one = all[first], &other = all[first + 1];
    const Part second = part_of(text, other);
    if (!complete(part_of(text, one), second)) continue;
    const double sum = one.value + other.value;
    if (std::abs(sum - 100) <= 1) continue;
    out.add(text.locate({one.begin, other.end}),
            fmt::format("{}% and {}% are {}% together", in_figures(one.value), in_figures(other.value), in_figures(sum)),
            "check both figures, or say what the rest is");
  }
}

}  // namespace

extern constinit const Rule percentages_total = {
    .title = "Parts that do not make 100%",
    .why = "Where a sentence divides all pupils in two, the two shares must be all of them; otherwise one is wrong.",
    .source = "DOMAIN 5.8 (percentages not adding up), 9 case 17 (a rounding difference of one is fine)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
