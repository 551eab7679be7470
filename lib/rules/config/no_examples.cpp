#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"yaml(=== qar.yaml
rule_paths: [house]
=== house/plain_words.yaml
«»qar: rule/1
title: Words that say little
why: A reader cannot check them.
source: our own
severity: advice
words: [{match: obviously}]
flagged: ["\u00abObviously\u00bb, lessons are calm."]
)yaml",
    R"yaml(=== qar.yaml
rule_paths: [house]
=== house/plain_words.yaml
qar: rule/1
title: Words that say little
why: A reader cannot check them.
source: our own
severity: advice
words: [{match: obviously}]
flagged: [«"Obviously, lessons are calm."»]
accepted: ["Lessons are calm."]
)yaml",
};
constexpr std::string_view accepted[] = {
    R"yaml(=== qar.yaml
rule_paths: [house]
=== house/plain_words.yaml
qar: rule/1
title: Words that say little
why: A reader cannot check them.
source: our own
severity: advice
words: [{match: obviously}]
flagged: ["\u00abObviously\u00bb, lessons are calm."]
accepted: ["Lessons are calm."]
)yaml",
};

}  // namespace

extern constinit const Rule no_examples = {
    .title = "A rule page without examples",
    .why = "The examples are its test: without them nobody sees that it finds too little or too much.",
    .source = "DESIGN 2.5",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
