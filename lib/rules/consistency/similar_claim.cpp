#include <algorithm>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/content_words.h"
#include "rules/folded_words.h"
#include "rules/headings.h"

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

constexpr std::size_t fewest_runs = 8;
constexpr double alike = 0.6;
/// Nearly all words of both, though in another order.
constexpr double alike_words = 0.85, alike_enough = 0.4;

/// For each claim an earlier one that shares most runs of words with it. A run that many claims share is no sign.
class Claims {
 public:
  explicit Claims(const Report& report) : report_(report) {}

  void find(Findings& out) {
    for (std::size_t i = 0; i < report_.claims.size(); ++i) {
      runs_.push_back(shingles(report_.claims[i].text));
      if (runs_[i].size() < fewest_runs) continue;
      const std::size_t other = nearest(i);
      if (other != i && !same_words(report_.claims[i].text, report_.claims[other].text, 1)) compare(i, other, out);
      remember(i);
    }
  }

 private:
  [[nodiscard]] std::size_t nearest(std::size_t claim) {
    shared_.clear();
    std::size_t best = claim, most = 0;
    for (const std::uint64_t run : runs_[claim]) {
      const auto found = holders_.find(run);
      if (found == holders_.end()) continue;
      for (const std::size_t holder : found->second)
        if (const std::size_t count = ++shared_[holder]; count > most) best = holder, most = count;
    }
    return best;
  }

  void remember(std::size_t claim) {
    constexpr std::size_t most_holders = 8;
    for (const std::uint64_t run : runs_[claim])
      if (auto& holders = holders_[run]; holders.size() < most_holders) holders.push_back(claim);
  }

  void compare(std::size_t claim, std::size_t other, Findings& out) const {
    const double runs = likeness(runs_[claim], runs_[other]);
    if (runs < alike_enough) return;
    const bool same = word_likeness(report_.claims[claim].text, report_.claims[other].text) >= alike_words;
    if (same || runs >= alike) add(claim, other, same ? Severity::warning : Severity::advice, out);
  }

  void add(std::size_t claim, std::size_t other, Severity severity, Findings& out) const {
    const model::Claim& first = report_.claims[other];
    diag::Diagnostic& made =
        out.add(report_.claims[claim].where,
                fmt::format("nearly the same words stand in {}", quoted(report_.sections[first.section].title.value)),
                "make one point of the two, or say what differs");
    made.severity = severity;
    made.related.push_back({first.where, "the first"});
  }

  const Report& report_;
  std::vector<std::vector<std::uint64_t>> runs_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> holders_;
  std::unordered_map<std::size_t, std::size_t> shared_;
};

void check(const Report& report, const Review&, Findings& out) { Claims(report).find(out); }

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
