// A whole review from the bytes: files that each begin with a line `=== name` (text before the first such line is a draft)
// are planned, read, judged and printed in every format. Nothing may crash or hang, and whatever is found lies inside its
// file.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "qar/check/plan.h"
#include "qar/check/run.h"
#include "qar/diag/diagnostic.h"
#include "qar/emit/emit.h"
#include "qar/text/file_store.h"
#include "qar/text/source.h"

namespace {

using namespace qar;

void require(bool holds, std::string_view what, std::string_view rule) {
  if (holds) return;
  std::cerr << "broken promise: " << what << " (" << rule << ")\n";
  std::abort();
}

text::MemoryFiles files_from(std::string_view bytes) {
  text::MemoryFiles files;
  std::string name = "report.md";
  std::string contents;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end);
    if (!line.starts_with("=== ")) {
      contents += line;
      continue;
    }
    if (!contents.empty()) files.add("review/" + name, std::move(contents));
    contents.clear();
    name = line.substr(4, line.find_last_not_of("\r\n ") - 3);
  }
  files.add("review/" + name, std::move(contents));
  return files;
}

void inside(const text::Sources& sources, text::Span where, std::string_view rule) {
  require(where.file < sources.size(), "a finding's file is among the sources", rule);
  require(where.begin <= where.end && where.end <= sources[where.file].text.size(), "a finding lies inside its file", rule);
}

void look_at(const check::Checked& checked) {
  for (const diag::Diagnostic& finding : checked.findings) {
    require(!finding.rule.empty() && !finding.message.empty(), "a finding has a rule and a message", finding.rule);
    inside(*checked.sources, finding.where, finding.rule);
    for (const diag::Related& place : finding.related) inside(*checked.sources, place.where, finding.rule);
    if (!finding.fix) continue;
    for (const text::Edit& edit : finding.fix->edits) inside(*checked.sources, edit.where, finding.rule);
  }
  for (const text::Span place : checked.masked) inside(*checked.sources, place, "masked");
  const emit::ReviewFindings review = {checked.sources.get(), {}, checked.findings, checked.masked};
  for (const emit::Format& format : emit::formats()) {
    emit::Progress progress;
    (void)format.review(review, {}, progress);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const text::MemoryFiles files = files_from({reinterpret_cast<const char*>(data), size});
  const check::Settings settings;
  const check::Plan plan = check::make_plan(files, {"review"}, settings);
  for (const check::ConfigurationPtr& configuration : plan.configurations)
    look_at(check::check_configuration(*configuration, settings));
  for (const check::Job& job : plan.jobs) look_at(check::check_job(files, job, settings));
  return 0;
}
