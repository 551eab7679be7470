#include <algorithm>
#include <array>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/pupil_words.h"
#include "rules/running_text.h"
#include "rules/word_set.h"

namespace qar::rules::style {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

«- Leaders have written a plan for the year with three priorities, and subject leaders meet on Wednesdays. [@KT-01]»
«- The SENCO teaches in every class, and plans for pupils with SEND are written with parents and carers.»
- Governors visit each half-term with one question in mind, so that leaders prepare their answers.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders have written a plan with three priorities. As a result, staff describe the same next steps.
- Teachers wait before they take an answer. Quieter pupils speak in full sentences.
- Subject leaders meet on Wednesdays. Attendance at their meetings rose from 60% to 90%.
- Leaders meet weekly, and staff said: “We know what comes next.”
- Calm corridors.
- Teachers sit first with disadvantaged pupils when a task begins. A first line is on the page within a minute or two.
- Pupils with SEND sit on the school council as often as others, and the new paths were their idea.
)",
};

/// Beginnings of words that speak of a difference made. Better a word too many than a strength sent back for nothing.
constexpr auto effects = std::to_array<std::string_view>(
    {"accurat",  "achiev",     "allow",      "attain",   "because", "becom",    "benefit",    "better",    "broaden",
     "build",    "caus",       "chang",      "close",    "compar",  "confiden", "consequent", "consisten", "creat",
     "deepen",   "develop",    "differ",     "due",      "effect",  "embed",    "empower",    "enabl",     "encourag",
     "engag",    "enjoy",      "enrich",     "ensur",    "equip",   "extend",   "fall",       "fallen",    "faster",
     "feel",     "fell",       "fewer",      "flourish", "fluen",   "foster",   "gain",       "giv",       "grew",
     "grow",     "guarantee",  "help",       "hence",    "high",    "impact",   "improv",     "increas",   "independ",
     "influenc", "keen",       "lead",       "led",      "less",    "mean",     "more",       "motivat",   "narrow",
     "outcome",  "outperform", "pride",      "progress", "promot",  "proud",    "provid",     "rais",      "reach",
     "ready",    "reduc",      "result",     "rise",     "risen",   "rose",     "secur",      "shap",      "show",
     "so",       "start",      "strengthen", "succe",    "support", "sustain",  "thereby",    "therefore", "thriv",
     "through",  "thus",       "transform",  "valued",   "well"});
/// "Leaders" and "leadership" lead nobody anywhere.
constexpr auto no_effects = word_set({"leader", "leaders", "leader's", "leaders'", "leadership", "development", "something",
                                      "developing", "meanwhile", "moreover"});

static_assert(std::ranges::is_sorted(effects));

bool tells_effect(std::string_view word) {
  const auto is_whole = [](std::string_view stem) { return stem.size() < 4; };  // "so", "led", "due"
  auto each = std::ranges::lower_bound(effects, word.substr(0, 1));
  for (; each != effects.end() && each->front() == word.front(); ++each)
    if (is_whole(*each) ? word == *each : word.starts_with(*each)) return !no_effects.contains(word);
  return false;
}

/// Pupils or families who do something: no preposition stands before them.
bool people_act(const RunningText& text, std::uint32_t index) {
  const std::string_view word = text.word(index);
  if (!is_pupil_noun(word) && word != "families" && word != "classes") return false;
  static constexpr auto prepositions =
      word_set({"of",    "for",   "to",      "with",    "by",     "from",    "at",      "in",   "on",
                "about", "among", "than",    "between", "given",  "support", "visit",   "know", "teach",
                "track", "meet",  "monitor", "discuss", "review", "assess",  "identify"});
  for (std::uint32_t i = index; i-- > 0 && i + 2 >= index;) {
    if (text.gap_before(i + 1) != " ") return true;
    if (prepositions.contains(text.word(i))) return false;
  }
  return true;
}

/// A second sentence mostly tells what came of the first, unless it goes on with what adults do.
bool turns_from_adults(const RunningText& text, WordRange words) {
  const WordRange last = text.sentence(words.end - 1);
  if (last.begin <= words.begin) return false;
  const std::string_view first = text.word(last.begin);
  return !is_adult_noun(first) && first != "they" && first != "subject" && first != "senior" && first != "middle" &&
         first != "phase";
}

bool tells_difference(const RunningText& text, WordRange words) {
  if (turns_from_adults(text, words)) return true;
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (tells_effect(text.word(i)) || people_act(text, i) || text.is_marked(i) || percentage_at(text, i)) return true;
  return false;
}

void check(const Report& report, const Review&, Findings& out) {
  constexpr std::uint32_t shortest = 6;  // words
  const RunningText text(report);
  for (const model::Claim& claim : report.claims) {
    if (claim_suggests(report, claim) != "strength") continue;
    const WordRange words = claim_words(text, claim);
    if (words.size() < shortest || tells_difference(text, words)) continue;
    out.add(claim.where, "this says what is done, and not what difference it makes",
            "say what pupils or staff now know, do or feel, and how that was seen");
  }
}

}  // namespace

extern constinit const Rule www_without_effect = {
    .title = "A strength that only describes",
    .why = "That something is done is no strength yet; what it changed for pupils or staff is.",
    .source = "DOMAIN 4 (then the evidence or effect); DESIGN 4",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::style
