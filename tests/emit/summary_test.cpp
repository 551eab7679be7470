#include "qar/emit/emit.h"

#include "sample_review.h"
#include "support/catch.h"

using qar::emit::closing_line;
using qar::emit::Summary;

namespace {

Summary summary(std::size_t files, std::size_t error, std::size_t warning, std::size_t advice, std::size_t suppressed) {
  Summary made;
  made.error = error;
  made.warning = warning;
  made.advice = advice;
  made.suppressed = suppressed;
  made.files = files;
  return made;
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

TEST_CASE("the line about fixes says how many there were and how to get the others") {
  Summary some;
  CHECK(qar::emit::fixes_line(some).empty());
  some.safe_fixes = 3;
  CHECK(qar::emit::fixes_line(some) == "3 can be fixed with --fix.");
  some.unsafe_fixes = 1;
  CHECK(qar::emit::fixes_line(some) == "3 can be fixed with --fix, 1 more with --unsafe-fixes: look at that one.");
  some.safe_fixes = 0;
  CHECK(qar::emit::fixes_line(some) == "1 can be fixed with --unsafe-fixes: look at that one.");

  some.fixed_up_to = qar::diag::Safety::safe;
  some.unsafe_fixes = 2;
  CHECK(qar::emit::fixes_line(some) == "2 can be fixed with --unsafe-fixes: look at those.");
  some.fixed = 2;
  CHECK(qar::emit::fixes_line(some) == "2 fixed. 2 more can be fixed with --unsafe-fixes: look at those.");
  some.safe_fixes = 1;
  CHECK(qar::emit::fixes_line(some) ==
        "2 fixed. 2 more can be fixed with --unsafe-fixes: look at those. 1 can be fixed, but was left as it is.");
  some.fixed_up_to = qar::diag::Safety::unsafe;
  CHECK(qar::emit::fixes_line(some) == "2 fixed. 3 can be fixed, but were left as they are.");
}

TEST_CASE("what a baseline holds back is counted by itself, and its fixes are not offered") {
  qar::diag::Diagnostic known = qar::diag::problem("section/placeholder", {}, "m");
  known.suppressed = "known: it stands in the baseline";
  known.in_baseline = true;
  known.fix = qar::diag::Fix{};
  Summary some;
  some.count({nullptr, {}, {&known, 1}});
  some.files = 1;
  CHECK(some.in_baseline == 1);
  CHECK(some.suppressed == 0);
  CHECK(closing_line(some) == "Nothing to mend in 1 file (1 in the baseline).");
  CHECK(qar::emit::fixes_line(some).empty());
  some.suppressed = 2;
  some.error = 1;
  CHECK(closing_line(some) == "1 must be fixed before this goes out (1 file, 2 suppressed, 1 in the baseline).");
}
