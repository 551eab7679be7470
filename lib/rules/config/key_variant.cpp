#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== qar.yaml
«Stage»: final
)",
};
constexpr std::string_view accepted[] = {
    R"(=== qar.yaml
stage: final
)",
};

}  // namespace

extern constinit const Rule key_variant = {
    .title = "The name of a key in another form",
    .why = "It means one thing and is read; in one form it can be found.",
    .source = "DESIGN 2.1",
    .severity = Severity::advice,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
