#include "qar/model/report.h"

#include <algorithm>

namespace qar::model {
namespace {

/// The last of `pieces` in which the place begins: where pieces are nested, the innermost.
template <class Piece>
const Piece* innermost(const std::vector<Piece>& pieces, text::Span where) {
  const auto found = std::find_if(pieces.rbegin(), pieces.rend(), [&](const Piece& piece) {
    return piece.where.file == where.file && piece.where.contains(where.begin);
  });
  return found == pieces.rend() ? nullptr : &*found;
}

}  // namespace

const EstimateField* Estimates::find(std::string_view key) const {
  const auto found = std::find_if(given.begin(), given.end(), [&](const auto& field) { return field.key.value == key; });
  return found == given.end() ? nullptr : &*found;
}

const Section* Report::section(std::string_view id) const {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&](const auto& section) { return section.spec && section.id() == id; });
  return found == sections.end() ? nullptr : &*found;
}

std::vector<std::string> Report::section_path(text::Span where) const {
  const Section* section = innermost(sections, where);
  if (!section) return {};
  const Part* part = innermost(section->parts, where);
  if (!part) return {section->title.value};
  return {section->title.value, part->title.value};
}

}  // namespace qar::model
