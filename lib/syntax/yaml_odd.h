// Characters that look like YAML's own and are not: other spaces, long dashes, control characters, git's conflict markers.
// Each function looks at the beginning of the text it is given.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace qar::syntax {

/// An odd character and how many bytes it takes; size 0 if there is none.
struct OddCharacter {
  char32_t value = 0;
  std::size_t size = 0;
};

/// A space other than U+0020 and TAB: no-break, thin, ideographic …; the zero-width space too.
[[nodiscard]] OddCharacter odd_space_at(std::string_view text);

/// A character that no text file should hold, or a line separator that only some YAML readers take for a line end: C0 but
/// TAB, LF and CR, DEL, C1, U+2028, U+2029, U+FFFE, U+FFFF, and U+FEFF, the byte order mark.
[[nodiscard]] OddCharacter control_at(std::string_view text);

/// The bytes of a dash or bullet that stands where a list needs `- `: –, — or •, or two hyphens, with a blank after it. 0 if
/// none.
[[nodiscard]] std::size_t long_dash_at(std::string_view text);

/// git's `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`, alone or followed by a space.
[[nodiscard]] bool is_conflict_marker(std::string_view text);

/// `---` or `...`, followed by a blank or the line's end.
[[nodiscard]] bool document_marker(std::string_view text);

/// "U+00A0".
[[nodiscard]] std::string code_point_name(char32_t value);

}  // namespace qar::syntax
