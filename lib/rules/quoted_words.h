// Whether words stand in another text as they are quoted: capitals, punctuation, the form of quotation marks and white space
// do not count, and an ellipsis or a remark in square brackets may stand for anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace qar::rules {

/// A text as its words in lower case, with one space around each: " i could see it ".
[[nodiscard]] std::string spoken_words(std::string_view text);
[[nodiscard]] std::size_t count_of_words(std::string_view spoken);

/// What is quoted, without its marks, in the pieces between ellipses and square brackets.
class QuotedWords {
 public:
  explicit QuotedWords(std::string_view quotation);

  [[nodiscard]] std::size_t words() const { return words_; }
  /// The longest run of ASCII letters in it, in lower case: whatever it stands in has that run.
  [[nodiscard]] std::string_view longest_run() const;
  /// Most of its words begin with a capital, as the title of a book does.
  [[nodiscard]] bool is_title() const { return is_title_; }
  /// Whether its pieces stand in a text, in their order.
  [[nodiscard]] bool stands_in(std::string_view spoken) const;
  /// The share of its words that a text has, from 0 to 1.
  [[nodiscard]] double share_in(std::string_view spoken) const;

 private:
  std::vector<std::string> pieces_;  // as spoken words
  std::size_t words_ = 0;
  bool is_title_ = false;
};

}  // namespace qar::rules
