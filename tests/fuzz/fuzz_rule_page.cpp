// An organisation's rule page from the bytes: read, looked at for problems and, where there are none, asked over a fixed
// draft. Nothing may crash or hang whatever the page's patterns are, problems lie inside the page and findings inside the
// draft.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <vector>

#include "qar/model/review.h"
#include "qar/read/profile_reader.h"
#include "qar/read/report_reader.h"
#include "qar/read/rule_page_reader.h"
#include "qar/rules/page_problems.h"
#include "qar/rules/rulebook.h"
#include "qar/text/source.h"
#include "qar/text/utf8.h"

namespace {

using namespace qar;

constexpr std::string_view text_of_draft = R"(---
qar: report/1
review: larkfield-2025-11
school: {name: Larkfield Primary School, phase: primary, headteacher: A Example}
dates: {from: 2025-11-10, to: 2025-11-12}
team: {lead: LR, reviewers: [KT]}
---

# Larkfield Primary School

## Leadership at all levels

### What went well

- Teaching is **outstanding**, and leaders utilise data prior to the visit; 40% of pupils (e.g. in Year 6) don't read it. [@KT-01]
- “We must use it,” said one pupil, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab. See A123456789012.

### Even better if…

- Leaders need to ensure that SEND pupils, whose needs are met by the TA, write more – on *The Tempest* too.

| Year | Pupils |
|---|---|
| 6 | 30 |
)";

struct Draft {
  text::Source source{0, "report.md", std::string(text_of_draft)};
  read::ReportResult read = read::read_cover(source);
  model::Review review;

  Draft() {
    review.report = &read.report;
    review.profile = read::builtin_profile("qar-2025");
    read::read_body(read, *review.profile);
    read::read_prose(read.report);
  }
};

void inside(const text::Source& source, text::Span where, const diag::Diagnostic& finding) {
  if (where.begin <= where.end && where.end <= source.text.size()) return;
  std::cerr << "broken promise: a finding lies inside its file (" << finding.rule << ": " << finding.message << ")\n";
  std::abort();
}

void ask(const rules::Rulebook& book, const Draft& draft) {
  const rules::Rule& rule = *book.own().front().rule;
  const rules::PageSet set(book.own());
  std::vector<diag::Diagnostic> found;
  const rules::PageState state{true, rule.severity, rule.options};
  set.ask(draft.review, {&state, 1}, found);
  for (const diag::Diagnostic& finding : found) {
    inside(draft.source, finding.where, finding);
    if (!finding.fix) continue;
    for (const text::Edit& edit : finding.fix->edits) inside(draft.source, edit.where, finding);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Draft draft;
  const text::Source source{1, "page.yaml", std::string(reinterpret_cast<const char*>(data), size)};
  // Such a file is refused before anybody takes it for a page.
  if (text::first_invalid_utf8(source.text) || source.text.find('\0') != std::string::npos) return 0;
  read::RulePageResult read = read::read_rule_page(source);
  for (const diag::Diagnostic& each : read.problems) inside(source, each.where, each);
  if (!read.page) return 0;
  const std::vector<diag::Diagnostic> problems = rules::page_problems(*read.page, source);
  for (const diag::Diagnostic& each : problems) inside(source, each.where, each);
  if (!problems.empty()) return 0;
  std::vector<rules::OwnPage> pages;
  pages.push_back({"house/page", source.path, *read.page, std::move(read.storage)});
  ask(rules::Rulebook(std::move(pages)), draft);
  return 0;
}
