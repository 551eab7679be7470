// The same private words at another place of a file, where no rule has seen them.
#pragma once

#include <span>
#include <vector>

#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::check {

/// Places where words stand again that stand at one of `places`, which are all of this source: the whole phrase, and of a
/// name also the name without its title and the surname alone. Whole words in the same capitals; in the front matter of a
/// draft names stand by right. In order; one pass over the text.
[[nodiscard]] std::vector<text::Span> repeated_places(const text::Source& source, std::span<const text::Span> places);

}  // namespace qar::check
