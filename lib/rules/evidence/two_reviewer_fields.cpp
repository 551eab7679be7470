#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
«reviewers»: [{id: MO}]
entries: []
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/merged.yaml
qar: evidence/1
reviewers: [{id: KT}, {id: MO}]
entries: []
)",
};

}  // namespace

extern constinit const Rule two_reviewer_fields = {
    .title = "A file with `reviewer` and `reviewers`",
    .why =
        "A file is either of one person or merged from several; with both fields nobody can tell whose entries it may hold.",
    .source = "DESIGN 2.1",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
