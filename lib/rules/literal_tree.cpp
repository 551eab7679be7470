#include "rules/literal_tree.h"

#include <algorithm>

namespace qar::rules {

/// The trie while it is built: children as lists, in the order in which they came.
struct LiteralTreeBuilder::Trie {
  struct Node {
    std::int32_t child = -1, sibling = -1;
    std::uint8_t cls = 0;
    std::int32_t literal = -1;
    std::int32_t last = -1;  // of the literals here and below, the one added last
    std::int32_t count = 0;  // of these
  };
  std::vector<Node> nodes = {Node{}};

  const Node& operator[](std::int32_t node) const { return nodes[static_cast<std::size_t>(node)]; }
  Node& operator[](std::int32_t node) { return nodes[static_cast<std::size_t>(node)]; }

  std::int32_t child_of(std::int32_t node, std::uint8_t cls) const {
    std::int32_t child = (*this)[node].child;
    while (child >= 0 && (*this)[child].cls != cls) child = (*this)[child].sibling;
    return child;
  }

  void add(std::string_view literal, std::int32_t number, const std::array<std::uint8_t, 256>& classes) {
    std::int32_t node = 0;
    for (const char byte : literal) {
      const std::uint8_t cls = classes[static_cast<unsigned char>(byte)];
      std::int32_t child = child_of(node, cls);
      if (child < 0) {
        child = static_cast<std::int32_t>(nodes.size());
        nodes.push_back({-1, (*this)[node].child, cls, -1, -1, 0});
        (*this)[node].child = child;
      }
      node = child;
      (*this)[node].last = number;
      ++(*this)[node].count;
    }
    (*this)[node].literal = number;
  }
};

LiteralTreeBuilder::LiteralTreeBuilder(std::span<const std::string> literals) {
  if (literals.empty()) return;
  number_bytes(literals);
  Trie trie;
  for (const std::string& literal : literals) {
    trie.add(literal, static_cast<std::int32_t>(starts_.size()), classes_);
    starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
    letters_ += literal;
  }
  starts_.push_back(static_cast<std::uint32_t>(letters_.size()));
  place(trie);
  pair_up();
}

LiteralTree LiteralTreeBuilder::tree() const {
  return {nodes_, classes_, starts_, letters_, static_cast<std::uint32_t>(class_count_) + 1, pairs_};
}

void LiteralTreeBuilder::pair_up() {
  const auto child = [&](std::int32_t node, std::int32_t cls) {
    const std::int32_t at = nodes_[static_cast<std::size_t>(node)].base + cls;
    return nodes_[static_cast<std::size_t>(at)].parent == node ? at : LiteralTree::nothing;
  };
  for (std::int32_t one = 0; one <= class_count_; ++one) {
    const std::int32_t first = child(0, one);
    const bool ends = first >= 0 && nodes_[static_cast<std::size_t>(first)].literal != LiteralTree::Node::none;
    for (std::int32_t two = 0; two <= class_count_; ++two)
      pairs_.push_back(first < 0 ? LiteralTree::nothing : ends ? LiteralTree::by_steps : child(first, two));
  }
}

void LiteralTreeBuilder::number_bytes(std::span<const std::string> literals) {
  for (const std::string& literal : literals)
    for (const char byte : literal) {
      std::uint8_t& cls = classes_[static_cast<unsigned char>(byte)];
      if (cls == 0) cls = static_cast<std::uint8_t>(++class_count_);
    }
}

std::int32_t LiteralTreeBuilder::free_base(std::span<const std::uint8_t> children) {
  const auto is_free = [&](std::int32_t at) {
    return static_cast<std::size_t>(at) >= nodes_.size() || nodes_[static_cast<std::size_t>(at)].parent < 0;
  };
  // What many children did not fit into is hardly worth another look.
  constexpr std::int32_t long_search = 64;
  while (!is_free(first_free_)) ++first_free_;
  const std::int32_t lowest = *std::ranges::min_element(children);
  const std::int32_t first = std::max(1, first_free_ - lowest);
  for (std::int32_t base = first;; ++base) {
    if (!std::ranges::all_of(children, [&](std::uint8_t cls) { return is_free(base + cls); })) continue;
    if (base - first > long_search) first_free_ = base;
    return base;
  }
}

void LiteralTreeBuilder::place(const Trie& trie) {
  struct Placed {
    std::int32_t trie = 0, at = 0;
  };
  nodes_.resize(static_cast<std::size_t>(class_count_) + 2);
  std::vector<Placed> queue = {{0, 0}};
  std::vector<std::uint8_t> children;
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const Placed now = queue[i];
    const Trie::Node& from = trie[now.trie];
    LiteralTree::Node& placed = nodes_[static_cast<std::size_t>(now.at)];
    placed.literal = from.literal;
    if (from.child < 0) continue;
    if (now.at != 0 && from.count == 1) {
      placed.literal = LiteralTree::Node::left(from.last);
      continue;
    }
    children.clear();
    for (std::int32_t child = from.child; child >= 0; child = trie[child].sibling) children.push_back(trie[child].cls);
    const std::int32_t base = free_base(children);
    placed.base = base;
    // A step from any node looks at most one alphabet beyond its base.
    if (nodes_.size() < static_cast<std::size_t>(base + class_count_) + 1)
      nodes_.resize(static_cast<std::size_t>(base + class_count_) + 1);
    for (std::int32_t child = from.child; child >= 0; child = trie[child].sibling) {
      const std::int32_t at = base + trie[child].cls;
      nodes_[static_cast<std::size_t>(at)].parent = now.at;
      queue.push_back({child, at});
    }
  }
}

}  // namespace qar::rules
