#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "assemble.h"
#include "conflict_text.h"
#include "findings.h"
#include "order.h"

namespace qar::merge {
namespace {

constexpr std::size_t none = SIZE_MAX;

class BodyAssembly {
 public:
  BodyAssembly(const std::deque<Outline>& outlines, std::span<const NamedDraft> drafts, const Marking& marking)
      : outlines_(outlines), drafts_(drafts), marking_(marking), last_(outlines.size(), none) {}

  Assembled assemble() {
    join_divisions();
    write(0);
    made_.text += end_gap();
    return std::move(made_);
  }

 private:
  /// One division in all drafts.
  struct Joined {
    std::vector<std::size_t> at;  // by draft
    std::vector<Id> children;
  };
  /// Units of one draft that belong together, and the drafts that have the very same.
  struct Content {
    std::size_t draft = 0, first = 0, end = 0;
    [[nodiscard]] bool empty() const { return first == end; }
  };

  [[nodiscard]] const Division& division(Id id, std::size_t draft) const {
    return outlines_[draft].divisions()[joined_[id].at[draft]];
  }

  void join_divisions() {
    std::map<std::pair<Id, std::string>, Id> ids;
    joined_.push_back({std::vector<std::size_t>(outlines_.size(), 0), {}});
    for (std::size_t draft = 0; draft < outlines_.size(); ++draft) {
      std::vector<Id> of_draft(outlines_[draft].divisions().size(), 0);
      std::map<Id, std::vector<Id>> children;
      for (std::size_t i = 1; i < of_draft.size(); ++i) {
        const Division& each = outlines_[draft].divisions()[i];
        const Id parent = of_draft[each.parent];
        const auto [found, is_new] = ids.emplace(std::pair(parent, each.key), joined_.size());
        if (is_new) joined_.push_back({std::vector<std::size_t>(outlines_.size(), none), {}});
        of_draft[i] = found->second;
        joined_[of_draft[i]].at[draft] = i;
        children[parent].push_back(of_draft[i]);
      }
      for (auto& [parent, own] : children) join_children(parent, std::move(own));
    }
  }

  /// The order of the drafts so far, with what this one has besides, by the profile where the place does not tell.
  void join_children(Id parent, std::vector<Id> own) {
    Orders orders{{}, joined_[parent].children, std::move(own)};
    const auto rank = [&](Id id) {
      const auto draft = static_cast<std::size_t>(
          std::find_if(joined_[id].at.begin(), joined_[id].at.end(), [](std::size_t at) { return at != none; }) -
          joined_[id].at.begin());
      const Division& each = division(id, draft);
      return std::pair(each.rank, std::string_view(each.key));
    };
    const Join join = [&](const std::vector<Id>& a, const std::vector<Id>& b) {
      return std::optional(rank(a.front()) < rank(b.front()));
    };
    std::vector<Id> children;
    for (const Step& step : merge_order(orders, std::vector<Keep>(joined_.size(), Keep::yes), join))
      if (std::find(children.begin(), children.end(), step.id) == children.end()) children.push_back(step.id);
    joined_[parent].children = std::move(children);
  }

  void write(Id id) {
    const std::vector<Content> written = contents(id);
    if (id != 0) write_heading(id, written.size() == 1 ? written.front().draft : none);
    if (written.size() == 1 && !written.front().empty()) write_content(id, written.front());
    if (written.size() > 1) write_conflict(id, written);
    for (const Id child : joined_[id].children) write(child);
  }

  [[nodiscard]] std::vector<std::string_view> units(const Content& content) const {
    std::vector<std::string_view> texts;
    for (std::size_t i = content.first; i < content.end; ++i) texts.push_back(outlines_[content.draft].units()[i].text);
    return texts;
  }

  /// What drafts have in a division, but for those of which another has all units and more.
  [[nodiscard]] std::vector<Content> contents(Id id) const {
    std::vector<Content> all;
    for (std::size_t draft = 0; draft < outlines_.size(); ++draft)
      if (joined_[id].at[draft] != none)
        all.push_back({draft, division(id, draft).first_own(), division(id, draft).end_own});
    std::vector<Content> kept;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto own = units(all[i]);
      bool contained = false;
      for (std::size_t j = 0; j < all.size() && !contained; ++j) {
        if (i == j) continue;
        const auto other = units(all[j]);
        contained = own == other ? j < i : own.size() < other.size() && is_within(own, other);
      }
      if (!contained) kept.push_back(all[i]);
    }
    return kept;
  }

  /// All of one, in their order, among the other.
  static bool is_within(const std::vector<std::string_view>& own, const std::vector<std::string_view>& other) {
    std::size_t found = 0;
    for (const std::string_view each : other)
      if (found < own.size() && own[found] == each) ++found;
    return found == own.size();
  }

  void write_heading(Id id, std::size_t preferred) {
    std::size_t chosen = preferred;
    for (std::size_t draft = 0; draft < outlines_.size() && chosen == none; ++draft)
      if (joined_[id].at[draft] != none) chosen = draft;
    const std::size_t unit = division(id, chosen).first_unit;
    put_gap(chosen, unit);
    made_.text += outlines_[chosen].units()[unit].text;
    for (std::size_t draft = 0; draft < outlines_.size(); ++draft)
      last_[draft] = joined_[id].at[draft] != none ? division(id, draft).first_unit : none;
  }

  void write_content(Id id, const Content& content) {
    put_gap(content.draft, content.first);
    made_.text += slice(content);
    for (std::size_t draft = 0; draft < outlines_.size(); ++draft) {
      const bool has_it = joined_[id].at[draft] != none &&
                          units({draft, division(id, draft).first_own(), division(id, draft).end_own}) == units(content);
      last_[draft] = has_it ? division(id, draft).end_own - 1 : none;
    }
    any_ = true;
  }

  [[nodiscard]] std::string_view slice(const Content& content) const {
    const auto& units = outlines_[content.draft].units();
    const std::string_view first = units[content.first].text, last = units[content.end - 1].text;
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
  }

  void write_conflict(Id id, const std::vector<Content>& contents) {
    put_gap(none, 0);
    std::vector<ConflictSide> sides;
    std::vector<diag::Related> related;
    for (const Content& content : contents) {
      sides.push_back({drafts_[content.draft].label, std::string(slice(content))});
      related.push_back({place_of(content), "also written here"});
    }
    made_.text += conflict_text(sides, marking_);
    const std::vector<std::string> path = outlines_[contents.front().draft].path(joined_[id].at[contents.front().draft]);
    diag::Diagnostic found =
        conflict_finding({std::nullopt, related.front().where, std::nullopt},
                         contents.size() == 2 ? "two drafts wrote this" : "several drafts wrote this", path);
    found.rule = "merge/written-twice";
    related.erase(related.begin());
    found.related = std::move(related);
    made_.conflicts.push_back(std::move(found));
    std::fill(last_.begin(), last_.end(), none);
  }

  [[nodiscard]] text::Span place_of(const Content& content) const {
    const PlainText& plain = outlines_[content.draft].plain();
    const std::string_view text = slice(content);
    const auto begin = static_cast<std::size_t>(text.data() - plain.source().text.data());
    return plain.original(plain.source().span(begin, begin + text.size()));
  }

  /// As in a draft that has the same before it, else a blank line.
  void put_gap(std::size_t draft, std::size_t unit) {
    if (!any_) {
      any_ = true;
      made_.text += outlines_[draft == none ? 0 : draft].gap_before(draft == none ? 0 : unit);
      return;
    }
    const bool next = draft != none && last_[draft] != none && unit == last_[draft] + 1;
    made_.text += next ? outlines_[draft].gap_before(unit) : "\n\n";
  }

  [[nodiscard]] std::string_view end_gap() const {
    for (std::size_t draft = 0; draft < outlines_.size(); ++draft)
      if (last_[draft] != none && last_[draft] + 1 == outlines_[draft].units().size())
        return outlines_[draft].gap_before(last_[draft] + 1);
    return "\n";
  }

  const std::deque<Outline>& outlines_;
  std::span<const NamedDraft> drafts_;
  const Marking& marking_;
  std::vector<Joined> joined_;
  std::vector<std::size_t> last_;  // of each draft: the last unit written, if it was what the draft has there
  bool any_ = false;
  Assembled made_;
};

}  // namespace

Assembled assemble_bodies(const std::deque<Outline>& outlines, std::span<const NamedDraft> drafts, const Marking& marking) {
  return BodyAssembly(outlines, drafts, marking).assemble();
}

}  // namespace qar::merge
