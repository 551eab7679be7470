// Writes pieces of a draft into a Prose in its one form, and keeps the way back.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "qar/model/prose.h"

#include "raw_block.h"

namespace qar::model {

class ProseWriter {
 public:
  /// `source`: the text of the file that the pieces stand in.
  ProseWriter(Prose& prose, std::string_view source) : prose_(prose), source_(source) {}

  /// Appends a block's text in its one form and a newline; gives back its range, without the newline.
  ProseRange write(const RawBlock& raw);
  /// What the stretches of the block written last have become, without white space around them.
  [[nodiscard]] const std::vector<ProseRange>& stretches() const { return stretches_; }

 private:
  void put(std::string_view bytes, text::Span source, Prose::Origin origin);
  /// The source of raw[begin, end), which may lie in several pieces.
  [[nodiscard]] text::Span source_of(std::size_t begin, std::size_t end);
  [[nodiscard]] bool is_exact(std::size_t begin, std::size_t end);
  void put_folded(std::size_t begin, std::size_t end, std::string_view bytes);
  void put_plain(std::size_t begin, std::size_t end);
  void take_space(std::size_t begin, std::size_t end);
  /// Before raw[at] is put: settles the space before it, and what begins and ends there.
  void come_to(std::size_t at, char next);
  void flush_space(char next);
  void settle(std::size_t at, std::size_t end, std::size_t begin);
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
  std::size_t edge_ = 0;   // the next of the raw block's
  std::vector<ProseRange> stretches_;
  bool space_pending_ = false;
  bool cited_ = false;  // a citation stands in the gap
  text::Span space_;
};

}  // namespace qar::model
