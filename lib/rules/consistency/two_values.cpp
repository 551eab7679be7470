#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figure_time.h"
#include "rules/figures.h"
#include "rules/pupil_words.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---

## Context and character of the school

There are 452 pupils on roll, and the proportion of pupils with SEND is 18%. In autumn 2025, 34% of pupils are eligible for
free school meals. It is a two-form entry school, and pupils speak 27 languages.

## Leadership at all levels

### What went well

- Leaders have one plan with three priorities. The «five» priorities of the plan are on the wall, and all «425» pupils see them.
- The school has «425» pupils, of whom «21%» have SEND. In each year group there are «three» classes.
- In 2025, 68% of pupils in Year 6 reached the expected standard in reading, writing and mathematics.

## Quality of provision and outcomes for disadvantaged pupils

Pupils speak «29» languages at home, and «43%» of pupils are eligible for Free School Meals. In 2025, «64%» of pupils in Year 6
reached the expected standard in reading, writing and mathematics, up from 58% in 2023.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
dates: {from: 2025-11-10, to: 2025-11-12}
---

## Context and character of the school

There are 452 pupils on roll, compared with 430 in autumn 2024. In autumn 2025, 34% of pupils are eligible for free school
meals, compared with 31% of pupils in autumn 2024 and with 24% of pupils nationally. The proportion of pupils with SEND is 18%.

## Leadership at all levels

### What went well

- The Nursery has 26 pupils, and the school has 452 pupils. Of pupils in Year 6, 21% have SEND. The school has 40 pupils with
  an EHC plan, and 12% of pupils have SEND support.
- In 2025, 68% of pupils in Year 6 reached the expected standard in reading, writing and mathematics.
- In 2023, 58% of pupils in Year 6 reached the expected standard in reading, writing and mathematics, and 80% of boys read.
)",
};

/// A figure for something that can be said once only of a school at one time.
struct Stated {
  std::string quantity;  ///< as messages name it
  std::string key;       ///< the same for what must agree
  double value = 0;
  std::string_view unit;
  WordRange words;  ///< the figure
};

struct Group {
  std::string_view words, name;
};
constexpr auto groups = std::to_array<Group>({{"free school meals", "pupils eligible for free school meals"},
                                              {"fsm", "pupils eligible for free school meals"},
                                              {"pupil premium", "pupils eligible for the pupil premium"},
                                              {"disadvantaged", "disadvantaged pupils"},
                                              {"send", "pupils with SEND"},
                                              {"special educational needs and disabilities", "pupils with SEND"},
                                              {"special educational needs and/or disabilities", "pupils with SEND"},
                                              {"ehc plan", "pupils with an EHC plan"},
                                              {"ehc plans", "pupils with an EHC plan"},
                                              {"ehcp", "pupils with an EHC plan"},
                                              {"ehcps", "pupils with an EHC plan"},
                                              {"education, health and care plan", "pupils with an EHC plan"},
                                              {"english as an additional language", "pupils who speak EAL"},
                                              {"eal", "pupils who speak EAL"}});

/// Words that may stand between a figure and the group that it counts without changing whom it counts.
bool says_nothing(std::string_view word) {
  constexpr auto words = std::to_array<std::string_view>(
      {"of",       "the",     "all",       "our",   "a",        "an",        "are",   "is",   "have",       "has",
       "with",     "who",     "for",       "as",    "being",    "be",        "known", "to",   "identified", "eligible",
       "entitled", "receive", "receiving", "speak", "speaking", "currently", "now",   "also", "need",       "needs",
       "at",       "school",  "in",        "this",  "school's", "whom",      "which"});
  return std::ranges::find(words, word) != words.end();
}

bool is_pupils(std::string_view word) {
  return word == "pupils" || word == "students" || word == "learners" || word == "children";
}

class Quantities {
 public:
  Quantities(const Report& report, const Review& review, Findings& out) : text_(report), out_(out) {
    if (const auto day = review.first_day()) review_year_ = day->academic_year();
  }

  void find() {
    for (const Percentage& each : percentages(text_)) {
      if (!text_.is_own(each.begin) || is_compared(text_, each.begin)) continue;
      if (auto stated = share_of_group(each))
        keep(std::move(*stated));
      else if (auto result = same_phrase(each))
        keep(std::move(*result));
    }
    find_counts();
    report();
  }

 private:
  [[nodiscard]] const Group* group_at(std::uint32_t index, std::uint32_t& end) const {
    for (const Group& group : groups) {
      if (!text_.reads(index, group.words)) continue;
      end = index + static_cast<std::uint32_t>(text_
                                                   .words_in({text_.range({index, index + 1}).begin,
                                                              text_.range({index, index + 1}).begin +
                                                                  static_cast<std::uint32_t>(group.words.size())})
                                                   .size());
      return &group;
    }
    return nullptr;
  }

  /// What follows may make a group of the group: "SEND support", "pupil premium and SEND".
  [[nodiscard]] bool goes_on(std::uint32_t end) const {
    constexpr auto words = std::to_array<std::string_view>({"support", "and", "or", "in", "but", "funding", "boys", "girls",
                                                            "pupils", "students", "children", "who", "reached", "met"});
    return text_.gap_before(end) == " " && std::ranges::find(words, text_.word(end)) != words.end();
  }

  /// "34% of pupils are eligible for free school meals", "of whom 21% have SEND", "the proportion of pupils with SEND is
  /// 18%".
  [[nodiscard]] std::optional<Stated> share_of_group(const Percentage& percent) const {
    const Group* group = group_after(percent);
    if (!group) group = group_before(percent);
    const auto time = group ? time_of(text_, {percent.begin, percent.end}) : std::nullopt;
    if (!time) return std::nullopt;
    return Stated{fmt::format("the share of {}", group->name),
                  fmt::format("share {} {}", group->name, now(*time)),
                  percent.value,
                  "%",
                  {percent.begin, percent.end}};
  }

  [[nodiscard]] const Group* group_after(const Percentage& percent) const {
    constexpr std::uint32_t reach = 9;
    bool of_whom = percent.begin > 1 && text_.word(percent.begin - 1) == "whom" && text_.word(percent.begin - 2) == "of" &&
                   percent.begin > 3 && is_pupils(text_.word(percent.begin - 3)) && is_school(percent.begin - 5);
    for (std::uint32_t i = percent.end; i < percent.end + reach; ++i) {
      const std::string_view gap = text_.gap_before(i);
      if (gap != " " && !(i == percent.end && gap == "% ")) return nullptr;
      std::uint32_t end = 0;
      if (const Group* group = group_at(i, end)) return of_whom && !goes_on(end) ? group : nullptr;
      if (is_pupils(text_.word(i)))
        of_whom = true;
      else if (!says_nothing(text_.word(i)))
        return nullptr;
    }
    return nullptr;
  }
  /// The words before "452 pupils, of whom".
  [[nodiscard]] bool is_school(std::uint32_t index) const {
    return text_.word(index) == "has" || text_.word(index) == "are";
  }

  [[nodiscard]] const Group* group_before(const Percentage& percent) const {
    const WordRange sentence = text_.sentence(percent.begin);
    for (std::uint32_t i = percent.begin; i-- > sentence.begin;) {
      const std::string_view word = text_.word(i);
      if (word != "proportion" && word != "percentage" && word != "share") continue;
      if (!(text_.word(i + 1) == "of" && is_pupils(text_.word(i + 2)))) return nullptr;
      for (std::uint32_t k = i + 3; k < percent.begin; ++k) {
        std::uint32_t end = 0;
        if (const Group* group = group_at(k, end)) return leads_to(end, percent.begin) ? group : nullptr;
        if (!says_nothing(text_.word(k))) return nullptr;
      }
      return nullptr;
    }
    return nullptr;
  }
  /// Only "is", "stands at" and the like stand between.
  [[nodiscard]] bool leads_to(std::uint32_t begin, std::uint32_t end) const {
    constexpr auto words = std::to_array<std::string_view>({"is", "stands", "at", "now", "currently", "of"});
    for (std::uint32_t i = begin; i < end; ++i)
      if (std::ranges::find(words, text_.word(i)) == words.end() || text_.gap_before(i) != " ") return false;
    return begin < end;
  }

  /// The times that are the present: none named, or the review's own year.
  [[nodiscard]] std::string now(const std::string& time) const {
    return review_year_ != 0 && time == fmt::format("{}", review_year_) ? std::string() : time;
  }

  /// "68% of pupils in Year 6 reached the expected standard …": the same words again with another figure.
  [[nodiscard]] std::optional<Stated> same_phrase(const Percentage& percent) const {
    if (text_.word(percent.end) != "of") return std::nullopt;
    const WordRange sentence = text_.sentence(percent.begin);
    std::string key;
    std::uint32_t words = 0;
    for (std::uint32_t i = percent.end + 1; i < sentence.end; ++i) {
      const std::string_view gap = text_.gap_before(i);
      const std::string_view word = text_.word(i);
      if ((gap != " " && gap != ", ") || percentage_at(text_, i) || parts_times(word) || ends_phrase(word)) break;
      if (word == "in" && year_at(text_, i + 1)) break;
      if (word == "the" || word == "all" || word == "who") continue;
      key += word;
      key += ' ';
      ++words;
    }
    constexpr std::uint32_t enough = 6;
    const auto time = words >= enough ? time_of(text_, {percent.begin, percent.end}) : std::nullopt;
    if (!time) return std::nullopt;
    return Stated{"the share of these pupils", key + *time, percent.value, "%", {percent.begin, percent.end}};
  }
  static bool ends_phrase(std::string_view word) {
    return word == "which" || word == "so" || word == "but" || word == "because" || word == "as" || word == "when";
  }

  void find_counts() {
    for (const std::uint32_t place : text_.places("roll"))
      if (place > 1 && text_.word(place - 1) == "on") count_before(place - 2);
    for (const std::uint32_t place : text_.places("has"))
      if (place > 0 && is_school_word(text_.word(place - 1)) && is_pupils(text_.word(place + 2)) &&
          (text_.after(place + 2) == '.' || text_.after(place + 2) == ','))
        count(place + 1, "the number of pupils on roll", "roll");
    for (const std::string_view pupils : {"pupils", "students", "learners", "children"})
      for (const std::uint32_t place : text_.places(pupils))
        if (place > 1 && means_all(place - 2) && ends_there(place)) count(place - 1, "the number of pupils on roll", "roll");
    for (const std::string_view noun : {"priorities", "values", "houses"})
      for (const std::uint32_t place : text_.places(noun))
        if (place > 0 && ends_there(place)) count(place - 1, fmt::format("the number of {}", noun), noun);
    for (const std::uint32_t place : text_.places("languages")) count_languages(place);
    for (const std::uint32_t place : text_.places("classes")) count_classes(place);
    for (const std::uint32_t place : text_.places("entry")) count_forms(place);
  }
  /// "each of the 298 pupils", "all 298 pupils", "the school's 298 pupils": the word before the number.
  [[nodiscard]] bool means_all(std::uint32_t at) const {
    if (text_.gap_before(at + 1) != " ") return false;
    if (text_.word(at) == "all" || text_.word(at) == "school's") return true;
    return text_.word(at) == "the" && at > 1 && text_.word(at - 1) == "of" &&
           (text_.word(at - 2) == "each" || text_.word(at - 2) == "all");
  }
  /// Nothing follows that makes them some of many: "the 12 pupils in Year 3".
  [[nodiscard]] bool ends_there(std::uint32_t place) const {
    constexpr auto words = std::to_array<std::string_view>({"in", "with", "who", "from", "on", "for", "at", "whose", "of"});
    const bool of_plan = text_.word(place + 1) == "of" && text_.word(place + 2) == "the";
    return of_plan || text_.gap_before(place + 1) != " " || std::ranges::find(words, text_.word(place + 1)) == words.end();
  }
  static bool is_school_word(std::string_view word) { return word == "school" || word == "academy" || word == "college"; }

  /// "452 pupils on roll", "452 on roll".
  void count_before(std::uint32_t at) {
    if (is_pupils(text_.word(at)) && at > 0) --at;
    count(at, "the number of pupils on roll", "roll");
  }

  /// "pupils speak 27 languages": languages that are taught are fewer.
  void count_languages(std::uint32_t place) {
    if (place < 2) return;
    constexpr double fewest = 5;
    std::uint32_t at = place - 1;
    if (text_.word(at) == "different" || text_.word(at) == "home" || text_.word(at) == "other") --at;
    const auto number = number_named(text_.word(at));
    if (!number || *number < fewest) return;
    const WordRange sentence = text_.sentence(place);
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
      if (text_.word(i) == "speak" || text_.word(i) == "spoken" || text_.word(i) == "home")
        return count(at, "the number of languages that pupils speak", "languages");
  }

  /// "two classes in each year group".
  void count_classes(std::uint32_t place) {
    const bool each_year = text_.reads(place + 1, {"in", "each", "year"}) ||
                           text_.reads(place + 1, {"in", "every", "year"}) || text_.reads(place + 1, {"per", "year"});
    const WordRange sentence = text_.sentence(place);
    const bool before =
        sentence.size() > 3 && (text_.reads(sentence.begin, {"in", "each", "year", "group", "there", "are"}));
    if (place > 0 && (each_year || before)) count(place - 1, "the number of classes in a year group", "forms");
  }

  /// "two-form entry", "two-form-entry".
  void count_forms(std::uint32_t place) {
    if (place == 0) return;
    std::string_view word = text_.word(place - 1);
    if (!word.ends_with("-form")) return;
    word.remove_suffix(5);
    if (const auto value = number_named(word))
      add_count(*value, place - 1, "the number of classes in a year group", "forms");
  }

  void count(std::uint32_t at, std::string_view quantity, std::string_view key) {
    if (const auto value = number_named(text_.word(at)); value && !percentage_at(text_, at))
      add_count(*value, at, quantity, key);
  }
  void add_count(double value, std::uint32_t at, std::string_view quantity, std::string_view key) {
    if (!text_.is_own(at) || is_compared(text_, at) || is_part_of_school(at)) return;
    if (const auto time = time_of(text_, {at, at + 1}))
      keep({std::string(quantity), fmt::format("{} {}", key, now(*time)), value, "", {at, at + 1}});
  }
  /// A sentence about the Nursery, a sixth form or another school gives its numbers.
  [[nodiscard]] bool is_part_of_school(std::uint32_t at) const {
    constexpr auto words = std::to_array<std::string_view>(
        {"nursery",    "sixth", "reception", "base",       "unit",        "provision", "hub",     "trust",
         "federation", "site",  "campus",    "schools",    "mixed",       "average",   "phase",   "stage",
         "except",     "most",  "subject",   "department", "departments", "per",       "british", "house"});
    const WordRange sentence = text_.sentence(at);
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
      if (std::ranges::find(words, text_.word(i)) != words.end()) return true;
    return false;
  }

  void keep(Stated&& stated) { all_.push_back(std::move(stated)); }

  void report() {
    std::ranges::sort(all_, {}, [](const Stated& each) { return each.words.begin; });
    std::unordered_map<std::string_view, const Stated*> firsts;
    for (const Stated& each : all_) {
      const Stated* first = firsts.emplace(each.key, &each).first->second;
      if (first->value == each.value) continue;
      out_.add(text_.locate(each.words),
               fmt::format("{} is {}{} here and {}{} elsewhere", each.quantity, in_figures(each.value), each.unit,
                           in_figures(first->value), first->unit),
               "find out which is right, or say what makes the two differ")
          .related.push_back({text_.locate(first->words), "the other figure"});
    }
  }

  RunningText text_;
  Findings& out_;
  int review_year_ = 0;
  std::vector<Stated> all_;
};

void check(const Report& report, const Review& review, Findings& out) { Quantities(report, review, out).find(); }

}  // namespace

extern constinit const Rule two_values = {
    .title = "One quantity with two values",
    .why = "The school knows its own numbers; two of them for one thing cost the report its authority.",
    .source = "DESIGN 4; DOMAIN 5.8 (same quantity with two values)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
