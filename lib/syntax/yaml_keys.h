// The keys of a mapping, once it is complete: no two alike, and no merge key.
#pragma once

#include <cstdint>

#include "syntax/yaml_tree_builder.h"

namespace qar::syntax {

/// Reports duplicate keys and merge keys of the mapping at `record`. Time is linear in its size.
void check_keys(TreeUnderWay& under_way, std::uint32_t record);

}  // namespace qar::syntax
