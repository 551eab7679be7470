#include "qar/text/glob.h"

#include <string>

#include "support/catch.h"

using qar::text::glob_match;

namespace {

struct Case {
  std::string pattern;
  std::string path;
  bool matches;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& one : cases) {
    INFO(one.pattern << " on " << one.path);
    CHECK(glob_match(one.pattern, one.path) == one.matches);
  }
}

}  // namespace

TEST_CASE("Without wildcards a pattern is the path") {
  check({{"report.md", "report.md", true},
         {"report.md", "a/report.md", false},
         {"a/report.md", "a/report.md", true},
         {"Report.md", "report.md", false},
         {"a", "a/b", false},
         {"", "", true},
         {"", "a", false}});
}

TEST_CASE("Stars stay within a folder") {
  check({{"*", "a", true},
         {"*", "a/b", false},
         {"*.md", "report.md", true},
         {"*.md", ".md", true},
         {"*.md", "a/report.md", false},
         {"a/*/c", "a/b/c", true},
         {"a/*/c", "a/b/b/c", false},
         {"a/*/c", "a//c", true},
         {"2*-*.md", "2025-26.md", true},
         {"a*b*c", "aXbYbZc", true},
         {"a*b*c", "aXbYbZ", false}});
}

TEST_CASE("Two stars cross folders") {
  check({{"**/x", "x", true},
         {"**/x", "a/x", true},
         {"**/x", "a/b/x", true},
         {"**/x", "a/bx", false},
         {"a/**", "a/b", true},
         {"a/**", "a/b/c", true},
         {"a/**", "a", false},
         {"a/**", "ab/c", false},
         {"a/**/b", "a/b", true},
         {"a/**/b", "a/x/b", true},
         {"a/**/b", "a/x/y/b", true},
         {"a/**/b", "a/xb", false},
         {"a/**/b", "c/a/b", false},
         {"**", "a/b/c", true},
         {"**/*.md", "a/b/c.md", true},
         {"2018/**", "2018/a/report.md", true},
         {"**/a/**", "x/a/y", true},
         {"**/a/**", "a/y", true},
         {"**/a/**", "x/a", false}});
}

TEST_CASE("Two stars beside other characters are stars") {
  check({{"a**", "abc", true}, {"a**", "a/b", false}, {"**.md", "report.md", true}, {"**.md", "a/report.md", false}});
}

TEST_CASE("Earlier stars give way to later ones") {
  check({{"**/a/*/b/**/c", "a/x/a/y/b/c", true},
         {"**/a/**/b", "a/x/b/a", false},
         {"**/a/b", "a/a/b", true},
         {"**/ab*/c", "ab/d/abc/c", true},
         {"a*/**/b*b", "ax/y/bxb", true}});
}

TEST_CASE("A question mark is one character, whatever its bytes") {
  check({{"?", "a", true},
         {"?", "é", true},
         {"??", "é", false},
         {"*??", "€", false},
         {"a?c", "a/c", false},
         {"?", "", false},
         {"caf?.md", "café.md", true}});
}

TEST_CASE("Classes") {
  check({{"[a-z]", "m", true},
         {"[a-z]", "M", false},
         {"[a-z]", "", false},
         {"[!a]", "b", true},
         {"[!a]", "a", false},
         {"[^a]", "b", true},
         {"[abc]x", "bx", true},
         {"[a-c0-9]", "7", true},
         {"[]a]", "]", true},
         {"[!]]", "]", false},
         {"[a-]", "-", true},
         {"[\\]]", "]", true},
         {"[à-ü]", "é", true},
         {"x[!a]y", "x/y", false},
         {"[a", "a", false},
         {"[a", "[a", false},
         {"[", "[", false},
         {"[a-", "a", false},
         {"20[12][0-9]/*", "2018/x", true}});
}

TEST_CASE("A backslash takes the next character as it is") {
  check({{"\\*", "*", true},
         {"\\*", "a", false},
         {"\\[a]", "[a]", true},
         {"\\\\", "\\", true},
         {"a\\", "a", false},
         {"a\\", "a\\", false}});
}

TEST_CASE("Many stars do not blow up") {
  // Either would take longer than the universe by trying every way to share the path among the stars.
  std::string stars;
  for (int i = 0; i < 100; ++i) stars += "*a";
  CHECK_FALSE(glob_match(stars + "*b", std::string(3000, 'a')));
  CHECK(glob_match(stars, std::string(3000, 'a')));

  std::string crossings;
  std::string path;
  for (int i = 0; i < 50; ++i) crossings += "**/a/";
  for (int i = 0; i < 500; ++i) path += "a/";
  CHECK_FALSE(glob_match(crossings + "b", path + "c"));
  CHECK(glob_match(crossings + "b", path + "b"));
}
