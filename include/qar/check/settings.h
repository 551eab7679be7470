// What the caller of a check may choose; the command line's options and nothing else.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/dictionary.h"
#include "qar/model/stage.h"

namespace qar::check {

class Baseline;

/// In `select`: every rule that is not off by default, the families about prose among them.
inline constexpr std::string_view all_rules = "all";

struct Settings {
  std::optional<std::string> profile;        ///< an id, or the path of a profile file; wins over the draft's own
  std::optional<model::Stage> stage;         ///< wins over the draft's own
  bool evidence = true;                      ///< false: drafts are checked without it
  std::vector<std::string> evidence_paths;   ///< files or folders instead of the drafts' own evidence
  std::vector<std::string> select;           ///< rule ids, families or `all_rules`; empty: all that are not off by default
  std::vector<std::string> ignore;           ///< rule ids or families
  std::optional<std::string> configuration;  ///< instead of the one found from each input upwards
  std::shared_ptr<const model::Dictionary> dictionary;  ///< null: spelling is not checked
  std::string stdin_name;                               ///< the name by which standard input is known; may be empty
  std::shared_ptr<const Baseline> baseline;             ///< its findings are held back; may be null
  bool fingerprints = true;                             ///< false: findings have none, unless a baseline asks for them
  std::function<std::uint64_t()> clock;  ///< nanoseconds, of the calling thread; may be empty, then no times are taken
};

}  // namespace qar::check
