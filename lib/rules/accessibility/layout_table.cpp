#include "qar/rules/rule.h"

namespace qar::rules::accessibility {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Additional support

«| The school would like |
|---|
| visits to a nursery |
| advice on plans |»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Additional support

| Visit | Month |
|---|---|
| a nursery | May |
)",
};

void check(const Report& report, const Review&, Findings& out) {
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = 1; i < blocks.size(); ++i) {
    if (blocks[i].kind != syntax::BlockKind::table || i + 2 >= blocks[i].next) continue;
    const syntax::Block& head = blocks[i + 1];
    if (blocks[i + 2].next == head.next)
      out.add(blocks[i].where, "a table of one column is a list", "write it as a list, or as paragraphs");
  }
}

}  // namespace

extern constinit const Rule layout_table = {
    .title = "A table that is a list",
    .why =
        "A table is announced with its rows and columns; where there is but one column that is noise, and narrow screens "
        "cut it.",
    .source = "DOMAIN 7 (lists as lists); WCAG 2.2, 1.3.1",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::accessibility
