#include "rules/automaton.h"

#include <algorithm>

namespace qar::rules {

/// The trie while it is built: children as lists, in the order in which they came.
struct AutomatonBuilder::Trie {
  struct Node {
    std::int32_t child = -1, sibling = -1;
    std::uint8_t cls = 0;
    std::int32_t literal = -1;
  };
  std::vector<Node> nodes = {Node{}};

  std::int32_t child_of(std::int32_t node, std::uint8_t cls) const {
    std::int32_t child = nodes[static_cast<std::size_t>(node)].child;
    while (child >= 0 && nodes[static_cast<std::size_t>(child)].cls != cls)
      child = nodes[static_cast<std::size_t>(child)].sibling;
    return child;
  }

  void add(std::string_view literal, std::int32_t number, const std::array<std::uint8_t, 256>& classes) {
    std::int32_t node = 0;
    for (const char byte : literal) {
      const std::uint8_t cls = classes[static_cast<unsigned char>(byte)];
      std::int32_t child = child_of(node, cls);
      if (child < 0) {
        child = static_cast<std::int32_t>(nodes.size());
        nodes.push_back({-1, nodes[static_cast<std::size_t>(node)].child, cls, -1});
        nodes[static_cast<std::size_t>(node)].child = child;
      }
      node = child;
    }
    nodes[static_cast<std::size_t>(node)].literal = number;
  }
};

AutomatonBuilder::AutomatonBuilder(std::span<const std::string> literals) {
  if (literals.empty()) return;
  number_bytes(literals);
  Trie trie;
  for (std::size_t i = 0; i < literals.size(); ++i) trie.add(literals[i], static_cast<std::int32_t>(i), classes_);
  place(trie);
}

void AutomatonBuilder::number_bytes(std::span<const std::string> literals) {
  for (const std::string& literal : literals)
    for (const char byte : literal) {
      std::uint8_t& cls = classes_[static_cast<unsigned char>(byte)];
      if (cls == 0) cls = static_cast<std::uint8_t>(++class_count_);
    }
}

std::int32_t AutomatonBuilder::free_base(std::span<const std::uint8_t> children) {
  const auto is_free = [&](std::int32_t at) {
    return static_cast<std::size_t>(at) >= nodes_.size() || nodes_[static_cast<std::size_t>(at)].parent < 0;
  };
  while (!is_free(first_free_)) ++first_free_;
  const std::int32_t lowest = *std::ranges::min_element(children);
  for (std::int32_t base = std::max(1, first_free_ - lowest);; ++base)
    if (std::ranges::all_of(children, [&](std::uint8_t cls) { return is_free(base + cls); })) return base;
}

void AutomatonBuilder::place(const Trie& trie) {
  struct Placed {
    std::int32_t trie = 0, at = 0;
  };
  nodes_.resize(static_cast<std::size_t>(class_count_) + 2);
  std::vector<Placed> queue = {{0, 0}};
  std::vector<std::uint8_t> children;
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const Placed now = queue[i];
    children.clear();
    for (std::int32_t child = trie.nodes[static_cast<std::size_t>(now.trie)].child; child >= 0;
         child = trie.nodes[static_cast<std::size_t>(child)].sibling)
      children.push_back(trie.nodes[static_cast<std::size_t>(child)].cls);
    if (children.empty()) continue;
    const std::int32_t base = free_base(children);
    nodes_[static_cast<std::size_t>(now.at)].base = base;
    // A step from any node looks at most one alphabet beyond its base.
    if (nodes_.size() < static_cast<std::size_t>(base + class_count_) + 1)
      nodes_.resize(static_cast<std::size_t>(base + class_count_) + 1);
    for (std::int32_t child = trie.nodes[static_cast<std::size_t>(now.trie)].child; child >= 0;
         child = trie.nodes[static_cast<std::size_t>(child)].sibling) {
      const std::uint8_t cls = trie.nodes[static_cast<std::size_t>(child)].cls;
      Automaton::Node& made = nodes_[static_cast<std::size_t>(base + cls)];
      made.parent = now.at;
      std::int32_t suffix = now.at;
      while (suffix != 0) {
        suffix = nodes_[static_cast<std::size_t>(suffix)].suffix;
        const std::int32_t next = nodes_[static_cast<std::size_t>(suffix)].base + cls;
        if (next != base + cls && nodes_[static_cast<std::size_t>(next)].parent == suffix) {
          suffix = next;
          break;
        }
      }
      made.suffix = suffix;
      const std::int32_t literal = trie.nodes[static_cast<std::size_t>(child)].literal;
      const std::int32_t inherited = std::abs(nodes_[static_cast<std::size_t>(suffix)].found);
      if (literal < 0) {
        made.found = -inherited;
      } else {
        const std::int32_t count = inherited == 0 ? 0 : found_[static_cast<std::size_t>(inherited)];
        made.found = static_cast<std::int32_t>(found_.size());
        found_.push_back(count + 1);
        found_.push_back(literal);
        for (std::int32_t k = 1; k <= count; ++k) found_.push_back(found_[static_cast<std::size_t>(inherited + k)]);
      }
      queue.push_back({child, base + cls});
    }
  }
}

}  // namespace qar::rules
