// Writes pieces of a draft into a Prose in its one form, and keeps the way back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/prose.h"

namespace qar::model {

/// A run of raw text and where it stands; `exact` if it stands there byte for byte.
struct RawPiece {
  std::uint32_t at = 0;
  text::Span source;
  bool exact = true;
};

/// The raw text of one block.
struct RawBlock {
  std::string text;
  std::vector<RawPiece> pieces;

  void clear();
  void add(std::string_view words, text::Span source, bool exact);
};

class ProseWriter {
 public:
  /// `source`: the text of the file that the pieces stand in.
  ProseWriter(Prose& prose, std::string_view source) : prose_(prose), source_(source) {}

  /// Appends a block's text in its one form and a newline; gives back its range, without the newline.
  ProseRange write(const RawBlock& raw);

 private:
  void put(std::string_view bytes, text::Span source, Prose::Origin origin);
  /// The source of raw[begin, end), which may lie in several pieces.
  [[nodiscard]] text::Span source_of(std::size_t begin, std::size_t end);
  [[nodiscard]] bool is_exact(std::size_t begin, std::size_t end);
  void put_folded(std::size_t begin, std::size_t end, std::string_view bytes);
  void put_plain(std::size_t begin, std::size_t end);
  void take_space(std::size_t begin, std::size_t end);
  void flush_space(char next);
  std::size_t take_words(std::size_t at);
  std::size_t take_other(std::size_t at);
  [[nodiscard]] std::size_t citation_end(std::size_t at) const;
  [[nodiscard]] const RawPiece& piece_at(std::size_t at);
  /// Of the piece found last.
  [[nodiscard]] std::size_t piece_end() const;

  Prose& prose_;
  std::string_view source_;
  const RawBlock* raw_ = nullptr;
  std::size_t piece_ = 0;  // where piece_at looked last
  bool space_pending_ = false;
  bool cited_ = false;  // a citation stands in the gap
  text::Span space_;
};

}  // namespace qar::model
