#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, urn: «3042041»}
---
)",
    R"(---
qar: report/1
school: {name: Larkfield Primary School, urn: «304/2041»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, urn: "100041"}
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  if (!report.cover.school || !report.cover.school->urn) return;
  const auto& urn = *report.cover.school->urn;
  const std::string_view number = text::trim(urn.value);
  const bool six_figures = number.size() == 6 && number.find_first_not_of("0123456789") == std::string_view::npos;
  if (six_figures || is_placeholder(number)) return;
  out.add(urn.where, "the URN does not have six figures",
          "write the unique reference number, such as `100041`; seven figures, or three and four, are the DfE number");
}

}  // namespace

extern constinit const Rule urn_form = {
    .title = "A URN that is none",
    .why = "The number ties a report to the school in national figures; the longer DfE number is often given by mistake.",
    .source = "DOMAIN 6.4 (URN, LAESTAB)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
