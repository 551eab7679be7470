#include <map>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.

### Even better if…

- leaders shared what they saw with teaching assistants too.

### «WWW»

- Teachers ask every pupil before they move on.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.

## Quality of provision and outcomes

### What went well

- Teachers ask every pupil before they move on.
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Section& section : report.sections) {
    std::map<const profile::PartSpec*, const model::Part*> first;
    for (const model::Part& part : section.parts) {
      const auto [known, is_new] = first.try_emplace(part.spec, &part);
      if (is_new) continue;
      diag::Diagnostic& made =
          out.add(title_place(report, part),
                  fmt::format("{} stands a second time in {}", quoted(part.title.value), quoted(section.title.value)),
                  "join the two, or add the heading of the section that begins in between");
      made.related.push_back({title_place(report, *known->second), "the first one"});
    }
  }
}

}  // namespace

extern constinit const Rule duplicate_part = {
    .title = "A part that stands twice in its section",
    .why = "Mostly the heading of the next section was lost, and its findings now stand under the wrong aspect.",
    .source = "DESIGN 2.2; qar",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
