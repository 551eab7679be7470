#include <fmt/format.h>

#include "qar/emit/emit.h"

namespace qar::emit {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

void join(std::string& list, std::string_view item) {
  if (!list.empty()) list += ", ";
  list += item;
}

}  // namespace

void Counts::add(const diag::Diagnostic& finding) {
  if (finding.suppressed) {
    ++suppressed;
    return;
  }
  switch (finding.severity) {
    case diag::Severity::error: ++error; break;
    case diag::Severity::warning: ++warning; break;
    case diag::Severity::advice: ++advice; break;
  }
}

void Counts::add(const Counts& other) {
  error += other.error;
  warning += other.warning;
  advice += other.advice;
  suppressed += other.suppressed;
}

void Summary::count(const ReviewFindings& review) {
  files += review.files.size();
  for (const diag::Diagnostic& finding : review.findings) add(finding);
}

std::string closing_line(const Summary& summary) {
  const std::string files = counted(summary.files, "file", "files");
  const std::string suppressed = fmt::format("{} suppressed", summary.suppressed);
  std::string found;
  if (summary.error > 0) join(found, fmt::format("{} must be fixed before this goes out", summary.error));
  if (summary.warning > 0) join(found, counted(summary.warning, "is very likely wrong", "are very likely wrong"));
  if (summary.advice > 0) join(found, fmt::format("{} to consider", summary.advice));
  if (found.empty()) {
    if (summary.suppressed == 0) return fmt::format("Nothing to mend in {}.", files);
    return fmt::format("Nothing to mend in {} ({}).", files, suppressed);
  }
  if (summary.suppressed == 0) return fmt::format("{} ({}).", found, files);
  return fmt::format("{} ({}, {}).", found, files, suppressed);
}

}  // namespace qar::emit
