#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## 2. «Leadership»

### 2.1 «WWW»

- Leaders visit lessons every week, and teachers say what they changed afterwards.

### 2.2 «EBI's»

- leaders shared what they saw with teaching assistants too.

## «AoE»: Early reading
)",
};
// Case, marks at the end, "&", a leading "The" and the plural of what may be repeated are no other title.
constexpr std::string_view accepted[] = {
    R"(## 2. LEADERSHIP AT ALL LEVELS

### 2.1 What Went Well:

- Leaders visit lessons every week, and teachers say what they changed afterwards.

### 2.2 Even better if ...

- leaders shared what they saw with teaching assistants too.

## The quality of provision & outcomes for disadvantaged pupils and pupils with additional needs

## Areas of Excellence
)",
};

void report_variant(const Report& report, std::uint32_t heading, std::string_view written, std::string_view full,
                    Findings& out) {
  const text::Span where = title_place(report, heading, written);
  diag::Diagnostic& made = out.add(where, fmt::format("{} is short for, or a variant of, {}", quoted(written), quoted(full)),
                                   "write the full title");
  if (report.source->slice(where) == written) made.fix = diag::Fix{diag::Safety::safe, {{where, std::string(full)}}};
}

void check_section(const Report& report, const model::Section& section, Findings& out) {
  if (section.title.value == section.spec->title) return;
  const std::string full = profile::fold_title(section.spec->title);
  std::string_view written = section.title.value;
  std::string folded = profile::fold_title(written);
  if (folded == full) return;
  // Of "Area of Excellence: Early reading" only what stands before the colon is the section's title.
  const std::string_view before = profile::before_colon(written);
  const bool has_name = !before.empty() && !profile::fold_title(before).empty() && folded.size() > full.size();
  if (!before.empty()) {
    const std::string head = profile::fold_title(before);
    if (head == full) return;
    if (has_name || section.spec->repeatable) {
      written = before;
      folded = head;
    }
  }
  // Several areas may stand under one heading, with its words in the plural; only a short form is another title then.
  if (section.spec->repeatable && folded.size() >= full.size()) return;
  report_variant(report, section.heading, written, section.spec->title, out);
}

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Section& section : report.sections) {
    if (section.spec) check_section(report, section, out);
    for (const model::Part& part : section.parts)
      if (part.spec && part.title.value != part.spec->title &&
          profile::fold_title(part.title.value) != profile::fold_title(part.spec->title))
        report_variant(report, part.heading, part.title.value, part.spec->title, out);
  }
}

}  // namespace

extern constinit const Rule title_variant = {
    .title = "A short form or variant of a title",
    .why =
        "In notes everybody knows what WWW is; governors and parents who read the report do not, and reports of one "
        "programme should look alike.",
    .source = "DESIGN 2.2; DOMAIN 1.2, 9 (hard cases 8, 9)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
