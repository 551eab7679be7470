#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Quality of provision and outcomes

### What went well

- The proportion of pupils who attend a club «rose from 62% to 48%» in a year.
- Persistent absence «fell from 12% of pupils in 2023/24 to 17%» in 2024/25.
- In 2025, «70% of children reached a good level of development, up from 75%» in 2023.
- Suspensions have «fallen sharply from 14 to 31» since the last review.
- Attendance has «improved from 95.1% to 94.2%» this year.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- The proportion of pupils who attend a club rose from 48% to 62% in a year.
- Absence has improved from 24% to 17%, down from 28% in 2022. Prices rose and numbers fell: from 62% to 48%.
- In 2025, 70% of children reached a good level of development, up from 61% in 2023.
- In 2025, 70% met all targets and 20% met most, up from 58% and 15% in 2024.
- One pupil said, “My score rose from 80% to 70% and I laughed.”
)",
};

enum class Way : std::uint8_t { up, down };

std::optional<Way> way_of(std::string_view word) {
  constexpr std::array<std::string_view, 11> ups = {"rose",       "risen", "rising", "rise",    "increased", "increase",
                                                    "increasing", "grew",  "grown",  "climbed", "up"};
  constexpr std::array<std::string_view, 11> downs = {"fell",      "fallen",   "falling",  "fall",    "dropped", "drop",
                                                      "decreased", "decrease", "declined", "reduced", "down"};
  if (std::ranges::find(ups, word) != ups.end()) return Way::up;
  if (std::ranges::find(downs, word) != downs.end()) return Way::down;
  return std::nullopt;
}

struct Figure {
  WordRange words;
  double value = 0;
  bool percent = false;
};

std::optional<Figure> figure_at(const RunningText& text, std::uint32_t index) {
  if (const auto percent = percentage_at(text, index)) return Figure{{percent->begin, percent->end}, percent->value, true};
  const auto value = number_in_figures(text.word(index));
  if (!value || year_at(text, index)) return std::nullopt;
  return Figure{{index, index + 1}, *value, false};
}

class Changes {
 public:
  Changes(const Report& report, Findings& out) : text_(report), out_(out) {}

  void find() {
    for (const std::uint32_t from : text_.places("from"))
      if (from > 0 && text_.is_own(from)) look_at(from);
  }

 private:
  void look_at(std::uint32_t from) {
    const auto old_value = figure_at(text_, from + 1);
    if (!old_value) return;
    const WordRange sentence = text_.sentence(from);
    if ((text_.word(from - 1) == "up" || text_.word(from - 1) == "down") && sentence.holds(from - 1))
      return look_before(from, *old_value, sentence);
    const auto verb = verb_before(from, sentence);
    const auto new_value = verb ? value_after(*old_value, sentence) : std::nullopt;
    if (new_value) compare(*way(*verb, sentence), *old_value, *new_value, {*verb, new_value->words.end});
  }

  /// "Improved" is up for what should be high; absence improves when it falls.
  [[nodiscard]] bool is_better_when_high(WordRange sentence) const {
    constexpr std::array<std::string_view, 6> high = {"attendance", "attainment",  "outcomes",
                                                      "results",    "punctuality", "proportion"};
    constexpr std::array<std::string_view, 8> low = {"absence",    "absent", "suspensions", "exclusions",
                                                     "suspension", "late",   "lateness",    "gap"};
    bool is_high = false;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (std::ranges::find(low, text_.word(i)) != low.end()) return false;
      is_high = is_high || std::ranges::find(high, text_.word(i)) != high.end();
    }
    return is_high;
  }

  /// "70% …, up from 75%": the last percentage before it.
  void look_before(std::uint32_t from, const Figure& old_value, WordRange sentence) {
    // "70% and 20%, up from 58% and 15%": which of them goes with which?
    const bool several = text_.word(old_value.words.end) == "and" && figure_at(text_, old_value.words.end + 1);
    for (std::uint32_t i = from - 1; i-- > sentence.begin && !several;) {
      const auto value = figure_at(text_, i);
      if (!value || value->percent != old_value.percent) continue;
      if (value->percent) compare(*way_of(text_.word(from - 1)), old_value, *value, {i, old_value.words.end});
      return;
    }
  }

  [[nodiscard]] std::optional<Way> way(std::uint32_t verb, WordRange sentence) const {
    const std::string_view word = text_.word(verb);
    if ((word == "improved" || word == "improving") && is_better_when_high(sentence)) return Way::up;
    return way_of(word);
  }

  [[nodiscard]] std::optional<std::uint32_t> verb_before(std::uint32_t from, WordRange sentence) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t i = from; i-- > sentence.begin && i + reach >= from;) {
      if (text_.gap_before(i + 1) != " ") return std::nullopt;
      if (way(i, sentence)) return i;
    }
    return std::nullopt;
  }

  /// The value after the next "to"; one without a sign only right there.
  [[nodiscard]] std::optional<Figure> value_after(const Figure& old_value, WordRange sentence) const {
    constexpr std::uint32_t reach = 9;
    for (std::uint32_t i = old_value.words.end; i < std::min(sentence.end, old_value.words.end + reach); ++i) {
      if (percentage_at(text_, i)) return std::nullopt;
      if (text_.word(i) != "to") continue;
      const auto value = figure_at(text_, i + 1);
      if (value && value->percent == old_value.percent) return value;
      if (!old_value.percent) return std::nullopt;
    }
    return std::nullopt;
  }

  void compare(Way way, const Figure& old_value, const Figure& new_value, WordRange where) {
    // Small numbers may be places in an order, where first is above second.
    if (!old_value.percent && (old_value.value < 10 || new_value.value < 10)) return;
    const bool agrees = way == Way::up ? new_value.value > old_value.value : new_value.value < old_value.value;
    if (agrees) return;
    const std::string_view sign = old_value.percent ? "%" : "";
    out_.add(text_.locate(where),
             fmt::format("from {}{} to {}{} is {}", in_figures(old_value.value), sign, in_figures(new_value.value), sign,
                         new_value.value == old_value.value ? "no change"
                         : way == Way::up                   ? "a fall"
                                                            : "a rise"),
             "check both figures and their order");
  }

  RunningText text_;
  Findings& out_;
};

void check(const Report& report, const Review&, Findings& out) { Changes(report, out).find(); }

}  // namespace

extern constinit const Rule direction_of_change = {
    .title = "A change that goes the other way",
    .why = "The words say that a figure rose and the figures say that it fell, so one of them is wrong.",
    .source = "DESIGN 4 (figures against the words beside them)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
