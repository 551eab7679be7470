#include "qar/diag/diagnostic.h"

namespace qar::diag {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::advice: return "advice";
  }
  return "error";
}

std::optional<Severity> severity_named(std::string_view name) {
  if (name == "error") return Severity::error;
  if (name == "warning") return Severity::warning;
  if (name == "advice") return Severity::advice;
  return std::nullopt;
}

std::string sentence(const Diagnostic& diagnostic) {
  if (diagnostic.help.empty()) return diagnostic.message;
  return diagnostic.message + "; " + diagnostic.help;
}

Diagnostic problem(std::string_view rule, text::Span where, std::string message, std::string help) {
  Diagnostic made;
  made.rule = rule;
  made.where = where;
  made.message = std::move(message);
  made.help = std::move(help);
  return made;
}

}  // namespace qar::diag
