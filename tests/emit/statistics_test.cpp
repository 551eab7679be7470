#include "qar/emit/emit.h"

#include "sample_review.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace qar;

TEST_CASE("statistics are printed as approved") {
  const test::SampleReview sample;
  diag::Diagnostic more[3];
  for (diag::Diagnostic& finding : more) finding = diag::problem("citation/uncited-claim", {}, "m");
  more[0].severity = diag::Severity::advice;
  const diag::RuleInfo rules[] = {
      {"citation/uncited-claim", "A claim without a citation", "", "", diag::Severity::error},
      {"style/long-sentence", "Sentences that are too long", "", "", diag::Severity::advice},
  };

  emit::Statistics statistics;
  statistics.count(sample.findings());
  statistics.count({nullptr, {}, more});
  test::check_golden("emit/approved/statistics.txt", statistics.text(rules));
}

TEST_CASE("statistics do not depend on the order of reviews") {
  const diag::Diagnostic a = diag::problem("yaml/a", {}, "m");
  const diag::Diagnostic b = diag::problem("yaml/b", {}, "m");
  emit::Statistics one;
  one.count({nullptr, {}, {&a, 1}});
  one.count({nullptr, {}, {&b, 1}});
  emit::Statistics other;
  other.count({nullptr, {}, {&b, 1}});
  other.count({nullptr, {}, {&a, 1}});
  CHECK(one.text({}) == other.text({}));
}

TEST_CASE("statistics of nothing say so") { CHECK(emit::Statistics().text({}) == "No findings to count.\n"); }
