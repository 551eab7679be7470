#include "qar/text/words.h"

#include <algorithm>
#include <random>

#include "support/catch.h"

using namespace qar::text;
using Names = std::vector<std::string_view>;

namespace {

/// The whole table of the optimal string alignment distance, without a band and without a limit.
std::size_t distance_by_table(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1] ? 1U : 0U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

std::string random_word(std::mt19937& random) {
  std::string word(random() % 9, 'a');
  for (char& letter : word) letter = "abc"[random() % 3];
  return word;
}

}  // namespace

TEST_CASE("One is counted in the singular, none and several in the plural") {
  CHECK(counted(1, "entry", "entries") == "1 entry");
  CHECK(counted(0, "entry", "entries") == "0 entries");
  CHECK(counted(21, "entry", "entries") == "21 entries");
}

TEST_CASE("Only ASCII letters have a case here") {
  CHECK(lower("KT-01 Z[@`") == "kt-01 z[@`");
  CHECK(lower("É") == "É");
  CHECK(equal_ignoring_case("SEND", "send"));
  CHECK_FALSE(equal_ignoring_case("send", "sen"));
  CHECK_FALSE(equal_ignoring_case("É", "é"));
  CHECK_FALSE(equal_ignoring_case("@", "`"));
}

TEST_CASE("Trimming takes white space off both ends") {
  CHECK(trim(" \t\r\n a b \v\f") == "a b");
  CHECK(trim("ab") == "ab");
  CHECK(trim(" \n ").empty());
  CHECK(trim("").empty());
  CHECK(trim("\u00A0a") == "\u00A0a");  // ASCII white space only
}

TEST_CASE("White space is folded, no-break spaces too") {
  CHECK(fold_space("  Even  better\n\tif ") == "Even better if");
  CHECK(fold_space("Year\u00A04\u202F%\u2009x") == "Year 4 % x");
  CHECK(fold_space(" \u00A0 ").empty());
  CHECK(fold_space("caf\u00E9 \xFF") == "caf\u00E9 \xFF");
}

TEST_CASE("An excerpt is one line, cut behind a whole character") {
  CHECK(excerpt("  one\n\t two\u00A0three ") == "one two three");
  CHECK(excerpt("").empty());
  CHECK(excerpt(" \n ").empty());
  CHECK(excerpt("1234567890", 10) == "1234567890");
  CHECK(excerpt("1234567890 ", 10) == "1234567890");  // what is folded away does not count
  CHECK(excerpt("12345678901", 10) == "1234567890…");
  CHECK(excerpt("12345678é0", 9) == "12345678é…");  // a character on the border stays whole
  CHECK(excerpt("12345678é", 9) == "12345678é");    // and nothing is cut where nothing would be left over
  CHECK(excerpt("\xFF\xFE\xFF", 2) == "\xFF\xFE…");
  CHECK(excerpt(std::string(61, 'x')) == std::string(60, 'x') + "…");
  CHECK(excerpt("one two", 4) == "one …");
  CHECK(excerpt("ab", 0) == "…");
}

TEST_CASE("Splitting keeps empty parts") {
  CHECK(split("a,b,,c", ',') == Names{"a", "b", "", "c"});
  CHECK(split("", ',') == Names{""});
  CHECK(split(",", ',') == Names{"", ""});
}

TEST_CASE("Lists as people read them") {
  CHECK(one_of(Names{}).empty());
  CHECK(one_of(Names{"a"}) == "a");
  CHECK(one_of(Names{"a", "b"}) == "a or b");
  CHECK(one_of(Names{"a", "b", "c"}, "and") == "a, b and c");
}

TEST_CASE("Edit distance counts what a slip of the hand does") {
  CHECK(edit_distance("date", "date", 3) == 0);
  CHECK(edit_distance("Date", "dATE", 3) == 0);
  CHECK(edit_distance("dtae", "date", 3) == 1);
  CHECK(edit_distance("observd", "observed", 3) == 1);
  CHECK(edit_distance("kitten", "sitting", 3) == 3);
  CHECK(edit_distance("", "abc", 3) == 3);
  CHECK(edit_distance("", "", 0) == 0);
}

TEST_CASE("Edit distance stops above the limit") {
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("abcdefgh", "x", 2) == 3);
  CHECK(edit_distance("a", "b", 0) == 1);
  CHECK(edit_distance("ab", "xyz", static_cast<std::size_t>(-1)) == 3);
}

TEST_CASE("Edit distance agrees with the whole table") {
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    const std::string a = random_word(random);
    const std::string b = random_word(random);
    const std::size_t limit = random() % 6;
    INFO(a << " " << b << " " << limit);
    REQUIRE(edit_distance(a, b, limit) == std::min(distance_by_table(a, b), limit + 1));
  }
}

TEST_CASE("The nearest known name is found") {
  const Names keys{"date", "time", "activity", "with", "place", "aspect", "observed", "confidential"};
  CHECK(nearest("dat", keys) == "date");
  CHECK(nearest("obesrved", keys) == "observed");
  CHECK(nearest("CONFIDENTAL", keys) == "confidential");
  CHECK(nearest("Activity", keys) == "activity");
  CHECK(nearest("colour", keys).empty());
  CHECK(nearest("", keys).empty());
}

TEST_CASE("The nearer of two names wins, and of two as near the first") {
  CHECK(nearest("section", Names{"sections", "section"}) == "section");
  CHECK(nearest("sectionx", Names{"sectional", "sections"}) == "sections");
  CHECK(nearest("cart", Names{"card", "care"}) == "card");
}

TEST_CASE("Short names are not guessed from little") {
  CHECK(nearest("on", Names{"to", "at"}).empty());
  CHECK(nearest("xyz", Names{"abc"}).empty());
  CHECK(nearest("abx", Names{"abc"}) == "abc");
}

TEST_CASE("A prefix of three letters names the only one that begins so") {
  const Names activities{"pre-review analysis", "learning walk", "lesson visit", "pupil discussion"};
  CHECK(nearest("pre", activities) == "pre-review analysis");
  CHECK(nearest("LESS", activities) == "lesson visit");
  CHECK(nearest("pr", activities).empty());
  CHECK(nearest("le", activities).empty());
  CHECK(nearest("lea", Names{"learning walk", "leader meeting"}).empty());
  CHECK(nearest("learning", Names{"learning walk", "learning walk"}) == "learning walk");
}
