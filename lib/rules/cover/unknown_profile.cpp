#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
profile: «qar-2024»
---
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
profile: qar-2025
---
)",
    R"(=== report.md
---
qar: report/1
profile: our-own.yaml
---
=== our-own.yaml
qar: profile/1
id: our-own
title: Quality Assurance Review as our trust prints it
extends: qar-2025
)",
};

}  // namespace

extern constinit const Rule unknown_profile = {
    .title = "A profile that is not there",
    .why = "The draft would be held against the sections and scale of a profile that its writer did not choose.",
    .source = "DESIGN 2.3",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
