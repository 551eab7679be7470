#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
overrides:
  - «»profile: qar-2019
)",
    R"(=== house.yaml
«»qar: profile/1
id: house
title: A profile of our own
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
overrides:
  - files: "2018/**"
    profile: qar-2019
)",
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: qar-2025
)",
};

}  // namespace

extern constinit const Rule missing_key = {
    .title = "A key that is missing",
    .why = "Without it the rest cannot be used: an override that names no files, a profile without sections.",
    .source = "DESIGN 2.3, 2.4",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
