// Many literals found in one pass over a text (Aho and Corasick, Efficient string matching, 1975): a trie of the literals
// with, at each node, the longest proper suffix that is a node too. Nodes lie in one array so that a step is an addition and
// a comparison (Aoe, An efficient digital search algorithm by using a double-array structure, 1989).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qar::rules {

/// The tables: views of constants of the program, or of an AutomatonBuilder's own vectors.
struct Automaton {
  struct Node {
    std::int32_t base = 0;     ///< a child by byte class c lies at base + c; below 0: row -1 - base says where to go
    std::int32_t parent = -1;  ///< -1: no node
    std::int32_t suffix = 0;
    std::int32_t found = 0;  ///< in `found`: how many literals end here, then their numbers; 0: none
  };
  std::span<const Node> nodes;
  std::span<const std::int32_t> found;
  std::span<const std::uint8_t> classes;  ///< of each byte; 0: in no literal
  /// Where to go from the nodes near the root, for each class: most steps of a text are taken there.
  std::span<const std::int32_t> rows;
  std::int32_t row_size = 0;

  /// Calls use(literal, end) for every occurrence, in the order of their ends.
  template <class Use>
  void scan(std::string_view text, Use use) const {
    if (nodes.empty()) return;
    std::int32_t node = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::uint8_t cls = classes[static_cast<unsigned char>(text[i])];
      if (cls == 0) {
        node = 0;
        continue;
      }
      for (;;) {
        const std::int32_t base = nodes[static_cast<std::size_t>(node)].base;
        if (base < 0) {
          node = rows[static_cast<std::size_t>((-1 - base) * row_size + cls)];
          break;
        }
        const std::int32_t next = base + cls;
        if (nodes[static_cast<std::size_t>(next)].parent == node) {
          node = next;
          break;
        }
        node = nodes[static_cast<std::size_t>(node)].suffix;
      }
      if (const std::int32_t at = nodes[static_cast<std::size_t>(node)].found; at != 0)
        for (std::int32_t k = 1; k <= found[static_cast<std::size_t>(at)]; ++k)
          use(static_cast<std::uint32_t>(found[static_cast<std::size_t>(at + k)]), i + 1);
    }
  }
};

/// Makes the tables and owns them. Literals are distinct and not empty; their numbers are their places in the list.
class AutomatonBuilder {
 public:
  explicit AutomatonBuilder(std::span<const std::string> literals);
  [[nodiscard]] Automaton automaton() const { return {nodes_, found_, classes_, rows_, class_count_ + 1}; }

 private:
  struct Trie;
  void number_bytes(std::span<const std::string> literals);
  void place(const Trie& trie);
  /// Gives rows to the nodes `from_root`, which are in the order of their depth.
  void make_rows(std::span<const std::int32_t> from_root);
  std::int32_t free_base(std::span<const std::uint8_t> children);

  std::vector<Automaton::Node> nodes_;
  std::vector<std::int32_t> found_ = {0};
  std::vector<std::int32_t> rows_;
  std::array<std::uint8_t, 256> classes_{};
  std::int32_t class_count_ = 0;
  std::int32_t first_free_ = 1;
};

}  // namespace qar::rules
