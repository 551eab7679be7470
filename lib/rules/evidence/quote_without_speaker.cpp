#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    quotes:
      - {text: «"We plan together on Mondays."»}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    quotes:
      - {speaker: teacher, text: "We plan together on Mondays."}
  - id: KT-02
    activity: pupil discussion
    quotes:
      - {text: "The work makes you think."}
)",
};

/// Where only pupils or only parents are heard, the activity says who spoke.
bool is_clear(const EvidenceEntry& entry) {
  return entry.activity && (entry.activity->value == "pupil discussion" || entry.activity->value == "parent meeting");
}

void check(const EvidenceFile& file, const Review&, Findings& out) {
  for (const EvidenceEntry& entry : file.entries) {
    if (entry.quotes.empty() || is_clear(entry)) continue;
    for (const model::Quote& quote : entry.quotes)
      if (quote.text && !quote.speaker)
        out.add(quote.text->where, "the quotation does not say who spoke", "add `speaker:` and the role, such as `pupil`");
  }
}

}  // namespace

extern constinit const Rule quote_without_speaker = {
    .title = "A quotation without a speaker",
    .why = "A report quotes a pupil, a parent or a teacher; without the role nobody can tell later whose words they were.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
