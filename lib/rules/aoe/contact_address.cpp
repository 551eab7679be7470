#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/contact_data.h"
#include "rules/cover_values.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence:
  - title: Early reading
    contact: {name: Idris Pellow, post: early reading leader, email: «early reading at larkfield.example.org»}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence:
  - title: Early reading
    contact: {name: Idris Pellow, post: early reading leader, email: early-reading+visits@larkfield.example.org}
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    if (!area.contact || !area.contact->email || is_placeholder(area.contact->email->value)) continue;
    const std::string_view address = text::trim(area.contact->email->value);
    const auto found = find_contact_data(address);
    if (found && found->kind == "an email address" && found->begin == 0 && found->end == address.size()) continue;
    out.add(area.contact->email->where, "the contact's email is not one address",
            "write one address without spaces, with an @ and a domain");
  }
}

}  // namespace

extern constinit const Rule contact_address = {
    .title = "An email address that is none",
    .why = "Whoever wants to see the area of excellence writes to it, and the letter comes back.",
    .source = "DOMAIN 1.2, 6.4",
    .severity = Severity::warning,
    .check = check,
    .masked = true,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
