// Scalars as the source has them: where a plain, quoted or block scalar ends and what its value is, read from the text
// alone. The engines say that a scalar stands somewhere; these functions say what it is, so that the tree never depends on
// the engine. All texts here have LF line ends and no control characters but TAB (see yaml_prepare.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "qar/syntax/yaml.h"

namespace qar::syntax {

/// Where a scalar begins and what surrounds it.
struct ScalarSite {
  std::string_view text;  ///< all of it; offsets count from its beginning
  std::uint32_t begin = 0;
  int parent_column = -1;  ///< lines that go on with the scalar must be indented more than this
  bool flow = false;       ///< inside [ ] or { }
  bool key = false;        ///< a key keeps to one line
};

/// Both engines give up looking for a key's colon after 1,024 characters, though they do not count alike.
inline constexpr std::uint32_t longest_key = 1000;

enum class ScalarTrouble : std::uint8_t { none, unclosed, dedented, bad_escape, control_escape, bad_header, bad_start };

/// What stands there. `text` is a view into the source when `verbatim`, else into the scratch string given.
struct ScalarReading {
  std::string_view text;
  std::uint32_t end = 0;         ///< after the last byte of it; see YamlNode::where
  std::uint32_t resume = 0;      ///< where reading goes on: `end`, or the line after a block scalar
  std::uint32_t line_start = 0;  ///< of the line that `resume` stands on, when the scalar spans lines, else 0
  std::uint32_t trouble_at = 0;
  ScalarTrouble trouble = ScalarTrouble::none;
  ScalarStyle style = ScalarStyle::plain;
  bool verbatim = true;
};

/// Reads the scalar that begins at the site; its first character decides the style.
[[nodiscard]] ScalarReading read_scalar(const ScalarSite& site, std::string& scratch);

/// Where plain text that begins at `begin` has to stop on its line: before a line end, `: `, ` #` or, in flow, one of ,[]{}.
[[nodiscard]] std::uint32_t plain_stop(std::string_view text, std::uint32_t begin, bool flow);

/// `~`, `null` and its spellings in capitals.
[[nodiscard]] bool is_null_word(std::string_view text);

[[nodiscard]] inline bool is_blank(char c) { return c == ' ' || c == '\t'; }
[[nodiscard]] inline bool is_blank_or_end(std::string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]) || text[at] == '\n';
}
[[nodiscard]] inline bool is_flow_indicator(char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }

}  // namespace qar::syntax
