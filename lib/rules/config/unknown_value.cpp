#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
stage: «finl»
)",
    R"(=== qar.yaml
rules: {team: «fatal»}
)",
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: qar-2025
days: {patterns: [«monday to wednesday»]}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
stage: final
rules: {team: {severity: advice}}
)",
};

}  // namespace

extern constinit const Rule unknown_value = {
    .title = "A setting with a value that is not known",
    .why = "It is not used, so the default holds in every review below the folder.",
    .source = "DESIGN 2.3, 2.4",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
