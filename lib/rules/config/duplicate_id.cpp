#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
rule_paths: [team]
=== team/small.yaml
«»qar: rule/1
title: Words that say little
why: A reader cannot check them.
source: our own
severity: advice
words: [{match: obviously}]
flagged: ["\u00abObviously\u00bb, lessons are calm."]
accepted: ["Lessons are calm."]
)",
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: qar-2025
statements:
  - {id: thanks, text: We thank the school.}
  - {id: «thanks», text: We thank the pupils.}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== house.yaml
qar: profile/1
id: house
title: A profile of our own
extends: qar-2025
statements:
  - {id: thanks, text: We thank the school.}
  - {id: scope, text: The review looked at four aspects.}
)",
};

}  // namespace

extern constinit const Rule duplicate_id = {
    .title = "One id twice",
    .why =
        "Only the first is used; the second was mostly copied and meant to be another. Of rules, the built-in one is kept.",
    .source = "DESIGN 2.3, 2.5",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
