#include "qar/rules/rule.h"

namespace qar::rules::config {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== house.yaml
qar: theme/1
colours: {accent: «"#f0b040"»}
)",
    R"(=== house.yaml
qar: theme/1
dark:
  paper: "#000000"
  panel: "#101010"
  muted: «"#444"»
)",
};
constexpr std::string_view accepted[] = {
    R"(=== house.yaml
qar: theme/1
colours: {accent: "#5a2a6e", development: "#7a3b00"}
)",
};

}  // namespace

extern constinit const Rule low_contrast = {
    .title = "Colours of a theme that cannot be told apart",
    .why = "Some readers of the report would not be able to read it.",
    .source = "WCAG 2.2, success criterion 1.4.3",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::config
