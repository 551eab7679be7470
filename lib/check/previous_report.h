// The last review's report, where the cover of a draft names its file (`previous: {report: ../2024/report.md}`): it is read,
// and not judged.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/report.h"
#include "qar/text/file_store.h"
#include "qar/text/source.h"

namespace qar::check {

/// The draft whose last review is asked for.
struct DraftAt {
  const model::Cover& cover;
  const std::string& path;
};

/// The text of that report, added to `sources`; null where the cover names none. That the file is not there, cannot be read
/// or is no report is a problem at its name in the cover.
[[nodiscard]] const text::Source* find_previous_report(const text::FileStore& files, const DraftAt& draft,
                                                       std::uint64_t limit, text::Sources& sources,
                                                       std::vector<diag::Diagnostic>& problems);

}  // namespace qar::check
