#include "qar/text/edit.h"

#include "support/catch.h"

using namespace qar::text;

namespace {

Edit replace(std::uint32_t begin, std::uint32_t end, std::string text) { return {{0, begin, end}, std::move(text)}; }
Edit insert(std::uint32_t at, std::string text) { return replace(at, at, std::move(text)); }

}  // namespace

TEST_CASE("Without edits a text stays as it is") { CHECK(apply("as it is", {}) == "as it is"); }

TEST_CASE("Edits are applied by place, whatever their order") {
  CHECK(apply("one two three", {replace(8, 13, "drei"), replace(0, 3, "eins")}) == "eins two drei");
  CHECK(apply("abc", {replace(1, 2, "")}) == "ac");
  CHECK(apply("abc", {insert(3, "!"), insert(0, "¡")}) == "¡abc!");
}

TEST_CASE("Insertions at one place keep the order in which they were given") {
  CHECK(apply("ab", {insert(1, "1"), insert(1, "2"), insert(1, "3")}) == "a123b");
}

TEST_CASE("An edit that overlaps an applied one is left out") {
  CHECK(apply("abcdef", {replace(1, 4, "X"), replace(3, 5, "Y")}) == "aXef");
  CHECK(apply("abcdef", {replace(1, 4, "X"), replace(1, 4, "Y")}) == "aXef");
  CHECK(apply("abcdef", {replace(1, 4, "X"), insert(2, "Y")}) == "aXef");
  // Only what was applied counts: the third overlaps none but the second.
  CHECK(apply("abcdef", {replace(0, 2, "X"), replace(1, 5, "Y"), replace(4, 6, "Z")}) == "XcdZ");
}

TEST_CASE("Edits that touch do not overlap") {
  CHECK(apply("abcd", {replace(0, 2, "X"), replace(2, 4, "Y")}) == "XY");
  CHECK(apply("abcd", {insert(1, "+"), replace(1, 3, "X")}) == "a+Xd");
  CHECK(apply("abcd", {replace(1, 3, "X"), insert(1, "+")}) == "a+Xd");
  CHECK(apply("abcd", {replace(1, 3, "X"), insert(3, "+")}) == "aX+d");
}

TEST_CASE("An edit outside the text is left out") {
  CHECK(apply("abc", {replace(2, 9, "X")}) == "abc");
  CHECK(apply("abc", {insert(9, "X")}) == "abc");
  CHECK(apply("abc", {replace(2, 1, "X")}) == "abc");
}
