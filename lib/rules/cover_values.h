// The front matter as its writer left it: the place of a field, every value in it, and what only holds a place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/model/report.h"
#include "qar/syntax/yaml.h"

namespace qar::rules {

/// Where a field that is not there is missed: the beginning of the front matter.
[[nodiscard]] text::Span front_begin(const model::Report& report);

/// Whether an absent field can be told from one that could not be read: there is front matter, and no syntax error in it.
[[nodiscard]] bool cover_is_whole(const model::Report& report);

/// What is written at a dotted path, "school.hub"; nothing if the key is not there.
[[nodiscard]] std::optional<syntax::YamlNode> written_at(const model::Report& report, std::string_view path);

/// One scalar of the front matter. `path` has dots and no indices: "areas_of_excellence.contact.email".
struct CoverValue {
  std::string path;
  text::Spanned<std::string_view> value;
};
/// In the order of the text; keys are no values, and nothing empty is given.
[[nodiscard]] std::vector<CoverValue> cover_values(const model::Report& report);

/// Words that only hold a place: "TBC", "xx", "??", "insert name", "School name".
[[nodiscard]] bool is_placeholder(std::string_view value);

/// The place of value[begin, end) where the value stands in the source as it is, else of the whole value.
[[nodiscard]] text::Span place_within(const text::Source& source, const text::Spanned<std::string_view>& value,
                                      std::size_t begin, std::size_t end);

}  // namespace qar::rules
