#include "qar/rules/rule.h"

#include "../observation_words.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, place: «TBC», observed: Pupils compared two methods and chose one.}
  - {id: KT-02, observed: "Attendance is «??» per cent, above that of similar schools."}
  - {id: KT-03, observed: "«xx» of 30 books show a second draft."}
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-04
    observed: |
      Pupils explained their drafts.
      «[check the number of books]»
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, observed: "Line of enquiry: how often do pupils write at length?"}
  - {id: KT-02, observed: "A pupil asked, “Really??”, and the teacher showed the map."}
  - {id: KT-03, observed: "One pupil said that [the class] reads every day. Exx is no word."}
)",
};

void look_at(const EvidenceFile& file, text::Span field, Findings& out) {
  if (const auto gap = unfinished_at(file.source->slice(field)))
    out.add(file.source->span(field.begin + gap->begin, field.begin + gap->end), "a gap was left here",
            "fill it in, or take it away");
}

void check(const EvidenceFile& file, const Review&, Findings& out) {
  for (const EvidenceEntry& entry : file.entries) {
    for (const model::Field* field : {&entry.with, &entry.place, &entry.observed})
      if (*field) look_at(file, (*field)->where, out);
    for (const model::Quote& quote : entry.quotes)
      if (quote.text) look_at(file, quote.text->where, out);
  }
}

}  // namespace

extern constinit const Rule placeholder = {
    .title = "A gap that was to be filled in",
    .why = "What was to be looked up later is mostly forgotten, and a claim then rests on question marks.",
    .source = "DOMAIN 5.8",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
