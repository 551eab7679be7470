// One document for scripts: the versioned contract of docs/formats.md. It is written as the reviews come, so findings stand
// before files and the summary.
#include <fmt/format.h>

#include "format_table.h"
#include "json_finding.h"

namespace qar::emit {
namespace {

std::string begin(const Options& options, Progress&) {
  return fmt::format("{{\"version\": 1, \"tool\": {{\"name\": \"qar\", \"version\": {}}},\n\"findings\": [",
                     json_string(options.version));
}

std::string review(const ReviewFindings& review, const Options&, Progress& progress) {
  std::string out;
  Places places(review.sources, review.masked);
  for (const diag::Diagnostic& finding : review.findings) {
    out += progress.any_finding ? ",\n" : "\n";
    progress.any_finding = true;
    append_json(out, finding, places);
  }
  progress.files.insert(progress.files.end(), review.files.begin(), review.files.end());
  return out;
}

std::string end(const Summary& summary, const Options&, Progress& progress) {
  std::string out = "],\n\"files\": [";
  std::string_view separator = "\n";
  for (const CheckedFile& file : progress.files) {
    out += separator;
    append_json(out, file);
    separator = ",\n";
  }
  out += fmt::format(
      "],\n\"summary\": {{\"files\": {}, \"error\": {}, \"warning\": {}, \"advice\": {}, \"suppressed\": {}}}}}\n",
      summary.files, summary.error, summary.warning, summary.advice, summary.suppressed + summary.in_baseline);
  return out;
}

}  // namespace

extern constinit const Format json_format = {"json", "one JSON document for scripts, the versioned contract", begin, review,
                                             end};

}  // namespace qar::emit
