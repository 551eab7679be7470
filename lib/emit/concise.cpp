// One line a finding, as compilers print them, so that editors and grep can read it:
//   report.md:41:19: error: `KT-32` is not in the evidence; cite an entry that exists [citation/unknown-evidence]

#include <fmt/format.h>

#include "qar/text/utf8.h"

#include "format_table.h"
#include "snippet.h"

namespace qar::emit {
namespace {

void append_line(std::string& out, const diag::Diagnostic& finding, Places& places, bool colour) {
  const text::Position at = places.position(finding.where.file, finding.where.begin);
  paint(out, Ink::bold, places.path(finding.where.file), colour);
  out += fmt::format(":{}:{}: ", at.line, at.column);
  paint(out, ink_of(finding.severity), diag::name(finding.severity), colour);
  out += ": ";
  out += text::printable(diag::sentence(finding));
  out += " [";
  paint(out, Ink::faint, finding.rule, colour);
  out += "]\n";
}

std::string review(const ReviewFindings& review, const Options& options, Progress&) {
  std::string out;
  Places places(review.sources, review.masked);
  for (const diag::Diagnostic& finding : review.findings) {
    if (!finding.suppressed) append_line(out, finding, places, options.colour);
  }
  return out;
}

}  // namespace

extern constinit const Format concise_format = {"concise", "one line a finding, as compilers print them", no_beginning,
                                                review, closing_end};

}  // namespace qar::emit
