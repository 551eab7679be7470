#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
«»)",
    R"(=== evidence/kt.yaml
«»# notes to follow
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
entries: []
)",
};

}  // namespace

extern constinit const Rule empty = {
    .title = "A file without content",
    .why = "Nothing can be read from it; mostly it was not saved, or is still to be written.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
