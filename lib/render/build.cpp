#include "qar/render/build.h"

#include <fmt/format.h>

#include "cover_builder.h"
#include "evidence_builder.h"
#include "glossary.h"
#include "section_builder.h"
#include "small_numbers.h"
#include "text_builder.h"

namespace qar::render {
namespace {

std::string_view edition_of(Audience audience) {
  switch (audience) {
    case Audience::working: return "Working edition: for the review team only";
    case Audience::school: return "School edition";
    case Audience::hub: return "Hub edition";
    case Audience::open: return "Public edition";
  }
  return {};
}

}  // namespace

Built build(const model::Review& review, const Edition& edition) {
  Built built;
  Building building{review, edition, Visibility(review, edition.audience), built};
  for (const auto& id : review.team()) building.prefixes.push_back(id.value);
  Document& document = built.document;
  document.audience = edition.audience;
  document.edition = edition_of(edition.audience);
  document.mark = edition.mark;
  document.mark_note = edition.mark_note;
  build_cover(building);
  build_metadata(building);
  build_estimates(building);
  build_areas(building);
  build_statements(building);
  build_evidence(building);
  build_sections(building);
  hide_small_numbers(building);
  build_signs(building);
  build_glossary(building);
  return built;
}

}  // namespace qar::render
