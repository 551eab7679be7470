#include "qar/model/evidence.h"

#include <algorithm>

namespace qar::model {

std::string_view name(Direction direction) {
  switch (direction) {
    case Direction::strength: return "strength";
    case Direction::development: return "development";
    case Direction::both: return "both";
    case Direction::neutral: return "neutral";
  }
  return {};
}

bool EvidenceEntry::speaks_for(Direction direction) const {
  if (!suggests || direction == Direction::neutral) return false;
  return suggests->value == direction || suggests->value == Direction::both;
}

bool EvidenceEntry::has_aspect(std::string_view section_id) const {
  return std::any_of(aspects.begin(), aspects.end(), [&](const auto& aspect) { return aspect.value == section_id; });
}

const std::vector<std::string_view>& activities() {
  static const std::vector<std::string_view> names = {
      "pre-review analysis", "learning walk",   "lesson visit",      "work scrutiny",
      "pupil discussion",    "leader meeting",  "staff meeting",     "parent meeting",
      "governor meeting",    "document review", "environment visit", "informal conversation",
  };
  return names;
}

}  // namespace qar::model
