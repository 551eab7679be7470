#include "qar/trace/formats.h"

#include <algorithm>
#include <array>

#include "format_table.h"

namespace qar::trace {

std::span<const Format> formats() {
  static const std::array<Format, 4> table = {text_format, json_format, csv_format, html_format};
  return table;
}

const Format* format_named(std::string_view name) {
  const auto found = std::ranges::find(formats(), name, &Format::name);
  return found == formats().end() ? nullptr : &*found;
}

}  // namespace qar::trace
