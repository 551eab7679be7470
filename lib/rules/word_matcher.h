// Words found in prose: an expression laid against a text at one place, or looked for in a range.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "qar/model/prose.h"

#include "rules/byte_mask.h"
#include "rules/word_expression.h"

namespace qar::rules {

struct WordMatch {
  model::ProseRange range;
  WordForm form = WordForm::base;
  std::vector<model::ProseRange> groups;  ///< of the groups 1, 2, …; empty ranges where a group took no part
};

/// Whether an offset of a prose text is the end of a word: no letter or figure on one of its sides. The "n't" of "can't"
/// belongs to its word.
[[nodiscard]] bool word_begins(std::string_view text, std::size_t at);
[[nodiscard]] bool word_ends(std::string_view text, std::size_t at);

/// An expression ready to be laid against prose. Immutable: any number of threads may use one.
class WordMatcher {
 public:
  WordMatcher(const WordExpression& expression, bool exact_case);

  /// Whether a match may begin at an offset at all, by its first byte.
  [[nodiscard]] bool may_begin(const model::Prose& prose, std::uint32_t at) const {
    return starts_[static_cast<unsigned char>(prose.text[at])];
  }
  /// The longest match that begins at `at` and lies in the block, as whole words.
  [[nodiscard]] std::optional<WordMatch> match_at(const model::Prose& prose, model::ProseRange block,
                                                  std::uint32_t at) const;
  /// Whether it matches anywhere in a range, or, for a placeholder, whether the range holds one.
  [[nodiscard]] bool is_in(const model::Prose& prose, model::ProseRange range) const;
  /// Whether a match lies over, or touches, a range of a block.
  [[nodiscard]] bool meets(const model::Prose& prose, model::ProseRange block, model::ProseRange range) const;

 private:
  struct Step {
    enum class Kind : std::uint8_t { literal, split, jump, letters, word, open, close, form, end };
    Kind kind = Kind::end;
    std::string literal;
    std::uint32_t first = 0, second = 0;  ///< of a split or jump; of a group: its number
    WordForm form = WordForm::base;
  };
  struct Run;

  void compile(const WordNode& node);
  void compile_choice(const WordNode& node);
  void compile_gap();
  std::uint32_t add(Step step);
  void run(Run& run, std::uint32_t step, std::uint32_t at) const;

  std::vector<Step> steps_;
  std::array<bool, 256> starts_{};  // what a match may begin with
  WordNode::Kind placeholder_ = WordNode::Kind::sequence;
  int groups_ = 0;
  bool exact_case_ = false;
};

}  // namespace qar::rules
