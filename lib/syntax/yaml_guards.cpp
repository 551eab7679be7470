// The quick look before the engines: most files need no care, and this must cost far less than reading them.
#include <algorithm>
#include <array>
#include <cstring>

#include "syntax/yaml_odd.h"
#include "syntax/yaml_prepare.h"

namespace qar::syntax {
namespace {

constexpr std::size_t chunk = 64;

/// Characters outside ASCII that an engine refuses or takes for a line end.
bool has_special(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if ((lead == 0xC2 || lead == 0xE2 || lead == 0xEF) && control_at(bytes.substr(at)).size > 0) return true;
  }
  return false;
}

bool has_lone_carriage_return(std::string_view bytes) {
  const bool cut = bytes.size() == chunk + 1;  // the last byte is looked at with the next chunk
  for (std::size_t at = 0; at + (cut ? 1 : 0) < bytes.size(); ++at) {
    if (bytes[at] == '\r' && (at + 1 == bytes.size() || bytes[at + 1] != '\n')) return true;
  }
  return false;
}

struct Census {
  bool control = false;
  bool carriage_return = false;
  bool high = false;  ///< anything outside ASCII
};

Census census(const unsigned char* bytes, std::size_t size) {
  unsigned char high = 0;
  unsigned char control = 0;
  unsigned char carriage_return = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const unsigned char c = bytes[i];
    high = static_cast<unsigned char>(high | c);
    const int odd =
        static_cast<int>(c < 0x20) & static_cast<int>(c != '\n') & static_cast<int>(c != '\t') & static_cast<int>(c != '\r');
    control = static_cast<unsigned char>(control | odd | static_cast<int>(c == 0x7F));
    carriage_return = static_cast<unsigned char>(carriage_return | static_cast<int>(c == '\r'));
  }
  return {control != 0, carriage_return != 0, (high & 0x80U) != 0};
}

/// CR, control characters, and what has_special looks for. Whole chunks have a constant size, so that the compiler can use
/// vectors.
Care care_for_bytes(std::string_view text) {
  Care care = Care::none;
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  for (std::size_t at = 0; at < text.size(); at += chunk) {
    const bool whole = text.size() - at >= chunk;
    const Census found = whole ? census(bytes + at, chunk) : census(bytes + at, text.size() - at);
    if (found.control) return Care::full;
    // A character may begin at the end of this chunk and go on in the next.
    if (found.high && has_special(text.substr(at, chunk + 2))) return Care::full;
    if (!found.carriage_return) continue;
    care = Care::line_ends;
    if (has_lone_carriage_return(text.substr(at, chunk + 1))) return Care::full;
  }
  return care;
}

constexpr auto first_interest = [] {
  std::array<bool, 256> table{};
  for (const char c : {'\t', '-', '.', '%', '<', '=', '>', '|'}) table[static_cast<unsigned char>(c)] = true;
  for (const int c : {0xC2, 0xE1, 0xE2, 0xE3, 0xEF}) table[static_cast<std::size_t>(c)] = true;
  return table;
}();

/// `rest` begins with the first character of a line that is not a space.
bool odd_beginning(std::string_view rest, bool at_margin) {
  const char c = rest.front();
  if (c == '\t') return true;
  if (c == '-') {
    if (rest.size() > 1 && rest[1] == '-') return true;
    std::size_t at = 1;
    while (at < rest.size() && (rest[at] == ' ' || rest[at] == '-')) ++at;
    return at < rest.size() && (rest[at] == '\t' || odd_space_at(rest.substr(at)).size > 0);
  }
  if (static_cast<unsigned char>(c) < 0x80) return at_margin && (c == '.' || c == '%' || is_conflict_marker(rest));
  return odd_space_at(rest).size > 0 || long_dash_at(rest) > 0;
}

}  // namespace

Care care_needed(std::string_view text) {
  const Care care = care_for_bytes(text);
  if (care == Care::full) return care;
  const char* const end = text.data() + text.size();
  for (const char* line = text.data(); line < end;) {
    const char* at = line;
    while (at < end && *at == ' ') ++at;
    if (at == end) return at == line ? care : Care::full;
    if (*at == '\n' || *at == '\r') {
      if (at != line) return Care::full;
    } else if (first_interest[static_cast<unsigned char>(*at)] &&
               odd_beginning({at, static_cast<std::size_t>(end - at)}, at == line)) {
      return Care::full;
    }
    const void* next = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    if (next == nullptr) return care;
    line = static_cast<const char*>(next) + 1;
  }
  return care;
}

}  // namespace qar::syntax
