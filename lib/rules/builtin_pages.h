// The tables of the built-in pages, made from lib/rules/<family>/*.yaml when the program is built (tools/pages).
#pragma once

#include "rules/page_index.h"

namespace qar::rules {

/// Entries are numbered through the YAML pages of the catalogue, in its order.
[[nodiscard]] PageIndex builtin_page_index();

}  // namespace qar::rules
