#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
rules:
  team/small: {severity: advice, «max»: 4}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
rules:
  team/small: {severity: warning}
)",
};

}  // namespace

extern constinit const Rule unknown_option = {
    .title = "An option that a rule does not have",
    .why = "The number is not used, so the rule compares with its default.",
    .source = "DESIGN 2.4",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
