// The links of a draft: their words, and where they stand with their marks.
#pragma once

#include <cstdint>
#include <string>

#include "qar/model/report.h"

namespace qar::rules {

/// The words of a link, folded; emphasis and punctuation do not count.
[[nodiscard]] std::string link_words(const model::Report& report, std::uint32_t link);
/// From the bracket before its words to the one after its target, where they stand so; else its words.
[[nodiscard]] text::Span link_place(const model::Report& report, std::uint32_t link);

}  // namespace qar::rules
