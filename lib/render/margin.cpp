#include "margin.h"

#include <algorithm>

namespace qar::render {
namespace {

Note::Kind kind_of(diag::Severity severity) {
  switch (severity) {
    case diag::Severity::error: return Note::Kind::error;
    case diag::Severity::warning: return Note::Kind::warning;
    case diag::Severity::advice: return Note::Kind::advice;
  }
  return Note::Kind::advice;
}

}  // namespace

Margin::Margin(std::span<const diag::Diagnostic> findings, text::FileId draft, Document& document) : document_(document) {
  for (const diag::Diagnostic& finding : findings)
    if (finding.where.file == draft && !finding.suppressed) waiting_.push_back({finding.where.begin, &finding, false});
  std::ranges::stable_sort(waiting_, {}, &Waiting::at);
}

void Margin::add(Waiting& waiting, std::vector<std::uint32_t>& notes) {
  waiting.taken = true;
  const diag::Diagnostic& finding = *waiting.finding;
  notes.push_back(static_cast<std::uint32_t>(document_.notes.size()));
  document_.notes.push_back({kind_of(finding.severity), std::string(finding.rule), finding.message, finding.help});
}

void Margin::take(text::Span where, std::vector<std::uint32_t>& notes) {
  auto each = std::ranges::lower_bound(waiting_, where.begin, {}, &Waiting::at);
  for (; each != waiting_.end() && each->at < std::max(where.end, where.begin + 1); ++each)
    if (!each->taken) add(*each, notes);
}

void Margin::take_rest(std::vector<std::uint32_t>& notes) {
  for (Waiting& each : waiting_)
    if (!each.taken) add(each, notes);
}

}  // namespace qar::render
