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
words:
  - {match: obviously, prefer: clearly}
  - {match: clearly, prefer: «obviously»}
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
words:
  - {match: obviously, prefer: clearly}
  - {match: evidently, prefer: clearly}
flagged: ["\u00abObviously\u00bb, lessons are calm."]
accepted: ["Lessons are calm."]
)yaml",
};

}  // namespace

extern constinit const Rule contradictory_prefer = {
    .title = "Two pages that undo each other",
    .why = "Whoever follows one of them is told by the other to change it back.",
    .source = "DESIGN 2.5",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
