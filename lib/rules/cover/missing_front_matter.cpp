#include "qar/rules/rule.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    "«»## Leadership at all levels\n\nLeaders know the school well.\n",
};
constexpr std::string_view accepted[] = {
    "---\nqar: report/1\n---\n\n## Leadership at all levels\n",
};

}  // namespace

extern constinit const Rule missing_front_matter = {
    .title = "A draft without front matter",
    .why =
        "The cover says which school, which dates and which team the report is about; without it nothing can be held "
        "against anything.",
    .source = "DESIGN.md 2.2; DOMAIN.md 1.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
