#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    "=== evidence/kt.yaml\nqar: evidence/1\nreview: caf«\xE9»-2025-11\n",
    "=== evidence/kt.yaml\n«»\xFF\xFEq",
};
constexpr std::string_view accepted[] = {
    "=== evidence/kt.yaml\nqar: evidence/1\nreview: caf\u00e9-2025-11\n",
};

}  // namespace

extern constinit const Rule encoding = {
    .title = "A file in another encoding",
    .why = "Only UTF-8 is read; letters of an older encoding would turn into others, or nothing could be read at all.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
