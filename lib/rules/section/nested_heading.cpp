#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(> ## «Leadership at all levels»
>
> ### «What went well»

- Leaders visit lessons every week.
- ### «Middle leaders»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

> Leaders know the school well.

- a point with a `## mark` in it
- \# no heading
)",
};

void check(const Report& report, const Review& review, Findings& out) {
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = 1; i < blocks.size(); ++i) {
    if (blocks[i].kind != syntax::BlockKind::heading || blocks[i].parent == 0 ||
        blocks[i].first_inline == blocks[i].end_inline)
      continue;
    const std::string words = syntax::flatten(report.markdown, i).text;
    const std::string_view title = profile::split_number(words).title;
    const bool in_list = blocks[blocks[i].parent].kind == syntax::BlockKind::item;
    diag::Diagnostic& made =
        out.add(title_place(report, i, title),
                fmt::format("the heading {} stands inside a {}", quoted(title), in_list ? "list" : "quotation"),
                "begin it at the margin");
    const bool known = review.profile->section_titled(title) || review.profile->part_titled(title);
    if (!known) made.severity = std::max(made.severity, Severity::warning);
  }
}

}  // namespace

extern constinit const Rule nested_heading = {
    .title = "A heading inside a list or quotation",
    .why =
        "Only headings at the margin begin a section or part; this one is printed like one, and what follows is read with "
        "the section before.",
    .source = "DESIGN 2.2; qar",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
