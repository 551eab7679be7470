#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../evidence_entries.h"
#include "../observation_words.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, observed: «"--"»}
  - {id: KT-02, observed: «"…"»}
  - {id: KT-03, observed: «N/A»}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, observed: "— 12 of 14 books show a second draft"}
  - {id: KT-02, observed: "None of the pupils looked up when the visitors came in."}
)",
};

/// Words by which people say that there is nothing to say.
bool says_nothing(std::string_view observed) {
  static constexpr std::array words = {std::string_view("n/a"), std::string_view("na"),      std::string_view("none"),
                                       std::string_view("nil"), std::string_view("nothing"), std::string_view("blank")};
  const std::string_view trimmed = text::trim(observed);
  if (trimmed.size() > 8) return false;
  const std::string_view bare = trimmed.ends_with('.') ? trimmed.substr(0, trimmed.size() - 1) : trimmed;
  return std::ranges::any_of(words, [&](std::string_view word) { return text::equal_ignoring_case(word, bare); });
}

void check(const EvidenceFile& file, const Review&, Findings& out) {
  for (const EvidenceEntry& entry : file.entries) {
    if (!entry.observed) continue;
    if (has_words(entry.observed->value) && !says_nothing(entry.observed->value)) continue;
    out.add(entry.observed->where, fmt::format("{} says nothing of what was seen or heard", name_of(entry)),
            "write the observation, or take the entry away");
  }
}

}  // namespace

extern constinit const Rule empty_observation = {
    .title = "An entry without an observation",
    .why =
        "An entry is there to say what was seen or heard; with a dash or “n/a” in that place a citation of it leads to "
        "nothing.",
    .source = "DESIGN 2.1; DOMAIN 2.3",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
