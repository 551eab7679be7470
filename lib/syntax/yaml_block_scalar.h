// Block scalars: text after `|` (line by line) or `>` (folded), ended by indentation.
#pragma once

#include <string>

#include "syntax/yaml_scalars.h"

namespace qar::syntax {

/// Reads the block scalar whose `|` or `>` stands at the site. Its value is put together in `scratch`.
[[nodiscard]] ScalarReading read_block_scalar(const ScalarSite& site, std::string& scratch);

}  // namespace qar::syntax
