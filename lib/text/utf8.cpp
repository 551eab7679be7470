#include "qar/text/utf8.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <utf8proc.h>

#include "qar/text/words.h"

namespace qar::text {
namespace {

constexpr std::uint64_t each_byte(std::uint64_t byte) { return byte * 0x0101010101010101U; }
constexpr std::uint64_t high_bits = each_byte(0x80);
constexpr std::size_t word = sizeof(std::uint64_t);

std::uint64_t load(const char* from) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, from, word);
  return bytes;
}

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// The offset of the first byte from `from` on that is not ASCII, or the size. Most of what we read is ASCII, so this loop
/// is what validating costs.
std::size_t skip_ascii(std::string_view text, std::size_t from) {
  const char* bytes = text.data();
  while (from + 4 * word <= text.size()) {
    const std::uint64_t any =
        load(bytes + from) | load(bytes + from + word) | load(bytes + from + 2 * word) | load(bytes + from + 3 * word);
    if ((any & high_bits) != 0) break;
    from += 4 * word;
  }
  while (from + word <= text.size() && (load(bytes + from) & high_bits) == 0) from += word;
  while (from < text.size() && byte_at(text, from) < 0x80) ++from;
  return from;
}

/// A row of table 3-7 of the Unicode standard for a lead byte above ASCII: the length of the sequence and the range of its
/// second byte. All further bytes are 80..BF. A length of 0: no sequence begins so.
struct Lead {
  std::size_t length = 0;
  unsigned second_from = 0x80;
  unsigned second_to = 0xBF;
};

Lead lead_of(unsigned byte) {
  if (byte < 0xC2) return {};  // a continuation byte, or C0 and C1, which only begin overlong forms
  if (byte <= 0xDF) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};  // below A0: overlong
  if (byte == 0xED) return {3, 0x80, 0x9F};  // above 9F: surrogates
  if (byte <= 0xEF) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};  // below 90: overlong
  if (byte <= 0xF3) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};  // above 8F: beyond U+10FFFF
  return {};
}

/// The length of the well-formed sequence that begins at `at` with a byte above ASCII; 0 if it is not well-formed.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const Lead lead = lead_of(byte_at(text, at));
  if (lead.length == 0 || text.size() - at < lead.length) return 0;
  const unsigned second = byte_at(text, at + 1);
  if (second < lead.second_from || second > lead.second_to) return 0;
  for (std::size_t i = 2; i < lead.length; ++i) {
    if ((byte_at(text, at + i) & 0xC0U) != 0x80U) return 0;
  }
  return lead.length;
}

bool is_forbidden_control(unsigned byte) {
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

/// Whether a word may hold a byte below 20 or 7F: false positives are possible, misses are not.
bool may_hold_control(std::uint64_t bytes) {
  const std::uint64_t below_space = (bytes - each_byte(0x20)) & ~bytes;
  const std::uint64_t unlike_delete = bytes ^ each_byte(0x7F);
  const std::uint64_t is_delete = (unlike_delete - each_byte(0x01)) & ~unlike_delete;
  return ((below_space | is_delete) & high_bits) != 0;
}

/// What a terminal, a log viewer or a person's eye could take for something else than text on this line: controls, line and
/// paragraph separators, and the marks that turn the direction of writing.
bool is_unsafe_to_print(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value <= 0x9F) || (value >= 0x2028 && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069);
}

void append_escaped(std::string& out, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out += "\\x";
    out += digits[byte_at(bytes, i) >> 4U];
    out += digits[byte_at(bytes, i) & 0x0FU];
  }
}

/// Whether well-formed text is in NFC for a cheap reason: nothing in it composes, decomposes or reorders. That holds for all
/// below U+0300 (lead bytes below CC), and for the dashes, quotation marks and dots of U+2002..U+203F that drafts are full
/// of.
bool is_plainly_nfc(std::string_view text) {
  for (std::size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
    const unsigned lead = byte_at(text, i);
    const bool punctuation = lead == 0xE2 && byte_at(text, i + 1) == 0x80 && byte_at(text, i + 2) >= 0x82;
    if (lead >= 0xCC && !punctuation) return false;
    i += punctuation ? 3 : 2;
  }
  return true;
}

/// What utf8proc makes of well-formed text.
std::optional<std::string> mapped(std::string_view text, int options) {
  utf8proc_uint8_t* made = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &made,
                   static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  if (size < 0) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
    const std::size_t length = sequence_length(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

std::optional<std::size_t> first_control(std::string_view text, std::size_t from) {
  while (from < text.size()) {
    while (from + word <= text.size() && !may_hold_control(load(text.data() + from))) from += word;
    const std::size_t end = std::min(from + word, text.size());
    for (; from < end; ++from) {
      if (is_forbidden_control(byte_at(text, from))) return from;
    }
  }
  return std::nullopt;
}

CodePoint decode(std::string_view text) {
  if (text.empty()) return {};
  const unsigned lead = byte_at(text, 0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = sequence_length(text, 0);
  if (length == 0) return {replacement_character, 1};
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) value = (value << 6U) | (byte_at(text, i) & 0x3FU);
  return {value, length};
}

void append_utf8(std::string& out, char32_t value) {
  const bool encodable = value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  if (!encodable) value = replacement_character;
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  const auto put_rest = [&put, value](unsigned shift) { put(0x80U | ((value >> shift) & 0x3FU)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | (value >> 6U));
    put_rest(0);
  } else if (value < 0x10000) {
    put(0xE0U | (value >> 12U));
    put_rest(6);
    put_rest(0);
  } else {
    put(0xF0U | (value >> 18U));
    put_rest(12);
    put_rest(6);
    put_rest(0);
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t stop = skip_ascii(text, at);
    count += stop - at;
    at = stop;
    if (at == text.size()) break;
    at += std::max<std::size_t>(sequence_length(text, at), 1);
    ++count;
  }
  return count;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const CodePoint point = decode(text);
    const bool plain = (point.value >= 0x20 && point.value < 0x7F) || point.value == '\t';
    width +=
        plain ? 1 : static_cast<std::size_t>(std::max(utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value)), 0));
    text.remove_prefix(point.size);
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = decode(text);
    const std::string_view bytes = text.substr(0, point.size);
    const bool malformed = point.size == 1 && point.value == replacement_character;
    if (malformed || is_unsafe_to_print(point.value)) {
      append_escaped(out, bytes);
    } else {
      out += bytes;
    }
    text.remove_prefix(point.size);
  }
  return out;
}

std::string nfc(std::string_view text) {
  if (first_invalid_utf8(text) || is_plainly_nfc(text)) return std::string(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE).value_or(std::string(text));
}

std::string case_folded(std::string_view text) {
  if (first_invalid_utf8(text)) return lower(text);
  // Folding takes accents apart in places, hence once more.
  return nfc(mapped(nfc(text), UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD).value_or(lower(text)));
}

}  // namespace qar::text
