// Printed findings: one function a format, all fed from the same diagnostics. A format never asks about rules; titles and
// help come as plain `diag::RuleInfo` from the door. Output is the same bytes for any locale, thread count and order of
// input.
//
// A run is begin, then one `review` for each review in order, then end. Each call returns text for standard output, so that
// a long run prints as it goes and memory does not grow with the number of findings.
//
// Paths, messages and excerpts hold what strangers wrote. The formats for people never pass on a control character; the JSON
// formats are always well-formed UTF-8. No call throws.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/checked_file.h"
#include "qar/diag/diagnostic.h"
#include "qar/diag/rule_time.h"
#include "qar/text/edit.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::emit {

/// An empty profile or stage is null in the JSON formats.
using diag::CheckedFile;

/// One review's files and findings, printed in the order given; suppressed ones among them, which only the JSON formats
/// list. A finding whose span is empty at offset 0 is about its file as a whole. Messages are printed as they are; of the
/// sources, nothing is shown that stands at a masked place, and of fixes nothing that repeats it.
struct ReviewFindings {
  const text::Sources* sources = nullptr;
  std::span<const CheckedFile> files;
  std::span<const diag::Diagnostic> findings;
  std::span<const text::Span> masked{};
};

/// Findings by severity. One that is held back is counted under `suppressed` or `in_baseline` alone.
struct Counts {
  std::size_t error = 0;
  std::size_t warning = 0;
  std::size_t advice = 0;
  std::size_t suppressed = 0;
  std::size_t in_baseline = 0;

  void add(const diag::Diagnostic& finding);
  void add(const Counts& other);
  /// All but those that are held back.
  [[nodiscard]] std::size_t total() const { return error + warning + advice; }
};

/// What a run came to.
struct Summary : Counts {
  std::size_t files = 0;
  std::size_t safe_fixes = 0, unsafe_fixes = 0;  ///< findings counted that have such a fix
  std::optional<diag::Safety> fixed_up_to;       ///< which fixes were made before, if any were to be
  std::size_t fixed = 0;                         ///< findings that they mended

  void count(const ReviewFindings& review);
};

struct Options {
  bool colour = false;
  bool quiet = false;        ///< findings only, no closing line
  std::string_view version;  ///< of the tool, for formats that name it
};

/// Keeps what a format must remember between calls (such as whether a comma is due).
struct Progress {
  bool any_finding = false;
  std::vector<CheckedFile> files;
};

/// A row of the table of formats.
struct Format {
  std::string_view name;
  std::string_view about;
  std::string (*begin)(const Options&, Progress&);
  std::string (*review)(const ReviewFindings&, const Options&, Progress&);
  std::string (*end)(const Summary&, const Options&, Progress&);
};

[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format* format_named(std::string_view name);

/// The last line in plain words, without a line ending: "3 must be fixed before this goes out, 2 are very likely wrong, 9 to
/// consider (6 files)." or "Nothing to mend in 6 files (1 suppressed)."
[[nodiscard]] std::string closing_line(const Summary& summary);

/// The line after it, in the same manner: "2 fixed. 1 more can be fixed with --unsafe-fixes: look at that." Empty where
/// there is nothing to say.
[[nodiscard]] std::string fixes_line(const Summary& summary);

/// Findings counted by rule and by family, as `--statistics` prints them. Reviews may be counted in any order.
class Statistics {
 public:
  void count(const ReviewFindings& review);
  /// Both tables, the most frequent first. `rules` gives the titles; a rule that is not among them has none.
  [[nodiscard]] std::string text(std::span<const diag::RuleInfo> rules) const;

 private:
  std::map<std::string, Counts, std::less<>> rules_;
};

/// A file as it was, and what was or would be changed in it.
struct FileChange {
  std::string_view path;
  std::string_view before;
  std::span<const text::Edit> edits;            ///< in order of their places in `before`, none touching another
  std::span<const text::Span> hidden_before{};  ///< places of `before` that are not shown, in order
  std::span<const text::Span> hidden_after{};   ///< the same of the text that comes out
};
/// The change as a unified diff with three lines of context, as `git apply` and `patch -p1` take it; empty if there is none.
/// Lines with a hidden place say █ for its characters, and such a diff can only be read.
[[nodiscard]] std::string unified_diff(const FileChange& change);

/// What each rule cost, as `--timing` prints it. Jobs may be counted in any order.
class Timing {
 public:
  void count(std::span<const diag::RuleTime> times);
  /// A table, the dearest first.
  [[nodiscard]] std::string text() const;

 private:
  std::map<std::string, diag::RuleTime, std::less<>> rules_;
};

// Pieces for pages that the door writes itself, such as `qar explain`.

/// Text broken at spaces into lines of at most `width` columns, `indent` included, each with a line ending. A longer word
/// has a line of its own. An empty line in the text separates paragraphs and stays; other line endings count as spaces.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width, std::string_view indent);

/// The line of a source with carets below the span, as `full` shows it: a long line is cut around the span, of a longer span
/// the first line is shown. Empty where there is nothing to point at: a span without a place, or the whole of a file. The
/// masked places are of this source, in order, none overlapping another.
[[nodiscard]] std::string excerpt(const text::Source& source, text::Span where, const Options& options,
                                  std::span<const text::Span> masked = {});

}  // namespace qar::emit
