#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
rules: {«evidence/not-jont»: off}
)",
    R"(=== qar.yaml
overrides:
  - files: "2018/**"
    rules: {«tema»: off}
)",
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: qar-2025
rules: {«team/smal»: off}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
rules: {evidence/not-joint: off, team: advice}
)",
};

}  // namespace

extern constinit const Rule unknown_rule = {
    .title = "A rule that does not exist",
    .why = "The setting does nothing, and whoever wrote it thinks that it does.",
    .source = "DESIGN 2.4",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
