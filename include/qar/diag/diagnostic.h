// A diagnostic says what is wrong, where, and what to do about it. Everything that qar finds in an input is one of these;
// every output format prints these and nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/text/edit.h"
#include "qar/text/span.h"

namespace qar::diag {

/// error: the report must not go out. warning: very likely wrong. advice: consider.
enum class Severity : std::uint8_t { error, warning, advice };

[[nodiscard]] std::string_view name(Severity severity);
[[nodiscard]] std::optional<Severity> severity_named(std::string_view name);

/// safe: the meaning cannot change. unsafe: a person should look at it.
enum class Safety : std::uint8_t { safe, unsafe };

/// Made as a whole or not at all, and only if all its edits stand in one file. A "\n" that it inserts becomes the line
/// ending of that file.
struct Fix {
  Safety safety = Safety::safe;
  std::vector<text::Edit> edits;
};

/// Another place that helps to understand the finding.
struct Related {
  text::Span where;
  std::string message;
};

struct Diagnostic {
  std::string_view rule;  ///< "family/name"; static storage: the path of the rule's page
  Severity severity = Severity::error;
  std::string message;  ///< what is wrong: one clause, lower-case start unless a name, no full stop
  std::string help;     ///< what to do: an imperative clause in the same form; may be empty
  text::Span where;
  std::vector<Related> related;
  std::optional<Fix> fix;

  // Filled in by the checker, empty until then.
  std::vector<std::string> section;       ///< titles from the outside in; the entry's id in an evidence file
  std::string fingerprint;                ///< survives moved lines
  std::optional<std::string> suppressed;  ///< the reason given, when a suppression holds it back ("" if none was given)
  bool in_baseline = false;               ///< held back because a baseline knows it; then `suppressed` says so
};

/// Message and help in one line: "message; help".
[[nodiscard]] std::string sentence(const Diagnostic& diagnostic);

/// A diagnostic as a reader or rule first makes it.
[[nodiscard]] Diagnostic problem(std::string_view rule, text::Span where, std::string message, std::string help = {});

/// What a printed format needs to know of a rule, handed over by the door so that `emit` never asks about rules.
struct RuleInfo {
  std::string_view id;
  std::string_view title;
  std::string_view why;
  std::string_view source;
  Severity severity = Severity::error;
};

}  // namespace qar::diag
