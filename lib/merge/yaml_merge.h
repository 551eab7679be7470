// YAML in three versions made one, by keys and by the members of lists; what stands in it is copied, never written anew.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/merge/merged.h"
#include "qar/syntax/yaml.h"

#include "plain_text.h"

namespace qar::merge {

/// A part of a version that holds a value.
struct YamlPart {
  const PlainText* plain = nullptr;
  std::string_view text;  ///< within the plain text
  std::optional<syntax::YamlNode> value;
};
using YamlParts = std::array<std::optional<YamlPart>, 3>;  ///< of base, ours and theirs

struct MergedYaml {
  std::string text;
  std::vector<diag::Diagnostic> conflicts;
};

/// Whole regions: front matters, or files. Ours and theirs must be there.
[[nodiscard]] MergedYaml merge_yaml(const YamlParts& regions, const Marking& marking);
/// One member of a list or mapping that begins `indent` columns from the begin of a line, its first line without these; a
/// conflict begins its lines with them.
[[nodiscard]] MergedYaml merge_member(const YamlParts& members, std::size_t indent, const Marking& marking);

}  // namespace qar::merge
