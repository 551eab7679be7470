// The forms of English words by the usual rules of spelling, and of the irregular verbs that replacements need.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/word_expression.h"

namespace qar::rules {

/// What a word may look like in a form: more than one where spelling varies ("focused", "focussed"). For finding.
[[nodiscard]] std::vector<std::string> spellings(std::string_view word, WordForm form);

/// The word in a form, for writing; nothing where the form is not certain ("show": showed, shown).
[[nodiscard]] std::optional<std::string> inflected(std::string_view word, WordForm form);

/// A replacement with its last word in a form, or its first where the last is a small word ("carry out").
[[nodiscard]] std::optional<std::string> inflect_phrase(std::string_view phrase, WordForm form);

}  // namespace qar::rules
