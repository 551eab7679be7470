// Patterns match within their limits, and never for long.
#include "rules/pattern.h"

#include "support/catch.h"

namespace qar::rules {
namespace {

TEST_CASE("a pattern matches within its limits") {
  bool slow = false;
  const std::string text = "Year 4 and year 11";
  const Pattern years("\\byear (?<mark>\\d+)", false);
  REQUIRE_FALSE(years.fault());
  const auto found = years.find_all(text, {0, 18}, slow);
  REQUIRE(found.size() == 2);
  CHECK(found[1].mark == model::ProseRange{16, 18});
  CHECK_FALSE(slow);
  CHECK(Pattern("\\byear", true).find_all(text, {0, 18}, slow).size() == 1);

  const Pattern bad("a(b", false);
  REQUIRE(bad.fault());
  CHECK(bad.fault()->offset == 3);

  const std::string many(20'000, 'a');
  const Pattern catastrophic("(a+a+)+[bc]", false);
  CHECK(catastrophic.find_all(many, {0, 20'000}, slow).empty());
  CHECK(slow);
  // Quadratic in its subject: long blocks are searched in pieces.
  slow = false;
  static_cast<void>(Pattern(".*b", false).find_all(many, {0, 20'000}, slow));
}

}  // namespace
}  // namespace qar::rules
