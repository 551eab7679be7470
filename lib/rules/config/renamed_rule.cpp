#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
rule_paths: [house]
rules: {«house/vague»: off}
=== house/plain_words.yaml
qar: rule/1
title: Words that say little
why: A reader cannot check them.
source: our own
severity: advice
aliases: [house/vague]
words: [{match: obviously}]
flagged: ["\u00abObviously\u00bb, lessons are calm."]
accepted: ["Lessons are calm."]
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
rule_paths: [house]
rules: {house/plain-words: off}
=== house/plain_words.yaml
qar: rule/1
title: Words that say little
why: A reader cannot check them.
source: our own
severity: advice
aliases: [house/vague]
words: [{match: obviously}]
flagged: ["\u00abObviously\u00bb, lessons are calm."]
accepted: ["Lessons are calm."]
)",
};

}  // namespace

extern constinit const Rule renamed_rule = {
    .title = "A rule by its former name",
    .why = "It is understood, and will not be for ever.",
    .source = "DESIGN 2.5",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
