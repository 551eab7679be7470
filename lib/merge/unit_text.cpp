#include "unit_text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "qar/model/sentences.h"

#include "citation_groups.h"
#include "matching.h"
#include "order.h"
#include "plain_text.h"

namespace qar::merge {
namespace {

struct Sentence {
  std::string_view text;
  std::string_view space;  ///< before the next one; behind the last, to the end
};

/// Byte for byte as `find_sentences` takes a text: white space as spaces, curly quotation marks straight.
std::string as_prose(std::string_view text) {
  std::string made(text);
  for (char& c : made)
    if (c == '\n' || c == '\t') c = ' ';
  for (const std::string_view quote : {"\u201C", "\u201D", "\u2018", "\u2019"})
    for (std::size_t at = made.find(quote); at != std::string::npos; at = made.find(quote, at))
      made.replace(at, quote.size(), quote.size(), '"');
  return made;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// A citation after a full stop belongs to the sentence before it.
std::vector<Sentence> sentences_of(std::string_view text) {
  std::vector<model::ProseRange> ranges;
  model::find_sentences(as_prose(text), {0, static_cast<std::uint32_t>(text.size())}, ranges);
  std::vector<std::size_t> begins;
  for (const model::ProseRange& range : ranges) {
    std::size_t begin = range.begin;
    while (begin < text.size() && is_space(text[begin])) ++begin;
    if (const std::size_t size = citation_group_size(text.substr(begin)); size > 0 && !begins.empty()) {
      begin += size;
      while (begin < text.size() && is_space(text[begin])) ++begin;
    }
    if (begin < range.end || begins.empty()) begins.push_back(begins.empty() ? 0 : begin);
  }
  std::vector<Sentence> made;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t next = i + 1 < begins.size() ? begins[i + 1] : text.size();
    std::size_t end = next;
    while (end > begins[i] && is_space(text[end - 1])) --end;
    made.push_back({text.substr(begins[i], end - begins[i]), text.substr(end, next - end)});
  }
  return made;
}

class SentenceMerge {
 public:
  SentenceMerge(std::string_view base, std::string_view ours, std::string_view theirs)
      : versions_{sentences_of(base), sentences_of(ours), sentences_of(theirs)} {}

  std::optional<std::string> merge() {
    const bool one_sentence =
        std::all_of(versions_.begin(), versions_.end(), [](const auto& each) { return each.size() < 2; });
    const bool any_empty = std::any_of(versions_.begin(), versions_.end(), [](const auto& each) { return each.empty(); });
    if (one_sentence || any_empty) return std::nullopt;
    join_versions();
    if (!decide()) return std::nullopt;
    Orders orders{ids_of(0), ids_of(1), ids_of(2)};
    for (const Step& step : merge_order(orders, keep_, [](const auto&, const auto&) { return std::nullopt; })) {
      if (step.kind != Step::Kind::item || (step.moved && changed_by_both_[step.id])) return std::nullopt;
      add(step.id);
    }
    if (last_ != none) text_ += changed_one(versions_[0].back().space, versions_[1].back().space, versions_[2].back().space);
    return std::move(text_);
  }

 private:
  static constexpr std::size_t none = SIZE_MAX;
  struct Joint {
    std::array<std::size_t, 3> at{none, none, none};
  };

  /// Sentences are the same by their words, or by half of them, or where one stands alone between the same neighbours.
  void join_versions() {
    constexpr double enough = 0.5, left_over = 0.2;
    for (std::size_t i = 0; i < versions_[0].size(); ++i) joints_.push_back({{i, none, none}});
    for (std::size_t side = 1; side <= 2; ++side) {
      Matching matching(candidates(0), candidates(side));
      matching.match_equal(Matching::Within::anywhere);
      matching.match_similar(Matching::Within::anywhere, enough);
      matching.match_between(left_over);
      for (std::size_t i = 0; i < versions_[side].size(); ++i) {
        const std::size_t base = matching.of_right()[i];
        if (base != unmatched) joints_[base].at[side] = i;
      }
      for (std::size_t i = 0; i < versions_[side].size(); ++i)
        if (matching.of_right()[i] == unmatched) join_added(side, i);
    }
  }

  /// A sentence that both sides added is one.
  void join_added(std::size_t side, std::size_t at) {
    for (std::size_t i = versions_[0].size(); side == 2 && i < joints_.size(); ++i) {
      if (joints_[i].at[1] == none || joints_[i].at[2] != none) continue;
      if (versions_[1][joints_[i].at[1]].text != versions_[2][at].text) continue;
      joints_[i].at[2] = at;
      return;
    }
    Joint added;
    added.at[side] = at;
    joints_.push_back(added);
  }

  [[nodiscard]] std::vector<Candidate> candidates(std::size_t version) const {
    std::vector<Candidate> made;
    for (const Sentence& each : versions_[version]) made.push_back({each.text, 0, 0});
    return made;
  }

  [[nodiscard]] std::vector<Id> ids_of(std::size_t version) const {
    std::vector<Id> ids(versions_[version].size());
    for (Id id = 0; id < joints_.size(); ++id)
      if (joints_[id].at[version] != none) ids[joints_[id].at[version]] = id;
    return ids;
  }

  /// The words of each sentence that stays; false where a sentence cannot be decided.
  bool decide() {
    keep_.assign(joints_.size(), Keep::yes);
    merged_.resize(joints_.size());
    changed_by_both_.assign(joints_.size(), false);
    for (Id id = 0; id < joints_.size(); ++id) {
      const auto text = [&](std::size_t version) -> std::optional<std::string_view> {
        const std::size_t at = joints_[id].at[version];
        return at == none ? std::nullopt : std::optional(versions_[version][at].text);
      };
      const auto base = text(0), ours = text(1), theirs = text(2);
      if (ours && theirs) {
        changed_by_both_[id] = base && *base != *ours && *base != *theirs && *ours != *theirs;
        const auto merged = merge_unit_text(base, *ours, *theirs, false);
        if (!merged) return false;
        merged_[id] = *merged;
      } else if (!base) {
        merged_[id] = std::string(ours ? *ours : *theirs);
      } else if ((ours && *ours != *base) || (theirs && *theirs != *base)) {
        return false;
      } else {
        keep_[id] = Keep::no;
      }
    }
    return true;
  }

  void add(Id id) {
    if (last_ != none) {
      const auto space = [&](std::size_t version) -> std::optional<std::string_view> {
        const std::size_t before = joints_[last_].at[version], here = joints_[id].at[version];
        if (before == none || here != before + 1) return std::nullopt;
        return versions_[version][before].space;
      };
      const auto ours = space(1), theirs = space(2);
      if (ours && theirs)
        text_ += changed_one(space(0), *ours, *theirs);
      else
        text_ += ours ? *ours : theirs.value_or(" ");
    }
    text_ += merged_[id];
    last_ = id;
  }

  std::array<std::vector<Sentence>, 3> versions_;
  std::vector<Joint> joints_;
  std::vector<Keep> keep_;
  std::vector<std::string> merged_;
  std::vector<bool> changed_by_both_;
  std::string text_;
  Id last_ = none;
};

std::optional<std::string> merge_words(std::optional<std::string_view> base, std::string_view ours, std::string_view theirs,
                                       bool by_sentences) {
  if (ours == theirs || (base && *base == theirs)) return std::string(ours);
  if (!base) return std::nullopt;
  if (*base == ours) return std::string(theirs);
  if (!by_sentences) return std::nullopt;
  return SentenceMerge(*base, ours, theirs).merge();
}

}  // namespace

std::optional<std::string> merge_unit_text(std::optional<std::string_view> base, std::string_view ours,
                                           std::string_view theirs, bool by_sentences) {
  if (ours == theirs || (base && *base == theirs)) return std::string(ours);
  if (base && *base == ours) return std::string(theirs);
  const Cited cited_ours = split_citations(ours), cited_theirs = split_citations(theirs);
  std::optional<Cited> cited_base;
  std::optional<std::string_view> base_words, base_space, base_after;
  if (base) {
    cited_base = split_citations(*base);
    base_words = cited_base->words;
    base_space = cited_base->space;
    base_after = cited_base->after;
  }
  auto merged = merge_words(base_words, cited_ours.words, cited_theirs.words, by_sentences);
  if (!merged) return std::nullopt;
  const std::string group = merge_groups(cited_base, cited_ours, cited_theirs);
  if (!group.empty()) {
    const std::string_view space = changed_one(base_space, cited_ours.space, cited_theirs.space);
    *merged += space.empty() && (cited_ours.group.empty() || cited_theirs.group.empty()) ? " " : space;
    *merged += group;
  }
  return *merged += changed_one(base_after, cited_ours.after, cited_theirs.after);
}

}  // namespace qar::merge
