#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/running_text.h"
#include "rules/word_set.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Quality of provision and outcomes

### What went well

- Pupils explain their reasons. Pupils read daily, and «students» choose their books. Pupils talk in pairs.
- Pupils write at length. Teachers ask pupils to edit, and pupils read aloud. Pupils check their own work.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- Pupils explain their reasons, and children in the Nursery talk in pairs. “Students here are kind,” said one parent.
- Pupils write at length. The student council meets weekly, and pupils read aloud. Pupils check their own work.
- Pupils in Year 5 are confident learners, and pupil premium money pays for tutors.
)",
};

constexpr std::array<std::string_view, 3> words = {"pupils", "students", "learners"};

/// Collocations that stay as they are whatever the school calls those whom it teaches.
bool is_fixed(const RunningText& text, std::uint32_t place) {
  const std::string_view before = place > 0 && text.gap_before(place) == " " ? text.word(place - 1) : std::string_view();
  const std::string_view next = text.gap_before(place + 1) == " " ? text.word(place + 1) : std::string_view();
  // "They are confident learners", "become resilient learners", "students of history": what somebody is, not who.
  static constexpr auto kinds = word_set(
      {"as",         "become",   "confident", "independent",     "resilient", "curious",       "reflective",   "successful",
       "active",     "lifelong", "keen",      "effective",       "young",     "eager",         "enthusiastic", "language",
       "good",       "better",   "strong",    "early",           "former",    "other",         "sixth-form",   "form",
       "university", "trainee",  "teaching",  "work-experience", "are",       "disadvantaged", "eal"});
  if (before == "primary" || before == "secondary" || before == "feeder") return true;  // another school's
  return kinds.contains(before) || next == "of" || next == "union";
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  const auto stands = [&](std::string_view word) { return !text.places(word).empty(); };
  if (std::ranges::count_if(words, stands) < 2) return;
  struct Uses {
    std::string_view word;
    std::vector<std::uint32_t> places;
  };
  std::array<Uses, 3> uses;
  for (std::size_t i = 0; i < words.size(); ++i) {
    uses[i].word = words[i];
    for (const std::uint32_t place : text.places(words[i]))
      if (!is_fixed(text, place) && text.is_own(place)) uses[i].places.push_back(place);
  }
  const auto most = std::ranges::max_element(uses, {}, [](const Uses& each) { return each.places.size(); });
  constexpr std::size_t clear = 2;
  for (const Uses& each : uses) {
    if (each.places.empty() || each.word == most->word || most->places.size() < clear) continue;
    // Here and there, learners are just those who learn.
    if (each.word == "learners" && each.places.size() * 4 < most->places.size()) continue;
    out.add(text.locate(each.places.front()),
            fmt::format("\"{}\" stands {} and \"{}\" {}", each.word,
                        each.places.size() == 1 ? "once" : fmt::format("{} times", each.places.size()), most->word,
                        fmt::format("{} times", most->places.size())),
            "use the school's own word throughout; children in the early years may be children")
        .related.push_back({text.locate(most->places.front()), "the usual word"});
  }
}

}  // namespace

extern constinit const Rule word_for_children = {
    .title = "Two words for those whom the school teaches",
    .why =
        "Primary schools mostly say pupils, secondary schools students, special schools learners; a mixture sounds pasted.",
    .source = "DOMAIN 4 (word for children varies by phase); P:6; P:9; P:17",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
