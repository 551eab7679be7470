#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/running_text.h"
#include "rules/word_set.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Quality of provision and outcomes

### What went well

- In «12 of the 10» lessons that were visited, pupils explained their reasons.
- The club has «24 pupils, of whom 26» are boys.
- Teachers say that «three of the two» year groups share their plans, and «25 out of 20» pupils attend a club.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- In 10 of the 12 lessons that were visited, pupils explained their reasons.
- Pupils in Year 6 of two schools meet, on 10 of March and in week 12 of 10, and 62% of 20 pupils attend a club.
- The club has 24 pupils, of whom 12 are boys, and 3 adults, of whom all are trained.
- The results of 12 of 2024's leavers are known.
)",
};

/// "Year 6 of", "week 12 of": the number names and does not count.
bool names(std::string_view word) {
  static constexpr auto naming = word_set({"year", "years", "stage", "ks", "week", "day", "page", "section", "unit", "part",
                                           "grade", "set", "term", "level", "point", "row", "class", "band"});
  return naming.contains(word);
}

/// Where the whole stands after "of", "of the", "out of": its word.
std::optional<std::uint32_t> whole_after(const RunningText& text, std::uint32_t part) {
  std::uint32_t at = part + 1;
  if (text.word(at) == "out" && text.gap_before(at) == " ") ++at;
  if (text.word(at) != "of") return std::nullopt;
  for (std::uint32_t i = part + 1; i <= at; ++i)
    if (text.gap_before(i) != " ") return std::nullopt;
  ++at;
  constexpr std::array<std::string_view, 4> articles = {"the", "these", "those", "all"};
  if (std::ranges::find(articles, text.word(at)) != articles.end() && text.gap_before(at) == " ") ++at;
  return text.gap_before(at) == " " ? std::optional(at) : std::nullopt;
}

/// A number that counts what follows it: no year, no date, no share.
std::optional<double> count_at(const RunningText& text, std::uint32_t index) {
  if (year_at(text, index) || percentage_at(text, index) || text.word(index) == "one") return std::nullopt;
  if (month_named(text.word(index + 1)) != 0 || text.after(index) == '/' || text.after(index) == '-') return std::nullopt;
  return number_named(text.word(index));
}

/// "240 pupils, of whom 260 are boys".
void check_whom(const RunningText& text, Findings& out) {
  for (const std::uint32_t whom : text.places("whom")) {
    if (whom < 3 || text.word(whom - 1) != "of" || !text.is_own(whom) || text.gap_before(whom - 1) != ", ") continue;
    const auto whole = count_at(text, whom - 3);
    const auto part = count_at(text, whom + 1);
    if (!whole || !part || *part <= *whole || text.gap_before(whom - 2) != " ") continue;
    out.add(text.locate({whom - 3, whom + 2}),
            fmt::format("{} cannot be part of {}", text.written(whom + 1), text.written(whom - 3)), "check both numbers");
  }
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  check_whom(text, out);
  for (const std::uint32_t of : text.places("of")) {
    if (of < 2) continue;
    const std::uint32_t part = text.word(of - 1) == "out" ? of - 2 : of - 1;
    const auto some = count_at(text, part);
    if (!some || names(text.word(part - 1)) || !text.is_own(of)) continue;
    const auto whole = whole_after(text, part);
    const auto all = whole ? count_at(text, *whole) : std::nullopt;
    if (!all || *some <= *all || *all <= 0) continue;
    out.add(text.locate({part, *whole + 1}),
            fmt::format("{} cannot be part of {}", text.written(part), text.written(*whole)), "check both numbers");
  }
}

}  // namespace

extern constinit const Rule part_greater_than_whole = {
    .title = "A part that is more than the whole",
    .why = "Two numbers have changed places or one of them is wrong, and the finding rests on them.",
    .source = "DESIGN 4 (figures against the words beside them)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
