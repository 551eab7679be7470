// Many literals found in one pass over a text (Aho and Corasick, Efficient string matching, 1975): a trie of the literals
// with, at each node, the longest proper suffix that is a node too. Nodes lie in one array so that a step is an addition and
// a comparison (Aoe, An efficient digital search algorithm by using a double-array structure, 1989).
#pragma once

#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qar::rules {

/// The tables: views of constants of the program, or of an AutomatonBuilder's own vectors.
struct Automaton {
  struct Node {
    std::int32_t base = 0;     ///< a child by byte class c lies at base + c
    std::int32_t parent = -1;  ///< -1: no node
    std::int32_t suffix = 0;
    /// In `found`: how many literals end here, then their numbers; 0: none. Below 0: all of them end at a suffix.
    std::int32_t found = 0;
  };
  std::span<const Node> nodes;
  std::span<const std::int32_t> found;
  std::span<const std::uint8_t> classes;  ///< of each byte; 0: in no literal

  /// Calls use(literal, end) for every occurrence in the text, in the order of their ends.
  template <class Use>
  void scan(std::string_view text, Use use) const {
    if (nodes.empty()) return;
    std::int32_t node = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::int32_t cls = classes[static_cast<unsigned char>(text[i])];
      for (;;) {
        const std::int32_t next = nodes[static_cast<std::size_t>(node)].base + cls;
        if (nodes[static_cast<std::size_t>(next)].parent == node) {
          node = next;
          break;
        }
        if (node == 0) break;
        node = nodes[static_cast<std::size_t>(node)].suffix;
      }
      const std::int32_t at = std::abs(nodes[static_cast<std::size_t>(node)].found);
      if (at == 0) continue;
      for (std::int32_t k = 1; k <= found[static_cast<std::size_t>(at)]; ++k)
        use(static_cast<std::uint32_t>(found[static_cast<std::size_t>(at + k)]), i + 1);
    }
  }

  /// Calls use(literal, end) for every literal that begins at `at`, the shortest first.
  template <class Use>
  void walk(std::string_view text, std::size_t at, Use use) const {
    if (nodes.empty()) return;
    std::int32_t node = 0;
    for (; at < text.size(); ++at) {
      const std::int32_t next = nodes[static_cast<std::size_t>(node)].base + classes[static_cast<unsigned char>(text[at])];
      const Node& child = nodes[static_cast<std::size_t>(next)];
      if (child.parent != node) return;
      node = next;
      if (child.found > 0) use(static_cast<std::uint32_t>(found[static_cast<std::size_t>(child.found + 1)]), at + 1);
    }
  }
};

/// Makes the tables and owns them. Literals are distinct and not empty; their numbers are their places in the list.
class AutomatonBuilder {
 public:
  explicit AutomatonBuilder(std::span<const std::string> literals);
  [[nodiscard]] Automaton automaton() const { return {nodes_, found_, classes_}; }

 private:
  struct Trie;
  void number_bytes(std::span<const std::string> literals);
  void place(const Trie& trie);
  std::int32_t free_base(std::span<const std::uint8_t> children);

  std::vector<Automaton::Node> nodes_;
  std::vector<std::int32_t> found_ = {0};
  std::array<std::uint8_t, 256> classes_{};
  std::int32_t class_count_ = 0;
  std::int32_t first_free_ = 1;
};

}  // namespace qar::rules
