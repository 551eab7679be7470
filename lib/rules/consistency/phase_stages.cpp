#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, phase: primary}
---

## Quality of provision and outcomes

### What went well

- Pupils in «Year 9» explain their reasons, and «GCSE» work is displayed. In «Key Stage 3», pupils read aloud.
- Teachers in «KS4» plan together.
)",
    R"(---
qar: report/1
school: {name: Hightown School, phase: secondary}
---

## Quality of provision and outcomes

### What went well

- Children in «Reception» classes explain their reasons. Teachers in «Year 4» and in the «EYFS» plan together.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, phase: primary}
---

## Quality of provision and outcomes

### What went well

- Pupils in Years 5 and 6 are ready for Year 7, and former pupils come back to speak of their GCSE subjects.
- In Key Stage 2, pupils read aloud at a level that suits them. “I will be in Year 9 soon,” said one.
)",
    R"(---
qar: report/1
school: {name: Hightown School, phase: secondary}
---

## Quality of provision and outcomes

### What went well

- Students who arrive with low Key Stage 2 scores catch up by Year 9. Visitors wait at reception.
)",
    R"(---
qar: report/1
school: {name: Hightown School, phase: all-through}
---

## Quality of provision and outcomes

### What went well

- Children in Reception classes and students in Year 11 explain their reasons.
)",
};

/// Years of school, Nursery -1, Reception 0, Year 1 to Year 13.
struct Years {
  int first = 0, last = 0;
};

struct Phase {
  std::string_view name;
  Years years;
};
/// Phases whose years are the same everywhere; middle, all-through and special schools and alternative provision are free.
constexpr std::array<Phase, 6> phases = {{{"nursery", {-1, 0}},
                                          {"infant", {-1, 2}},
                                          {"junior", {3, 6}},
                                          {"primary", {-1, 6}},
                                          {"secondary", {7, 13}},
                                          {"post-16", {12, 13}}}};

/// Words of sentences that look beyond the school: where pupils come from, go to, or what they are prepared for.
constexpr auto beyond = std::to_array<std::string_view>(
    {"alumni",      "arrive",      "arrived",      "arrives",      "arriving",   "beyond",    "buddies",  "career",
     "careers",     "destination", "destinations", "federated",    "federation", "feeder",    "former",   "future",
     "hub",         "infant",      "infants",      "intake",       "join",       "joined",    "joining",  "joins",
     "junior",      "juniors",     "leave",        "leavers",      "local",      "mentor",    "mentors",  "move",
     "moved",       "moves",       "moving",       "neighbouring", "next",       "partner",   "partners", "partnership",
     "preparation", "prepare",     "prepared",     "prepares",     "preparing",  "preschool", "previous", "primaries",
     "primary",     "readiness",   "ready",        "return",       "schools",    "secondary", "siblings", "sixth-form",
     "transfer",    "transition",  "trust",        "visit",        "visited",    "visiting",  "visits"});

/// What pupils brought with them, and who is younger, for schools with a school before them; who is older, for the others.
constexpr auto below =
    std::to_array<std::string_view>({"arrive", "attained", "attainment", "data", "entry", "prior", "results", "scores",
                                     "scored", "starting", "tests", "younger", "than"});
constexpr auto above = std::to_array<std::string_view>({"older", "onwards", "later", "continue", "choose"});

class Stages {
 public:
  Stages(const Report& report, const Phase& phase, Findings& out) : text_(report), phase_(phase), out_(out) {}

  void find() {
    for (const std::string_view word : {"year", "years"})
      for (const std::uint32_t place : text_.places(word)) look_at_year(place);
    for (const std::uint32_t place : text_.places("stage"))
      if (place > 0 && text_.word(place - 1) == "key") look_at_stage({place - 1, place + 2}, text_.word(place + 1));
    for (const std::string_view stage : {"1", "2", "3", "4", "5"})
      for (const std::uint32_t place : text_.places(fmt::format("ks{}", stage))) look_at_stage({place, place + 1}, stage);
    for (const std::string_view word : {"gcse", "gcses"}) find_word(word, {10, 13});  // some sit them again
    for (const std::string_view word : {"a-level", "a-levels"}) find_word(word, {12, 13});
    for (const std::string_view word : {"eyfs", "nursery"}) find_word(word, {-1, 0});
    for (const std::uint32_t place : text_.places("reception"))
      if (const std::string_view next = text_.word(place + 1);
          text_.written(place)[0] == 'R' && (next == "class" || next == "classes" || next == "children" || next == "pupils"))
        add({place, place + 1}, {0, 0});
  }

 private:
  void find_word(std::string_view word, Years years) {
    for (const std::uint32_t place : text_.places(word))
      if (text_.written(place)[0] != word[0]) add({place, place + 1}, years);
  }

  void look_at_year(std::uint32_t place) {
    const auto year = number_in_figures(text_.word(place + 1));
    if (!year || *year < 1 || *year > 13 || text_.gap_before(place + 1) != " " || text_.written(place)[0] != 'Y') return;
    if (percentage_at(text_, place + 1)) return;
    add({place, place + 2}, {static_cast<int>(*year), static_cast<int>(*year)});
  }

  void look_at_stage(WordRange words, std::string_view stage) {
    constexpr std::array<Years, 5> stages = {{{1, 2}, {3, 6}, {7, 9}, {10, 11}, {12, 13}}};
    if (stage.size() == 1 && stage[0] >= '1' && stage[0] <= '5')
      add(words, stages[static_cast<std::size_t>(stage[0] - '1')]);
  }

  void add(WordRange words, Years years) {
    if (years.last >= phase_.years.first && years.first <= phase_.years.last) return;
    // A term is said of the school in its first places, or it is not said of it.
    constexpr int most = 20;
    const std::string term(text_.lower(words));
    int& seen = seen_[term];
    if (++seen > most || !text_.is_own(words.begin) || looks_beyond(words.begin, years.last < phase_.years.first)) return;
    const std::string_view section = section_id(text_.report(), text_.block(words.begin));
    if (section == "support" || section == "context" || section.empty()) return;
    seen = most;
    out_.add(text_.locate(words),
             fmt::format("the cover says that the phase is {}, and this speaks of {}", phase_.name, text_.written(words)),
             "make sure that this is the text of the right school, and that the phase is right");
  }

  /// Years before the school's own are looked back at, those after it forward to.
  [[nodiscard]] bool looks_beyond(std::uint32_t index, bool back) const {
    if (index > 0 && text_.word(index - 1) == "from") return true;
    const WordRange sentence = text_.sentence(index);
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const std::string_view word = text_.word(i);
      if (word != phase_.name && std::ranges::find(beyond, word) != beyond.end()) return true;
      if (back ? std::ranges::find(below, word) != below.end() : std::ranges::find(above, word) != above.end()) return true;
    }
    return false;
  }

  RunningText text_;
  const Phase& phase_;
  Findings& out_;
  std::unordered_map<std::string, int> seen_;
};

void check(const Report& report, const Review&, Findings& out) {
  if (!report.cover.school || !report.cover.school->phase) return;
  const auto phase = std::ranges::find(phases, report.cover.school->phase->value, &Phase::name);
  if (phase != phases.end()) Stages(report, *phase, out).find();
}

}  // namespace

extern constinit const Rule phase_stages = {
    .title = "A year group that the school does not have",
    .why = "The text or the phase comes from another school's report.",
    .source = "DESIGN 4; DOMAIN 5.8 (phase against key stages)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
