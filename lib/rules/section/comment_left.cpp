#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/html_pieces.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

«<!-- the head was not sure about this -->»

### What went well

- Leaders visit lessons every week. «<!-- KT: or every fortnight -->» Teachers say what they changed.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

<!-- qar:off section/title-variant because the trust's own template says WWW -->

### WWW

- Leaders visit lessons every week.

<!-- qar:on -->
)",
    // Up to the last stage comments are how a team works.
    R"(---
qar: report/1
stage: agree
---
## Leadership at all levels

<!-- the head was not sure about this -->
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  if (review.stage < Stage::final) return;
  for (const HtmlPiece& piece : html_pieces(report)) {
    if (!piece.comment || !piece.closed || text::trim(piece.written.substr(4)).starts_with("qar:")) continue;
    out.add(piece.where, "a comment is left in the final draft", "take it out; who gets this file reads it too");
  }
}

}  // namespace

extern constinit const Rule comment_left = {
    .title = "A comment left in the final draft",
    .why =
        "Comments are not printed, but the file may be passed on; what was said among the team is then in the school's "
        "hands.",
    .source = "DESIGN 2.3 (audiences); qar",
    .severity = Severity::warning,
    .full_from = Stage::final,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
