// One invented review with a finding of every kind that is hard to print. Every format prints it; tests/emit/approved holds
// what came out.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "qar/emit/emit.h"

namespace qar::test {

/// The first place of `words` in a source; drawing it is easier to read than counting bytes.
[[nodiscard]] text::Span place_of(const text::Source& source, std::string_view words);

class SampleReview {
 public:
  SampleReview();

  [[nodiscard]] emit::ReviewFindings findings() const { return {&sources_, files_, findings_}; }
  [[nodiscard]] const text::Sources& sources() const { return sources_; }

 private:
  void find_in_report(const text::Source& report, const text::Source& evidence);
  void find_in_evidence(const text::Source& evidence);
  void find_in_strange_file(const text::Source& strange);
  diag::Diagnostic& add(diag::Diagnostic finding);

  text::Sources sources_;
  std::vector<emit::CheckedFile> files_;
  std::vector<diag::Diagnostic> findings_;
};

/// Everything that a format prints for reviews that come one after the other.
[[nodiscard]] std::string print(std::string_view format, std::span<const emit::ReviewFindings> reviews,
                                const emit::Options& options);

}  // namespace qar::test
