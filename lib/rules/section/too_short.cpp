#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## «Context and character of the school»

The school has 210 pupils. It serves a small town by the river.
)",
};
// A section with no words at all is empty, and that is another finding.
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

The school has 210 pupils in seven classes and serves a small town by the river. Most families work in the harbour or in the
hospital, and many move when contracts end. In autumn 2025, 34% of pupils are eligible for Free School Meals, compared with
30% a year before. The headteacher has been in post since 2021, and the school joined its trust in the same year.

## Leadership at all levels

## Additional support

None at present.
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Section& section : report.sections) {
    if (!section.spec || section.spec->min_words <= 0 || section.words == 0) continue;
    const auto least = static_cast<std::size_t>(section.spec->min_words);
    if (section.words >= least) continue;
    out.add(title_place(report, section),
            fmt::format("{} has {} words; at least {} are usual", quoted(section.title.value), section.words, least),
            "say more, or leave it if there is no more to say");
  }
}

}  // namespace

extern constinit const Rule too_short = {
    .title = "A section much shorter than is usual",
    .why =
        "Three days of conversation gave more than a few lines; a section that is much shorter than its neighbours looks "
        "unfinished.",
    .source = "DESIGN 2.3 (sizes are the profile's); DOMAIN 2.5",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
