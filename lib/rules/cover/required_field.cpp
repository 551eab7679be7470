#include <array>
#include <utility>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/cover_values.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
«»«»qar: report/1
profile: qar-2025
school:
  «»name: Larkfield Primary School
  phase: primary
  headteacher:«»
team: {lead: LR, reviewers: [KT]}
---
)",
};
constexpr std::string_view accepted[] = {
    // Trust, region and URN may be left out.
    R"(---
qar: report/1
profile: qar-2025
school: {name: Larkfield Primary School, phase: primary, headteacher: Maren Tolley, hub: none}
team: {lead: LR, reviewers: [KT]}
previous: first review
ofsted: not yet inspected
---
)",
};

using Given = bool (*)(const model::Cover&);

/// The fields that no other rule and not the reader asks for, and whether a cover has them.
constexpr std::array<std::pair<std::string_view, Given>, 10> fields = {{
    {"school.phase", [](const model::Cover& cover) { return cover.school->phase.has_value(); }},
    {"school.headteacher", [](const model::Cover& cover) { return cover.school->headteacher.has_value(); }},
    {"school.hub", [](const model::Cover& cover) { return cover.school->hub.has_value(); }},
    {"school.region", [](const model::Cover& cover) { return cover.school->region.has_value(); }},
    {"school.trust", [](const model::Cover& cover) { return cover.school->trust.has_value(); }},
    {"school.urn", [](const model::Cover& cover) { return cover.school->urn.has_value(); }},
    {"team.reviewers", [](const model::Cover& cover) { return !cover.team->reviewers.empty(); }},
    {"team.planned", [](const model::Cover& cover) { return cover.team->planned.has_value(); }},
    {"previous", [](const model::Cover& cover) { return cover.previous.has_value(); }},
    {"ofsted", [](const model::Cover& cover) { return cover.ofsted.has_value(); }},
}};

struct Parent {
  bool given = false;
  text::Span begin;
};

/// The mapping that a field stands in. One that is missing altogether was reported by the reader.
Parent parent_of(std::string_view field, const Report& report) {
  const auto at_begin = [](text::Span where) { return Parent{true, {where.file, where.begin, where.begin}}; };
  if (field.starts_with("school.")) return report.cover.school ? at_begin(report.cover.school->where) : Parent{};
  if (field.starts_with("team.")) return report.cover.team ? at_begin(report.cover.team->where) : Parent{};
  return {true, front_begin(report)};
}

void check_field(std::string_view name, Given given, const Report& report, Findings& out) {
  const Parent parent = parent_of(name, report);
  if (!parent.given || given(report.cover)) return;
  const auto written = written_at(report, name);
  const bool empty_list = written && written->is_sequence() && written->size() == 0;
  // What stands there and could not be read was reported as such.
  if (written && !empty_list && !written->is_null() && !(written->is_scalar() && written->text().empty())) return;
  if (written && written->damaged()) return;
  out.add(written ? written->where() : parent.begin, fmt::format("`{}` is {}", name, written ? "empty" : "missing"),
          "fill it in");
}

void check(const Report& report, const Review& review, Findings& out) {
  if (!cover_is_whole(report)) return;
  for (const auto& [name, given] : fields)
    if (const profile::CoverFieldSpec* spec = review.profile->cover_field(name); spec && spec->required)
      check_field(name, given, report, out);
}

}  // namespace

extern constinit const Rule required_field = {
    .title = "A field that the finished cover must have",
    .why = "The cover is what the central team files a report by; what is missing there has to be asked for again.",
    .source = "DESIGN 2.3; DOMAIN 1.6",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
