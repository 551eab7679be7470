#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/sb.yaml
qar: evidence/1
reviewer: {id: SB}
entries:
  - id: SB-07
    observed: Pupils read to each other in pairs before lunch.
  - id: «SB-07»
    observed: The library is open at lunchtime on four days.
)",
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: Leaders described their visits to lessons.
=== evidence/merged.yaml
qar: evidence/1
reviewers: [{id: KT}, {id: MO}]
entries:
  - id: «KT1»
    observed: Pupils in Year 4 explained their drafts.
  - id: MO-01
    observed: Teachers showed the plans for the term.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    observed: Leaders described their visits to lessons.
  - id: KT-001
    observed: Pupils in Year 4 explained their drafts.
=== evidence/mo.yaml
qar: evidence/1
reviewer: {id: MO}
entries:
  - id: MO-01
    observed: Teachers showed the plans for the term.
)",
};

struct Repeated {
  const EvidenceEntry* entry = nullptr;
  model::EntryRef first;
};

/// The id with the next number, if nobody has it.
std::string next_free(const Review& review, std::string_view id) {
  const std::size_t figures = id.find('-') + 1;
  int number = 0;
  std::from_chars(id.data() + figures, id.data() + id.size(), number);
  std::string next = fmt::format("{}{:0{}}", id.substr(0, figures), number + 1, id.size() - figures);
  return review.entry(next).entry ? std::string() : next;
}

void report(const Repeated& repeated, const Review& review, Findings& out) {
  const std::string& id = repeated.entry->id.value;
  const std::string next = next_free(review, id);
  diag::Diagnostic& made = out.add(repeated.entry->id.where, fmt::format("`{}` is the id of another entry already", id),
                                   next.empty() ? "give this entry a number of its own"
                                                : fmt::format("write `{}`, if no claim cites this entry as `{}`", next, id));
  made.related.push_back({repeated.first.entry->id.where, "the first one"});
  if (!next.empty()) made.fix = diag::Fix{diag::Safety::unsafe, {{repeated.entry->id.where, next}}};
}

/// Whether all entries of a file repeat those of one other file: a copy was left in the folder.
bool is_copy(const EvidenceFile& file, const std::vector<Repeated>& repeated) {
  constexpr std::size_t fewest = 3;
  if (repeated.size() < fewest || repeated.size() != file.entries.size()) return false;
  for (const Repeated& each : repeated)
    if (each.first.file == &file || each.first.file != repeated.front().first.file) return false;
  return true;
}

void check(const EvidenceFile& file, const Review& review, Findings& out) {
  std::vector<Repeated> repeated;
  for (const EvidenceEntry& entry : file.entries) {
    if (entry.id.value.empty()) continue;
    const model::EntryRef first = review.entry(entry.id.value);
    if (first.entry && first.entry != &entry) repeated.push_back({&entry, first});
  }
  if (is_copy(file, repeated)) {
    const Repeated& first = repeated.front();
    out.add(first.entry->id.where, fmt::format("all {} ids of this file stand in another file already", repeated.size()),
            "keep one of the two files")
        .related.push_back({first.first.entry->id.where, "the other file"});
    return;
  }
  for (const Repeated& each : repeated) report(each, review, out);
}

}  // namespace

extern constinit const Rule duplicate_id = {
    .title = "Two entries with one id",
    .why =
        "A citation of the id points at two entries, and nobody can tell which one the claim rests on. Mostly the entry "
        "above was copied and its id was kept.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
