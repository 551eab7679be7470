#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels [«@KT-01»]

### What went well

- Leaders visit lessons every week. [@KT-02]
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

Leaders chose these questions with the team. [@KT-01]

### What went well

- Leaders visit lessons every week. [@KT-02]
)",
};

void check(const Report& report, const Review&, Findings& out) {
  const auto& blocks = report.markdown.blocks;
  for (const model::Citation& citation : report.stray_citations) {
    // Blocks are in the order of their places, the inner ones last.
    const auto after = std::ranges::upper_bound(blocks, citation.where.begin, {},
                                                [](const syntax::Block& block) { return block.where.begin; });
    if (after == blocks.begin() || std::prev(after)->kind != syntax::BlockKind::heading) continue;
    out.add(citation.where, fmt::format("`{}` is cited in a heading", citation.id), "cite it at the claim that rests on it");
  }
}

}  // namespace

extern constinit const Rule in_heading = {
    .title = "A citation in a heading",
    .why = "A heading claims nothing, so nothing rests on the entry; the claims below it are left without.",
    .source = "DESIGN 2.2",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
