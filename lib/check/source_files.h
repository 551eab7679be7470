// Files into sources: encoding and size are looked at here, before any parser sees a byte.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/rules/rulebook.h"
#include "qar/text/file_store.h"
#include "qar/text/source.h"

namespace qar::check {

struct LoadedSource {
  const text::Source* source = nullptr;  ///< null: the file could not be read at all, which is among the failures
  bool readable = false;                 ///< the text is UTF-8 within the limit, and may be parsed
};

/// Reads a file of at most `limit` bytes. What is wrong with its encoding or size is a problem, at its place; a file that
/// the world withholds is a failure, one line.
[[nodiscard]] LoadedSource load_source(const text::FileStore& files, const std::string& path, std::uint64_t limit,
                                       text::Sources& sources, std::vector<diag::Diagnostic>& problems,
                                       std::vector<std::string>& failures);
/// The same for text that is at hand already.
[[nodiscard]] LoadedSource take_source(const std::string& path, std::string text, std::uint64_t limit,
                                       text::Sources& sources, std::vector<diag::Diagnostic>& problems);

/// Whether a Markdown file that nobody named should be looked at: its beginning says that it is a draft, or may be one.
[[nodiscard]] bool is_likely_draft(const text::Source& source);

/// A name in a configuration or profile that is neither a rule nor a family, or that a rule no longer has.
void report_unknown_rule(const rules::Rulebook& book, std::string_view name, text::Span where,
                         std::vector<diag::Diagnostic>& problems);

/// What `qar:` says that a YAML text is: "evidence/1", "profile/1"; empty if nothing in its first lines says it.
[[nodiscard]] std::string declared_format(std::string_view text);

}  // namespace qar::check
