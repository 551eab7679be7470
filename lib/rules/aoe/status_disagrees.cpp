#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/areas.h"
#include "rules/known_names.h"

namespace qar::rules::aoe {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: proposed}]
---

## Area of Excellence: Early reading

**Status:** «Accredited»

Pupils in Year 2 read aloud with expression. [@LR-14]
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: accredited}]
---

## Area of Excellence: Early reading

Status: Accredited

Pupils in Year 2 read aloud with expression. [@LR-14]
)",
};

/// A paragraph "Status: accredited": the status and where it stands.
std::optional<text::Spanned<std::string>> status_line(const Report& report, std::uint32_t block) {
  constexpr std::string_view label = "status:";
  constexpr std::size_t longest = 60;
  const syntax::FlatText flat = syntax::flatten(report.markdown, block);
  if (flat.text.size() > longest || !text::equal_ignoring_case(std::string_view(flat.text).substr(0, label.size()), label))
    return std::nullopt;
  const std::string_view value = text::trim(std::string_view(flat.text).substr(label.size()));
  const auto begin = static_cast<std::uint32_t>(value.data() - flat.text.data());
  return text::Spanned<std::string>{std::string(value),
                                    flat.locate(begin, begin + static_cast<std::uint32_t>(value.size()))};
}

void check(const Report& report, const Review& review, Findings& out) {
  for (const model::AreaOfExcellence& area : report.cover.areas_of_excellence) {
    const std::string_view status = status_of(area, *review.profile);
    const auto place = place_of(area, report);
    if (status.empty() || !place) continue;
    for (std::uint32_t i = place->begin; i < place->end; i = report.markdown.blocks[i].next) {
      if (report.markdown.blocks[i].kind != syntax::BlockKind::paragraph) continue;
      const auto line = status_line(report, i);
      const std::string_view said = line ? meant_name(line->value, review.profile->aoe_statuses) : std::string_view();
      if (said.empty() || said == status) continue;
      out.add(line->where, fmt::format("{} is {} here and {} on the cover", area_in_words(area), said, status),
              "give the decision that was made in both places")
          .related.push_back({area.status->where, "on the cover"});
    }
  }
}

}  // namespace

extern constinit const Rule status_disagrees = {
    .title = "A status that is another one on the cover",
    .why =
        "The decision was made after one of the two was written; a school must not read of an accreditation that it did not "
        "get.",
    .source = "DOMAIN 1.2 (status in the section), 5.8",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::aoe
