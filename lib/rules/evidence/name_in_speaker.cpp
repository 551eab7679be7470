#include <vector>

#include "qar/rules/rule.h"

#include "../observation_words.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    quotes:
      - {speaker: «Mr Oyelaran», text: "We plan together on Mondays."}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    quotes:
      - {speaker: pupil, text: "Mr Oyelaran reads to us after lunch."}
      - {speaker: Head of Year, text: "We plan together on Mondays."}
)",
};

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  const std::vector<std::string_view> known = cover_names(review);
  for (const EvidenceEntry& entry : file.entries) {
    for (const model::Quote& quote : entry.quotes) {
      if (!quote.speaker) continue;
      for (const text::Span person : persons_in(*file.source, quote.speaker->where, Titles::all, known))
        out.add(person, "`speaker` names a person", "write the role, such as `pupil`, `parent` or `teacher`");
    }
  }
}

}  // namespace

extern constinit const Rule name_in_speaker = {
    .title = "A name for the person who spoke",
    .why =
        "A quotation is kept with the role of the speaker, never the name; what somebody said in confidence must not be "
        "traced to them.",
    .source = "DESIGN 2.1; DOMAIN 6.2",
    .severity = Severity::error,
    .check = check,
    .masked = true,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
