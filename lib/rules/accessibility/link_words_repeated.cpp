#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"
#include "rules/links.h"

namespace qar::rules::accessibility {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Additional support

The [reading plan](https://larkfield.example.org/reading) is ready. The «[reading plan](https://larkfield.example.org/spelling)»
for spelling follows.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Additional support

The [reading plan](https://larkfield.example.org/reading) is ready, and so is the
[spelling plan](https://larkfield.example.org/spelling). The [Reading plan](https://larkfield.example.org/reading) is short.
)",
};

void check(const Report& report, const Review&, Findings& out) {
  const auto& inlines = report.markdown.inlines;
  std::unordered_map<std::string, std::uint32_t> known;
  for (std::uint32_t i = 0; i < inlines.size(); ++i) {
    if (inlines[i].kind != syntax::InlineKind::link) continue;
    const std::string words = link_words(report, i);
    if (words.empty()) continue;
    const auto [first, fresh] = known.emplace(words, i);
    if (fresh || inlines[first->second].target == inlines[i].target) continue;
    out.add(link_place(report, i), fmt::format("{} leads to two different places", quoted(words)),
            "give each link words of its own")
        .related.push_back({link_place(report, first->second), "the first"});
  }
}

}  // namespace

extern constinit const Rule link_words_repeated = {
    .title = "The same words for two links",
    .why = "Who goes through a list of the links hears the same words twice and cannot tell the two apart.",
    .source = "DOMAIN 7 (link text); WCAG 2.2, 2.4.4",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::accessibility
