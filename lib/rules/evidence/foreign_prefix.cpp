#include <algorithm>
#include <vector>

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
  - {id: KT-01, observed: Leaders described their visits.}
  - {id: «MO-02», observed: Pupils explained their drafts.}
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: «LR»}
entries:
  - {id: KT-01, observed: Leaders described their visits.}
  - {id: KT-02, observed: Pupils explained their drafts.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/merged.yaml
qar: evidence/1
reviewers: [{id: KT}, {id: MO}]
entries:
  - {id: KT-01, observed: Leaders described their visits.}
  - {id: MO-02, observed: Pupils explained their drafts.}
)",
};

std::vector<std::string> ids_of(const EvidenceFile& file) {
  std::vector<std::string> ids;
  for (const model::Reviewer& reviewer : file.reviewers) ids.push_back(in_capitals(reviewer.id.value));
  std::ranges::sort(ids);
  return ids;
}

/// A file that names one reviewer and holds only entries of another: the head is wrong, not the entries.
bool is_head_wrong(const EvidenceFile& file, const std::vector<const EvidenceEntry*>& foreign) {
  const auto with_id =
      std::ranges::count_if(file.entries, [](const EvidenceEntry& entry) { return !entry.id.value.empty(); });
  if (file.reviewers.size() != 1 || foreign.size() < 2 || with_id != std::ssize(foreign)) return false;
  return std::ranges::all_of(foreign,
                             [&](const EvidenceEntry* entry) { return entry->reviewer == foreign.front()->reviewer; });
}

void check(const EvidenceFile& file, const Review&, Findings& out) {
  const std::vector<std::string> ids = ids_of(file);
  if (ids.empty() || std::ranges::find(ids, std::string()) != ids.end()) return;
  std::vector<const EvidenceEntry*> foreign;
  std::string_view known = ids.front();
  for (const EvidenceEntry& entry : file.entries) {
    if (entry.id.value.empty() || entry.reviewer == known) continue;
    const auto found = std::ranges::lower_bound(ids, entry.reviewer);
    if (found != ids.end() && *found == entry.reviewer) {
      known = *found;
    } else {
      foreign.push_back(&entry);
    }
  }
  if (is_head_wrong(file, foreign)) {
    const model::Reviewer& reviewer = file.reviewers.front();
    const std::string& prefix = foreign.front()->reviewer;
    diag::Diagnostic& made =
        out.add(reviewer.id.where,
                fmt::format("the file says that `{}` wrote it, and all its entries are those of `{}`", ids.front(), prefix),
                fmt::format("write `{}`, or give the entries the letters of the reviewer who made them", prefix));
    made.related.push_back({foreign.front()->id.where, "the first entry"});
    made.fix = diag::Fix{diag::Safety::unsafe, {{reviewer.id.where, prefix}}};
    return;
  }
  for (const EvidenceEntry* entry : foreign)
    out.add(entry->id.where,
            fmt::format("`{}` has the letters of `{}`, who is no reviewer of this file", entry->id.value, entry->reviewer),
            "correct the letters, or move the entry to its reviewer's file")
        .related.push_back({file.reviewers.front().id.where,
                            file.reviewers.size() == 1 ? "the file's reviewer" : "the file's reviewers begin here"});
}

}  // namespace

extern constinit const Rule foreign_prefix = {
    .title = "An id with the letters of another reviewer",
    .why =
        "The letters of an id say who saw it; with the wrong ones a claim seems to rest on two reviewers when it rests on "
        "one.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
