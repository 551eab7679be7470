// PCRE2 patterns of rule pages: compiled when first needed, matched within limits, so that no pattern can hang a run.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/prose.h"

namespace qar::rules {

struct PatternFault {
  std::size_t offset = 0;  ///< in the pattern
  std::string message;
};

struct PatternMatch {
  model::ProseRange range;                ///< all of it
  std::vector<model::ProseRange> groups;  ///< 1, 2, …; empty ranges where a group took no part
  std::optional<model::ProseRange> mark;  ///< the group named `mark`
};

/// Immutable once made: any number of threads may use one.
class Pattern {
 public:
  Pattern(std::string_view pattern, bool exact_case);
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  /// What is wrong with it, by the rules for UTF-8.
  [[nodiscard]] const std::optional<PatternFault>& fault() const {
    static_cast<void>(utf());
    return fault_;
  }
  [[nodiscard]] int groups() const { return groups_; }

  /// All matches in a block that begin in `starts`, in order, none over another; `starts` may be all of the block.
  /// `too_slow` is set where a limit was met; then the rest is not looked at.
  [[nodiscard]] std::vector<PatternMatch> find_all(const std::string& text, model::ProseRange block,
                                                   model::ProseRange starts, bool& too_slow) const;
  [[nodiscard]] std::vector<PatternMatch> find_all(const std::string& text, model::ProseRange block, bool& too_slow) const {
    return find_all(text, block, block, too_slow);
  }

 private:
  struct Code;
  [[nodiscard]] std::unique_ptr<Code> compile(std::uint32_t options);
  [[nodiscard]] Code& utf() const;

  std::string_view pattern_;  // of the page, which outlives this
  bool exact_case_ = false;
  std::unique_ptr<Code> ascii_;  // for text in ASCII; null where the pattern needs more
  mutable std::unique_ptr<Code> utf_;
  mutable std::once_flag utf_once_;
  std::optional<PatternFault> fault_;
  int groups_ = 0;
  int mark_ = 0;  // the number of the group named `mark`
};

}  // namespace qar::rules
