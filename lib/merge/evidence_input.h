// An evidence file as the join sees it: its header, and its entries as pieces that can be copied.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/syntax/yaml.h"
#include "qar/text/source.h"

#include "plain_text.h"
#include "yaml_members.h"

namespace qar::merge {

/// A piece of a file that stands by itself in the result: an entry, a reviewer, a field of the header.
struct Piece {
  const PlainText* plain = nullptr;
  std::size_t input = 0;
  std::string_view text;
  std::optional<syntax::YamlNode> value;
  bool flow = false;         ///< stands in brackets, and so begins without a hyphen
  std::size_t column = 0;    ///< of its first character
  std::size_t newlines = 1;  ///< before it
};

struct EntryPiece {
  Piece piece;
  std::string id;  ///< canonical; empty where it has none
  std::string reviewer;
  std::size_t number = 0;
  std::optional<text::Span> id_place;  ///< in the plain text, of the id as written
};

class EvidencePieces {
 public:
  EvidencePieces() = default;
  EvidencePieces(const EvidencePieces&) = delete;
  EvidencePieces& operator=(const EvidencePieces&) = delete;

  /// Reads a file; what makes it unfit is appended.
  void read(const text::Source& source, std::size_t input, std::vector<diag::Diagnostic>& refusals);

  [[nodiscard]] const PlainText& plain() const { return plain_; }
  [[nodiscard]] std::string_view review() const { return review_; }
  [[nodiscard]] text::Span review_place() const { return review_place_; }  ///< in the original
  [[nodiscard]] const std::vector<std::pair<std::string, Piece>>& header() const { return header_; }
  [[nodiscard]] const std::vector<std::pair<std::string, Piece>>& reviewers() const { return reviewers_; }  ///< by id
  [[nodiscard]] const std::vector<EntryPiece>& entries() const { return entries_; }
  [[nodiscard]] const std::vector<std::string_view>& comments() const { return comments_; }  ///< that belong to no piece
  [[nodiscard]] std::optional<std::size_t> column() const { return column_; }  ///< of the hyphens of its entries

 private:
  void take_root(const Members& root, std::vector<diag::Diagnostic>& refusals);
  void take_reviewer(syntax::YamlNode node, const Piece& piece);
  void take_reviewers(const Member& member);
  void take_entries(const Member& member);
  void take_comments(const Member& member);
  void take_comments(std::string_view between);
  [[nodiscard]] Piece piece_of(const Member& member, bool flow, std::size_t column) const;

  PlainText plain_;
  syntax::YamlDocument yaml_;
  std::size_t input_ = 0;
  std::string_view review_;
  text::Span review_place_;
  std::vector<std::pair<std::string, Piece>> header_, reviewers_;
  std::vector<EntryPiece> entries_;
  std::vector<std::string_view> comments_;
  std::optional<std::size_t> column_;
};

/// Whether two values say the same, whatever their quoting and the order of their fields.
[[nodiscard]] bool same_value(syntax::YamlNode a, syntax::YamlNode b);

}  // namespace qar::merge
