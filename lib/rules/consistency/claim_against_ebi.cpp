#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/content_words.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Subject leaders visit lessons in science and geography each half-term and read pupils' books with teachers.
- Governors ask about what they have read.

### Even better if…

«- subject leaders visited lessons in science and geography and read books with teachers each half-term.»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Subject leaders visit lessons in science and geography each half-term and read pupils' books with teachers.

### Even better if…

- subject leaders in art and music set out what pupils know by the end of each unit, so that teachers noticed sooner which
  pupils had forgotten it.
- leaders looked at books from geography beside those from history, so that pupils wrote at similar length in both.
)",
};

struct Strength {
  const model::Claim* claim = nullptr;
  WordRange words;
  Beginnings beginnings;
};

constexpr std::size_t most_compared = 20;  // strengths of a section

/// Whether an EBI of so many stems says what a strength with these many of them says.
bool are_enough(std::size_t shared, std::size_t stems) {
  constexpr std::size_t fewest = 5;
  constexpr double alike = 0.7;
  return shared >= fewest && static_cast<double>(shared) >= alike * static_cast<double>(stems);
}

/// The strength of a section that shares most words with an EBI, if these are enough.
const Strength* nearest(const std::vector<Strength>& strengths, WordRange ebi, Stems& stems_of) {
  const std::vector<std::uint64_t> all = stems_of.all_of(ebi);
  const Beginnings beginnings(all);
  const std::size_t distinct = beginnings.size();
  // Stems beyond the first of a beginning may be shared as well.
  const auto may_be_enough = [&](const Strength& each) {
    return are_enough(beginnings.count_shared(each.beginnings) + all.size() - distinct, distinct);
  };
  const Strength* best = nullptr;
  std::size_t most = 0;
  for (const Strength& each : strengths) {
    if (!may_be_enough(each)) continue;
    const std::vector<std::uint64_t> stems = stems_of.of(ebi);
    const std::size_t shared = count_shared(stems_of.of(each.words), stems);
    if (shared > most && are_enough(shared, stems.size())) best = &each, most = shared;
  }
  return best;
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  Stems stems_of(text);
  std::vector<std::vector<Strength>> strengths(report.sections.size());
  for (const model::Claim& claim : report.claims) {
    if (claim_suggests(report, claim) != "strength" || strengths[claim.section].size() == most_compared) continue;
    const WordRange words = claim_words(text, claim);
    strengths[claim.section].push_back({&claim, words, Beginnings(text, words)});
  }
  for (const model::Claim& claim : report.claims) {
    if (claim_suggests(report, claim) != "development" || strengths[claim.section].empty()) continue;
    const Strength* strength = nearest(strengths[claim.section], claim_words(text, claim), stems_of);
    if (!strength) continue;
    out.add(claim.where, "what this asks for is praised among the strengths of the section, in nearly the same words",
            "say what is still missing, or take one of the two out")
        .related.push_back({strength->claim->where, "the strength"});
  }
}

}  // namespace

extern constinit const Rule claim_against_ebi = {
    .title = "An EBI that asks for what is praised",
    .why = "A school cannot both do a thing well and be asked to begin it; where both are true, the report should say how.",
    .source = "DESIGN 4 (claim against EBI); DOMAIN 5.8",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
