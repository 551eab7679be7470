#include <algorithm>
#include <array>

#include "qar/rules/rule.h"

#include "rules/figures.h"
#include "rules/running_text.h"
#include "rules/word_set.h"

namespace qar::rules::style {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Quality of provision and outcomes

### What went well

- Pupils read daily, and «68%» reached the expected standard in reading, so they are ready for Year 7.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- Pupils read daily, and in 2025, 68% reached the expected standard in reading.
- Attendance is 96%, above that of similar schools. Leaders check 100% of plans.
- This term, 80% of pupils attend a club.

## Context and character of the school

The school is full, and 34% of pupils speak English as an additional language.
)",
};

/// Words that give a figure its time, or something to hold it against.
constexpr auto anchors = word_set(
    {"above",    "ago",       "autumn",    "average",  "below",    "compared",    "comparison",  "compares",  "currently",
     "decrease", "decreased", "double",    "doubled",  "down",     "earlier",     "fall",        "fallen",    "fell",
     "from",     "gap",       "half-term", "higher",   "improved", "improvement", "increase",    "increased", "last",
     "latest",   "line",      "lower",     "month",    "more",     "most",        "narrowed",    "national",  "nationally",
     "now",      "previous",  "recent",    "reduced",  "rise",     "risen",       "rose",        "similar",   "since",
     "spring",   "summer",    "survey",    "surveyed", "target",   "term",        "than",        "this",      "trend",
     "up",       "week",      "year",      "whole",    "grew",     "grown",       "half-termly", "parents",   "staff",
     "families", "responses", "threshold"});

bool is_anchored(const RunningText& text, WordRange words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (year_at(text, i)) return true;
    // "Year 6" is no year.
    const bool names_group = text.word(i) == "year" && number_in_figures(text.word(i + 1)).has_value();
    if (!names_group && anchors.contains(text.word(i))) return true;
  }
  return false;
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  WordRange done;
  for (const Percentage& each : percentages(text)) {
    const model::ProseBlock& block = text.block(each.begin);
    if (done.holds(each.begin) || each.value >= 100 || part_suggests(report, block).empty()) continue;
    const profile::SectionSpec* spec = report.sections[block.section].spec;
    if (!spec || !spec->estimate) continue;
    done = text.words_in(block.range);
    if (!is_anchored(text, done))
      out.add(text.locate({each.begin, each.end}), "this figure has neither a year nor anything to compare it with",
              "add the year, and the figure of the year before or of schools nationally");
  }
}

}  // namespace

extern constinit const Rule figure_without_year = {
    .title = "A figure without year or comparison",
    .why =
        "Readers cannot tell whether a share is high, nor whom it counts, and next year it will be taken for that year's.",
    .source = "DESIGN 4 (figures without year or comparator); DOMAIN 4",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::style
