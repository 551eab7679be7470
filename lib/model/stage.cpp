#include "qar/model/stage.h"

#include <array>

namespace qar::model {

std::string_view name(Stage stage) {
  switch (stage) {
    case Stage::notes: return "notes";
    case Stage::draft: return "draft";
    case Stage::agree: return "agree";
    case Stage::final: return "final";
  }
  return {};
}

std::optional<Stage> stage_named(std::string_view wanted) {
  constexpr std::array stages = {Stage::notes, Stage::draft, Stage::agree, Stage::final};
  for (const Stage stage : stages) {
    if (name(stage) == wanted) return stage;
  }
  return std::nullopt;
}

}  // namespace qar::model
