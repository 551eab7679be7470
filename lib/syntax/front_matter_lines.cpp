#include "syntax/front_matter_lines.h"

#include <algorithm>
#include <cstddef>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::syntax::front {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view without_trailing_blanks(std::string_view line) {
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

/// Hyphens, dashes, bars and minus signs that programs put for two or three hyphens.
bool is_dash(char32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D; }

bool is_spoilt_fence(std::string_view line) {
  const bool indented = is_indented(line);
  std::string_view rest = text::trim(line);
  std::size_t hyphens = 0;
  bool dashes = false;
  bool gaps = false;
  while (!rest.empty()) {
    const text::CodePoint c = text::decode(rest);
    if (c.value == '-')
      ++hyphens;
    else if (is_dash(c.value))
      dashes = true;
    else if (c.value == ' ' || c.value == '\t' || c.value == 0xA0)
      gaps = true;
    else
      return false;
    rest.remove_prefix(c.size);
  }
  if (dashes) return true;
  // `-` and `- -` are YAML.
  return !gaps && (hyphens == 2 || hyphens > 3 || (hyphens == 3 && indented));
}

/// The length of a key before its colon, 0 if the line begins with none.
std::size_t key_length(std::string_view line) {
  const auto may_stand_in_key = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == ' ' ||
           c == '"' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
  };
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || line[0] == ' ' || line[0] == '-') return 0;
  if (colon + 1 < line.size() && !is_blank(line[colon + 1])) return 0;
  return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), may_stand_in_key) ? colon : 0;
}

}  // namespace

Fence opening_fence(std::string_view line) {
  if (without_trailing_blanks(line) == "---") return Fence::good;
  return is_spoilt_fence(line) ? Fence::spoilt : Fence::none;
}

Fence closing_fence(std::string_view line) {
  return without_trailing_blanks(line) == "..." ? Fence::good : opening_fence(line);
}

bool is_blank_line(std::string_view line) { return std::all_of(line.begin(), line.end(), is_blank); }

bool is_qar_key(std::string_view line) {
  return line.size() >= 4 && text::equal_ignoring_case(line.substr(0, 4), "qar:") && key_length(line) == 3;
}

bool is_key(std::string_view line) { return key_length(line) > 0; }

bool is_small_key(std::string_view line) {
  const std::string_view key = line.substr(0, key_length(line));
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

bool is_indented(std::string_view line) { return !line.empty() && is_blank(line[0]); }

bool is_hash_line(std::string_view line) {
  const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  return hashes > 0 && hashes <= 6 && hashes < line.size() && is_blank(line[hashes]);
}

bool is_prose(std::string_view line) {
  constexpr std::string_view yaml_begins = "#-'\"{}[]&*!|>%@?,:.";
  return !is_blank_line(line) && !is_indented(line) && !is_key(line) && yaml_begins.find(line[0]) == std::string_view::npos;
}

}  // namespace qar::syntax::front
