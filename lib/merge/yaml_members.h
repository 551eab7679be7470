// A mapping or sequence of YAML cut into its members, so that they can be copied byte for byte.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/syntax/yaml.h"

namespace qar::merge {

struct Member {
  std::string key;        ///< by which it is known among the others
  std::string_view text;  ///< with the comments above it and the one behind it
  std::optional<syntax::YamlNode> value;
};

struct Members {
  bool flow = false;               ///< in brackets
  std::size_t column = 0;          ///< of a block collection: how far its members are indented
  std::string_view before, after;  ///< what stands around the members in the text that holds the collection
  std::vector<Member> list;
  std::vector<std::string_view> gaps;  ///< gaps[i]: what stands before member i + 1
};

/// The members of a collection that stands in a part of a source. Nothing where it cannot be cut: no collection, a key
/// twice, a comment within brackets.
[[nodiscard]] std::optional<Members> cut_members(std::string_view source, std::string_view part,
                                                 syntax::YamlNode collection);
/// The same for the mapping that a whole region is, whose comments at the top and at the end are members too.
[[nodiscard]] std::optional<Members> cut_region(std::string_view source, std::string_view region, syntax::YamlNode root);

}  // namespace qar::merge
