#include "qar/rules/page_set.h"

#include <algorithm>
#include <deque>
#include <mutex>
#include <set>

#include <fmt/format.h>

#include "rules/builtin_pages.h"
#include "rules/page_entry_matcher.h"
#include "rules/page_finding.h"
#include "rules/page_index.h"
#include "rules/page_limit.h"
#include "rules/page_scope.h"

namespace qar::rules {
namespace {

/// An entry's matcher, made when it is first needed. Slots never move.
struct Slot {
  std::uint32_t page = 0;
  bool begins_upper = false;  // words that are found only with a capital at their beginning
  const model::PageEntry* entry = nullptr;
  mutable std::once_flag once;
  mutable std::unique_ptr<const PageEntryMatcher> made;

  const PageEntryMatcher& matcher() const {
    std::call_once(once, [this] { made = std::make_unique<const PageEntryMatcher>(*entry); });
    return *made;
  }
};

/// Whether every branch at the beginning of an expression begins with a capital, as far as that can be seen at once.
bool begins_upper(std::string_view expression) {
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (expression.empty() || expression[0] != '(') return !expression.empty() && upper(expression[0]);
  const std::size_t close = expression.find_first_of("()?\\", 1);
  if (close == std::string_view::npos || expression[close] != ')' || expression.substr(close + 1).starts_with('?'))
    return false;
  for (std::size_t at = 0; at < close; at = std::min(expression.find('|', at + 1), close))
    if (!upper(expression[at + 1])) return false;
  return true;
}

}  // namespace

struct PageSet::Parts {
  std::vector<const CatalogueEntry*> rules;
  std::vector<std::uint32_t> limits;  // pages with a limit
  std::deque<Slot> slots;             // one an entry, numbered as in the index
  std::unique_ptr<PageIndexBuilder> built;
  PageIndex index;

  explicit Parts(std::span<const CatalogueEntry> entries) {
    for (const CatalogueEntry& each : entries) {
      if (!each.rule->yaml) continue;
      const auto page = static_cast<std::uint32_t>(rules.size());
      rules.push_back(&each);
      if (each.rule->yaml->limit) limits.push_back(page);
      for (const model::PageEntry& entry : each.rule->yaml->entries) {
        Slot& slot = slots.emplace_back();
        slot.page = page;
        slot.entry = &entry;
        slot.begins_upper = !entry.is_pattern && entry.exact_case && begins_upper(entry.match.value);
      }
    }
  }
};

namespace {

/// One draft asked by one set.
class PageRun {
 public:
  PageRun(const Review& review, std::span<const PageState> states, std::span<const CatalogueEntry* const> rules,
          const std::deque<Slot>& slots, std::vector<diag::Diagnostic>& out)
      : report_(*review.report), prose_(report_.prose), states_(states), rules_(rules), slots_(slots), out_(out) {
    last_at_.assign(slots.size(), UINT32_MAX);
    memos_.resize(slots.size());
    for (std::size_t i = 0; i < states.size(); ++i) on_.push_back(states[i].on && holds_for(*rules[i]->rule, review));
  }

  [[nodiscard]] bool any() const { return std::ranges::find(on_, true) != on_.end(); }
  [[nodiscard]] bool on(std::uint32_t page) const { return on_[page]; }

  void candidates(const PageIndex& index) {
    std::size_t block = 0;
    index.automaton.scan(prose_.lower, [&](std::uint32_t literal, std::size_t end) {
      const PageIndex::Literal& found = index.literals[literal];
      const auto begin = static_cast<std::uint32_t>(end - found.size);
      while (block + 1 < prose_.blocks.size() && prose_.blocks[block + 1].range.begin <= begin) ++block;
      const bool at_word = word_begins(prose_.text, begin);
      for (std::uint32_t i = found.first; i < found.end; ++i)
        candidate(index.entries[i], begin, at_word, prose_.blocks[block]);
    });
    for (const std::uint32_t entry : index.everywhere)
      for (const model::ProseBlock& each : prose_.blocks) pattern(entry, each.range.begin, each);
    if (index.at_figures.empty()) return;
    for (const model::ProseBlock& each : prose_.blocks) {
      const auto is_figure = [](char c) { return c >= '0' && c <= '9'; };
      if (!std::ranges::any_of(prose_.slice(each.range), is_figure)) continue;
      for (const std::uint32_t entry : index.at_figures) pattern(entry, each.range.begin, each);
    }
  }

  /// The longest of matches that lie over one another, each page by itself.
  void report() {
    std::ranges::stable_sort(found_, [](const PageMatch& a, const PageMatch& b) {
      if (a.page != b.page) return a.page < b.page;
      if (a.range.size() != b.range.size()) return a.range.size() > b.range.size();
      return std::pair(a.range.begin, a.entry) < std::pair(b.range.begin, b.entry);
    });
    std::set<model::ProseRange> taken;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const PageMatch& match = found_[i];
      if (i == 0 || found_[i - 1].page != match.page) taken.clear();
      const auto after = taken.lower_bound({match.range.begin, 0});
      if (after != taken.end() && after->meets(match.range)) continue;
      if (after != taken.begin() && std::prev(after)->meets(match.range)) continue;
      taken.insert(match.range);
      auto finding =
          page_finding(*rules_[match.page], *slots_[match.entry].entry, match, prose_, states_[match.page].severity);
      if (finding) out_.push_back(std::move(*finding));
    }
  }

 private:
  void candidate(std::uint32_t entry, std::uint32_t begin, bool at_word, const model::ProseBlock& block) {
    const Slot& slot = slots_[entry];
    if (!on_[slot.page]) return;
    if (slot.entry->is_pattern) return pattern(entry, begin, block);
    if (!at_word || last_at_[entry] == begin) return;
    if (slot.begins_upper && prose_.text[begin] == prose_.lower[begin]) return;
    last_at_[entry] = begin;
    const model::PageScope& scope = rules_[slot.page]->rule->yaml->scope;
    if (!is_in_scope(scope, report_, block)) return;
    if (auto match = slot.matcher().words_at(prose_, block, begin, memos_[entry])) keep(std::move(*match), entry, block);
  }

  void pattern(std::uint32_t entry, std::uint32_t hit, const model::ProseBlock& block) {
    const Slot& slot = slots_[entry];
    if (!on_[slot.page] || memos_[entry].tried >= hit + 1) return;
    if (!is_in_scope(rules_[slot.page]->rule->yaml->scope, report_, block)) return;
    bool too_slow = false;
    for (PageMatch& match : slot.matcher().pattern_in(prose_, block, hit, memos_[entry], too_slow))
      keep(std::move(match), entry, block);
    if (too_slow) report_slow(slot.page, block);
  }

  void keep(PageMatch&& match, std::uint32_t entry, const model::ProseBlock& block) {
    match.page = slots_[entry].page;
    match.entry = entry;
    if (!is_left_out(rules_[match.page]->rule->yaml->scope, prose_, block, match.range)) found_.push_back(std::move(match));
  }

  void report_slow(std::uint32_t page, const model::ProseBlock& block) {
    on_[page] = false;
    out_.push_back(diag::problem("config/pattern-too-slow", prose_.locate(block.range),
                                 fmt::format("a pattern of `{}` needs too many steps here, and was left", rules_[page]->id),
                                 "write it without repetitions within repetitions, such as `(a+)+`"));
  }

  const Report& report_;
  const model::Prose& prose_;
  std::span<const PageState> states_;
  std::span<const CatalogueEntry* const> rules_;
  const std::deque<Slot>& slots_;
  std::vector<diag::Diagnostic>& out_;
  std::vector<bool> on_;
  std::vector<std::uint32_t> last_at_;  // for each entry: where it was tried last
  std::vector<EntryMemo> memos_;        // for each entry
  std::vector<PageMatch> found_;
};

}  // namespace

PageSet::PageSet(std::span<const CatalogueEntry> entries) : parts_(std::make_unique<Parts>(entries)) {
  std::vector<const model::RulePage*> pages;
  for (const CatalogueEntry* each : parts_->rules) pages.push_back(each->rule->yaml);
  parts_->built = std::make_unique<PageIndexBuilder>(pages);
  parts_->index = parts_->built->index();
}
PageSet::PageSet(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PageSet::~PageSet() = default;
PageSet::PageSet(PageSet&&) noexcept = default;
PageSet& PageSet::operator=(PageSet&&) noexcept = default;

const PageSet& PageSet::builtin() {
  static const PageSet set = [] {
    auto parts = std::make_unique<Parts>(catalogue());
    parts->index = builtin_page_index();
    return PageSet(std::move(parts));
  }();
  return set;
}

std::span<const CatalogueEntry* const> PageSet::pages() const { return parts_->rules; }

void PageSet::ask(const Review& review, std::span<const PageState> states, std::vector<diag::Diagnostic>& out) const {
  if (!review.report) return;
  PageRun run(review, states, parts_->rules, parts_->slots, out);
  if (!run.any()) return;
  run.candidates(parts_->index);
  run.report();
  for (const std::uint32_t page : parts_->limits)
    if (run.on(page)) ask_limit(*parts_->rules[page], review, states[page], out);
}

}  // namespace qar::rules
