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
  /// Of a pattern: where matches that begin there have been looked for.
  std::uint32_t from = 0, tried = 0;
};

class PageEntryMatcher {
 public:
  explicit PageEntryMatcher(const model::PageEntry& entry);

  /// Of an entry of words: the matches that begin in `starts`.
  void words_in(const model::Prose& prose, const model::ProseBlock& block, model::ProseRange starts, EntryMemo& memo,
                std::vector<PageMatch>& out) const;
  /// Of a pattern: the matches in a block that begin in `starts`, as far as that was not asked before.
  void pattern_in(const model::Prose& prose, const model::ProseBlock& block, model::ProseRange starts, EntryMemo& memo,
                  std::vector<PageMatch>& out, bool& too_slow) const;

 private:
  [[nodiscard]] bool stands(const model::Prose& prose, const model::ProseBlock& block, model::ProseRange range,
                            EntryMemo& memo) const;
  [[nodiscard]] bool is_excepted(const model::Prose& prose, const model::ProseBlock& block, model::ProseRange range,
                                 bool& too_slow) const;

  const model::PageEntry& entry_;
  std::optional<WordMatcher> words_;
  std::unique_ptr<Pattern> pattern_;
  std::vector<WordMatcher> unless_words_, unless_in_sentence_, unless_in_block_, only_in_sentence_;
  std::vector<std::unique_ptr<Pattern>> unless_patterns_;
};

}  // namespace qar::rules
