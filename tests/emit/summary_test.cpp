#include "qar/emit/emit.h"

#include "sample_review.h"
#include "support/catch.h"

using qar::emit::closing_line;
using qar::emit::Summary;

namespace {

Summary summary(std::size_t files, std::size_t error, std::size_t warning, std::size_t advice, std::size_t suppressed) {
  return {{error, warning, advice, suppressed}, files};
}

}  // namespace

TEST_CASE("the closing line says what is to be done") {
  CHECK(closing_line(summary(6, 3, 2, 9, 0)) ==
        "3 must be fixed before this goes out, 2 are very likely wrong, 9 to consider (6 files).");
  CHECK(closing_line(summary(6, 3, 0, 9, 0)) == "3 must be fixed before this goes out, 9 to consider (6 files).");
  CHECK(closing_line(summary(1, 1, 1, 1, 1)) ==
        "1 must be fixed before this goes out, 1 is very likely wrong, 1 to consider (1 file, 1 suppressed).");
  CHECK(closing_line(summary(2, 0, 2, 0, 0)) == "2 are very likely wrong (2 files).");
  CHECK(closing_line(summary(2, 0, 0, 4, 0)) == "4 to consider (2 files).");
}

TEST_CASE("the closing line when there is nothing to mend") {
  CHECK(closing_line(summary(6, 0, 0, 0, 0)) == "Nothing to mend in 6 files.");
  CHECK(closing_line(summary(1, 0, 0, 0, 2)) == "Nothing to mend in 1 file (2 suppressed).");
}

TEST_CASE("a summary counts by severity, and suppressed findings apart") {
  const qar::test::SampleReview sample;
  Summary counted;
  counted.count(sample.findings());
  CHECK(counted.files == 3);
  CHECK(counted.error == 4);
  CHECK(counted.warning == 2);
  CHECK(counted.advice == 3);
  CHECK(counted.suppressed == 1);
  CHECK(counted.total() == 9);
}
