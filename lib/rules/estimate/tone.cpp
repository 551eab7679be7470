#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/phrases.h"
#include "rules/stated_estimates.h"

namespace qar::rules::estimate {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {leadership: Effective}
---

## Leadership at all levels

Leadership of the foundation subjects is «not yet effective».

### What went well

- Leaders visit lessons every week, but the advice that follows «is inconsistent».
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
estimates: {leadership: Effective}
---

## Leadership at all levels

### What went well

- Leaders notice teaching that is not effective and help at once. Where marking is inconsistent, they model it.

### Even better if…

- advice to teachers, which is inconsistent, were agreed beforehand.
)",
    R"(---
qar: report/1
profile: qar-2025
estimates: {leadership: Working Towards Effective}
---

## Leadership at all levels

Leadership of the foundation subjects is not yet effective.
)",
};

constexpr std::array<std::string_view, 10> phrases = {
    "not yet effective", "is not effective", "are not effective",    "is ineffective", "are ineffective",
    "is inconsistent",   "are inconsistent", "remains inconsistent", "is weak",        "are weak"};

/// "teaching that is not effective", "where it is not effective": no statement about the school.
bool is_no_statement(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 6> relative = {"that", "which", "what", "who", "whether", "if"};
  constexpr std::array<std::string_view, 7> conditions = {"where", "when", "whenever", "if", "whether", "once", "no longer"};
  const std::string before = text::lower(word_before_offset(text, at));
  if (std::ranges::find(relative, before) != relative.end()) return true;
  const std::string_view sentence = sentence_before(text, at);
  return std::ranges::any_of(conditions,
                             [&](std::string_view word) { return find_phrase(sentence, word) != std::string_view::npos; });
}

/// Nearly no block holds any of the phrases; what all of them are made of is quickly looked for.
bool may_hold_one(std::string_view text) {
  constexpr std::array<std::string_view, 3> words = {"effective", "inconsistent", "weak"};
  return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

void check_block(const Report& report, std::uint32_t block, const model::EstimateField& estimate, Findings& out) {
  if (!may_hold_one(report.source->slice(report.markdown.block(block).where))) return;
  const syntax::FlatText flat = syntax::flatten(report.markdown, block);
  for (const std::string_view phrase : phrases) {
    const std::size_t at = find_phrase(flat.text, phrase);
    if (at == std::string::npos || is_no_statement(flat.text, at)) continue;
    out.add(flat.locate(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + phrase.size())),
            fmt::format("this is said of a section whose estimate is {}", text::excerpt(estimate.value.value)),
            "put it under Even better if…, or ask whether the estimate fits")
        .related.push_back({estimate.value.where, "the estimate"});
  }
}

void check_section(const Report& report, const model::Section& section, std::size_t index,
                   const model::EstimateField& estimate, Findings& out) {
  const std::uint32_t parts_begin = section.parts.empty() ? section.end_block : section.parts.front().heading;
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = section.first_block; i < parts_begin; i = blocks[i].next)
    if (blocks[i].kind == syntax::BlockKind::paragraph) check_block(report, i, estimate, out);
  for (const model::Claim& claim : report.claims) {
    if (claim.section != index || !claim.part) continue;
    const profile::PartSpec* part = section.parts[*claim.part].spec;
    if (part && part->suggests == "strength") check_block(report, claim.block, estimate, out);
  }
}

void check(const Report& report, const Review& review, Findings& out) {
  constexpr std::size_t second_best = 1;
  for (std::size_t i = 0; i < report.sections.size(); ++i) {
    const model::Section& section = report.sections[i];
    if (!section.spec || !section.spec->estimate) continue;
    const model::EstimateField* estimate = cover_estimate(report, *review.profile, section.id());
    const auto position = estimate ? review.profile->scale_position(estimate->value.value) : std::nullopt;
    if (position && *position <= second_best) check_section(report, section, i, *estimate, out);
  }
}

}  // namespace

extern constinit const Rule tone = {
    .title = "Words that do not fit the estimate",
    .why =
        "Praise and estimate are read together; a plain statement that something does not work, among the strengths, makes "
        "one of the two look wrong.",
    .source = "DOMAIN 5.5 [D]; DESIGN 4",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::estimate
