// What reviewers write at speed into a field: whether there are words in it at all, words that only hold a place, names.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "qar/rules/rule.h"

namespace qar::rules {

/// Bytes [begin, end) of a text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Whether there is a letter or figure in it.
[[nodiscard]] bool has_words(std::string_view text);

/// The next word from `at` on: letters and figures, apostrophes and hyphens between them. Empty where there is none.
[[nodiscard]] Stretch next_word(std::string_view text, std::size_t at);

/// What only holds a place: "TBC", "??", "xx", "Lorem ipsum", "[insert …]".
[[nodiscard]] std::optional<Stretch> unfinished_at(std::string_view text);

/// Titles before names. `plain` are the ones by which pupils call their teachers; rooms and houses bear the names of others.
enum class Titles { all, plain };
/// A title with the name after it: "Mrs Fielding", "Dr. A. Okafor", "Ms Anna Bell".
[[nodiscard]] std::optional<Stretch> titled_name(std::string_view text, Titles titles, std::size_t from = 0);

/// The persons whom a draft names on its cover, by first name and surname.
[[nodiscard]] std::vector<std::string_view> cover_names(const Review& review);

/// Where a field names persons: by title, or persons of the cover. In the order of the text, none overlapping another.
[[nodiscard]] std::vector<text::Span> persons_in(const text::Source& source, text::Span field, Titles titles,
                                                 const std::vector<std::string_view>& known);

}  // namespace qar::rules
