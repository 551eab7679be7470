// From the YAML of a theme (docs/formats.md) to its values, over those of qar's own theme. Colours that cannot be told apart
// are problems; whether the logo is a picture is asked where it is loaded (render/theme.h).
#pragma once

#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/theme.h"
#include "qar/text/source.h"

namespace qar::read {

struct ThemeResult {
  model::Theme theme;  ///< with our own values where those of the file cannot be read
  std::vector<diag::Diagnostic> problems;
};

[[nodiscard]] ThemeResult read_theme(const text::Source& source);

}  // namespace qar::read
