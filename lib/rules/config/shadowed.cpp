#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
stage: final
=== qar.yml
«»stage: draft
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yml
stage: final
)",
};

}  // namespace

extern constinit const Rule shadowed = {
    .title = "A configuration beside another",
    .why = "Of two in one folder only `qar.yaml` is read; whoever changes the other wonders why nothing happens.",
    .source = "DESIGN 2.4",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
