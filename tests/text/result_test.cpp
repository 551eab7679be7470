#include "qar/text/result.h"

#include <memory>

#include "support/catch.h"

using namespace qar::text;

TEST_CASE("A result is a value or a failure") {
  const Result<int> good = 7;
  REQUIRE(good.ok());
  CHECK(good.value() == 7);
  const Result<int> bad = Failure{"report.md: no such file"};
  REQUIRE_FALSE(bad);
  CHECK(bad.message() == "report.md: no such file");
}

TEST_CASE("A result can hold what cannot be copied, or a text") {
  Result<std::unique_ptr<int>> owner = std::make_unique<int>(3);
  CHECK(*std::move(owner.value()) == 3);
  const Result<std::string> text = std::string("not a failure");
  CHECK(text.ok());
}
