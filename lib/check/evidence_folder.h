// The files of evidence that lie in a folder or that a draft names.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/report.h"
#include "qar/text/file_store.h"

namespace qar::check {

/// Says of a path, and whether it is a folder, that it is to be passed over.
using PassOver = std::function<bool(const std::string&, bool)>;

[[nodiscard]] bool is_yaml(std::string_view path);

/// Adds the YAML files in a folder and in those below it; hidden ones, and folders that are only linked, are left out.
void find_evidence(const text::FileStore& files, const std::string& folder, const PassOver& pass_over,
                   std::set<std::string>& found, std::vector<std::string>& failures);

/// Files as they are, folders as the YAML files in them; sorted, each once.
[[nodiscard]] std::vector<std::string> evidence_files(const text::FileStore& files, const std::vector<std::string>& paths,
                                                      std::vector<std::string>& failures);

/// What the cover of a draft in `folder` names under `evidence:`; what of it is not there is reported.
[[nodiscard]] std::vector<std::string> named_evidence(const text::FileStore& files, const model::Cover& cover,
                                                      const std::string& folder, std::vector<diag::Diagnostic>& problems,
                                                      std::vector<std::string>& failures);

}  // namespace qar::check
