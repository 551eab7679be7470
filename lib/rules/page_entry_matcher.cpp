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

void PageEntryMatcher::words_in(const Prose& prose, const ProseBlock& block, ProseRange starts, EntryMemo& memo,
                                std::vector<PageMatch>& out) const {
  for (std::uint32_t at = starts.begin; at < starts.end; ++at) {
    if (!words_->may_begin(prose, at)) continue;
    auto found = words_->match_at(prose, block.range, at);
    if (!found || !stands(prose, block, found->range, memo)) continue;
    const bool excepted = std::ranges::any_of(
        unless_words_, [&](const WordMatcher& each) { return each.meets(prose, block.range, found->range); });
    if (!excepted) out.push_back({0, 0, found->range, found->form, std::move(found->groups)});
  }
}

void PageEntryMatcher::pattern_in(const Prose& prose, const ProseBlock& block, ProseRange starts, EntryMemo& memo,
                                  std::vector<PageMatch>& out, bool& too_slow) const {
  if (starts.begin >= memo.from && starts.end <= memo.tried) return;
  // Literals come in the order of their ends, so that one may lie before what was tried.
  if (starts.begin < memo.from)
    starts.end = std::min(starts.end, memo.from);
  else if (starts.begin < memo.tried)
    starts.begin = memo.tried;
  std::uint32_t tried = starts.end;
  for (PatternMatch& found : pattern_->find_all(prose.text, block.range, starts, too_slow)) {
    tried = std::max(tried, found.range.end);
    const ProseRange range = found.mark.value_or(found.range);
    if (range.size() == 0 || !holds(entry_.check, prose.slice(range)) || !stands(prose, block, range, memo)) continue;
    if (!is_excepted(prose, block, range, too_slow)) out.push_back({0, 0, range, WordForm::base, std::move(found.groups)});
  }
  const bool joined = memo.from < memo.tried && starts.begin <= memo.tried && tried >= memo.from;
  memo.from = joined ? std::min(memo.from, starts.begin) : starts.begin;
  memo.tried = joined ? std::max(memo.tried, tried) : tried;
}

bool PageEntryMatcher::is_excepted(const Prose& prose, const ProseBlock& block, ProseRange range, bool& too_slow) const {
  // An exception that reaches the find begins not far before it.
  constexpr std::uint32_t reach = 160;
  const std::uint32_t from = range.begin - block.range.begin > reach ? range.begin - reach : block.range.begin;
  const ProseRange near = {from, std::min(range.end + 1, block.range.end)};
  return std::ranges::any_of(unless_patterns_, [&](const auto& each) {
    return std::ranges::any_of(each->find_all(prose.text, block.range, near, too_slow), [&](const PatternMatch& match) {
      return match.range.begin <= range.end && match.range.end >= range.begin;
    });
  });
}

}  // namespace qar::rules
