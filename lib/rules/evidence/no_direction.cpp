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
  - {id: KT-01, activity: pre-review analysis, observed: Lines of enquiry.}
  - {id: «KT-02», activity: lesson visit, observed: Pupils compared two methods and chose one.}
  - {id: KT-03, activity: lesson visit, observed: Pupils explained their drafts to a partner.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, activity: pre-review analysis, observed: Lines of enquiry.}
  - {id: KT-02, activity: lesson visit, suggests: WWW, observed: Pupils compared two methods and chose one.}
  - {id: KT-03, activity: lesson visit, suggests: neutral, observed: Pupils explained their drafts to a partner.}
)",
};

/// One finding a file: who leaves it out mostly leaves it out everywhere.
void check(const EvidenceFile& file, const Review&, Findings& out) {
  diag::Diagnostic* made = nullptr;
  for (const EvidenceEntry& entry : file.entries) {
    if (entry.suggests || entry.is_pra() || holds(file, entry, "suggests")) continue;
    if (!made) {
      made = &out.add(name_place(entry), fmt::format("{} does not say what it suggests", name_of(entry)),
                      "add `suggests:` with `strength`, `development`, `both` or `neutral`");
    } else {
      made->related.push_back({name_place(entry), fmt::format("nor does {}", name_of(entry))});
    }
  }
  if (made && !made->related.empty()) made->message += fmt::format(" ({} more like it in this file)", made->related.size());
}

}  // namespace

extern constinit const Rule no_direction = {
    .title = "Entries that do not say what they suggest",
    .why =
        "Whether an entry speaks for a strength or a development decides which claims it may support, and whether it is an "
        "orphan.",
    .source = "DESIGN 2.1, 2.3",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
