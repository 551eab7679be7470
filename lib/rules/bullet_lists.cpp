#include "bullet_lists.h"

#include <algorithm>

namespace qar::rules {

std::vector<BulletList> bullet_lists(const model::Report& report) {
  const auto& blocks = report.markdown.blocks;
  const auto& prose = report.prose.blocks;
  std::vector<BulletList> lists;
  std::size_t at = 0;  // in the prose, whose blocks stand in the order of the tree
  for (std::uint32_t i = 1; i < blocks.size(); ++i) {
    if (blocks[i].kind != syntax::BlockKind::list) continue;
    BulletList list{i, {}};
    while (at < prose.size() && prose[at].kind != model::ProseKind::cover && prose[at].block < i) ++at;
    for (std::uint32_t item = i + 1; item < blocks[i].next; item = blocks[item].next) {
      const std::uint32_t first = item + 1;
      auto found = std::lower_bound(prose.begin() + static_cast<std::ptrdiff_t>(at), prose.end(), first,
                                    [](const model::ProseBlock& each, std::uint32_t block) {
                                      return each.kind != model::ProseKind::cover && each.block < block;
                                    });
      if (found != prose.end() && found->block == first && found->kind == model::ProseKind::item)
        list.items.push_back(static_cast<std::uint32_t>(found - prose.begin()));
    }
    if (list.items.size() > 1) lists.push_back(std::move(list));
  }
  return lists;
}

}  // namespace qar::rules
