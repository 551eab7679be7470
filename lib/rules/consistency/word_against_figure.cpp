#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/pupil_words.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Quality of provision and outcomes

### What went well

- «Half of pupils in Year 5 (62%)» attend a club, and «almost all of them (55%)» stay until summer.
- «A third of the class (12 of 20)» read to an adult; «most pupils (45%)» read at home.
- «More than half of teachers (48%)» coach a colleague, and «a minority of families (70%)» came to the evening.
- «Three quarters (7 out of 12)» of the lessons began with a question. «Nearly a third, 12 of 20,» ended with one.
- «Fewer than half of pupils, 58%,» speak another language at home.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- About half of pupils in Year 5 (53%) attend a club, and almost all of them (96%) stay until summer.
- The most disadvantaged pupils (34%) are known to all staff (100%). Absence fell by half (12%), and a third visit (9%) helped.
- More than half of teachers (52%) coach a colleague. In the second half of the term (35% of the year), few did.
- A minority of pupils find reading hard, though attendance is high (96%). All disadvantaged pupils (34%) have a mentor.
)",
};

struct Band {
  double low = 0, high = 100;
};

struct Fraction {
  std::string_view words;
  double value = 0, around = 0;
};
constexpr auto fractions = std::to_array<Fraction>(
    {{"half", 50, 5},           {"a half", 50, 5},         {"a third", 33.3, 5},      {"one third", 33.3, 5},
     {"one-third", 33.3, 5},    {"two thirds", 66.7, 5.5}, {"two-thirds", 66.7, 5.5}, {"a quarter", 25, 5},
     {"one quarter", 25, 5},    {"one-quarter", 25, 5},    {"three quarters", 75, 5}, {"three-quarters", 75, 5},
     {"a fifth", 20, 4},        {"one fifth", 20, 4},      {"one in five", 20, 4},    {"one in four", 25, 5},
     {"one in three", 33.3, 5}, {"a tenth", 10, 3},        {"one tenth", 10, 3},      {"one in ten", 10, 3}});

struct Quantity {
  std::string_view words;
  Band band;
};
/// Looser than any published table of proportions: what is outside is wrong by everybody's reading.
constexpr auto quantities = std::to_array<Quantity>({{"almost all", {85, 100}},
                                                     {"nearly all", {85, 100}},
                                                     {"virtually all", {85, 100}},
                                                     {"the vast majority", {65, 100}},
                                                     {"the great majority", {60, 100}},
                                                     {"the large majority", {60, 100}},
                                                     {"the majority", {50, 100}},
                                                     {"a majority", {50, 100}},
                                                     {"a large majority", {60, 100}},
                                                     {"the minority", {0, 50}},
                                                     {"a minority", {0, 50}},
                                                     {"a small minority", {0, 30}},
                                                     {"hardly any", {0, 20}},
                                                     {"very few", {0, 25}}});

bool follows_by(const RunningText& text, std::uint32_t index) {
  const std::string_view before = index > 0 ? text.word(index - 1) : std::string_view();
  constexpr std::array<std::string_view, 6> others = {"by", "second", "first", "another", "other", "the"};
  return std::ranges::find(others, before) != others.end();
}

/// A fraction with what is said of it: "more than half", "almost a third".
std::optional<WordRange> fraction_at(const RunningText& text, std::uint32_t index, Band& band) {
  for (const Fraction& each : fractions) {
    if (!text.reads(index, each.words)) continue;
    const auto size = static_cast<std::uint32_t>(std::ranges::count(each.words, ' ')) + 1;
    struct Prefix {
      std::string_view words;
      double low, high;  ///< from the value; more than 90: no bound
    };
    constexpr double none = 100;
    const auto prefixes = std::to_array<Prefix>({{"more than", 0, none},
                                                 {"just over", 0, 10},
                                                 {"slightly over", 0, 10},
                                                 {"well over", 0, none},
                                                 {"over", 0, none},
                                                 {"less than", none, 0},
                                                 {"fewer than", none, 0},
                                                 {"just under", 10, 0},
                                                 {"well under", none, 0},
                                                 {"under", none, 0},
                                                 {"almost", 10, 1},
                                                 {"nearly", 10, 1},
                                                 {"at least", 1, none},
                                                 {"about", 8, 8},
                                                 {"around", 8, 8},
                                                 {"roughly", 8, 8},
                                                 {"approximately", 8, 8}});
    for (const Prefix& prefix : prefixes) {
      const auto words = static_cast<std::uint32_t>(std::ranges::count(prefix.words, ' ')) + 1;
      if (index < words || !text.reads(index - words, prefix.words) || text.gap_before(index) != " ") continue;
      if (follows_by(text, index - words)) return std::nullopt;
      band = {each.value - prefix.low, each.value + prefix.high};
      return WordRange{index - words, index + size};
    }
    if (follows_by(text, index)) return std::nullopt;
    band = {each.value - each.around, each.value + each.around};
    return WordRange{index, index + size};
  }
  return std::nullopt;
}

/// Words of quantity that begin at a word, and what share they can mean.
std::optional<WordRange> quantity_at(const RunningText& text, std::uint32_t index, Band& band) {
  if (const auto fraction = fraction_at(text, index, band)) {
    const std::string_view next = text.word(fraction->end);
    const bool counts = next == "of" || next == "the" || is_pupil_noun(next) || text.after(fraction->end - 1) != ' ' ||
                        text.gap_before(fraction->end).ends_with('(');
    return counts ? fraction : std::nullopt;
  }
  for (const Quantity& each : quantities) {
    if (!text.reads(index, each.words)) continue;
    band = each.band;
    return WordRange{index, index + static_cast<std::uint32_t>(std::ranges::count(each.words, ' ')) + 1};
  }
  // "Most" may be a superlative: it counts only right before people.
  if (text.word(index) == "most" && (index == 0 || !follows_by(text, index))) {
    const std::uint32_t noun = text.reads(index + 1, {"of", "the"}) ? index + 3 : index + 1;
    if (!is_pupil_noun(text.word(noun)) && !is_adult_noun(text.word(noun))) return std::nullopt;
    band = {50, 100};
    return WordRange{index, index + 1};
  }
  return std::nullopt;
}

/// A share given beside words: "62%" or "12 of 20".
struct Share {
  WordRange words;
  double value = 0;
};
std::optional<Share> share_at(const RunningText& text, std::uint32_t index) {
  if (const auto percent = percentage_at(text, index)) return Share{{percent->begin, percent->end}, percent->value};
  const auto part = number_in_figures(text.word(index));
  if (!part) return std::nullopt;
  const std::uint32_t of = text.word(index + 1) == "out" ? index + 2 : index + 1;
  const auto whole = text.word(of) == "of" ? number_in_figures(text.word(of + 1)) : std::nullopt;
  if (!whole || *whole < *part || *whole <= 0) return std::nullopt;
  return Share{{index, of + 2}, 100 * *part / *whole};
}

/// Whether a share stands apart from its sentence: in brackets, or between commas.
bool stands_apart(const RunningText& text, const Share& share, std::size_t& close) {
  const std::string_view prose = text.prose().text;
  const std::uint32_t begin = text.range(share.words).begin;
  std::size_t end = text.range(share.words).end;
  if (prose[end] == '%') ++end;
  close = end + 1;
  const char before = begin > 0 ? prose[begin - 1] : '\n';
  if (before == '(') return prose[end] == ')';
  return begin > 1 && before == ' ' && prose[begin - 2] == ',' && prose[end] == ',';
}

/// Between the words and the share there is but one noun phrase.
bool ends_phrase(const RunningText& text, std::uint32_t index) {
  constexpr auto verbs =
      std::to_array<std::string_view>({"and", "but", "because", "which", "who", "that", "is", "are", "was", "were", "has",
                                       "have", "had", "when", "where", "while", "so", "than"});
  return std::ranges::find(verbs, text.word(index)) != verbs.end();
}

class Words {
 public:
  Words(const Report& report, Findings& out) : text_(report), out_(out) {}

  void find() {
    const std::string_view prose = text_.prose().text;
    for (std::size_t at = prose.find(')'); at != std::string_view::npos; at = prose.find(')', at + 1)) look_before(at);
    for (const Percentage& percent : percentages(text_))
      if (text_.gap_before(percent.begin) == ", ") look_at(percent.begin);
    for (const std::uint32_t of : text_.places("of"))
      if (of > 1 && text_.gap_before(of - 1) == ", ") look_at(of - 1);
    for (const std::uint32_t of : text_.places("out"))
      if (of > 1 && text_.gap_before(of - 1) == ", ") look_at(of - 1);
  }

 private:
  void look_before(std::size_t close) {
    constexpr std::size_t longest = 24;
    const std::size_t from = close > longest ? close - longest : 0;
    const std::size_t open = std::string_view(text_.prose().text).substr(from, close - from).rfind('(');
    if (open == std::string_view::npos) return;
    const WordRange inside = text_.words_in({static_cast<std::uint32_t>(from + open), static_cast<std::uint32_t>(close)});
    if (inside.size() > 0) look_at(inside.begin);
  }

  void look_at(std::uint32_t index) {
    const auto share = share_at(text_, index);
    std::size_t close = 0;
    if (!share || !stands_apart(text_, *share, close) || !text_.is_own(index)) return;
    const WordRange sentence = text_.sentence(index);
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t i = index; i-- > sentence.begin && i + reach >= index;) {
      Band band;
      if (const auto words = quantity_at(text_, i, band)) return compare(*words, band, *share, close);
      if (ends_phrase(text_, i) || (text_.gap_before(i + 1) != " " && i + 1 != index)) return;
    }
  }

  void compare(WordRange words, Band band, const Share& share, std::size_t close) {
    constexpr double slack = 0.5;
    if (share.value >= band.low - slack && share.value <= band.high + slack) return;
    const model::ProseRange range = {text_.range(words).begin, static_cast<std::uint32_t>(close)};
    out_.add(text_.prose().locate(range),
             fmt::format("{}% is not what \"{}\" says", in_figures(share.value), text_.written(words)),
             "change the words or the figure");
  }

  RunningText text_;
  Findings& out_;
};

void check(const Report& report, const Review&, Findings& out) { Words(report, out).find(); }

}  // namespace

extern constinit const Rule word_against_figure = {
    .title = "A figure that the words beside it deny",
    .why = "Words and figure are read together; where they differ, neither can be quoted.",
    .source = "DESIGN 4; DOMAIN 5.3 (proportions), 9 case 17",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
