#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../evidence_entries.h"
#include "../folded_words.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-03
    observed: Pupils in Year 4 used number lines and explained their answers to a partner.
=== evidence/mo.yaml
qar: evidence/1
reviewer: {id: MO}
entries:
  - id: MO-05
    observed: «|
      Pupils in Year 4 used number lines, and
      explained their answers to a partner»
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-03
    observed: Pupils in Year 4 used number lines and explained their answers to a partner.
  - id: KT-04
    observed: Pupils in Year 4 used number lines and explained their answers to the class.
  - id: KT-05
    observed: Books show the same.
  - id: KT-06
    observed: Books show the same.
)",
};

struct Row {
  std::uint64_t mark = 0;  ///< of the text's beginning; of the whole text once that is not enough
  const EvidenceEntry* entry = nullptr;
};

bool is_same(const EvidenceEntry& a, const EvidenceEntry& b) {
  constexpr std::size_t fewest_words = 8;
  // Entries with one id are evidence/duplicate-id.
  return a.id.value != b.id.value && same_words(a.observed->value, b.observed->value, fewest_words);
}

void report(const EvidenceEntry& copy, const EvidenceEntry& first, Findings& out) {
  diag::Diagnostic& made =
      out.add(copy.observed->where, fmt::format("{} says the same, word for word, as {}", name_of(copy), name_of(first)),
              "write what this entry adds, or cite the other one instead");
  made.related.push_back({first.observed->where, fmt::format("{} says it here", name_of(first))});
  // The team makes the analysis together and may share its notes.
  if (copy.is_pra() && first.is_pra()) made.severity = Severity::advice;
}

void compare(std::span<Row> rows, Findings& out) {
  const EvidenceEntry* first = rows.front().entry;
  for (const Row& row : rows.subspan(1)) {
    if (is_same(*row.entry, *first)) report(*row.entry, *first, out);
  }
}

/// Calls `visit` for each run of rows with one mark that is longer than one.
template <class Visit>
void for_each_run(std::span<Row> rows, const Visit& visit) {
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin + 1;
    while (end < rows.size() && rows[end].mark == rows[begin].mark) ++end;
    if (end - begin > 1) visit(rows.subspan(begin, end - begin));
    begin = end;
  }
}

void sort_by_mark(std::span<Row> rows) { std::ranges::stable_sort(rows, {}, &Row::mark); }

void check(const Review& review, Findings& out) {
  std::vector<Row> rows;
  for (const EvidenceFile& file : review.evidence)
    for (const EvidenceEntry& entry : file.entries)
      if (entry.observed) rows.push_back({mark_of_beginning(entry.observed->value), &entry});
  sort_by_mark(rows);
  for_each_run(rows, [&](std::span<Row> alike) {
    for (Row& row : alike) row.mark = mark_of_all(row.entry->observed->value);
    sort_by_mark(alike);
    for_each_run(alike, [&](std::span<Row> same) { compare(same, out); });
  });
}

}  // namespace

extern constinit const Rule copied_observation = {
    .title = "One observation in two entries",
    .why =
        "A claim that cites both seems to rest on two observations; it rests on one. Mostly an entry was copied as a form "
        "and its text was kept.",
    .source = "DOMAIN 2.3 (evaluations rest on clear evidence); DESIGN 2.3 (triangulation)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
