#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: «house.yaml»
)",
};
constexpr std::string_view accepted[] = {
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: base.yaml
=== base.yaml
qar: profile/1
id: base
title: The base of the house
extends: qar-2025
)",
};

}  // namespace

extern constinit const Rule profile_cycle = {
    .title = "A profile that extends itself",
    .why = "Nothing can be read from it, since each waits for the other.",
    .source = "DESIGN 2.3",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
