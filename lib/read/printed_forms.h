// The forms of JSON that qar prints, each with its JSON Schema: the contract for scripts (docs/formats.md). Nothing here
// reads these forms, so their schemas are written by hand, as lib/read/printed_forms/<name>.json; tests hold what is printed
// against them.
#pragma once

#include <span>
#include <string_view>

namespace qar::read {

struct PrintedForm {
  std::string_view name, schema;
};
/// Sorted by name. The build makes them of the files.
[[nodiscard]] std::span<const PrintedForm> printed_forms();

}  // namespace qar::read
