#include "qar/text/byte_set.h"

#include "support/catch.h"

namespace qar {
namespace {

TEST_CASE("the first of several characters, from an offset on") {
  constexpr text::ByteSet marks("@[\xE2");
  CHECK(marks.find("ab[c@") == 2);
  CHECK(marks.find("ab[c@", 2) == 2);
  CHECK(marks.find("ab[c@", 3) == 4);
  CHECK(marks.find("caf\u2026") == 3);
  CHECK(marks.contains('@'));
  CHECK_FALSE(marks.contains('a'));
}

TEST_CASE("the size where there is none, and beyond the end") {
  constexpr text::ByteSet marks("@");
  CHECK(marks.find("abc") == 3);
  CHECK(marks.find("") == 0);
  CHECK(marks.find("a@", 7) == 2);
}

}  // namespace
}  // namespace qar
