#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## «What additional support would the school like?»

The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
)",
};
constexpr std::string_view accepted[] = {
    R"(## What additional support would the school like?

The school would like to see how another nursery plans its outdoor work, and offers a visit in return.
)",
};

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Section& section : report.sections) {
    if (!section.spec || section.spec->max_words <= 0) continue;
    const auto most = static_cast<std::size_t>(section.spec->max_words);
    if (section.words <= most) continue;
    out.add(title_place(report, section),
            fmt::format("{} has {} words; at most {} are usual", quoted(section.title.value), section.words, most),
            "keep what the school can use, and leave the rest to the notes");
  }
}

}  // namespace

extern constinit const Rule too_long = {
    .title = "A section much longer than is usual",
    .why = "The report is the short form of three days; what a school is to act on is lost in a long one.",
    .source = "DESIGN 2.3 (sizes are the profile's); DOMAIN 2.5",
    .severity = Severity::advice,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
