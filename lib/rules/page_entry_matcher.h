// One entry of a page with everything that it asks, ready to be matched; made when it is first a candidate.
#pragma once

#include <optional>
#include <vector>

#include "qar/model/prose.h"
#include "qar/model/rule_page.h"

#include "rules/page_finding.h"
#include "rules/pattern.h"
#include "rules/word_matcher.h"

namespace qar::rules {

/// What an entry's conditions on sentence and block came to where it was tried last: all finds there share it.
struct EntryMemo {
  std::uint32_t sentence = UINT32_MAX, block = UINT32_MAX;  ///< begins
  bool sentence_allows = true, block_allows = true;
  std::uint32_t tried = 0;  ///< of a pattern: matches that begin before this offset have been looked for
};

class PageEntryMatcher {
 public:
  explicit PageEntryMatcher(const model::PageEntry& entry);

  /// Of an entry of words: the match that begins at an offset.
  [[nodiscard]] std::optional<PageMatch> words_at(const model::Prose& prose, const model::ProseBlock& block,
                                                  std::uint32_t at, EntryMemo& memo) const;
  /// Of a pattern: the matches in a block that may hold a literal at `hit`; all matches where that is not known.
  [[nodiscard]] std::vector<PageMatch> pattern_in(const model::Prose& prose, const model::ProseBlock& block,
                                                  std::uint32_t hit, EntryMemo& memo, bool& too_slow) const;

 private:
  [[nodiscard]] bool stands(const model::Prose& prose, const model::ProseBlock& block, model::ProseRange range,
                            EntryMemo& memo) const;
  [[nodiscard]] bool is_excepted(const model::Prose& prose, const model::ProseBlock& block, model::ProseRange range,
                                 bool& too_slow) const;

  const model::PageEntry& entry_;
  std::optional<WordMatcher> words_;
  std::unique_ptr<Pattern> pattern_;
  std::size_t before_ = 0;  // a match of the pattern begins at most so far before its literal
  std::vector<WordMatcher> unless_words_, unless_in_sentence_, unless_in_block_, only_in_sentence_;
  std::vector<std::unique_ptr<Pattern>> unless_patterns_;
};

}  // namespace qar::rules
