// Whatever merging says can be explained.
#include "qar/merge/finding_kinds.h"

#include "merge/findings.h"
#include "support/catch.h"

namespace qar::merge {
namespace {

TEST_CASE("each finding of a merge has its kind, with a reason and a next step") {
  CHECK(finding_kind(refusal({}, "it is of another review", "name files of one review").rule));
  CHECK(finding_kind(conflict_finding({}, "both sides changed this", {}).rule));
  CHECK_FALSE(finding_kind("merge/unheard-of"));
  for (const diag::RuleInfo& each : finding_kinds()) {
    INFO(each.id);
    CHECK(finding_kind(each.id) == &each);
    CHECK_FALSE(each.title.empty());
    CHECK(each.why.size() > 60);
  }
}

}  // namespace
}  // namespace qar::merge
