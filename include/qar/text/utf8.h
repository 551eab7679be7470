// UTF-8: is it, where not, how many characters, how wide on a terminal. Never throws; bytes that are not UTF-8 count as one
// character each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace qar::text {

/// The byte order mark in UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// What stands for a byte that is not UTF-8 once it is decoded.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The offset (bytes) of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7: no overlong forms, no
/// surrogates, nothing above U+10FFFF); nothing if the text is well-formed.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The offset of the first control character that no text file should hold: C0 except TAB, LF and CR, or DEL.
[[nodiscard]] std::optional<std::size_t> first_control(std::string_view text, std::size_t from = 0);

/// One decoded character and how many bytes it took; `size` is at least 1 for non-empty input. A byte that is not UTF-8 is a
/// replacement character of size 1 (a real one has size 3).
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};
[[nodiscard]] CodePoint decode(std::string_view text);
/// Appends a code point as UTF-8; the replacement character for what is none (a surrogate, or above U+10FFFF).
void append_utf8(std::string& out, char32_t value);

[[nodiscard]] std::size_t count_code_points(std::string_view text);
/// Columns that the text takes on a terminal (East Asian wide characters 2, combining marks 0; TAB counts as 1).
[[nodiscard]] std::size_t display_width(std::string_view text);
/// Text that is safe to print on one line: control characters (terminal escapes, TAB, newlines in file names), line
/// separators, marks that turn the direction of writing and bytes that are not UTF-8 become `\xNN`, byte by byte.
[[nodiscard]] std::string printable(std::string_view text);
/// NFC, as far as the text is UTF-8; otherwise unchanged.
[[nodiscard]] std::string nfc(std::string_view text);
/// For comparing: equal for texts that differ in nothing but capitals and in how their accents are written, in any language
/// (Unicode's full folding of NFC; ß and ss are equal). Other bytes than UTF-8 stay as they are, with ASCII in lower case.
[[nodiscard]] std::string case_folded(std::string_view text);

}  // namespace qar::text
