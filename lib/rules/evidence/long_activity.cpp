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
  - {id: KT-01, time: «09:30-14:00», activity: lesson visit}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, time: 09:30-14:00, activity: pre-review analysis}
  - {id: KT-02, time: 09:00-13:00, activity: learning walk}
)",
};

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  constexpr int longest = 4 * 60;
  for (const EvidenceEntry& entry : file.entries) {
    if (!entry.time || !entry.time->value.to) continue;
    const int minutes = *entry.time->value.to - entry.time->value.from;
    if (minutes <= longest || is_done_alone(*review.profile, entry)) continue;
    out.add(entry.time->where,
            fmt::format("{} lasts {} hours{}", name_of(entry), minutes / 60,
                        minutes % 60 == 0 ? "" : fmt::format(" and {} minutes", minutes % 60)),
            "check when it ended, or make an entry of each activity");
  }
}

}  // namespace

extern constinit const Rule long_activity = {
    .title = "An activity of more than four hours",
    .why = "A lesson visit of half a day is two activities in one entry, or a slip in the time at which it ended.",
    .source = "qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
