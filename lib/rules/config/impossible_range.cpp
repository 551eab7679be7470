#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: qar-2025
valid: «{from: 2026-09-01, to: 2026-08-31}»
)",
};
constexpr std::string_view accepted[] = {
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: qar-2025
valid: {from: 2026-09-01, to: 2026-09-01}
)",
};

}  // namespace

extern constinit const Rule impossible_range = {
    .title = "A range that holds nothing",
    .why = "No review falls into it, or no section can satisfy it; mostly the two ends have changed places.",
    .source = "DESIGN 2.3",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
