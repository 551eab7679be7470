#include "holding_back.h"

#include <algorithm>
#include <string>

#include "qar/rules/rule.h"

#include "support/catch.h"

using qar::diag::Severity;
using qar::door::editions_held_by;

namespace {

std::string held(std::string_view rule, Severity severity) {
  std::string words;
  for (const std::string_view each : editions_held_by(rule, severity)) words += std::string(each) + " ";
  return words;
}

}  // namespace

TEST_CASE("Every row of what must not go out names a rule or a family") {
  for (const qar::door::HoldingRow& row : qar::door::holding_rows()) {
    const auto is_named = [&](const qar::rules::CatalogueEntry& entry) {
      return row.rule == entry.id || row.rule == entry.family();
    };
    INFO(row.rule);
    CHECK(std::ranges::any_of(qar::rules::catalogue(), is_named));
    CHECK_FALSE(row.editions.empty());
    CHECK_FALSE(row.why.empty());
  }
}

TEST_CASE("A family holds back with its errors, and a rule's own row wins") {
  CHECK(held("privacy/named-pupil", Severity::error) == "school hub public ");
  CHECK(held("privacy/named-class", Severity::advice).empty());
  CHECK(held("privacy/small-number-in-table", Severity::error) == "school hub ");
  CHECK(held("cover/unknown-field", Severity::error) == "hub public ");
  CHECK(held("cover/changed-since-agreed", Severity::advice) == "school hub public ");
  CHECK(held("citation/uncited-claim", Severity::error).empty());
  CHECK(held("yaml/duplicate-key", Severity::error) == "school hub public ");
}
