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
  - {id: KT-01, activity: lesson visit, place: "«Miss Green»'s Year 2 class"}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: lesson visit, place: Year 2 mathematics}
  - {id: KT-02, activity: lesson visit, place: "Sir Isaac Newton laboratory, Year 9"}
)",
};

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  const std::vector<std::string_view> known = cover_names(review);
  for (const EvidenceEntry& entry : file.entries) {
    if (!entry.place) continue;
    for (const text::Span person : persons_in(*file.source, entry.place->where, Titles::plain, known))
      out.add(person, "`place` names a person", "write the year group and subject, such as `Year 2 mathematics`");
  }
}

}  // namespace

extern constinit const Rule name_in_place = {
    .title = "A teacher's name for a place",
    .why = "A class called by its teacher says whose lesson it was, and the entry becomes a record of how one person did.",
    .source = "DOMAIN 6.1, 6.2 (class names with the teacher)",
    .severity = Severity::error,
    .check = check,
    .masked = true,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
