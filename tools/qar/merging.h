// What the commands that merge have in common: reading the files, showing what could not be decided, writing the result.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/checked_file.h"
#include "qar/diag/diagnostic.h"
#include "qar/merge/merged.h"
#include "qar/text/file_store.h"
#include "qar/text/source.h"

namespace qar::door {

inline constexpr std::uint64_t most_bytes_to_merge = 64ull * 1024 * 1024;

/// Options that every merge has.
struct MergeArguments {
  std::string output, format = "full", style = "merge", colour = "auto";
  std::size_t marker_size = 7;
  bool quiet = false;
};

/// A file as a source; null, with the reason said on standard error, if it cannot be read or is not UTF-8.
[[nodiscard]] const text::Source* load_to_merge(const text::FileStore& files, const std::string& path,
                                                text::Sources& sources);

/// The style that a word names; nothing, with a complaint, if it names none.
[[nodiscard]] std::optional<merge::ConflictStyle> style_of(const std::string& name);

/// What a merge found, on its way to the user.
struct MergeReport {
  const text::Sources* sources = nullptr;
  std::string_view kind;  ///< of the files: "report" or "evidence"
  std::vector<diag::Diagnostic> findings;
};

/// Prints the findings, if there are any or the format is for scripts: on standard output where the result goes to a file,
/// else on standard error. The exit code of a failed write, 0 otherwise.
[[nodiscard]] int print_findings(const MergeArguments& arguments, const MergeReport& report);

/// Writes the result to the file that was asked for, which may be one of the inputs, or to standard output. The exit code of
/// a failure, which has been said, 0 otherwise.
[[nodiscard]] int write_result(text::FileStore& files, const MergeArguments& arguments, std::string_view text);

}  // namespace qar::door
