// Numbers of pupils so small that somebody may be recognised, in tables and on the cover of a public edition. Prose is not
// touched: what has been agreed is not rewritten.
#pragma once

#include "text_builder.h"

namespace qar::render {

/// Puts "[c]" in the place of a number below the profile's threshold, of a second one where the first could be reckoned from
/// a total, and of shares beside it. A column whose heading counts something else than pupils stays.
void hide_small_numbers(Building& building);

/// Says what the signs in tables and on the cover mean, those of the draft's authors among them.
void build_signs(Building& building);

}  // namespace qar::render
