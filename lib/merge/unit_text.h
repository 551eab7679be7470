// The words of one bullet or paragraph in three versions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace qar::merge {

/// What both sides together make of the text, or nothing where that cannot be said. Without a base the words must be the
/// same on both sides. `by_sentences`: changes of both sides to the words are made both where they lie in different
/// sentences.
[[nodiscard]] std::optional<std::string> merge_unit_text(std::optional<std::string_view> base, std::string_view ours,
                                                         std::string_view theirs, bool by_sentences);

}  // namespace qar::merge
