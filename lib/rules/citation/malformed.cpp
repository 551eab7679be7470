#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
team: {lead: LR, reviewers: [KT, MO]}
---

## Leadership at all levels

### What went well

- Leaders visit lessons every week. «(@LR-02, @KT-01)»
- Governors ask about what they have read. «@KT-02»
- Teachers plan together every fortnight. «[KT-03]»
- Subject leaders see each other's plans. «[@KT4]»
- Pupils speak about their reading. «[@KT-05 and @MO-01]»
)",
};
// A code of the school is no citation, nor is an address.
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
team: {lead: LR, reviewers: [KT, MO]}
---

## Leadership at all levels

### What went well

- Leaders visit lessons every week. [@LR-02; @KT-01]
- Rooms [B-12] and (M-3) are for music; write to office@larkfield.example, and `@KT-02` is code.
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::MalformedCitation& each : report.malformed) {
    if (each.meant.empty()) {
      out.add(each.where, "a citation that cannot be read", "write it as `[@KT-01]`, or `[@KT-01; @LR-07]` for several");
      continue;
    }
    diag::Diagnostic& made = out.add(each.where, fmt::format("`{}` is not how a citation is written", each.found),
                                     fmt::format("write `{}`", each.meant));
    // Where a citation does not stand in the draft as it is read, its place is that of the whole block.
    if (report.source->slice(each.where) == each.found) made.fix = diag::Fix{diag::Safety::safe, {{each.where, each.meant}}};
  }
}

}  // namespace

extern constinit const Rule malformed = {
    .title = "A citation in another form",
    .why =
        "Only one form is taken out of the finished report and followed to the evidence; any other is printed for parents "
        "to read.",
    .source = "DESIGN 2.2",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
