#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
---
«## Leadership at all levels»
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01]
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, aspect: leadership, suggests: strength}
  - {id: KT-02, aspect: leadership, suggests: development}
  - {id: KT-03, aspect: leadership, suggests: both}
)",
};
// What says neither, is confidential or was read before the visit need not be used; nor is anything an orphan before the
// first claim cites anything.
constexpr std::string_view accepted[] = {
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve. [@KT-01]
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, aspect: leadership, suggests: strength}
  - {id: KT-02, aspect: leadership, suggests: neutral}
  - {id: KT-03, aspect: leadership, suggests: strength, confidential: true}
  - {id: KT-04, aspect: leadership, suggests: strength, activity: pre-review analysis}
)",
    R"(=== report.md
---
qar: report/1
profile: qar-2025
stage: agree
---
## Leadership at all levels
### What went well
- Leaders visit lessons every week, so that teachers know what to improve.
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, aspect: leadership, suggests: strength}
)",
};

/// The sections of a draft by their ids, each looked for once.
class Sections {
 public:
  explicit Sections(const Report& report) : report_(report) {}

  /// That of the first aspect of an entry which the draft has; null if there is none, which has findings of its own.
  const model::Section* of(const EvidenceEntry& entry) {
    for (const auto& aspect : entry.aspects) {
      const auto [known, is_new] = known_.try_emplace(aspect.value);
      if (is_new) known->second = report_.section(aspect.value);
      if (known->second) return known->second;
    }
    return nullptr;
  }

 private:
  const Report& report_;
  std::map<std::string_view, const model::Section*> known_;
};

void check(const Report& report, const Review& review, Findings& out) {
  if (!review.cites_at_all()) return;
  Sections sections(report);
  std::map<const model::Section*, std::vector<const EvidenceEntry*>> orphans;  // sections stand in the order of the text
  for (const EvidenceFile& file : review.evidence)
    for (const EvidenceEntry& entry : file.entries)
      if (review.is_orphan(entry))
        if (const model::Section* section = sections.of(entry)) orphans[section].push_back(&entry);
  for (const auto& [section, entries] : orphans) {
    const std::size_t count = entries.size();
    diag::Diagnostic& made =
        out.add(section->title.where,
                fmt::format("{} for this section {} cited by no claim",
                            count == 1 ? "one entry" : fmt::format("{} entries", count), count == 1 ? "is" : "are"),
                "look whether the report misses something; `qar trace` lists them");
    constexpr std::size_t most_shown = 3;
    for (std::size_t i = 0; i < count && i < most_shown; ++i)
      made.related.push_back(
          {entries[i]->id.where, fmt::format("`{}` suggests a {}", entries[i]->id.value,
                                             entries[i]->suggests->value == model::Direction::both
                                                 ? std::string("strength and a development")
                                                 : std::string(model::name(entries[i]->suggests->value)))});
  }
}

}  // namespace

extern constinit const Rule orphans = {
    .title = "Evidence that no claim cites",
    .why =
        "Somebody saw a strength or a development and wrote it down; what the report does not use was either overlooked or "
        "left out on purpose, and the Lead Reviewer should know which.",
    .source = "DESIGN 2.3 (orphans)",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
