// The words for what is wrong with a scalar.
#pragma once

#include <optional>

#include "qar/diag/diagnostic.h"

#include "syntax/yaml_scalars.h"

namespace qar::syntax {

/// The failure that the reading's trouble is; nothing if the scalar can be used.
[[nodiscard]] std::optional<diag::Diagnostic> scalar_fault(const ScalarSite& site, const ScalarReading& reading,
                                                           text::FileId file);

/// The failure that a key over `longest_key` is.
[[nodiscard]] diag::Diagnostic long_key(text::Span where);

}  // namespace qar::syntax
