// qar.yaml: what an organisation or a reviewer sets for the reviews below a folder. One file gives one Configuration; files
// that it extends are joined below it by `over`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/stage.h"
#include "qar/model/style.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::read {

/// What a configuration says of a rule or a family.
struct RuleSetting {
  text::Spanned<std::string> rule;  ///< an id or a family
  bool ill_formed = false;          ///< its severity is none, which was reported: it changes nothing
  bool off = false;
  std::optional<diag::Severity> severity;
  std::vector<std::pair<text::Spanned<std::string>, int>> options;
};

struct Override {
  text::Spanned<std::string> files;  ///< a pattern over paths below the configuration's folder
  std::optional<text::Spanned<std::string>> profile;
  std::optional<text::Spanned<model::Stage>> stage;
  std::vector<RuleSetting> rules;
};

struct Limit {
  std::uint64_t value = 0;
  std::optional<text::Span> where{};  ///< where it was set; nothing for the default
};

/// Sizes over which a file is not read: bytes, levels, columns.
struct Limits {
  Limit draft_bytes{1024 * 1024};
  Limit evidence_bytes{64ull * 1024 * 1024};
  Limit depth{64};
  Limit table_columns{64};
};

/// A file or folder of rule pages, and the folder from which its path counts.
struct RulePath {
  text::Spanned<std::string> path;
  std::string folder;
};

struct Configuration {
  std::string folder;  ///< where the file stands; patterns and paths count from it
  std::optional<text::Spanned<std::string>> profile;
  std::optional<text::Spanned<model::Stage>> stage;
  std::optional<text::Spanned<model::Style>> style;
  std::vector<RuleSetting> rules;  ///< later ones win
  std::vector<RulePath> rule_paths;
  std::vector<std::string> extends;
  std::vector<text::Spanned<std::string>> words;    ///< right words that no dictionary has
  std::vector<text::Spanned<std::string>> exclude;  ///< patterns of paths that a directory walk passes over
  std::vector<Override> overrides;
  Limits limits;
};

struct ConfigurationResult {
  Configuration configuration;
  std::vector<diag::Diagnostic> problems;
  bool ill_formed = false;  ///< a syntax error stood in the way: nothing of it should be used
};

/// Reads a configuration. Whether its rules exist is asked by the checker.
[[nodiscard]] ConfigurationResult read_configuration(const text::Source& source);

/// `base` with what `top` says above it.
[[nodiscard]] Configuration over(Configuration base, const Configuration& top);

}  // namespace qar::read
