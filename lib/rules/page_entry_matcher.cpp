#include "rules/page_entry_matcher.h"

#include <algorithm>

#include "rules/identifiers.h"
#include "rules/page_index.h"

namespace qar::rules {
namespace {

using model::OnlyAt;
using model::Prose;
using model::ProseBlock;
using model::ProseRange;

std::vector<WordMatcher> matchers(model::PageTexts texts, bool exact_case) {
  std::vector<WordMatcher> made;
  for (const model::PageText& each : texts) made.emplace_back(parse_words(each.value, true), exact_case);
  return made;
}

bool any_in(const std::vector<WordMatcher>& matchers, const Prose& prose, ProseRange range) {
  return std::ranges::any_of(matchers, [&](const WordMatcher& each) { return each.is_in(prose, range); });
}

}  // namespace

PageEntryMatcher::PageEntryMatcher(const model::PageEntry& entry) : entry_(entry) {
  if (entry.is_pattern) {
    pattern_ = std::make_unique<Pattern>(entry.match.value, entry.exact_case);
    for (const model::PageText& each : entry.unless)
      unless_patterns_.push_back(std::make_unique<Pattern>(each.value, entry.exact_case));
  } else {
    words_.emplace(expression_of(entry), entry.exact_case);
    unless_words_ = matchers(entry.unless, false);
  }
  unless_in_sentence_ = matchers(entry.unless_in_sentence, false);
  unless_in_block_ = matchers(entry.unless_in_block, false);
  only_in_sentence_ = matchers(entry.only_in_sentence, false);
}

bool PageEntryMatcher::stands(const Prose& prose, const ProseBlock& block, ProseRange range, EntryMemo& memo) const {
  const ProseRange sentence = prose.sentence_at(block, range.begin);
  if (entry_.only_at == OnlyAt::sentence_start && range.begin != sentence.begin) return false;
  if (entry_.only_at == OnlyAt::block_start && range.begin != block.range.begin) return false;
  if (entry_.only_at == OnlyAt::block_end) {
    const std::string_view rest = prose.slice({range.end, block.range.end});
    if (rest.find_first_not_of(".,;:!?)\"' ") != std::string_view::npos) return false;
  }
  if (memo.sentence != sentence.begin) {
    memo.sentence = sentence.begin;
    memo.sentence_allows = (only_in_sentence_.empty() || any_in(only_in_sentence_, prose, sentence)) &&
                           !any_in(unless_in_sentence_, prose, sentence);
  }
  if (!memo.sentence_allows) return false;
  if (memo.block != block.range.begin) {
    memo.block = block.range.begin;
    memo.block_allows = !any_in(unless_in_block_, prose, block.range);
  }
  return memo.block_allows;
}

std::optional<PageMatch> PageEntryMatcher::words_at(const Prose& prose, const ProseBlock& block, std::uint32_t at,
                                                    EntryMemo& memo) const {
  auto found = words_->match_at(prose, block.range, at);
  if (!found || !stands(prose, block, found->range, memo)) return std::nullopt;
  for (const WordMatcher& each : unless_words_)
    if (each.meets(prose, block.range, found->range)) return std::nullopt;
  return PageMatch{0, 0, found->range, found->form, std::move(found->groups)};
}

std::vector<PageMatch> PageEntryMatcher::pattern_in(const Prose& prose, const ProseBlock& block, EntryMemo& memo,
                                                    bool& too_slow) const {
  std::vector<PageMatch> made;
  for (PatternMatch& found : pattern_->find_all(prose.text, block.range, too_slow)) {
    const ProseRange range = found.mark.value_or(found.range);
    if (range.size() == 0 || !holds(entry_.check, prose.slice(range)) || !stands(prose, block, range, memo)) continue;
    made.push_back({0, 0, range, WordForm::base, std::move(found.groups)});
  }
  if (made.empty()) return made;
  for (const auto& each : unless_patterns_) {
    // Both are in the order of the text, and none of either lies over another.
    const std::vector<PatternMatch> exceptions = each->find_all(prose.text, block.range, too_slow);
    std::erase_if(made, [&](const PageMatch& match) {
      const auto after = std::ranges::upper_bound(exceptions, match.range.end, {},
                                                  [](const PatternMatch& exception) { return exception.range.begin; });
      return after != exceptions.begin() && std::prev(after)->range.end >= match.range.begin;
    });
  }
  return made;
}

}  // namespace qar::rules
