// Where rules come from: the works that the pages' `source` lines name, taken apart, so that rules can be listed by them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qar::rules {

/// A work that source lines name.
struct Work {
  std::string_view key;    ///< as source lines name it: "DOMAIN", "P:35"
  std::string_view about;  ///< what it is, in a few words
};

/// The works behind the built-in rules, in the order in which they are listed.
[[nodiscard]] std::span<const Work> works();

/// A work, and the chapter of it where one is named.
struct CitedSource {
  std::string work;
  std::string chapter;  ///< "5.2"; empty for the whole
  friend bool operator==(const CitedSource&, const CitedSource&) = default;
};

/// The works of a source line in their order, each once: "S3; DOMAIN 5.1, 9 case 4 (P:7)" names S3, P:7 and two chapters of
/// DOMAIN. What else stands in the line explains, and is left out; a work that is not among `works` is named as it stands.
[[nodiscard]] std::vector<CitedSource> cited_sources(std::string_view line);

}  // namespace qar::rules
