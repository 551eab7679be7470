#include "qar/render/wording.h"

#include <fmt/format.h>

namespace qar::render {

std::string_view name(Note::Kind kind) {
  switch (kind) {
    case Note::Kind::error: return "Must be fixed";
    case Note::Kind::warning: return "Very likely wrong";
    case Note::Kind::advice: return "To consider";
    case Note::Kind::comment: return "Comment";
  }
  return {};
}

std::string scale_in_words(const Estimates& estimates) {
  return fmt::format("The scale, from the highest: {}.", fmt::join(estimates.scale, ", "));
}

std::string place_in_words(const Estimate& estimate, const Estimates& estimates) {
  if (!estimate.place) return {};
  if (*estimate.place == 0) return fmt::format("the highest of {}", estimates.scale.size());
  if (*estimate.place + 1 == estimates.scale.size()) return fmt::format("the lowest of {}", estimates.scale.size());
  return fmt::format("{} of {}, counted from the highest", *estimate.place + 1, estimates.scale.size());
}

}  // namespace qar::render
