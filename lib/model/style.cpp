#include "qar/model/style.h"

namespace qar::model {

std::string_view name(Style style) { return style == Style::cp_house ? "cp-house" : "govuk"; }

std::optional<Style> style_named(std::string_view name) {
  if (name == "cp-house") return Style::cp_house;
  if (name == "govuk") return Style::govuk;
  return std::nullopt;
}

}  // namespace qar::model
