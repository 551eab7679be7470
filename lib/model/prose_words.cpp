#include "qar/model/prose_words.h"

#include <array>
#include <bit>

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

std::uint32_t end_of_word(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    const Kind kind = kind_of(text[at]);
    if (kind == Kind::gap) return at;
    if (kind == Kind::joint) {
      const bool more =
          at + 1 < text.size() && (kind_of(text[at + 1]) == Kind::letter || kind_of(text[at + 1]) == Kind::figure);
      if (!more || !joins(text[at - 1], text[at], text[at + 1])) return at;
    }
    ++at;
  }
  return at;
}

std::size_t hash_of(std::string_view word) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

}  // namespace

ProseWords::ProseWords(const Prose& prose) {
  words.reserve(prose.text.size() / 6);
  for (const ProseBlock& block : prose.blocks) {
    if (block.kind == ProseKind::cover) continue;
    const std::string_view text = std::string_view(prose.lower).substr(0, block.range.end);
    for (std::uint32_t at = block.range.begin; at < block.range.end;) {
      const Kind kind = kind_of(text[at]);
      if (kind != Kind::letter && kind != Kind::figure) {
        ++at;
        continue;
      }
      const std::uint32_t end = end_of_word(text, at);
      words.push_back({at, end});
      at = end;
    }
  }
  enter(prose.lower);
  note_offsets();
}

void ProseWords::note_offsets() {
  if (words.empty()) return;
  begun_.reserve(words.back().begin / stride + 1);
  for (std::uint32_t i = 0; i < words.size(); ++i)
    while (begun_.size() * stride <= words[i].begin) begun_.push_back(i);
}

std::size_t ProseWords::slot_of(std::string_view lower, std::string_view text) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(lower) & mask;
  while (slots_[slot] != 0) {
    const ProseRange first = words[firsts_[slots_[slot] - 1]];
    if (text.substr(first.begin, first.size()) == lower) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void ProseWords::enter(std::string_view text) {
  slots_.assign(std::bit_ceil(words.size() * 2 + 2), 0);
  numbers_.resize(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const std::size_t slot = slot_of(text.substr(words[i].begin, words[i].size()), text);
    if (slots_[slot] == 0) {
      firsts_.push_back(i);
      begins_.push_back(0);
      slots_[slot] = static_cast<std::uint32_t>(firsts_.size());
    }
    numbers_[i] = slots_[slot] - 1;
    ++begins_[numbers_[i]];
  }
  // Counts become ends, and, as places are filled in from the last, begins.
  std::uint32_t sum = 0;
  for (std::uint32_t& each : begins_) each = sum += each;
  begins_.push_back(sum);
  places_.resize(words.size());
  for (std::size_t i = words.size(); i-- > 0;) places_[--begins_[numbers_[i]]] = static_cast<std::uint32_t>(i);
}

std::span<const std::uint32_t> ProseWords::places(const Prose& prose, std::string_view lower) const {
  if (slots_.empty()) return {};
  const std::uint32_t number = slots_[slot_of(lower, prose.lower)];
  if (number == 0) return {};
  return std::span(places_).subspan(begins_[number - 1], begins_[number] - begins_[number - 1]);
}

}  // namespace qar::model
