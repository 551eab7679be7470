#include "qar/rules/rule.h"

#include "rules/name_fold.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, headteacher: Maren Tolley}
team: {lead: LR, people: {LR: {name: «Maren Tolley», post: headteacher}}}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, headteacher: Maren Tolley}
team: {lead: LR, people: {LR: {name: Maren Holley, post: headteacher}}}
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  if (!report.cover.school || !report.cover.school->headteacher || !report.cover.team) return;
  const auto& head = *report.cover.school->headteacher;
  const std::string name = fold_name(head.value);
  for (const model::Person& person : report.cover.team->people)
    if (person.name && !name.empty() && fold_name(person.name->value) == name)
      out.add(person.name->where, "a member of the review team has the name of the headteacher",
              "give the name of the one whose it is not")
          .related.push_back({head.where, "the headteacher"});
}

}  // namespace

extern constinit const Rule headteacher_in_team = {
    .title = "The same name for headteacher and reviewer",
    .why =
        "Reviewers come from other schools; one of the two names stands in the wrong field, and the report would be agreed "
        "by one person for both sides.",
    .source = "DOMAIN 2.1 (S2, S3)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
