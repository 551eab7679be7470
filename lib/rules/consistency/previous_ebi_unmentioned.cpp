#include <algorithm>
#include <compare>
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

/// A stem of one of the EBIs, by its mark.
struct Asked {
  std::uint64_t stem = 0;
  std::size_t ebi = 0;
  friend auto operator<=>(const Asked&, const Asked&) = default;
};

/// For each EBI whether a block of the body has two of its words: that is a mention.
std::vector<bool> mentioned_in(const RunningText& text, const std::vector<Asked>& asked, std::vector<std::size_t> sizes) {
  constexpr std::size_t enough = 2;
  for (std::size_t& size : sizes) size = std::min(size, enough);
  std::vector<bool> mentioned(sizes.size());
  std::vector<std::size_t> met(sizes.size());
  Stems stems(text);
  for (const model::ProseBlock& block : text.prose().blocks) {
    if (block.kind == model::ProseKind::cover || block.profile_title) continue;
    std::ranges::fill(met, 0);
    for (const std::uint64_t stem : stems.of(text.words_in(block.range)))
      for (auto each = std::ranges::lower_bound(asked, stem, {}, &Asked::stem); each != asked.end() && each->stem == stem;
           ++each)
        if (++met[each->ebi] >= sizes[each->ebi]) mentioned[each->ebi] = true;
  }
  return mentioned;
}

void check(const Report& report, const Review&, Findings& out) {
  if (!report.cover.previous || report.cover.previous->ebis.empty() || report.claims.empty()) return;
  constexpr std::size_t most = 40, longest = 2000;
  const auto& ebis = report.cover.previous->ebis;
  std::vector<Asked> asked;
  std::vector<std::size_t> sizes(std::min(ebis.size(), most));
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const auto stems = Stems::of(std::string_view(ebis[i].value).substr(0, longest));
    sizes[i] = stems.size();
    for (const std::uint64_t stem : stems) asked.push_back({stem, i});
  }
  std::ranges::sort(asked);
  const std::vector<bool> mentioned = mentioned_in(RunningText(report), asked, sizes);
  for (std::size_t i = 0; i < sizes.size(); ++i)
    if (!mentioned[i] && sizes[i] > 0)
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
