#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"yaml(=== qar.yaml
rule_paths: [house]
=== house/plain_words.yaml
qar: rule/1
title: Words that say little
why: A reader cannot check them.
source: our own
severity: advice
words: [{match: «"(obviously)?"»}]
flagged: ["\u00abObviously\u00bb, lessons are calm."]
accepted: ["Lessons are calm."]
)yaml",
    R"yaml(=== qar.yaml
rule_paths: [house]
=== house/plain_words.yaml
qar: rule/1
title: Words that say little
why: A reader cannot check them.
source: our own
severity: advice
pattern: {match: «'2024–25 results'»}
flagged: ["\u00abObviously\u00bb, lessons are calm."]
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
words: [{match: "(most )?obviously"}]
flagged: ["\u00abObviously\u00bb, lessons are calm."]
accepted: ["Lessons are calm."]
)yaml",
    R"yaml(=== qar.yaml
rule_paths: [house]
=== house/plain_words.yaml
qar: rule/1
title: Words that say little
why: A reader cannot check them.
source: our own
severity: advice
pattern: {match: '2024-25 results'}
flagged: ["\u00abObviously\u00bb, lessons are calm."]
accepted: ["Lessons are calm."]
)yaml",
};

}  // namespace

extern constinit const Rule never_matches = {
    .title = "A pattern or words that can find nothing",
    .why = "Whoever wrote it thinks that the text is held against it, and it is not.",
    .source = "DESIGN 2.5",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
