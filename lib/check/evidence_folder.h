// The files of evidence in a folder.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "qar/text/file_store.h"

namespace qar::check {

/// Says of a path, and whether it is a folder, that it is to be passed over.
using PassOver = std::function<bool(const std::string&, bool)>;

[[nodiscard]] bool is_yaml(std::string_view path);

/// Adds the YAML files in a folder and in those below it; hidden ones, and folders that are only linked, are left out.
void find_evidence(const text::FileStore& files, const std::string& folder, const PassOver& pass_over,
                   std::set<std::string>& found, std::vector<std::string>& failures);

}  // namespace qar::check
