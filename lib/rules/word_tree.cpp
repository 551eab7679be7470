#include <utility>

#include "rules/pattern_nodes.h"

namespace qar::rules {
namespace {

void add_words(std::vector<PatternNode>& to, const WordNode& node, bool exact_case) {
  switch (node.kind) {
    case WordNode::Kind::literal:
      for (const char c : node.literal) to.push_back(byte_of(c, exact_case));
      return;
    case WordNode::Kind::sequence:
      for (const WordNode& child : node.children) add_words(to, child, exact_case);
      return;
    case WordNode::Kind::choice: {
      std::vector<PatternNode> branches;
      for (const WordNode& child : node.children) add_words(branches.emplace_back().parts, child, exact_case);
      to.push_back(choice_node(std::move(branches)));
      return;
    }
    case WordNode::Kind::letters: to.push_back(repeat_node(any_of(word_bytes), 0, PatternNode::unbounded)); return;
    case WordNode::Kind::gap: {
      const PatternNode word =
          sequence_node({repeat_node(any_of(~space_bytes), 1, PatternNode::unbounded), byte_of(' ', true)});
      to.push_back(byte_of(' ', true));
      to.push_back(repeat_node(word, 0, 3));
      return;
    }
    default: return;
  }
}

}  // namespace

PatternNode word_tree(const WordNode& root, bool exact_case) {
  PatternNode made;
  made.parts.push_back(edge_node(false));
  add_words(made.parts, root, exact_case);
  made.parts.push_back(edge_node(false));
  return made;
}

}  // namespace qar::rules
