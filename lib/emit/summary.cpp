#include <fmt/format.h>

#include "qar/emit/emit.h"
#include "qar/text/words.h"

namespace qar::emit {
namespace {

void join(std::string& list, std::string_view item) {
  if (!list.empty()) list += ", ";
  list += item;
}

}  // namespace

void Counts::add(const diag::Diagnostic& finding) {
  if (finding.suppressed || finding.in_baseline) {
    ++(finding.in_baseline ? in_baseline : suppressed);
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
  in_baseline += other.in_baseline;
}

void Summary::count(const ReviewFindings& review) {
  files += review.files.size();
  for (const diag::Diagnostic& finding : review.findings) {
    add(finding);
    if (finding.fix && !finding.suppressed) ++(finding.fix->safety == diag::Safety::safe ? safe_fixes : unsafe_fixes);
  }
}

std::string closing_line(const Summary& summary) {
  const std::string files = text::counted(summary.files, "file", "files");
  std::string held_back;
  if (summary.suppressed > 0) join(held_back, fmt::format("{} suppressed", summary.suppressed));
  if (summary.in_baseline > 0) join(held_back, fmt::format("{} in the baseline", summary.in_baseline));
  std::string found;
  if (summary.error > 0) join(found, fmt::format("{} must be fixed before this goes out", summary.error));
  if (summary.warning > 0) join(found, text::counted(summary.warning, "is very likely wrong", "are very likely wrong"));
  if (summary.advice > 0) join(found, fmt::format("{} to consider", summary.advice));
  if (found.empty()) {
    if (held_back.empty()) return fmt::format("Nothing to mend in {}.", files);
    return fmt::format("Nothing to mend in {} ({}).", files, held_back);
  }
  if (held_back.empty()) return fmt::format("{} ({}).", found, files);
  return fmt::format("{} ({}, {}).", found, files, held_back);
}

std::string fixes_line(const Summary& summary) {
  const bool safe_made = summary.fixed_up_to.has_value();
  const bool all_made = summary.fixed_up_to == diag::Safety::unsafe;
  std::string line;
  if (summary.fixed > 0) line = fmt::format("{} fixed.", summary.fixed);
  std::string more;
  const auto offer = [&](std::size_t count, std::string_view option) {
    const std::string_view word = more.empty() ? (line.empty() ? " can be fixed" : " more can be fixed") : " more";
    join(more, fmt::format("{}{} with {}", count, word, option));
  };
  if (!safe_made && summary.safe_fixes > 0) offer(summary.safe_fixes, "--fix");
  if (!all_made && summary.unsafe_fixes > 0) {
    offer(summary.unsafe_fixes, "--unsafe-fixes");
    more += summary.unsafe_fixes == 1 ? ": look at that one" : ": look at those";
  }
  const std::size_t left = (safe_made ? summary.safe_fixes : 0) + (all_made ? summary.unsafe_fixes : 0);
  if (!more.empty()) line += fmt::format("{}{}.", line.empty() ? "" : " ", more);
  if (left > 0)
    line += fmt::format("{}{} can be fixed, but {} left as {}.", line.empty() ? "" : " ", left, left == 1 ? "was" : "were",
                        left == 1 ? "it is" : "they are");
  return line;
}

}  // namespace qar::emit
