#include "qar/rules/page_set.h"

#include <algorithm>
#include <array>
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
  const model::PageEntry* entry = nullptr;
  mutable std::once_flag once;
  mutable std::unique_ptr<const PageEntryMatcher> made;

  const PageEntryMatcher& matcher() const {
    std::call_once(once, [this] { made = std::make_unique<const PageEntryMatcher>(*entry); });
    return *made;
  }
};

/// What a byte of prose is to the one pass, in bits.
enum Sign : unsigned { letter = 1, figure = 2, begins_anywhere = 4 };
using Signs = std::array<std::uint8_t, 256>;

Signs signs_of(const PageIndex& index) {
  Signs made{};
  for (unsigned byte = 0; byte < made.size(); ++byte)
    made[byte] =
        static_cast<std::uint8_t>((letter_bytes.holds(byte) ? letter : 0U) | (figure_bytes.holds(byte) ? figure : 0U) |
                                  (index.anywhere.tree.may_begin(static_cast<char>(byte)) ? begins_anywhere : 0U));
  return made;
}

std::size_t count_entries(std::span<const CatalogueEntry> rules) {
  std::size_t count = 0;
  for (const CatalogueEntry& each : rules)
    if (each.rule->yaml) count += each.rule->yaml->entries.size();
  return count;
}

}  // namespace

struct PageSet::Parts {
  std::vector<const CatalogueEntry*> rules;
  std::vector<std::uint32_t> limits;  // pages with a limit
  std::vector<Slot> slots;            // one an entry, numbered as in the index
  std::unique_ptr<PageIndexBuilder> built;
  PageIndex index;
  Signs signs{};

  explicit Parts(std::span<const CatalogueEntry> entries) : slots(count_entries(entries)) {
    std::size_t next = 0;
    for (const CatalogueEntry& each : entries) {
      if (!each.rule->yaml) continue;
      const auto page = static_cast<std::uint32_t>(rules.size());
      rules.push_back(&each);
      if (each.rule->yaml->limit) limits.push_back(page);
      for (const model::PageEntry& entry : each.rule->yaml->entries) {
        Slot& slot = slots[next++];
        slot.page = page;
        slot.entry = &entry;
      }
    }
  }

  void look_with(const PageIndex& made) {
    index = made;
    signs = signs_of(made);
  }
};

namespace {

/// One draft asked by one set.
class PageRun {
 public:
  PageRun(const Review& review, std::span<const PageState> states, std::span<const CatalogueEntry* const> rules,
          std::span<const Slot> slots, std::vector<diag::Diagnostic>& out)
      : report_(*review.report), prose_(report_.prose), states_(states), rules_(rules), slots_(slots), out_(out) {
    memo_numbers_.resize(slots.size());
    on_.resize(states.size());
    for (std::size_t i = 0; i < states.size(); ++i) on_[i] = states[i].on && holds_for(*rules[i]->rule, review);
  }

  [[nodiscard]] bool any() const { return std::ranges::find(on_, true) != on_.end(); }
  [[nodiscard]] bool on(std::uint32_t page) const { return on_[page]; }

  void candidates(const PageIndex& index, const Signs& signs) {
    const std::string_view lower = prose_.lower;
    unsigned before = 0;
    for (std::size_t at = 0; at < lower.size(); ++at) {
      const unsigned now = signs[static_cast<unsigned char>(lower[at])];
      const unsigned begins = now & ~(before & (letter | figure));
      before = now;
      if (begins == 0) continue;
      if ((begins & (letter | figure)) != 0) try_literals(index, index.words, at);
      if ((begins & begins_anywhere) != 0) try_literals(index, index.anywhere, at);
    }
    for (const std::uint32_t entry : index.everywhere)
      for (const model::ProseBlock& each : prose_.blocks) try_at(entry, each.range, each);
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
  void try_literals(const PageIndex& index, const PageIndex::Part& part, std::size_t at) {
    part.tree.walk(prose_.lower, at, [&](std::uint32_t literal, std::size_t end) {
      try_sites(index, part.literals[literal], {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    });
  }

  void try_sites(const PageIndex& index, const PageIndex::Literal& literal, model::ProseRange found) {
    const PageIndex::Neighbours beside = PageIndex::neighbours(prose_.text, found.begin, found.end);
    if (!index.fits(literal, beside)) return;
    for (const PageIndex::Site& site : index.sites.subspan(literal.first, literal.end - literal.first)) {
      if (!index.fits(site, beside) || !index.fits_case(site, prose_.slice(found))) continue;
      while (block_ + 1 < prose_.blocks.size() && prose_.blocks[block_ + 1].range.begin <= found.begin) ++block_;
      const model::ProseBlock& block = prose_.blocks[block_];
      const bool far = site.distance > found.begin - block.range.begin;
      const bool all = site.distance == PageIndex::Site::anywhere;
      try_at(site.entry, {far ? block.range.begin : found.begin - site.distance, all ? block.range.end : found.begin + 1},
             block);
    }
  }

  /// What is remembered of an entry; few of them are tried in a draft.
  EntryMemo& memo_of(std::uint32_t entry) {
    std::uint32_t& number = memo_numbers_[entry];
    if (number == 0) {
      memos_.emplace_back();
      number = static_cast<std::uint32_t>(memos_.size());
    }
    return memos_[number - 1U];
  }

  /// Where a match of an entry may begin.
  void try_at(std::uint32_t entry, model::ProseRange starts, const model::ProseBlock& block) {
    const Slot& slot = slots_[entry];
    if (!on_[slot.page]) return;
    const model::PageScope& scope = rules_[slot.page]->rule->yaml->scope;
    if (!is_in_scope(scope, report_, block)) return;
    matches_.clear();
    bool too_slow = false;
    if (slot.entry->is_pattern)
      slot.matcher().pattern_in(prose_, block, starts, memo_of(entry), matches_, too_slow);
    else
      slot.matcher().words_in(prose_, block, starts, memo_of(entry), matches_);
    for (PageMatch& match : matches_) {
      match.page = slot.page;
      match.entry = entry;
      if (!is_left_out(scope, prose_, block, match.range)) found_.push_back(std::move(match));
    }
    if (too_slow) report_slow(slot.page, block);
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
  std::span<const Slot> slots_;
  std::vector<diag::Diagnostic>& out_;
  std::vector<bool> on_;
  std::vector<std::uint32_t> memo_numbers_;  // for each entry, in memos_ from 1; 0: not tried yet
  std::vector<EntryMemo> memos_;
  std::vector<PageMatch> found_, matches_;
  std::size_t block_ = 0;  // of the last find
};

}  // namespace

PageSet::PageSet(std::span<const CatalogueEntry> entries) : parts_(std::make_unique<Parts>(entries)) {
  std::vector<const model::RulePage*> pages;
  for (const CatalogueEntry* each : parts_->rules) pages.push_back(each->rule->yaml);
  parts_->built = std::make_unique<PageIndexBuilder>(pages);
  parts_->look_with(parts_->built->index());
}
PageSet::PageSet(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PageSet::~PageSet() = default;
PageSet::PageSet(PageSet&&) noexcept = default;
PageSet& PageSet::operator=(PageSet&&) noexcept = default;

const PageSet& PageSet::builtin() {
  static const PageSet set = [] {
    auto parts = std::make_unique<Parts>(catalogue());
    parts->look_with(builtin_page_index());
    return PageSet(std::move(parts));
  }();
  return set;
}

std::span<const CatalogueEntry* const> PageSet::pages() const { return parts_->rules; }

void PageSet::ask(const Review& review, std::span<const PageState> states, std::vector<diag::Diagnostic>& out) const {
  if (!review.report) return;
  PageRun run(review, states, parts_->rules, parts_->slots, out);
  if (!run.any()) return;
  run.candidates(parts_->index, parts_->signs);
  run.report();
  for (const std::uint32_t page : parts_->limits)
    if (run.on(page)) ask_limit(*parts_->rules[page], review, states[page], out);
}

}  // namespace qar::rules
