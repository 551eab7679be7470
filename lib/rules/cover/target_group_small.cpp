#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
target_group: "the «three looked-after pupils» in Year 5"
---
)",
    R"(---
qar: report/1
profile: qar-2025
target_group: «2 children» new to England
---
)",
    R"(---
qar: report/1
profile: qar-2025
target_group: the «two boys and three girls» who are in care
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
target_group: Year 2 pupils who have missed three weeks of school
---
)",
    R"(---
qar: report/1
profile: qar-2025
target_group: "the one in five pupils who speak English as an additional language"
---
)",
    R"(---
qar: report/1
profile: qar-2025
target_group: the 24 students who joined after the start of Year 7
---
)",
};

struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (const std::string_view written : text::split(text, ' ')) {
    const std::size_t first = written.find_first_not_of("(\"',;:");
    if (first == std::string_view::npos) continue;
    const std::size_t last = written.find_last_not_of(")\"',;:.");
    const auto at = static_cast<std::size_t>(written.data() - text.data());
    words.push_back({text::lower(written.substr(first, last + 1 - first)), at + first, at + last + 1});
  }
  return words;
}

int number_in(const std::string& word) {
  constexpr std::array<std::string_view, 10> names = {"one", "two",   "three", "four", "five",
                                                      "six", "seven", "eight", "nine", "ten"};
  if (const auto named = std::ranges::find(names, word); named != names.end())
    return static_cast<int>(named - names.begin()) + 1;
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() ? value : 0;
}

template <std::size_t size>
bool among(const std::string& word, const std::array<std::string_view, size>& words) {
  return std::ranges::find(words, word) != words.end();
}

/// "Year 2", "Key Stage 1", "one in five": the figure counts no pupils.
bool names_a_group(const std::string& before) {
  constexpr std::array<std::string_view, 16> names = {"year", "years", "stage", "ks",   "band", "tier", "set",  "class",
                                                      "aged", "age",   "level", "form", "in",   "top",  "wave", "group"};
  return among(before, names);
}

bool is_pupil_noun(const std::string& word) {
  constexpr std::array<std::string_view, 11> nouns = {"pupil",   "pupils",   "child", "children", "student", "students",
                                                      "learner", "learners", "boys",  "girls",    "boy"};
  return among(word, nouns);
}

bool ends_the_phrase(const std::string& word) {
  constexpr std::array<std::string_view, 22> ends = {
      "in",   "of",    "to",   "or",    "and",  "per",    "percent", "more",     "who",        "with", "weeks",
      "week", "terms", "term", "years", "days", "months", "times",   "sessions", "half-terms", "year", "than"};
  return among(word, ends) || word.find('%') != std::string::npos;
}

/// The pupil noun that a number at words[at] counts, at most three words after it.
std::optional<std::size_t> counted(const std::vector<Word>& words, std::size_t at) {
  for (std::size_t i = at + 1; i < words.size() && i <= at + 4; ++i) {
    if (is_pupil_noun(words[i].folded)) return i;
    if (ends_the_phrase(words[i].folded)) return std::nullopt;
  }
  return std::nullopt;
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto& group = report.cover.target_group;
  const int small = review.profile->thresholds.small_pupils;
  if (!group || small == 0) return;
  const std::vector<Word> words = words_of(group->value);
  bool found = false;
  std::size_t begin = 0, end = 0;  // from the first number to the last of the pupils
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int number = number_in(words[i].folded);
    if (number == 0 || number >= small || (i > 0 && names_a_group(words[i - 1].folded))) continue;
    const auto noun = counted(words, i);
    if (!noun) continue;
    if (!found) begin = words[i].begin;
    end = words[*noun].end;
    found = true;
  }
  if (!found) return;
  out.add(place_within(*report.source, *group, begin, end), "the target group is so small that its pupils can be recognised",
          "name a larger group, or leave the number out and describe it in wider terms");
}

}  // namespace

extern constinit const Rule target_group_small = {
    .title = "A target group of very few pupils",
    .why = "Everybody at the school knows who they are, and the report then says what help each of them is given.",
    .source = "DOMAIN 6.3, 9 case 19; DESIGN 2.6",
    .severity = Severity::error,
    .check = check,
    .masked = true,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
