#include "sample_review.h"

#include <stdexcept>

namespace qar::test {
namespace {

using diag::Severity;

constexpr std::string_view report_text =
    "---\n"
    "qar: report/1\n"
    "---\n"
    "## 2. Leadership at all levels\n"
    "\n"
    "### What went well\n"
    "\n"
    "- Leaders have rebuilt the reading curriculum, book by book [@KT-32].\n"
    "- 北京 exchange pupils say “we belong” and they mean it.\n"
    "- Middle leaders meet each week, look at books together, agree what good work is in each subject and year group, and "
    "go "
    "back to the same classes to see whether what they agreed has been done, so that the work of pupils in every year has "
    "become better since the spring, and the governors, who come in twice a term, have seen the same for themselves.\n"
    "- The first line of a bullet\n"
    "  and the second.\n"
    "\n"
    "| Year\t| Books\t| Pupils |\n";

constexpr std::string_view evidence_text =
    "qar: evidence/1\n"
    "entries:\n"
    "  - id: KT-23\n"
    "    ON: 14/1/26\n"
    "    observed: \x1b[31mred\x1b[0m and a byte \xff in it\n";

diag::Diagnostic make(std::string_view rule, Severity severity, text::Span where, std::string message, std::string help) {
  diag::Diagnostic made = diag::problem(rule, where, std::move(message), std::move(help));
  made.severity = severity;
  return made;
}

}  // namespace

text::Span place_of(const text::Source& source, std::string_view words) {
  const std::size_t at = source.text.find(words);
  if (at == std::string::npos) throw std::logic_error("not in the source: " + std::string(words));
  return source.span(at, at + words.size());
}

SampleReview::SampleReview() {
  const text::Source& report = sources_.add("larkfield/report.md", std::string(report_text));
  const text::Source& evidence = sources_.add("larkfield/evidence/kt.yaml", std::string(evidence_text));
  const text::Source& strange = sources_.add("::error ::\x1b]0;x\a\nforged\xfe.md", "one line only");
  files_ = {{report.path, "report", "qar-2025", "draft"},
            {evidence.path, "evidence", "qar-2025", ""},
            {strange.path, "report", "", ""}};
  find_in_report(report, evidence);
  find_in_evidence(evidence);
  find_in_strange_file(strange);
}

diag::Diagnostic& SampleReview::add(diag::Diagnostic finding) {
  finding.fingerprint = "00112233445566" + std::to_string(10 + findings_.size());
  findings_.push_back(std::move(finding));
  return findings_.back();
}

void SampleReview::find_in_report(const text::Source& report, const text::Source& evidence) {
  const std::vector<std::string> section = {"Leadership at all levels", "What went well"};

  add(make("team/no-dates", Severity::warning, report.span(0, 0), "the review has no dates", "add `dates:` to the cover"));

  diag::Diagnostic& unknown = add(make("citation/unknown-evidence", Severity::error, place_of(report, "KT-32"),
                                       "`KT-32` is not in the evidence", "cite an entry that exists; `KT-23` is close"));
  unknown.section = section;
  unknown.related = {{place_of(evidence, "KT-23"), "the entry that was probably meant"}};
  unknown.fix = diag::Fix{diag::Safety::unsafe, {{place_of(report, "KT-32"), "KT-23"}}};

  diag::Diagnostic& wide = add(make("style/quotation", Severity::advice, place_of(report, "“we belong”"),
                                    "a quotation without a source", "say who said it"));
  wide.section = section;

  diag::Diagnostic& window = add(make("style/vague-word", Severity::advice, place_of(report, "has become better"),
                                      "“has become better” does not say by how much", ""));
  window.section = section;
  window.fix = diag::Fix{diag::Safety::safe,
                         {{place_of(report, "has become"), "has grown"}, {place_of(report, "better since"), "since"}}};

  add(make("style/long-sentence", Severity::advice,
           place_of(report,
                    "Middle leaders meet each week, look at books together, "
                    "agree what good work is in each subject and year"),
           "a sentence of 71 words", "break it up"))
      .suppressed = "quoted from the prospectus";

  diag::Diagnostic& lines = add(make("citation/uncited-claim", Severity::error,
                                     place_of(report, "- The first line of a bullet\n  and the second.\n"),
                                     "the claim cites no evidence", "cite the entries it rests on, as in `[@KT-01]`"));
  lines.section = section;
  lines.fix = diag::Fix{diag::Safety::unsafe,
                        {{report.span(report.text.find("second.") + 6, report.text.find("second.") + 6), " [@…]"}}};

  add(make("style/table", Severity::warning, place_of(report, "Books\t"), "the column has no unit", "name the unit"));
}

void SampleReview::find_in_evidence(const text::Source& evidence) {
  diag::Diagnostic& forgiven = add(
      make("evidence/key-spelling", Severity::advice, place_of(evidence, "ON"), "`ON` is read as `date`", "write `date`"));
  forgiven.section = {"KT-23"};
  forgiven.fix = diag::Fix{diag::Safety::safe, {{place_of(evidence, "ON"), "date"}}};

  add(make("yaml/control-character", Severity::error, place_of(evidence, "\x1b[31mred\x1b[0m"),
           "a control character in `\x1b[31mred`", "delete it"));
}

void SampleReview::find_in_strange_file(const text::Source& strange) {
  diag::Diagnostic& point = add(
      make("section/missing", Severity::error, strange.span(13, 13), "the file ends here", "go on with\nthe next section"));
  point.section = {"A title with \x1b[2J in it, and one that is much longer than any title of a section should be"};
}

std::string print(std::string_view format, std::span<const emit::ReviewFindings> reviews, const emit::Options& options) {
  const emit::Format* row = emit::format_named(format);
  if (row == nullptr) throw std::logic_error("no such format: " + std::string(format));
  emit::Progress progress;
  emit::Summary summary;
  std::string out = row->begin(options, progress);
  for (const emit::ReviewFindings& review : reviews) {
    out += row->review(review, options, progress);
    summary.count(review);
  }
  return out + row->end(summary, options, progress);
}

}  // namespace qar::test
