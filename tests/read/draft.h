// A draft in memory, read to the end by one of the built-in profiles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/profile/profile.h"
#include "qar/read/profile_reader.h"
#include "qar/read/report_reader.h"
#include "qar/text/source.h"

namespace qar::test {

/// The report's views point into the draft, which therefore stays where it is.
struct Draft {
  explicit Draft(std::string text, std::string_view profile_id = "qar-2025")
      : source(sources.add("report.md", std::move(text))), result(read::read_cover(source)) {
    read::read_body(result, *read::builtin_profile(profile_id));
    read::read_prose(result.report);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  text::Sources sources;
  const text::Source& source;
  read::ReportResult result;

  [[nodiscard]] const model::Report& report() const { return result.report; }
  [[nodiscard]] const model::Cover& cover() const { return result.report.cover; }
  [[nodiscard]] std::string at(text::Span where) const { return std::string(source.slice(where)); }
  /// "rule: what stands at its place", a line a problem.
  [[nodiscard]] std::string problems() const {
    std::string all;
    for (const diag::Diagnostic& each : result.problems) all += std::string(each.rule) + ": " + at(each.where) + "\n";
    return all;
  }
  /// The text after the safe fixes of all problems.
  [[nodiscard]] std::string mended() const {
    std::vector<text::Edit> edits;
    for (const diag::Diagnostic& each : result.problems)
      if (each.fix && each.fix->safety == diag::Safety::safe)
        edits.insert(edits.end(), each.fix->edits.begin(), each.fix->edits.end());
    return text::apply(source.text, edits);
  }
};

}  // namespace qar::test
