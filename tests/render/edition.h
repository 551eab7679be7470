// A review in memory, and editions of it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/model/review.h"
#include "qar/read/evidence_reader.h"
#include "qar/read/profile_reader.h"
#include "qar/read/report_reader.h"
#include "qar/render/build.h"
#include "qar/render/writer.h"
#include "qar/text/file_store.h"
#include "qar/text/source.h"

namespace qar::test {

/// The review's views point into the texts, which therefore stay where they are.
struct ReviewInMemory {
  explicit ReviewInMemory(std::string draft, std::string evidence = "", std::string_view profile_id = "qar-2025")
      : source(sources.add("larkfield/report.md", std::move(draft))), report(read::read_cover(source)) {
    review.profile = read::builtin_profile(profile_id);
    read::read_body(report, *review.profile);
    review.report = &report.report;
    if (!evidence.empty()) add_evidence("kt", std::move(evidence));
    review.index_entries();
  }
  ReviewInMemory(const ReviewInMemory&) = delete;
  ReviewInMemory& operator=(const ReviewInMemory&) = delete;

  /// One reviewer's file more.
  void add_evidence(const std::string& reviewer, std::string text) {
    const text::Source& file = sources.add("larkfield/evidence/" + reviewer + ".yaml", std::move(text));
    review.evidence.push_back(read::read_evidence(file, *review.profile, 2025).file);
    review.index_entries();
  }

  [[nodiscard]] render::Built built(render::Audience audience, std::span<const diag::Diagnostic> findings = {}) const {
    render::Edition edition;
    edition.audience = audience;
    edition.findings = findings;
    edition.files = &files;
    return render::build(review, edition);
  }
  [[nodiscard]] render::Document edition(render::Audience audience) const { return built(audience).document; }

  text::Sources sources;
  const text::Source& source;
  read::ReportResult report;
  model::Review review;
  text::MemoryFiles files;
};

/// Front matter that every draft here may have, and a body.
inline std::string draft_with(std::string_view body, std::string_view more_front_matter = "") {
  return std::string(
             "---\nqar: report/1\nreview: larkfield-2025-11\nschool: {name: Larkfield Primary School, phase: primary}\n"
             "dates: {from: 2025-11-10, to: 2025-11-12}\nteam: {lead: LR, reviewers: [KT]}\n") +
         std::string(more_front_matter) + "---\n\n" + std::string(body);
}

/// What a writer makes of a document.
inline std::string written(std::string_view writer, const render::Document& document) {
  const render::Theme theme = render::default_theme();
  auto write = render::writer_named(writer)->open(theme, {});
  if (!write.ok()) return "not opened: " + write.message();
  auto bytes = write.value()(document);
  return bytes.ok() ? bytes.value() : "not written: " + bytes.message();
}

/// The text of a document's blocks, one a line, a list's items indented.
inline void add_words(const std::vector<render::Block>& blocks, const std::string& indent, std::string& to) {
  for (const render::Block& block : blocks) {
    if (!block.text.empty()) to += indent + block.text.words + "\n";
    add_words(block.children, indent + (block.kind == render::BlockKind::item ? "  " : ""), to);
  }
}
inline std::string words_of(const render::Section& section) {
  std::string all;
  for (const render::Part& part : section.parts) {
    if (!part.title.empty()) all += "# " + part.number + " " + part.title + "\n";
    add_words(part.blocks, "", all);
  }
  return all;
}

}  // namespace qar::test
