#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
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

In Year 6, 72% of pupils met the standard, compared with 64% in 2024. The remaining «38%» had gaps in writing.

About «45% come from the village, 38% from the town and 29%» from other places.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

Of the pupils, 55% are boys and 45% are girls. In reading, 60% of boys and 75% of girls met the standard.

In Year 5, 62% of pupils attend a club, and the remaining 38% do not. In Year 6, 62% of pupils attend a club and a further
48% play an instrument. Of those who answered, 52.4% were boys, 46% girls and 1.6% said neither.

In Year 2, 72% of pupils met the standard, up from 64%. The remaining 28% had gaps. Of the 50 books, 40% were new and 20% large.
The remaining 40% were old. The remaining 25% of the budget paid for maps. Of the families, 45% walk, 38% drive and 17% come in other ways. In Year 9, 45% take French, 60% Spanish and 30% other languages.
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

using Percentages = std::span<const Percentage>;

/// "The remaining 38%" of a sentence that has no other share: of what the sentence before it divides.
void check_rest(const RunningText& text, const Percentage& rest, Percentages before, Findings& out) {
  if (rest.begin == 0 || text.word(rest.begin - 1) != "remaining" || before.empty()) return;
  if (text.word(rest.end) == "of" && !is_pupil_noun(text.word(rest.end + 1))) return;  // of another whole
  const auto parts = std::span(before).last(std::min<std::size_t>(before.size(), 2));
  double together = 0;
  for (const Percentage& each : parts) {
    together += each.value;
    if (std::abs(each.value + rest.value - 100) <= 1) return;
  }
  if (std::abs(together + rest.value - 100) <= 1) return;
  const double sum = parts.front().value + rest.value;
  out.add(text.locate({rest.begin, rest.end}),
          fmt::format("{}% and {}% are {}% together", in_figures(parts.front().value), in_figures(rest.value),
                      in_figures(sum)),
          "check both figures, or say what the rest is")
      .related.push_back({text.locate({parts.front().begin, parts.front().end}), "the other share"});
}

/// "45% walk, 38% drive and 29% come in other ways": a list that ends with all others divides a whole.
void check_list(const RunningText& text, Percentages parts, WordRange sentence, Findings& out) {
  constexpr std::array<std::string_view, 4> rests = {"other", "others", "rest", "remaining"};
  constexpr std::array<std::string_view, 8> apart = {"compared", "up",    "down",   "than",
                                                     "while",    "agree", "agreed", "nationally"};
  // Nobody is of two heritages in one list, but many take two subjects.
  constexpr std::array<std::string_view, 8> divides = {"heritage", "heritages", "background", "backgrounds",
                                                       "origin",   "walk",      "travel",     "come"};
  double sum = 0;
  for (const Percentage& each : parts) sum += each.value;
  bool has_rest = false, divided = false;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (std::ranges::find(apart, text.word(i)) != apart.end()) return;
    divided = divided || std::ranges::find(divides, text.word(i)) != divides.end();
    const bool of_last = i + 1 >= parts.back().begin;
    has_rest = has_rest || (of_last && std::ranges::find(rests, text.word(i)) != rests.end());
  }
  for (const Percentage& each : parts.subspan(1)) {
    const bool listed = text.gap_before(each.begin) == ", " || text.word(each.begin - 1) == "and" ||
                        text.word(each.begin - 1) == "the" || text.word(each.begin - 1) == "remaining";
    if (!listed) return;
  }
  constexpr double rounding = 2;
  if (!has_rest || !divided || sum <= 100 + rounding) return;
  out.add(text.locate({parts.front().begin, parts.back().end}),
          fmt::format("these shares are {}% together", in_figures(sum)), "check the figures, or say how the groups overlap");
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  const std::vector<Percentage> all = percentages(text);
  std::size_t before = 0;  // the first percentage of the sentence before, if it is the one before in its block
  for (std::size_t i = 0; i < all.size();) {
    const WordRange sentence = text.sentence(all[i].begin);
    std::size_t end = i + 1;
    while (end < all.size() && sentence.holds(all[end].begin)) ++end;
    const std::size_t first = i, previous = std::exchange(before, i);
    i = end;
    const Percentages parts = Percentages(all).subspan(first, end - first);
    if (parts.size() > 2) check_list(text, parts, sentence, out);
    if (parts.size() == 1 && sentence.begin > 0 && first > 0 &&
        text.sentence(sentence.begin - 1).holds(all[first - 1].begin) &&
        text.block_words(sentence.begin).holds(all[previous].begin))
      check_rest(text, parts.front(), Percentages(all).subspan(previous, first - previous), out);
    if (parts.size() != 2) continue;
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
