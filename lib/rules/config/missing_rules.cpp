#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"yaml(=== qar.yaml
rule_paths: [«rulse»]
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

extern constinit const Rule missing_rules = {
    .title = "A path of rule pages where there are none",
    .why = "The rules that were meant are not asked, in any review below the folder.",
    .source = "DESIGN 2.5",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
