// How files on the disk are replaced, each in one step.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "qar/text/file_store.h"
#include "qar/text/result.h"

namespace qar::text {

/// Writes a temporary file beside the target, syncs it and renames it over the target. A symbolic link stays one: what it
/// points to is replaced. The mode (and, as far as the system lets us, the owner) of an old file is kept. With `read_before`
/// a file that may not be written, or that holds anything else by now, is left alone.
[[nodiscard]] Outcome replace_file(const std::string& path, std::string_view bytes,
                                   std::optional<std::string_view> read_before = std::nullopt);

/// The same of several: no renaming before all temporary files are written. Of the renamings themselves one can only fail
/// where somebody changes the folders meanwhile; then those before it stand, and the message says so.
[[nodiscard]] Outcome replace_files(std::span<const FileChange> changes);

}  // namespace qar::text
