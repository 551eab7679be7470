#include "qar/model/prose_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace qar::model {
namespace {

enum class Kind : std::uint8_t { gap, letter, figure, joint };

constexpr std::array<Kind, 256> kinds = [] {
  std::array<Kind, 256> all{};
  for (unsigned i = 0; i < all.size(); ++i) {
    const bool letter = (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z') || i >= 0x80;
    all[i] = letter ? Kind::letter : i >= '0' && i <= '9' ? Kind::figure : Kind::gap;
  }
  for (const char c : {'\'', '-', ',', '.'}) all[static_cast<unsigned char>(c)] = Kind::joint;
  return all;
}();

Kind kind_of(char c) { return kinds[static_cast<unsigned char>(c)]; }

/// Whether what stands between two characters of words keeps them in one word.
bool joins(char before, char joint, char after) {
  const bool figures = kind_of(before) == Kind::figure && kind_of(after) == Kind::figure;
  if (joint == ',' || joint == '.') return figures;
  if (joint == '-') return !figures;
  return true;
}

bool in_word(char c) { return kind_of(c) == Kind::letter || kind_of(c) == Kind::figure; }

/// A block is followed by a newline, which ends every word.
std::uint32_t end_of_word(std::string_view text, std::uint32_t at) {
  for (;; ++at) {
    while (in_word(text[at])) ++at;
    if (kind_of(text[at]) != Kind::joint || !in_word(text[at + 1]) || !joins(text[at - 1], text[at], text[at + 1]))
      return at;
  }
}

template <class Number>
std::uint64_t load(const char* from) {
  Number number;
  std::memcpy(&number, from, sizeof number);
  return number;
}

/// The first eight bytes of a word as one number. Words of one size, at most eight, have the same only if they are the same.
std::uint64_t head_of(std::string_view word) {
  const std::size_t size = word.size();
  if (size >= 8) return load<std::uint64_t>(word.data());
  if (size >= 4) return load<std::uint32_t>(word.data()) | load<std::uint32_t>(word.data() + size - 4) << 32U;
  if (size >= 2) return load<std::uint16_t>(word.data()) | load<std::uint16_t>(word.data() + size - 2) << 16U;
  return size == 1 ? static_cast<unsigned char>(word[0]) : 0U;
}

/// Of all bytes, the best bits above.
std::uint64_t hash_of(std::string_view word, std::uint64_t head) {
  constexpr std::uint64_t mixing = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = (head ^ word.size()) * mixing;
  for (std::size_t at = 8; at < word.size(); at += 8)
    hash = (hash ^ hash >> 29U ^ load<std::uint64_t>(word.data() + std::min(at, word.size() - 8))) * mixing;
  return hash;
}

}  // namespace

ProseWords::ProseWords(const Prose& prose) {
  words.reserve(prose.text.size() / 6);
  numbers_.reserve(prose.text.size() / 6);
  const std::size_t slots = std::bit_ceil(prose.text.size() / 16 + 16);
  slots_.assign(slots, 0);
  shift_ = static_cast<unsigned>(std::countl_zero(slots)) + 1;
  distinct_.reserve(slots / 2);
  for (const ProseBlock& block : prose.blocks)
    if (block.kind != ProseKind::cover) read_block(prose, block.range);
  sort_places();
}

void ProseWords::read_block(const Prose& prose, ProseRange block) {
  const std::string_view text = prose.lower;
  for (std::uint32_t at = block.begin; at < block.end; ++at) {
    if (!in_word(text[at])) continue;
    const std::uint32_t end = end_of_word(text, at);
    words.push_back({at, end});
    numbers_.push_back(number_of(text, static_cast<std::uint32_t>(words.size() - 1)));
    at = end - 1;
  }
}

std::size_t ProseWords::slot_of(std::string_view lower, std::uint64_t head, std::string_view text) const {
  std::size_t slot = hash_of(lower, head) >> shift_;
  for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const Distinct& each = distinct_[slots_[slot] - 1];
    if (each.head != head || each.size != lower.size()) continue;
    if (lower.size() <= 8 || text.substr(words[each.first].begin, each.size) == lower) break;
  }
  return slot;
}

std::uint32_t ProseWords::number_of(std::string_view text, std::uint32_t index) {
  const std::string_view word = text.substr(words[index].begin, words[index].size());
  const std::uint64_t head = head_of(word);
  const std::size_t slot = slot_of(word, head, text);
  if (slots_[slot] != 0) return slots_[slot] - 1;
  distinct_.push_back({head, words[index].size(), index});
  slots_[slot] = distinct();
  if (distinct_.size() * 2 > slots_.size()) grow(text);
  return distinct() - 1;
}

void ProseWords::grow(std::string_view text) {
  slots_.assign(slots_.size() * 2, 0);
  --shift_;
  for (std::uint32_t i = 0; i < distinct(); ++i) {
    const ProseRange first = words[distinct_[i].first];
    slots_[slot_of(text.substr(first.begin, first.size()), distinct_[i].head, text)] = i + 1;
  }
}

void ProseWords::sort_places() {
  begins_.assign(distinct() + 1, 0);
  for (const std::uint32_t number : numbers_) ++begins_[number];
  // Counts become ends, and, as places are filled in from the last, begins.
  std::uint32_t sum = 0;
  for (std::uint32_t& each : begins_) each = sum += each;
  places_.resize(words.size());
  for (std::size_t i = words.size(); i-- > 0;) places_[--begins_[numbers_[i]]] = static_cast<std::uint32_t>(i);
}

std::span<const std::uint32_t> ProseWords::places(const Prose& prose, std::string_view lower) const {
  if (slots_.empty()) return {};
  const std::uint32_t number = slots_[slot_of(lower, head_of(lower), prose.lower)];
  if (number == 0) return {};
  return std::span(places_).subspan(begins_[number - 1], begins_[number] - begins_[number - 1]);
}

}  // namespace qar::model
