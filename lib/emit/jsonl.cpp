// Findings as JSON, one object a line, each as in `json`: for streams and line tools such as grep and jq. There is no
// summary, so that every line is of one kind.
#include "format_table.h"
#include "json_finding.h"

namespace qar::emit {
namespace {

std::string review(const ReviewFindings& review, const Options&, Progress&) {
  std::string out;
  Places places(review.sources, review.masked);
  for (const diag::Diagnostic& finding : review.findings) {
    append_json(out, finding, places);
    out += '\n';
  }
  return out;
}

std::string no_end(const Summary&, const Options&, Progress&) { return {}; }

}  // namespace

extern constinit const Format jsonl_format = {"jsonl", "one JSON object a finding, a line each", no_beginning, review,
                                              no_end};

}  // namespace qar::emit
