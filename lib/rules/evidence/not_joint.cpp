#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../evidence_entries.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-08
    activity: «lesson visit»
    place: Year 4 mathematics
    observed: Pupils used number lines and explained their answers.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    activity: pre-review analysis
    observed: The team read the self-evaluation and chose three lines of enquiry.
  - id: KT-02
    activity: book look
    with: English leader
    observed: Drafts in Year 5 show two rounds of editing.
)",
    R"(=== evidence/school.yaml
qar: evidence/1
reviewer: {id: AH, role: school leader}
entries:
  - id: AH-01
    activity: lesson visit
    observed: Pupils used number lines and explained their answers.
)",
};

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  for (const EvidenceEntry& entry : file.entries) {
    if (entry.with || !entry.activity || is_done_alone(*review.profile, entry)) continue;
    if (is_by_school(file, entry) || holds(file, entry, "with")) continue;
    out.add(entry.activity->where,
            fmt::format("{}, a {}, names no member of the school who took part", name_of(entry), entry.activity->value),
            "add `with:` and the post, such as `with: assistant headteacher`");
  }
}

}  // namespace

extern constinit const Rule not_joint = {
    .title = "An activity without a member of the school",
    .why =
        "Every activity but the pre-review analysis is done together with the school; what was seen alone is harder to "
        "agree on the last day.",
    .source = "DOMAIN 2.1 (S2)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
