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
  explicit MarkTable(std::size_t most) : slots_(std::bit_ceil(most * 2 + 2)) {}

  /// The index that was given with this mark before; nothing if it is new, and is remembered now.
  std::optional<std::uint32_t> seen(std::uint64_t mark, std::uint32_t index) {
    Slot& slot = find(mark);
    if (slot.used) return slot.index;
    slot = {mark, index, true};
    return std::nullopt;
  }

 private:
  struct Slot {
    std::uint64_t mark = 0;
    std::uint32_t index = 0;
    bool used = false;
  };
  Slot& find(std::uint64_t mark) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(mark ^ (mark >> 32U)) & mask;
    while (slots_[at].used && slots_[at].mark != mark) at = (at + 1) & mask;
    return slots_[at];
  }

  std::vector<Slot> slots_;
};

}  // namespace qar::rules
