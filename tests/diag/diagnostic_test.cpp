#include "qar/diag/diagnostic.h"

#include "support/catch.h"

using namespace qar::diag;

TEST_CASE("Severities are known by their names") {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::advice}) {
    CHECK(severity_named(name(severity)) == severity);
  }
  CHECK(name(Severity::advice) == "advice");
  CHECK_FALSE(severity_named("info"));
  CHECK_FALSE(severity_named("Error"));
}

TEST_CASE("A problem is an error at a place until someone says otherwise") {
  const Diagnostic made = problem("yaml/syntax", {2, 5, 9}, "the list is not closed", "add a ]");
  CHECK(made.rule == "yaml/syntax");
  CHECK(made.severity == Severity::error);
  CHECK(made.where == qar::text::Span{2, 5, 9});
  CHECK(made.fingerprint.empty());
  CHECK_FALSE(made.suppressed);
}

TEST_CASE("A sentence joins what is wrong and what to do") {
  CHECK(sentence(problem("a/b", {}, "the list is not closed", "add a ]")) == "the list is not closed; add a ]");
  CHECK(sentence(problem("a/b", {}, "the list is not closed")) == "the list is not closed");
}
