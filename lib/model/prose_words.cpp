#include "qar/model/prose_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "eight_bytes.h"

namespace qar::model {
namespace {

enum class Kind : std::uint8_t { gap, joint, letter, figure };

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
bool in_word(char c) { return kind_of(c) >= Kind::letter; }

/// Whether what stands between two characters of words keeps them in one word.
bool joins(char before, char joint, char after) {
  const bool figures = kind_of(before) == Kind::figure && kind_of(after) == Kind::figure;
  if (joint == ',' || joint == '.') return figures;
  if (joint == '-') return !figures;
  return true;
}

/// Where letters and figures stand in up to 64 bytes, one bit a byte; the text is in lower case.
std::uint64_t letters_and_figures(std::string_view text) {
  std::uint64_t bits = 0;
  std::size_t at = 0;
  for (; at + EightBytes::count <= text.size(); at += EightBytes::count) {
    const EightBytes bytes(text.data() + at);
    bits |= EightBytes::bits(bytes.between('a', 'z') | bytes.between('0', '9') | bytes.not_ascii()) << at;
  }
  for (; at < text.size(); ++at) bits |= std::uint64_t{in_word(text[at])} << at;
  return bits;
}

/// The first eight bytes of a word as one number, which no other word of eight bytes or fewer has.
std::uint64_t head_of(std::string_view word) {
  std::uint64_t head = 0;
  if (!word.empty()) std::memcpy(&head, word.data(), std::min(word.size(), sizeof head));
  return head;
}

/// The same of a word within a text: without a copy of a length that is not known before.
std::uint64_t head_of(std::string_view text, ProseRange word) {
  constexpr std::uint64_t all = UINT64_MAX;
  if (word.begin + sizeof all > text.size()) return head_of(text.substr(word.begin, word.size()));
  const std::uint64_t bytes = EightBytes(text.data() + word.begin).value();
  const unsigned unused = word.size() >= 8 ? 0 : 64 - 8 * word.size();
  return bytes & (std::endian::native == std::endian::little ? all >> unused : all << unused);
}

/// Of all bytes, the best bits above.
std::uint64_t hash_of(std::string_view word, std::uint64_t head) {
  constexpr std::uint64_t mixing = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = head * mixing;
  for (std::size_t at = 8; at < word.size(); at += 8)
    hash = (hash ^ hash >> 29U ^ EightBytes(word.data() + std::min(at, word.size() - 8)).value()) * mixing;
  return hash;
}

}  // namespace

ProseWords::ProseWords(const Prose& prose) {
  find_words(prose);
  const std::size_t slots = std::bit_ceil(prose.text.size() / 16 + 16);
  slots_.assign(slots, 0);
  shift_ = static_cast<unsigned>(std::countl_zero(slots)) + 1;
  distinct_.reserve(slots / 2);
  numbers_.resize(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) numbers_[i] = number_of(prose.lower, i);
  sort_places();
  note_offsets();
}

void ProseWords::note_offsets() {
  if (words.empty()) return;
  begun_.reserve(words.back().begin / stride + 1);
  for (std::uint32_t i = 0; i < words.size(); ++i)
    while (begun_.size() * stride <= words[i].begin) begun_.push_back(i);
}

void ProseWords::find_words(const Prose& prose) {
  // The blocks of the cover come last. A block ends with a newline, which stands in no word.
  std::size_t size = 0;
  for (const ProseBlock& block : prose.blocks)
    if (block.kind != ProseKind::cover) size = block.range.end + 1;
  const std::string_view text = std::string_view(prose.lower).substr(0, size);
  words.reserve(size / 5);
  std::uint64_t within = 0;  // 1: the byte before stands in a word
  for (std::size_t at = 0; at < size; at += 64) {
    const std::uint64_t bits = letters_and_figures(text.substr(at, 64));
    for (std::uint64_t edges = bits ^ (bits << 1U | within); edges != 0; edges &= edges - 1)
      take_edge(text, static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(edges)));
    within = bits >> 63U;
  }
}

void ProseWords::take_edge(std::string_view text, std::uint32_t at) {
  if (!in_word(text[at])) {
    words.back().end = at;
  } else if (words.empty() || words.back().end + 1 != at || kind_of(text[at - 1]) != Kind::joint ||
             !joins(text[at - 2], text[at - 1], text[at])) {
    words.push_back({at, at});
  }
}

std::uint32_t ProseWords::number_of(std::string_view text, std::uint32_t index) {
  const ProseRange word = words[index];
  const std::uint64_t head = head_of(text, word);
  std::uint32_t& slot = slots_[slot_of({text.data() + word.begin, word.size()}, head, text)];
  if (slot != 0) return slot - 1;
  distinct_.push_back({head, word.size(), index});
  slot = distinct();
  if (distinct_.size() * 2 > slots_.size()) grow(text);
  return distinct() - 1;
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
