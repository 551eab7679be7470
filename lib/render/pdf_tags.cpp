#include "pdf_tags.h"

namespace qar::render::pdf {

void Tree::reach(NodeId id) {
  std::vector<NodeId> above;
  for (; !nodes_[id].hangs; id = nodes_[id].parent) above.push_back(id);
  for (auto each = above.rbegin(); each != above.rend(); ++each) {
    Node& node = nodes_[*each];
    nodes_[node.parent].kids.push_back({Kid::Kind::node, *each, 0});
    node.hangs = true;
  }
}

void Tree::add_content(NodeId id, Kid kid) {
  reach(id);
  nodes_[id].kids.push_back(kid);
}

}  // namespace qar::render::pdf
