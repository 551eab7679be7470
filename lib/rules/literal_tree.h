// Many literals, found from where they may begin: a trie in one array, in which a step is an addition and a comparison (Aoe,
// An efficient digital search algorithm by using a double-array structure, 1989). Where one literal alone is left, what
// remains of it is compared at once, so that the array stays small enough for a processor's fastest memory.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qar::rules {

/// The tables: views of constants of the program, or of a LiteralTreeBuilder's own vectors.
struct LiteralTree {
  struct Node {
    static constexpr std::int32_t none = -1;

    std::int32_t base = 0;        ///< a child by byte class c lies at base + c
    std::int32_t parent = none;   ///< none: no node
    std::int32_t literal = none;  ///< which ends here; below none: literal ~literal - 1 alone is left
    [[nodiscard]] static constexpr std::int32_t left(std::int32_t literal) { return ~(literal + 1); }
  };
  std::span<const Node> nodes;
  std::span<const std::uint8_t> classes;  ///< of each byte; 0: in no literal
  std::span<const std::uint32_t> starts;  ///< of each literal in `letters`, and the end of the last
  std::string_view letters;
  std::uint32_t alphabet = 0;                   ///< how many classes there are
  std::span<const std::int32_t> pairs;          ///< the node after two bytes, by their classes; or one of these
  static constexpr std::int32_t nothing = -1;   ///< no literal begins so
  static constexpr std::int32_t by_steps = -2;  ///< a literal ends after the first byte, or is alone there

  /// Whether a literal begins with a byte.
  [[nodiscard]] bool may_begin(char byte) const {
    if (nodes.empty()) return false;
    const auto at = static_cast<std::size_t>(nodes[0].base + classes[static_cast<unsigned char>(byte)]);
    return nodes[at].parent == 0;
  }

  /// Calls use(literal, end) for every literal that begins at `at`, the shortest first.
  template <class Use>
  void walk(std::string_view text, std::size_t at, Use use) const {
    if (nodes.empty()) return;
    const Node* const all = nodes.data();
    const std::uint8_t* const class_of = classes.data();
    const auto cls = [&](std::size_t place) { return class_of[static_cast<unsigned char>(text[place])]; };
    std::int32_t node = 0;
    std::size_t end = at;
    if (at + 1 < text.size()) {
      const std::int32_t after_two = pairs[static_cast<std::size_t>(cls(at)) * alphabet + cls(at + 1)];
      if (after_two == nothing) return;
      if (after_two != by_steps) {
        node = after_two;
        end = at + 2;
      }
    }
    while (true) {
      const std::int32_t literal = all[node].literal;
      if (literal >= 0) {
        use(static_cast<std::uint32_t>(literal), end);
      } else if (literal != Node::none) {
        const auto left = static_cast<std::uint32_t>(Node::left(literal));
        const std::size_t from = starts[left] + (end - at), size = starts[left + 1] - from;
        if (size <= text.size() - end && letters[from] == text[end] &&
            std::memcmp(letters.data() + from, text.data() + end, size) == 0)
          use(left, end + size);
        return;
      }
      if (end >= text.size()) return;
      const std::int32_t next = all[node].base + cls(end);
      if (all[next].parent != node) return;
      node = next;
      ++end;
    }
  }
};

/// Makes the tables and owns them. Literals are distinct and not empty; their numbers are their places in the list.
class LiteralTreeBuilder {
 public:
  explicit LiteralTreeBuilder(std::span<const std::string> literals);
  [[nodiscard]] LiteralTree tree() const;

 private:
  struct Trie;
  void number_bytes(std::span<const std::string> literals);
  void place(const Trie& trie);
  void pair_up();
  std::int32_t free_base(std::span<const std::uint8_t> children);

  std::vector<LiteralTree::Node> nodes_;
  std::array<std::uint8_t, 256> classes_{};
  std::vector<std::uint32_t> starts_;
  std::string letters_;
  std::vector<std::int32_t> pairs_;
  std::int32_t class_count_ = 0;  // without the class of what is in no literal
  std::int32_t first_free_ = 1;
};

}  // namespace qar::rules
