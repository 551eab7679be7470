#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
profile: «qar-2026»
)",
    R"(=== qar.yaml
overrides:
  - {files: "2018/**", profile: «qar2019»}
)",
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: «qar-2035»
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
profile: qar-2019
)",
    R"(=== qar.yaml
profile: profiles/house.yaml
)",
};

}  // namespace

extern constinit const Rule unknown_profile = {
    .title = "A profile that does not exist",
    .why = "Every draft below the folder would be held against another profile than the one that was meant.",
    .source = "DESIGN 2.3, 2.4",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
