// Pictures of a draft: local files below its folder, with words for those who cannot see them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "text_builder.h"

namespace qar::render {

/// Its index in Document::images; nothing where it cannot be shown, which is then among the losses.
[[nodiscard]] std::optional<std::uint32_t> load_picture(const syntax::Inline& image, const std::string& alt,
                                                        Building& building);

}  // namespace qar::render
