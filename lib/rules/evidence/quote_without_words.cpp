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
    quotes: [{speaker: pupil, text: «"…"»}]
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    quotes: [{speaker: pupil, text: "… and then we read it again."}]
)",
};

void check(const EvidenceFile& file, const Review&, Findings& out) {
  for (const EvidenceEntry& entry : file.entries)
    for (const model::Quote& quote : entry.quotes)
      if (quote.text && !has_words(quote.text->value))
        out.add(quote.text->where, "the quotation has no words", "write what was said, or take the quotation away");
}

}  // namespace

extern constinit const Rule quote_without_words = {
    .title = "A quotation without words",
    .why =
        "A quotation is there for the words that were said; with dots in their place nothing can be quoted in the report.",
    .source = "DESIGN 2.1",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
