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
words: [{match: obviously}]
«limit»: {count: words, in: sentence, max: 30}
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
words: [{match: obviously}]
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
limit: {count: words, in: sentence, max: 30}
flagged: ["\u00abObviously\u00bb, lessons are calm."]
accepted: ["Lessons are calm."]
)yaml",
};

}  // namespace

extern constinit const Rule page_kind = {
    .title = "A rule page of no kind, or of two",
    .why = "It is not clear what it asks, so it is not asked.",
    .source = "DESIGN 2.5",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
