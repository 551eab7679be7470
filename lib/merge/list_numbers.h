// The numbers of an ordered list. They follow from where its items stand, so they are no part of what an item says: that
// somebody put a new item first does not change those behind it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "joined_outline.h"
#include "order.h"

namespace qar::merge {

/// The digits with which an item of an ordered list begins; empty for anything else.
[[nodiscard]] std::string_view list_number(std::string_view item);
/// The item with another number; lines below the first stay in the item where the number's width changes.
[[nodiscard]] std::string with_list_number(std::string_view item, std::string_view number);

/// The numbers of items that come to stand one after the other: those of a version that has them so, else counted on from
/// the lowest, or all the same where a list is written that way.
[[nodiscard]] std::vector<std::string> merged_numbers(const JoinedOutline& joined, const std::vector<Id>& run);

}  // namespace qar::merge
