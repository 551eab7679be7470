#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
«stge»: final
)",
    R"(=== qar.yaml
overrides:
  - {files: "2018/**", «profil»: qar-2019}
)",
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: qar-2025
«heads»: 3
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
stage: final
rules: {section: warning}
)",
};

}  // namespace

extern constinit const Rule unknown_key = {
    .title = "A key that a configuration or profile does not have",
    .why = "It is not read, so whatever it was to set stays as it was, in every review below the folder.",
    .source = "DESIGN 2.4",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
