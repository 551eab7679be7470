#include <optional>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/contact_data.h"
#include "rules/cover_values.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, headteacher: "Maren Tolley, «m.tolley@larkfield.example.org»"}
team: {lead: LR, people: {LR: {name: Ada Quill, post: "headteacher, «020 7946 0123», «a.quill@harbour.example.org»"}}}
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School, urn: 100041}
areas_of_excellence:
  - title: Early reading
    category: Pupil Learning
    status: accredited
    contact: {name: Idris Pellow, post: early reading leader, email: early.reading@larkfield.example.org}
---
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const CoverValue& each : cover_values(report)) {
    if (text::lower(each.path).starts_with("areas_of_excellence.contact")) continue;
    std::optional<text::Span> last;  // a value that is not written as it reads is one place
    for (auto found = find_contact_data(each.value.value); found; found = find_contact_data(each.value.value, found->end)) {
      const text::Span place = place_within(*report.source, each.value, found->begin, found->end);
      if (place == last) continue;
      out.add(place, fmt::format("`{}` holds {}", each.path, found->kind),
              "take it out; only the contact of an Area of Excellence has an address");
      last = place;
    }
  }
}

}  // namespace

extern constinit const Rule stray_contact = {
    .title = "An address or telephone number where none belongs",
    .why =
        "The contact of an Area of Excellence is left out of the editions that may not have it; an address anywhere else on "
        "the cover is printed in all of them.",
    .source = "DOMAIN 6.2; DESIGN 2.6",
    .severity = Severity::error,
    .check = check,
    .masked = true,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
