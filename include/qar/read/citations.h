// Citations in a block's words: `[@KT-01]` and `[@KT-01; @LR-07]`, and what looks like one but is not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/model/report.h"
#include "qar/syntax/markdown.h"

namespace qar::read {

struct FoundCitations {
  std::vector<model::Citation> citations;  ///< those of malformed groups among them, where their meaning is clear
  std::vector<model::MalformedCitation> malformed;
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      groups;                         ///< [begin, end) in the flat text, in order: what is no prose
  std::vector<std::uint32_t> firsts;  ///< of each group: how many of `citations` stand before it
};

/// `prefixes`: ids of the team; `[KT-04]` without an @ is taken for a citation only if KT is one of them.
[[nodiscard]] FoundCitations find_citations(const syntax::FlatText& flat, const std::vector<std::string_view>& prefixes);

/// The words from an offset on without the citations, white space folded.
[[nodiscard]] std::string without_citations(const syntax::FlatText& flat, const FoundCitations& found,
                                            std::uint32_t from = 0);

}  // namespace qar::read
