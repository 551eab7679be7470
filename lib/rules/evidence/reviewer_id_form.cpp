#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "../evidence_entries.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: «kt»}
entries: []
)",
    R"(=== evidence/merged.yaml
qar: evidence/1
reviewers: [{id: KT}, {id: «Reviewer 2»}, {id: «K»}]
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/merged.yaml
qar: evidence/1
reviewers: [{id: KT}, {id: LEADER}]
entries: []
)",
};

void check(const EvidenceFile& file, const Review&, Findings& out) {
  for (const model::Reviewer& reviewer : file.reviewers) {
    if (reviewer.id.value.empty() || is_reviewer_id(reviewer.id.value)) continue;
    const std::string capitals = in_capitals(reviewer.id.value);
    const bool only_case = is_reviewer_id(capitals);
    diag::Diagnostic& made =
        out.add(reviewer.id.where, fmt::format("{} is no id of a reviewer", shown_id(reviewer.id.value)),
                only_case ? fmt::format("write `{}`", capitals) : "use two to six capital letters, such as `KT`");
    if (only_case) made.fix = diag::Fix{diag::Safety::unsafe, {{reviewer.id.where, capitals}}};
  }
}

}  // namespace

extern constinit const Rule reviewer_id_form = {
    .title = "A reviewer's id of another form",
    .why =
        "The id is the beginning of every entry id and of every citation, which are two to six capital letters, a hyphen "
        "and a number.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
