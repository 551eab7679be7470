#include "qar/emit/emit.h"

#include "support/catch.h"

using namespace qar;

TEST_CASE("times are added up by rule, the dearest first") {
  const diag::RuleTime first[] = {{"section/a", 1, 1'000'000}, {"section/b", 1, 2'500'000}, {{}, 1, 500'000}};
  const diag::RuleTime second[] = {{"section/a", 2, 3'000'000}, {{}, 1, 3'000'000}};
  emit::Timing timing;
  timing.count(first);
  timing.count(second);
  CHECK(timing.text() == R"(       ms   share   asked  rule
     4.00   40.0%       3  section/a
     3.50   35.0%       2  (reading, and all else)
     2.50   25.0%       1  section/b
    10.00  100.0%       2  all
)");
}

TEST_CASE("no times are a table of nothing") {
  CHECK(emit::Timing().text() == "       ms   share   asked  rule\n     0.00    0.0%       0  all\n");
}
