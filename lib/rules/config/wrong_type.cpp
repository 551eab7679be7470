#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
rules: {team: «[warning]»}
)",
    R"(=== qar.yaml
limits: {draft_bytes: «1 MB»}
)",
    R"(=== qar.yaml
profile: «{id: qar-2025}»
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
rules: {team: off}
limits: {draft_bytes: 2097152}
)",
};

}  // namespace

extern constinit const Rule wrong_type = {
    .title = "A setting of another kind",
    .why = "It is not used, so the default holds in every review below the folder.",
    .source = "DESIGN 2.4",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
