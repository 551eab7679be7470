// What a page's drawing means: the structure tree that programs read aloud from. Nodes are made while the text is composed
// and hang themselves into the tree in the order in which their content is drawn, which is the order of reading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace qar::render::pdf {

using NodeId = std::uint32_t;
inline constexpr NodeId artifact = 0;  ///< decoration: means nothing

/// Part of a node: another node, content on a page, or the annotation that makes a link of it.
struct Kid {
  enum class Kind : std::uint8_t { node, piece, link };
  Kind kind = Kind::node;
  std::uint32_t index = 0;  ///< of the node; the piece's number on its page; of the annotation
  std::uint32_t page = 0;
};

struct Box {
  double left = 0, bottom = 0, right = 0, top = 0;
};

struct Node {
  const char* tag = "";  ///< of ISO 32000-1, 14.8.4
  NodeId parent = 0;
  std::vector<Kid> kids;
  const char* scope = nullptr;      ///< of a TH: "Row", "Column"
  const char* numbering = nullptr;  ///< of an L: "Disc", "Decimal", "None"
  std::string alternative;          ///< what a picture shows
  std::string actual;               ///< the characters that a drawing stands for
  Box box;                          ///< of a figure
  bool hangs = false;
};

class Tree {
 public:
  Tree() : nodes_(2) { nodes_[root].tag = "Document", nodes_[root].hangs = true; }

  static constexpr NodeId root = 1;

  NodeId add(NodeId parent, const char* tag) {
    Node node;
    node.tag = tag;
    node.parent = parent;
    nodes_.push_back(std::move(node));
    return static_cast<NodeId>(nodes_.size() - 1);
  }
  [[nodiscard]] Node& operator[](NodeId id) { return nodes_[id]; }
  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_[id]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }

  /// The node is reached: it and those above it take their place behind what was reached before.
  void reach(NodeId id);
  void add_content(NodeId id, Kid kid);

 private:
  std::vector<Node> nodes_;  ///< the first stands for artifacts
};

}  // namespace qar::render::pdf
