#include "pupil_words.h"

#include <algorithm>
#include <array>

#include "rules/word_set.h"

namespace qar::rules {
namespace {

constexpr auto pupil_nouns = word_set(
    {"pupil", "pupils", "child", "children", "student", "students", "learner", "learners", "boy", "boys", "girl", "girls"});

constexpr auto adult_nouns = word_set(
    {"teachers", "staff", "parents", "carers", "families", "governors", "leaders", "adults", "assistants", "colleagues"});

/// Sorted; the words of a phrase have one space between them.
constexpr auto groups = std::to_array<std::string_view>({
    "additional need",
    "additional needs",
    "asylum",
    "autism",
    "autistic",
    "barrier",
    "barriers",
    "care experienced",
    "care-experienced",
    "children in care",
    "cla",
    "complex needs",
    "disabilities",
    "disability",
    "disabled",
    "disadvantage",
    "disadvantaged",
    "dyslexia",
    "dyslexic",
    "eal",
    "ehc",
    "ehcp",
    "ehcps",
    "english as an additional language",
    "ever 6",
    "free school meals",
    "fsm",
    "gypsy",
    "hearing impairment",
    "in care",
    "individual needs",
    "lac",
    "learning difficulties",
    "looked after",
    "looked-after",
    "low income",
    "low incomes",
    "mental health",
    "neurodivergent",
    "new to english",
    "poverty",
    "pp",
    "ppg",
    "previously looked-after",
    "pupil premium",
    "refugee",
    "refugees",
    "resource base",
    "resourced provision",
    "roma",
    "semh",
    "sen",
    "send",
    "service children",
    "service families",
    "slcn",
    "special educational",
    "special needs",
    "speech and language",
    "traveller",
    "vulnerability",
    "vulnerable",
    "young carers",
});
static_assert(std::ranges::is_sorted(groups));

/// The first word of each.
constexpr WordSet<groups.size()> group_beginnings([] {
  std::array<std::string_view, groups.size()> words = groups;
  for (std::string_view& each : words) each = each.substr(0, each.find(' '));
  return words;
}());

}  // namespace

bool is_pupil_noun(std::string_view lower) { return pupil_nouns.contains(lower); }
bool is_adult_noun(std::string_view lower) { return adult_nouns.contains(lower); }

std::uint32_t group_words(const RunningText& text, std::uint32_t index) {
  const std::string_view word = text.word(index);
  if (!group_beginnings.contains(word)) return 0;
  for (auto each = std::ranges::lower_bound(groups, word); each != groups.end() && each->starts_with(word); ++each)
    if (text.reads(index, *each)) return static_cast<std::uint32_t>(std::ranges::count(*each, ' ')) + 1;
  return 0;
}

}  // namespace qar::rules
