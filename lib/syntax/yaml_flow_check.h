// What is wrong with a value in brackets: the first thing in it that [ ] and { } do not allow, found without an engine, so
// that the answer is the same with either.
#pragma once

#include <optional>

#include "syntax/yaml_explain.h"

namespace qar::syntax {

/// Looks at the value in brackets that begins at the piece's `line.value`; nothing if it finds no fault.
[[nodiscard]] std::optional<diag::Diagnostic> find_flow_fault(const BrokenPiece& piece);

}  // namespace qar::syntax
