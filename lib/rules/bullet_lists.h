// The lists of a draft, each with the running text of its items: how a bullet begins and how it ends.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/running_text.h"

namespace qar::rules {

/// A list's items that hold a paragraph of their own, by the index of that paragraph in Prose::blocks.
struct BulletList {
  std::uint32_t block = 0;  ///< in the Markdown tree
  std::vector<std::uint32_t> items;
};
/// Lists of two items and more, in order, nested ones apart from those that hold them.
[[nodiscard]] std::vector<BulletList> bullet_lists(const model::Report& report);

}  // namespace qar::rules
