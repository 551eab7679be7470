#include <algorithm>
#include <array>

#include "qar/rules/rule.h"

#include "rules/pupil_words.h"
#include "rules/running_text.h"
#include "rules/word_set.h"

namespace qar::rules::style {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### Even better if…

«- subject leaders met the English leader each term. [@KT-01]»
- leaders shared the plan with all staff, so that everyone knew the priorities.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### Even better if…

- subject leaders met each term, so that they agreed their plans.
- teachers asked pupils to read aloud each day.
- leaders used the data to choose the classes that they visit.
)",
};

constexpr auto purposes =
    word_set({"so",      "to",       "because",    "which",    "therefore",   "thereby",    "then",     "until", "enabling",
              "helping", "allowing", "ensuring",   "giving",   "supporting",  "leading",    "for",      "every", "impact",
              "effect",  "outcomes", "attendance", "learning", "achievement", "attainment", "progress", "that"});

bool tells_purpose(std::string_view word) {
  return is_pupil_noun(word) || purposes.contains(word) || word.ends_with("s'") || word.starts_with("pupil") ||
         word.starts_with("child");
}

void check(const Report& report, const Review&, Findings& out) {
  constexpr std::uint32_t shortest = 5;  // words; shorter ones are unfinished
  const RunningText text(report);
  for (const model::Claim& claim : report.claims) {
    if (claim_suggests(report, claim) != "development") continue;
    const WordRange words = claim_words(text, claim);
    if (words.size() < shortest) continue;
    bool told = false;
    for (std::uint32_t i = words.begin; i < words.end && !told; ++i) told = tells_purpose(text.word(i));
    if (told) continue;
    out.add(claim.where, "this EBI names neither pupils nor what it is for",
            "say what pupils or staff would gain: \"…, so that …\"");
  }
}

}  // namespace

extern constinit const Rule ebi_without_effect = {
    .title = "An EBI without its purpose",
    .why = "A school can do what an EBI asks and still not know whether it was worth doing.",
    .source = "DOMAIN 4 (EBI names the intended effect on pupils)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::style
