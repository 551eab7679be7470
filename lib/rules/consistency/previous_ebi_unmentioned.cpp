#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/content_words.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
stage: agree
previous:
  date: 2024-11
  ebis:
    - «"lunchtime staff planned activities with pupils, so that more pupils joined in"»
    - pupils edited their own writing daily, so that second drafts improved on the first
---

## Quality of provision and outcomes

### What went well

- Pupils edit their writing against two points, and read it aloud to a partner.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
stage: agree
previous:
  date: 2024-11
  ebis:
    - lunchtime staff planned activities with pupils, so that more pupils joined in
---

## Leadership at all levels

Leaders acted on the findings of the last review. At lunchtime, activities are planned together with pupils.
)",
};

using Marks = std::vector<std::uint64_t>;

void check(const Report& report, const Review&, Findings& out) {
  if (!report.cover.previous || report.cover.previous->ebis.empty() || report.claims.empty()) return;
  const RunningText text(report);
  const Stems stems(text);
  constexpr std::size_t most = 40;
  const auto& ebis = report.cover.previous->ebis;
  std::vector<Marks> asked;
  for (std::size_t i = 0; i < std::min(ebis.size(), most); ++i) asked.push_back(Stems::of(ebis[i].value));
  std::vector<bool> mentioned(asked.size());
  // Two words of what was asked, in one paragraph or bullet, are a mention.
  constexpr std::size_t enough = 2;
  for (const model::ProseBlock& block : report.prose.blocks) {
    if (block.kind == model::ProseKind::cover || block.profile_title) continue;
    const Marks said = stems.of(text.words_in(block.range));
    for (std::size_t i = 0; i < asked.size(); ++i)
      mentioned[i] = mentioned[i] || count_shared(asked[i], said) >= std::min(enough, asked[i].size());
  }
  for (std::size_t i = 0; i < asked.size(); ++i)
    if (!mentioned[i])
      out.add(ebis[i].where, "the report says nothing of this EBI of the last review",
              "say what the school has done about it");
}

}  // namespace

extern constinit const Rule previous_ebi_unmentioned = {
    .title = "Last year's EBI is not mentioned",
    .why =
        "The school has worked on it for a year and will look for it; nearly all schools say that they act on their EBIs.",
    .source = "DESIGN 4; P:26 (schools that acted on their EBIs)",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
