#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/html_pieces.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week,«<br>» and teachers say what they <b>changed</b> afterwards.

«<div class="box">»
Governors ask about what they have read.
</div>
)",
};
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

<!-- the figures are from the autumn census -->

Fewer than 5% (<5%) are new, and 3 < 5 > 2; `<br>` is code, and so is

    <div>

The school's page is <https://larkfield.example>.
)",
};

std::string_view tag_name(std::string_view tag) {
  tag.remove_prefix(1);
  return tag.substr(0, std::min<std::size_t>(tag.find_first_of(" \t\r\n/>"), 20));
}

void check(const Report& report, const Review&, Findings& out) {
  std::uint32_t said = 0;  // one finding a block is enough to find the others
  for (const HtmlPiece& piece : html_pieces(report)) {
    if (piece.comment || piece.block == said) continue;
    said = piece.block;
    out.add(piece.where, fmt::format("`<{}>` is HTML", tag_name(piece.written)), "write it in Markdown, or leave it out");
  }
}

}  // namespace

extern constinit const Rule raw_html = {
    .title = "HTML in the text",
    .why =
        "A report is rendered to several formats, and HTML reaches none of them: what a tag was to do is lost, and its text "
        "may be lost with it.",
    .source = "DESIGN 2.2 (the body is CommonMark with tables)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
