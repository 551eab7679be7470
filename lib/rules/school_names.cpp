#include "school_names.h"

#include <algorithm>
#include <array>

#include "school_words.h"
#include "word_set.h"

namespace qar::rules {
namespace {

constexpr std::array<std::string_view, 3> kinds = {"school", "academy", "college"};

/// Words before "School" that make no school's name: "Forest School", "Sunday School", "Eco School".
constexpr auto no_names =
    word_set({"a",           "adoption",    "after",      "all",       "an",         "another",    "apple",     "art",
              "arts",        "attachment",  "autism",     "award",     "aware",      "before",     "behaviour", "boarding",
              "breakfast",   "bronze",      "challenge",  "class",     "committed",  "day",        "dyslexia",  "each",
              "early",       "eco",         "every",      "family",    "fast",       "federated",  "forest",    "friendly",
              "future",      "gold",        "good",       "google",    "healthy",    "home",       "hospital",  "host",
              "inclusion",   "informed",    "language",   "languages", "leadership", "mark",       "maths",     "mental",
              "microsoft",   "modeshift",   "music",      "national",  "new",        "old",        "open",      "other",
              "our",         "outstanding", "partner",    "partners",  "performing", "plus",       "quality",   "reading",
              "reference",   "research",    "respecting", "rights",    "royal",      "saturday",   "science",   "silver",
              "sport",       "sports",      "staff",      "stars",     "summer",     "sunday",     "teacher",   "teaching",
              "the",         "their",       "these",      "thinking",  "this",       "training",   "trauma",    "university",
              "values",      "virtual",     "whole",      "world",     "years",      "young",      "health",    "head",
              "heads",       "director",    "team",       "deputy",    "student",    "students",   "pupil",     "council",
              "headteacher", "principal",   "games",      "direct",    "english",    "mathematics"});

/// A draft that names more schools is a list of schools.
constexpr std::size_t most_school_names = 200;

bool is_capital(std::string_view written) {
  return !written.empty() &&
         ((written.front() >= 'A' && written.front() <= 'Z') || static_cast<unsigned char>(written.front()) >= 0x80);
}

bool joins(std::string_view word) { return word == "of" || word == "the" || word == "and"; }

/// The first word of the name that ends at `last`.
std::uint32_t first_of_name(const RunningText& text, std::uint32_t last, WordRange sentence) {
  constexpr std::uint32_t longest = 8;
  std::uint32_t first = last;
  for (std::uint32_t i = last; i-- > sentence.begin && i + longest > last;) {
    const std::string_view gap = text.gap_before(i + 1);
    if (gap != " " && gap != " & " && gap != ". ") break;
    if (gap == ". " && text.word(i) != "st") break;
    if (is_capital(text.written(i)))
      first = i;
    else if (!joins(text.word(i)))
      break;
  }
  return first;
}

}  // namespace

std::vector<SchoolName> school_names(const RunningText& text) {
  std::vector<SchoolName> found;
  for (const std::string_view kind : kinds)
    for (const std::uint32_t last : text.places(kind)) {
      if (last == 0 || !is_capital(text.written(last)) || !text.is_own(last)) continue;
      if (text.gap_before(last + 1) == " " && is_capital(text.written(last + 1))) continue;
      const std::uint32_t first = first_of_name(text, last, text.sentence(last));
      const WordRange words = {first, last + 1};
      std::vector<std::string> telling = telling_words(text.written(words));
      std::erase_if(telling, [](const std::string& word) { return no_names.contains(word); });
      if (!telling.empty()) found.push_back({words, std::move(telling)});
    }
  std::ranges::sort(found, {}, [](const SchoolName& each) { return each.words.begin; });
  if (found.size() > most_school_names) found.resize(most_school_names);
  return found;
}

bool holds_nearly(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::any_of(words, [&](const std::string& each) { return nearly_same(word, each); });
}

std::vector<std::vector<std::string>> related_schools(const Review& review) {
  std::vector<std::vector<std::string>> all;
  const auto add = [&](std::string_view name) {
    if (std::vector<std::string> words = telling_words(name); !words.empty()) all.push_back(std::move(words));
  };
  const model::Cover& cover = review.report->cover;
  if (cover.school && cover.school->trust) add(cover.school->trust->value);
  if (cover.school && cover.school->hub) add(cover.school->hub->value);
  if (cover.team)
    for (const model::Person& person : cover.team->people)
      if (person.school) add(person.school->value);
  for (const EvidenceFile& file : review.evidence)
    for (const model::Reviewer& reviewer : file.reviewers)
      if (reviewer.school) add(reviewer.school->value);
  return all;
}

}  // namespace qar::rules
