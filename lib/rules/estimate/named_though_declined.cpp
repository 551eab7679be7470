#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/phrases.h"
#include "rules/prose.h"
#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: declined
---

## Leadership at all levels

Reviewers and leaders agreed that leadership is judged to be «Leading». Provision was evaluated as “«Working
Towards Effective»”.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: declined
---

## Leadership at all levels

Leading phonics is a shared task. Questioning is judged to be effective, and effective practice is shared with schools that lead.
)",
    // What an earlier review found may be told.
    R"(---
qar: report/1
profile: qar-2025
estimates: declined
---

## Context and character of the school

At its last review, in November 2023, the school was evaluated as Effective.
)",
    R"(---
qar: report/1
profile: qar-2025
estimates: {overall: Leading, leadership: Leading, provision: Leading, disadvantaged: Leading}
---

## Leadership at all levels

Leadership was evaluated as Leading.
)",
};

/// Words after which a value of the scale is the estimate.
bool announces_estimate(std::string_view before) {
  constexpr std::array<std::string_view, 14> announcing = {
      "evaluated as", "evaluated to be", "evaluated at", "estimate of", "estimated as", "estimated to be", "estimated at",
      "judged to be", "judged as",       "judged",       "rated as",    "rated",        "graded as",       "graded"};
  while (before.ends_with(' ') || before.ends_with('"') || before.ends_with('\'')) before.remove_suffix(1);
  for (const std::string_view quote : {"\u201c", "\u2018"})
    if (before.ends_with(quote)) before.remove_suffix(quote.size());
  before = text::trim(before);
  return std::ranges::any_of(announcing, [&](std::string_view words) {
    return before.size() >= words.size() &&
           find_phrase(before, words, before.size() - words.size()) != std::string_view::npos;
  });
}

bool tells_of_another_review(std::string_view sentence) {
  constexpr std::array<std::string_view, 6> other = {"last review", "previous",  "previously",
                                                     "earlier",     "last year", "at that time"};
  return std::ranges::any_of(other,
                             [&](std::string_view words) { return find_phrase(sentence, words) != std::string_view::npos; });
}

void check_words(const syntax::FlatText& flat, const std::string& value, Findings& out) {
  const std::string_view words = flat.text;
  for (std::size_t at = words.find(value); at != std::string_view::npos; at = words.find(value, at + value.size())) {
    const std::size_t end = at + value.size();
    if (!whole_word(words, at, end) || !announces_estimate(words.substr(0, at)) ||
        tells_of_another_review(sentence_before(words, at)))
      continue;
    out.add(flat.locate(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)),
            fmt::format("`{}` is given as an estimate, but the school declined estimates", value),
            "describe what was found, without a word of the scale");
  }
}

void check(const Report& report, const Review& review, Findings& out) {
  if (!estimates_declined(report, *review.profile)) return;
  const auto may_name_one = [&](std::string_view slice) {
    return std::ranges::any_of(review.profile->scale, [&](const std::string& value) {
      return slice.find(value.substr(0, value.find(' '))) != std::string_view::npos;
    });
  };
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].first_inline == blocks[i].end_inline || !may_name_one(report.source->slice(blocks[i].where))) continue;
    const syntax::FlatText flat = syntax::flatten(report.markdown, i);
    for (const std::string& value : review.profile->scale) check_words(flat, value, out);
  }
}

}  // namespace

extern constinit const Rule named_though_declined = {
    .title = "An estimate in the text although the school declined them",
    .why =
        "A school that wants no written estimate gets one in a sentence, where it is easily read over and as easily quoted.",
    .source = "DOMAIN 5.5, 9 (cases 4, 5 and 18)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
