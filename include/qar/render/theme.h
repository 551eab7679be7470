// How editions look, ready for the writers: a theme with its logo loaded. One theme serves all writers.
#pragma once

#include <optional>
#include <string>

#include "qar/model/theme.h"
#include "qar/render/document.h"
#include "qar/text/file_store.h"
#include "qar/text/result.h"

namespace qar::render {

using model::Colour;
using model::ColourRole;
using model::Palette;

struct Theme : model::Theme {
  std::optional<Image> logo;
};

/// Ours, without a logo.
[[nodiscard]] Theme default_theme();

/// A theme with its logo, which counts from `folder`. A failure says in one line what is wrong with the logo.
[[nodiscard]] text::Result<Theme> load_theme(model::Theme theme, const std::string& folder, const text::FileStore& files);

}  // namespace qar::render
