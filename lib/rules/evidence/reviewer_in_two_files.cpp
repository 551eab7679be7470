#include <map>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../evidence_entries.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt-monday.yaml
qar: evidence/1
reviewer: {id: KT}
entries: []
=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: «KT»}
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries: []
=== evidence/others.yaml
qar: evidence/1
reviewers: [{id: MO}, {id: SB}]
entries: []
)",
};

void check(const Review& review, Findings& out) {
  std::map<std::string, text::Span> first;
  for (const EvidenceFile& file : review.evidence) {
    for (const model::Reviewer& reviewer : file.reviewers) {
      std::string id = in_capitals(reviewer.id.value);
      if (id.empty()) continue;
      const auto [known, added] = first.emplace(id, reviewer.id.where);
      if (added) continue;
      const bool same_file = known->second.file == reviewer.id.where.file;
      out.add(reviewer.id.where,
              same_file ? fmt::format("`{}` is listed here twice", id) : fmt::format("`{}` has a file already", id),
              same_file ? "list each reviewer once" : "keep one file for each reviewer; `qar merge evidence` joins two")
          .related.push_back({known->second, "the first one"});
    }
  }
}

}  // namespace

extern constinit const Rule reviewer_in_two_files = {
    .title = "One reviewer in two files",
    .why =
        "Two files of one person drift apart: numbers are given twice, and an entry mended in one stays wrong in the other.",
    .source = "qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
