#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
stage: «Final»
)",
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: qar-2025
valid: {from: «1 September 2026»}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
stage: final
)",
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: qar-2025
valid: {from: 2026-09-01}
)",
};

}  // namespace

extern constinit const Rule value_alias = {
    .title = "A value in another form",
    .why = "It means one thing and is read; in one form it can be found.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
