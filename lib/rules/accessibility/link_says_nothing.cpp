#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"
#include "rules/links.h"

namespace qar::rules::accessibility {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Additional support

The plan is «[here](https://larkfield.example.org/plan)», and the film can be watched at
«[this link](https://larkfield.example.org/film)». Schools can «[Read more…](https://larkfield.example.org/more)»

«[](https://larkfield.example.org/empty)»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Additional support

The [plan for reading](https://larkfield.example.org/plan) is here, and the [film](https://larkfield.example.org/film) is short.

[![Pupils at work](work.jpg)](https://larkfield.example.org/work)
)",
};

constexpr auto empty_words = std::to_array<std::string_view>(
    {"click",     "click here", "details",  "document", "find out more", "follow this link", "further information",
     "here",      "learn more", "link",     "more",     "more here",     "more information", "page",
     "read more", "see here",   "see more", "the link", "this",          "this link",        "this page",
     "url",       "web page",   "webpage",  "website"});

void check(const Report& report, const Review&, Findings& out) {
  const auto& inlines = report.markdown.inlines;
  for (std::uint32_t i = 0; i < inlines.size(); ++i) {
    if (inlines[i].kind != syntax::InlineKind::link) continue;
    const std::string words = link_words(report, i);
    if (words.empty() && inlines[i].next == i + 1) {
      out.add(link_place(report, i), "the link has no words", "name the document or page that it leads to, or take it out");
      continue;
    }
    if (std::ranges::find(empty_words, words) == empty_words.end()) continue;
    out.add(link_place(report, i), fmt::format("{} does not say where the link leads", quoted(words)),
            "make the words that name the document or page the link");
  }
}

}  // namespace

extern constinit const Rule link_says_nothing = {
    .title = "A link whose words say nothing",
    .why = "Who goes through a list of the links hears \"here\" and must read around it to learn what it is.",
    .source = "DOMAIN 7 (link text); WCAG 2.2, 2.4.4",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::accessibility
