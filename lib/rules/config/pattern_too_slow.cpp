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
pattern: {match: '(a+a+)+[bc]'}
flagged: ["\u00abaab\u00bb"]
accepted: ["Lessons are calm."]
=== report.md
---
qar: report/1
review: larkfield
---

## Leadership at all levels

«aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa»
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
pattern: {match: 'a+b'}
flagged: ["\u00abaab\u00bb"]
accepted: ["Lessons are calm."]
=== report.md
---
qar: report/1
review: larkfield
---

## Leadership at all levels

aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
)yaml",
};

}  // namespace

extern constinit const Rule pattern_too_slow = {
    .title = "A pattern that needs too many steps",
    .why =
        "It is left for the rest of the draft, so that no pattern can hold up a check; what it was to find there passes "
        "unseen.",
    .source = "DESIGN 2.5",
    .severity = Severity::warning,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
