// Addresses and telephone numbers in a short text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace qar::rules {

struct ContactData {
  std::string_view kind;           ///< "an email address", "a telephone number"
  std::size_t begin = 0, end = 0;  ///< in the text
};

/// The first one in the text that begins at `from` or later.
[[nodiscard]] std::optional<ContactData> find_contact_data(std::string_view text, std::size_t from = 0);

}  // namespace qar::rules
