// A table from marks (hashes) to indices that remembers the first of each: for finding texts that stand twice, in one pass.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace qar::rules {

class MarkTable {
 public:
  /// For at most so many different marks.
  explicit MarkTable(std::size_t most) : slots_(std::bit_ceil(most + most / 2 + 2)) {}

  /// The index that was given with this mark before; nothing if it is new, and is remembered now.
  std::optional<std::uint32_t> seen(std::uint64_t mark, std::uint32_t index) {
    std::uint64_t hash = (mark ^ (mark >> 32U)) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at] != 0 && ((slots_[at] ^ hash) & ~index_bits) != 0) at = (at + 1) & mask;
    if (slots_[at] != 0) return static_cast<std::uint32_t>(slots_[at] & index_bits) - 1;
    if (index < index_bits) slots_[at] = (hash & ~index_bits) | (index + 1U);
    return std::nullopt;
  }

 private:
  static constexpr std::uint64_t index_bits = (1U << 24U) - 1;

  /// The high bits of a hash with 1 + the index, 0 where it is empty. Not the mark itself: a draft's tables then lie in the
  /// cache, and 40 bits tell its texts apart. Texts beyond the sixteen millionth are not remembered.
  std::vector<std::uint64_t> slots_;
};

}  // namespace qar::rules
