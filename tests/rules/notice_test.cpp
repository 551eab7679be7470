// First looks at text: what they notice is what a look at each letter finds.
#include "rules/notice.h"

#include <string>

#include "rules/word_set.h"
#include "support/catch.h"

namespace qar::rules {
namespace {

/// "b" with "a" before it and "c" after it.
bool holds_abc(std::string_view text) {
  return any_noticed(text, [](Places all) { return is(all.at(-1), 'a') & is(all.at(0), 'b') & is(all.at(1), 'c'); });
}

TEST_CASE("a place is noticed wherever it stands, and with its neighbours") {
  constexpr std::size_t longest = 560;
  for (std::size_t size = 3; size < longest; size += 7)
    for (std::size_t at = 0; at + 3 <= size; ++at) {
      std::string text(size, '.');
      text.replace(at, 3, "abc");
      REQUIRE(holds_abc(text));
      text[at + 2] = 'd';
      REQUIRE_FALSE(holds_abc(text));
    }
}

TEST_CASE("nothing stands before a text or after it") {
  const std::string_view text = "abc";
  CHECK(holds_abc(text));
  CHECK_FALSE(holds_abc(text.substr(1)));
  CHECK_FALSE(holds_abc(text.substr(0, 2)));
  CHECK_FALSE(holds_abc(""));
}

TEST_CASE("kinds are those of the neighbours too") {
  const auto two_letters = [](std::string_view text) {
    return any_noticed(text, is_letter, [](Places all) { return all.kind(-1) & all.kind(4); });
  };
  CHECK(two_letters("a....b"));
  CHECK_FALSE(two_letters("a...b"));
  CHECK_FALSE(two_letters("1....b"));
}

TEST_CASE("a set holds its words and no others") {
  static constexpr auto words =
      word_set({"so", "to", "therefore", "that", "éclair", "a-very-long-word-of-more-than-31-letters"});
  for (const std::string_view word : {"so", "to", "therefore", "that", "éclair", "a-very-long-word-of-more-than-31-letters"})
    CHECK(words.contains(word));
  for (const std::string_view word :
       {"", "s", "sos", "ta", "thereafte", "éclairs", "a-very-long-word-of-more-than-31-letter5"})
    CHECK_FALSE(words.contains(word));
}

}  // namespace
}  // namespace qar::rules
