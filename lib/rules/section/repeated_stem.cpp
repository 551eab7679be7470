#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### Even better if…

- «Even better if» leaders shared what they saw with teaching assistants too. [@KT-01]
- «EVEN BETTER IF…» teachers met across phases.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### Even better if…

- even better use was made of the visits that leaders pay to lessons.
- leaders asked what would be even better if time were short.
)",
};

/// How many bytes of a bullet repeat the title of its part, dots and spaces after it included; 0 if it does not.
std::size_t stem_size(std::string_view words, const std::string& title) {
  if (!text::lower(words.substr(0, title.size())).starts_with(title)) return 0;
  std::size_t size = title.size();
  for (const std::string_view mark : {"\u2026", "...", ":", ","})
    if (words.substr(size).starts_with(mark)) size += mark.size();
  return size < words.size() && words[size] == ' ' ? size : 0;
}

void check_claim(const Report& report, const model::Claim& claim, const std::string& title, Findings& out) {
  // Only where the words stand in the draft as they are.
  const std::string_view written = report.source->slice(claim.where);
  const std::size_t begin = std::min(written.find_first_not_of("-*+ \t"), written.size());
  if (begin > 4) return;
  const std::size_t size = stem_size(written.substr(begin), title);
  if (size == 0) return;
  const auto at = claim.where.begin + static_cast<std::uint32_t>(begin);
  const auto end = at + static_cast<std::uint32_t>(size);
  diag::Diagnostic& made =
      out.add({claim.where.file, at, end}, fmt::format("the bullet repeats {}", quoted(written.substr(begin, size))),
              "let the heading say it once");
  made.fix = diag::Fix{diag::Safety::safe, {{{claim.where.file, at, end + 1}, ""}}};
}

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Claim& claim : report.claims) {
    if (!claim.part) continue;
    const profile::PartSpec* part = report.sections[claim.section].parts[*claim.part].spec;
    if (!part) continue;
    if (!text::equal_ignoring_case(claim.text.substr(0, 4), part->title.substr(0, 4))) continue;
    std::string title = profile::fold_title(part->title);
    if (text::lower(claim.text.substr(0, 8)).starts_with(title.substr(0, 8))) check_claim(report, claim, title, out);
  }
}

}  // namespace

extern constinit const Rule repeated_stem = {
    .title = "A bullet that repeats its heading",
    .why = "Bullets read on from the heading; with its words in front of each of them the list stutters.",
    .source = "DOMAIN 4; qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
