#include <utility>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/content_words.h"
#include "rules/headings.h"
#include "rules/mark_table.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week and give advice on one point, so teachers know what to change and say that it helps. [@KT-01]
- Governors ask about what they have read.

## Quality of provision and outcomes

### What went well

«- Leaders visit lessons every week and give advice on one point, so teachers know what to change and are glad of it. [@LR-02]»
- Pupils in Year 6 explain each step of long division because they draw it first.
«- Year 6 pupils explain each step of long division because they draw it first.»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week and give advice on one point, so teachers know what to change and say that it helps. [@KT-01]

## Quality of provision and outcomes

### What went well

- Teachers give advice on one point in every book, so pupils know what to change and say that it helps them to write. [@LR-02]
)",
};

constexpr std::uint32_t fewest_runs = 8;
constexpr double alike = 0.6;
/// Nearly all words of both, though in another order.
constexpr double alike_words = 0.85, alike_enough = 0.4;
/// What does not share as many runs word by word is not folded to see whether it is alike.
constexpr double may_be_alike = 0.2;

constexpr std::uint32_t run = 4;  // words

/// For each claim an earlier one that shares most runs of words with it. Of each run, the first claim is remembered that has
/// it.
class Claims {
 public:
  Claims(const Report& report, Findings& out)
      : report_(report),
        text_(report),
        words_(words_of_claims(text_)),
        known_(count(words_)),
        runs_(text_.size()),
        holders_(text_.size()),
        shared_(report.claims.size()),
        out_(out) {}

  void find() {
    for (std::uint32_t i = 0; i < report_.claims.size(); ++i) {
      if (words_[i].size() < fewest_runs + run) continue;
      const std::uint32_t other = nearest(i);
      const bool comparable = words_[i].size() < 2 * words_[other].size() && words_[other].size() < 2 * words_[i].size();
      if (other != i && comparable && !text_.same_words(words_[i], words_[other])) compare(i, other);
    }
  }

 private:
  static std::vector<WordRange> words_of_claims(const RunningText& text) {
    std::vector<WordRange> words;
    for (const model::Claim& claim : text.report().claims) words.push_back(claim_words(text, claim));
    return words;
  }
  static std::size_t count(const std::vector<WordRange>& words) {
    std::size_t sum = 0;
    for (const WordRange each : words) sum += each.size();
    return sum;
  }

  /// The earlier claim with most runs of this one, the claim itself where there is none; its runs are remembered.
  [[nodiscard]] std::uint32_t nearest(std::uint32_t claim) {
    std::uint32_t best = claim, most = 0;
    met_.clear();
    for (std::uint32_t i = words_[claim].begin; i + run <= words_[claim].end; ++i) {
      const auto first = known_.seen(text_.mark({i, i + run}), i);
      runs_[i] = first.value_or(i);
      if (!first) holders_[i] = claim;
      const std::uint32_t holder = holders_[runs_[i]];
      if (holder == claim) continue;
      if (const std::uint32_t count = ++shared_[holder]; count > most) best = holder, most = count;
      met_.push_back(holder);
    }
    for (const std::uint32_t each : met_) shared_[each] = 0;
    const bool enough = most >= fewest_runs / 2 && static_cast<double>(met_.size()) >= may_be_alike * words_[claim].size();
    return enough ? best : claim;
  }

  void compare(std::uint32_t claim, std::uint32_t other) {
    if (shared_runs(words_[claim], words_[other]) < may_be_alike) return;
    const std::string_view one = report_.claims[claim].text, two = report_.claims[other].text;
    const double runs = likeness(shingles(one), shingles(two));
    if (runs < alike_enough) return;
    const bool same = word_likeness(one, two) >= alike_words;
    if (same || runs >= alike) add(claim, other, same ? Severity::warning : Severity::advice);
  }

  /// The share of runs that two claims have in common, hyphens and apostrophes taken as they are written.
  [[nodiscard]] double shared_runs(WordRange one, WordRange two) {
    marks_.resize(text_.size(), 0);
    mark_ += 2;
    std::uint32_t all = 0, shared = 0;
    for (std::uint32_t i = one.begin; i + run <= one.end; ++i)
      if (std::exchange(marks_[runs_[i]], mark_) != mark_) ++all;
    for (std::uint32_t i = two.begin; i + run <= two.end; ++i) {
      const std::uint32_t before = std::exchange(marks_[runs_[i]], mark_ + 1);
      if (before == mark_) ++shared;
      if (before < mark_) ++all;
    }
    return static_cast<double>(shared) / static_cast<double>(all);
  }

  void add(std::uint32_t claim, std::uint32_t other, Severity severity) {
    const model::Claim& first = report_.claims[other];
    diag::Diagnostic& made =
        out_.add(report_.claims[claim].where,
                 fmt::format("nearly the same words stand in {}", quoted(report_.sections[first.section].title.value)),
                 "make one point of the two, or say what differs");
    made.severity = severity;
    made.related.push_back({first.where, "the first"});
  }

  const Report& report_;
  RunningText text_;
  std::vector<WordRange> words_;               ///< of each claim
  MarkTable known_;                            ///< of each run the word with which it begins first
  std::vector<std::uint32_t> runs_, holders_;  ///< by word: where the run from it stands first; which claim has that
  std::vector<std::uint32_t> shared_, met_;    ///< by claim: runs shared with the present one; which are not 0
  std::vector<std::uint32_t> marks_;           ///< by run: the comparison in which it was met, and whether in both claims
  std::uint32_t mark_ = 0;
  Findings& out_;
};

void check(const Report& report, const Review&, Findings& out) { Claims(report, out).find(); }

}  // namespace

extern constinit const Rule similar_claim = {
    .title = "Two claims that are nearly the same",
    .why = "Readers look for the difference, and there is none; the evidence of both would make one stronger claim.",
    .source = "DESIGN 4 (duplicate claims)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
