// From a draft's source to a report: first its cover, by which the profile is chosen, then its body, by that profile.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/report.h"
#include "qar/profile/profile.h"
#include "qar/text/source.h"

namespace qar::read {

/// A draft read as far as its cover. The source must outlive it.
struct ReportResult {
  model::Report report;
  std::vector<diag::Diagnostic> problems;
};

/// Splits and reads the front matter, and parses the body's Markdown.
[[nodiscard]] ReportResult read_cover(const text::Source& source, const syntax::YamlLimits& yaml = {},
                                      const syntax::MarkdownLimits& markdown = {});

/// Recognises sections, parts, claims, citations, estimate lines and suppressions in the body.
void read_body(ReportResult& result, const profile::Profile& profile);
/// Fills the report's prose and its words; rules about words need them, no other.
void read_prose(model::Report& report);

/// Whether a Markdown text says that it is a draft of ours: `qar: report/…` in its front matter, or, among its first lines,
/// a `qar:` or a fence that a word processor spoilt.
enum class DraftSigns : std::uint8_t { none, likely, declared };
[[nodiscard]] DraftSigns draft_signs(std::string_view text);

}  // namespace qar::read
