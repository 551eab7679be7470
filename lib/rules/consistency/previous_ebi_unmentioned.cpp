#include <algorithm>
#include <compare>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/content_words.h"
#include "rules/previous_ebis.h"
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
    R"(=== report.md
---
qar: report/1
stage: agree
previous: {report: «earlier/report.md»}
---

## Quality of provision and outcomes

### What went well

- Pupils edit their writing against two points, and read it aloud to a partner.
=== earlier/report.md
---
qar: report/1
dates: {from: 2024-11-11, to: 2024-11-13}
---

## Leadership at all levels

### Even better if…

- lunchtime staff planned activities with pupils, so that more pupils joined in.

## Quality of provision and outcomes

### Even better if…

- pupils edited their own writing daily, so that second drafts improved on the first.
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

void report_it(const PreviousEbi& ebi, Findings& out) {
  constexpr std::string_view help = "say what the school has done about it";
  if (ebi.label.empty()) {
    out.add(ebi.named, "the report says nothing of this EBI of the last review", std::string(help));
    return;
  }
  out.add(ebi.named, fmt::format("this report says nothing of the last one's {}", ebi.label), std::string(help))
      .related.push_back({ebi.where, "the EBI of the last review"});
}

void check(const Report& report, const Review& review, Findings& out) {
  if (report.claims.empty()) return;
  const std::vector<PreviousEbi> ebis = previous_ebis(report, review);
  if (ebis.empty()) return;
  std::vector<Asked> asked;
  std::vector<std::size_t> sizes(ebis.size());
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const auto stems = Stems::of(ebis[i].text);
    sizes[i] = stems.size();
    for (const std::uint64_t stem : stems) asked.push_back({stem, i});
  }
  std::ranges::sort(asked);
  const std::vector<bool> mentioned = mentioned_in(RunningText(report), asked, sizes);
  for (std::size_t i = 0; i < sizes.size(); ++i)
    if (!mentioned[i] && sizes[i] > 0) report_it(ebis[i], out);
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
