// A span is a place in what a person wrote: a file and a half-open range of bytes in it.
// Spans are carried from the parser to the printer; lines and columns are computed from them only when something is
// printed (see line_index.h). A span never owns text.
#pragma once

#include <cstdint>
#include <utility>

namespace qar::text {

/// Index of a source in its `Sources`; only meaningful together with it.
using FileId = std::uint32_t;

/// Bytes [begin, end) of a file. An empty span (begin == end) marks a point. Offsets count from the first byte of the
/// file, a byte order mark included.
struct Span {
  FileId file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// A value together with the place where a person wrote it.
template <class T>
struct Spanned {
  T value{};
  Span where{};
};

}  // namespace qar::text
