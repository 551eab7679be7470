// The language in which rule pages write words: literal text, (a|b) alternatives, `?` after a character or group, `*` for
// the rest of a word, `...` for up to three words between, backslash for the next character as it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/rule_page.h"

namespace qar::rules {

/// Which form of an inflected word a branch stands for.
enum class WordForm : std::uint8_t { base, s, ed, ing };

/// A node of an expression; children are kept by value, so that an expression can be copied and changed.
struct WordNode {
  enum class Kind : std::uint8_t { literal, sequence, choice, letters, gap, any_figure, any_quotation, any_citation };
  Kind kind = Kind::sequence;
  std::string literal;
  std::vector<WordNode> children;
  int group = 0;                   ///< of a choice that was written in parentheses: its number from 1
  WordForm form = WordForm::base;  ///< of a literal that was made by inflection
  bool inflected = false;
};

struct ExpressionFault {
  std::size_t begin = 0, end = 0;  ///< in the expression as written
  std::string message, help;
};

struct WordExpression {
  WordNode root;
  int groups = 0;
  std::optional<ExpressionFault> fault;
};

/// Reads an expression; with a fault the root is empty. `placeholders`: {number}, {quotation} and {citation} may stand in
/// it.
[[nodiscard]] WordExpression parse_words(std::string_view written, bool placeholders = false);

/// Replaces the last word of each branch by a choice of its forms.
void inflect_last_word(WordNode& root, model::Inflect how);

/// Whether it can match nothing at all.
[[nodiscard]] bool may_be_empty(const WordNode& node);

/// Beginnings of what an expression matches, in lower case: everything that matches begins with one of these.
struct Beginning {
  std::string text;
  bool whole = false;  ///< it is all of a match, not only its beginning
};
/// At most `most` of them, each of at most `longest` bytes; they end early where there would be more.
[[nodiscard]] std::vector<Beginning> beginnings(const WordNode& root, std::size_t most, std::size_t longest);

}  // namespace qar::rules
