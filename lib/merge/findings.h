// Conflicts as findings.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/text/span.h"

namespace qar::merge {

/// What could not be decided, at its places in base, ours and theirs.
[[nodiscard]] diag::Diagnostic conflict_finding(const std::array<std::optional<text::Span>, 3>& places, std::string message,
                                                std::vector<std::string> section);
/// Why an input was not merged.
[[nodiscard]] diag::Diagnostic refusal(text::Span where, std::string message, std::string help);

}  // namespace qar::merge
