// Reading on after a slip: the text is cut, by indentation, into the pairs of its mappings and the items of its lists; each
// is read on its own, and one that cannot be read is cut again, until what is left is a single value. That one is explained;
// all others become part of the tree. Each level reads its text once more, so the time is linear (times the depth of
// nesting).
#pragma once

#include "syntax/yaml_explain.h"
#include "syntax/yaml_pieces.h"

namespace qar::syntax {

/// More problems than this are not told one by one: nobody reads them, and time and memory stay bounded.
inline constexpr std::size_t most_problems = 1000;

class Recovery {
 public:
  /// The text must be the readable text's own copy: recovery blanks hyphens that it has dealt with.
  Recovery(PieceReader& reader, ReadableText& readable) : reader_(reader), readable_(readable) {}

  /// Reads all of the text, of which `failure` stopped the first attempt.
  void run(const diag::Diagnostic& failure);

 private:
  struct Child {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool stray = false;  ///< neither a pair nor an item
    LineShape line;      ///< its first line
  };
  enum class Kind : std::uint8_t { mapping, sequence };

  /// Reads [begin, end) as one node; false if there is nothing to go by, and nothing was added.
  bool node(std::uint32_t begin, std::uint32_t end, std::uint32_t depth);
  std::vector<Child> cut(std::uint32_t begin, std::uint32_t end, int column, Kind kind) const;
  void collection(const std::vector<Child>& children, Kind kind, std::uint32_t depth);
  bool pair(const Child& child, std::uint32_t depth);
  void item(const Child& child, std::uint32_t depth);
  void stray(const Child& child, Kind kind);
  bool below(const Child& child, const diag::Diagnostic& failure, std::uint32_t depth);
  void unreadable_value(const Child& child, const diag::Diagnostic& failure);
  void unwrap(std::uint32_t record);
  void add_scalar(std::uint32_t begin, std::uint32_t end, text::Span value, bool damaged);
  void add_problem(const Child& child, diag::Diagnostic problem);
  bool give_up(const Child& child);

  [[nodiscard]] std::string_view text() const { return readable_.text(); }
  [[nodiscard]] BrokenPiece piece(const Child& child) const;
  std::vector<YamlTree::Record>& records() { return reader_.under_way().tree.records; }

  PieceReader& reader_;
  ReadableText& readable_;
  bool given_up_ = false;
  std::size_t held_back_ = 0;  ///< failures that are the consequence of what was reported before
};

}  // namespace qar::syntax
