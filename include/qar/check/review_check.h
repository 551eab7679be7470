// The judgement of one review that has been read: rules, stage, severities, suppressions, order, fingerprints.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/diag/rule_time.h"
#include "qar/model/review.h"
#include "qar/read/configuration.h"
#include "qar/rules/rulebook.h"
#include "qar/text/source.h"

namespace qar::check {

/// What holds for each rule of the book, in its order.
struct RuleState {
  bool on = true;
  bool masks = false;                      ///< what it flags is hidden, also where its findings are not wanted
  std::optional<diag::Severity> severity;  ///< set by a profile or configuration
  std::vector<rules::Option> options;      ///< the rule's own with the configured values; empty: its defaults
};

class Ruleset {
 public:
  /// The defaults of every rule, then the profile's word, then the configuration's, then select and ignore.
  /// Names may be former ones. The book must outlive this.
  Ruleset(const rules::Rulebook& book, const profile::Profile* profile, std::span<const read::RuleSetting> settings,
          std::span<const std::string> select, std::span<const std::string> ignore);

  [[nodiscard]] const RuleState& operator[](std::size_t index) const { return states_[index]; }
  /// Whether any rule that is on reads the prose of a draft.
  [[nodiscard]] bool wants_prose() const { return wants_prose_; }
  /// Whether findings of a rule are wanted at all.
  [[nodiscard]] bool wants(std::string_view rule) const;
  [[nodiscard]] const rules::Rulebook& book() const { return book_; }

 private:
  const rules::Rulebook& book_;
  std::vector<RuleState> states_;
  bool wants_prose_ = false;
};

struct Judgement {
  std::vector<diag::Diagnostic> findings;
  std::vector<text::Span> masked;  ///< private places, of findings that are not wanted too; in no order
};

/// What a run wants beside the findings themselves; each may be empty.
struct Judging {
  std::function<void(std::vector<diag::Diagnostic>&)>
      hold_back;             ///< called with every finding, in order and with fingerprints,
                             ///< before those of unfinished work become one
  bool fingerprints = true;  ///< whether findings get theirs
  std::function<std::uint64_t()> clock;
  std::vector<diag::RuleTime>* times = nullptr;  ///< what each rule cost is appended, where there is a clock
};

/// The findings of a review: those of its readers (`problems`) and those of the rules.
[[nodiscard]] Judgement judge(const model::Review& review, const text::Sources& sources,
                              std::vector<diag::Diagnostic> problems, const Ruleset& ruleset, const Judging& judging = {});

/// Gives findings of readers their severity, drops unwanted ones, sorts; for files that are no reviews.
[[nodiscard]] Judgement settle(std::vector<diag::Diagnostic> problems, const text::Sources& sources, const Ruleset& ruleset,
                               const Judging& judging = {});

}  // namespace qar::check
