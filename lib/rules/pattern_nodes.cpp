#include "rules/pattern_nodes.h"

#include <algorithm>
#include <utility>

namespace qar::rules {

using Kind = PatternNode::Kind;

PatternNode bytes_node(ByteMask bytes) {
  PatternNode made;
  made.kind = Kind::bytes;
  made.bytes = bytes;
  made.one_character = true;
  made.word = (bytes & space_bytes) == ByteMask();
  return made;
}

PatternNode sequence_node(std::vector<PatternNode> parts) {
  PatternNode made;
  made.parts = std::move(parts);
  return made;
}

PatternNode choice_node(std::vector<PatternNode> parts) {
  PatternNode made;
  made.kind = Kind::choice;
  made.parts = std::move(parts);
  return made;
}

PatternNode repeat_node(PatternNode part, std::size_t least, std::size_t most) {
  PatternNode made;
  made.kind = Kind::repeat;
  made.parts.push_back(std::move(part));
  made.least = least;
  made.most = most;
  return made;
}

PatternNode edge_node(bool strict) {
  PatternNode made;
  made.kind = Kind::edge;
  made.strict = strict;
  return made;
}

ByteMask both_cases(ByteMask bytes) {
  for (unsigned i = 0; i < 26; ++i)
    if (bytes.holds('a' + i) || bytes.holds('A' + i)) {
      bytes.add('a' + i);
      bytes.add('A' + i);
    }
  return bytes;
}

PatternNode byte_of(char c, bool exact_case) {
  ByteMask bytes;
  bytes.add(static_cast<unsigned char>(c));
  return bytes_node(exact_case ? bytes : both_cases(bytes));
}

PatternNode character_of(ByteMask ascii, ByteMask leads, ByteMask seconds) {
  PatternNode first = bytes_node(ascii);
  if (leads == ByteMask()) return first;
  const bool word = first.word;
  PatternNode wide =
      sequence_node({bytes_node(leads), bytes_node(seconds), repeat_node(bytes_node(continuation_bytes), 0, 2)});
  PatternNode made = ascii == ByteMask() ? std::move(wide) : choice_node({std::move(first), std::move(wide)});
  made.one_character = true;
  made.word = word;
  return made;
}

PatternNode any_of(ByteMask ascii) { return character_of(ascii & ascii_bytes, all_leads); }

PatternNode range_of(std::uint32_t first, std::uint32_t last) {
  ByteMask ascii, leads, seconds;
  for (; first <= last && first < 0x80; ++first) ascii.add(first);
  const auto step = [&](std::uint32_t from, std::uint32_t to, unsigned shift, unsigned mark) {
    const std::uint32_t begin = std::max(first, from), end = std::min(last, to);
    if (begin > end) return;
    const unsigned below = shift - 6;
    for (std::uint32_t high = begin >> below; high <= end >> below; ++high) {
      leads.add(mark | (high >> 6));
      seconds.add(0x80U | (high & 0x3FU));
    }
  };
  step(0x80, 0x7FF, 6, 0xC0);
  step(0x800, 0xFFFF, 12, 0xE0);
  step(0x10000, 0x10FFFF, 18, 0xF0);
  return character_of(ascii, leads, seconds);
}

}  // namespace qar::rules
