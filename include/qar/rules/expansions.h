// Abbreviations of schools and of the partnership, and what they stand for.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace qar::rules {

/// How well an abbreviation is known: used daily in every school (a report need not write it out), in most schools, or by
/// those of one phase, subject or service.
enum class Use : std::uint8_t { daily, widespread, special };

struct Expansion {
  std::string_view short_form;  ///< "EHCP", singular, with its capitals
  std::string_view words;       ///< "education, health and care plan"
  Use use = Use::special;
};

/// All of them, sorted by the short form.
[[nodiscard]] std::span<const Expansion> expansions();
/// The row of a short form as it is written; null if it is unknown.
[[nodiscard]] const Expansion* expansion_of(std::string_view short_form);

}  // namespace qar::rules
