#include "laid_open.h"

#include <algorithm>
#include <optional>
#include <zlib.h>

#include "qar/text/words.h"

namespace qar::test {
namespace {

/// What a stream holds, from its beginning to its end; nothing if it is none.
std::optional<std::string> inflated(std::string_view packed, int window_bits) {
  z_stream stream{};
  if (inflateInit2(&stream, window_bits) != Z_OK) return std::nullopt;
  std::string bytes(packed);
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string made;
  char buffer[16384];
  int state = Z_OK;
  while (state == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(buffer);
    stream.avail_out = sizeof buffer;
    state = inflate(&stream, Z_NO_FLUSH);
    made.append(buffer, sizeof buffer - stream.avail_out);
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END) return std::nullopt;
  return made;
}

std::size_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::size_t value = 0;
  for (std::size_t i = count; i > 0; --i)
    value = value << 8U | (at + i - 1 < bytes.size() ? static_cast<unsigned char>(bytes[at + i - 1]) : 0U);
  return value;
}

/// Each member of the directory at a ZIP archive's end; names and comments stand in the bytes themselves.
void add_members(std::string_view file, std::string& to) {
  constexpr std::string_view entry("PK\x01\x02", 4), local("PK\x03\x04", 4);
  constexpr std::size_t deflated = 8;
  for (std::size_t at = file.find(entry); at != std::string_view::npos; at = file.find(entry, at + 1)) {
    const std::size_t begin = little_endian(file, at + 42, 4);
    if (file.substr(std::min(begin, file.size()), 4) != local || little_endian(file, at + 10, 2) != deflated) continue;
    const std::size_t data = begin + 30 + little_endian(file, begin + 26, 2) + little_endian(file, begin + 28, 2);
    if (data < file.size())
      if (const auto member = inflated(file.substr(data, little_endian(file, at + 20, 4)), -MAX_WBITS)) to += *member + "\n";
  }
}

void add_streams(std::string_view file, std::string& to) {
  constexpr std::string_view keyword = "stream";
  for (std::size_t at = file.find(keyword); at != std::string_view::npos; at = file.find(keyword, at + 1)) {
    std::size_t data = at + keyword.size();
    while (data < file.size() && (file[data] == '\r' || file[data] == '\n')) ++data;
    if (const auto stream = inflated(file.substr(data), MAX_WBITS)) to += *stream + "\n";
  }
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// "<48656C6C6F>", as PDF writes strings.
void add_hex_strings(std::string_view bytes, std::string& to) {
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
    std::string made;
    std::size_t end = at + 1;
    while (end + 1 < bytes.size() && hex_digit(bytes[end]) >= 0 && hex_digit(bytes[end + 1]) >= 0) {
      made += static_cast<char>(hex_digit(bytes[end]) * 16 + hex_digit(bytes[end + 1]));
      end += 2;
    }
    if (end < bytes.size() && bytes[end] == '>' && made.size() > 1) to += made + "\n";
  }
}

std::string from_base64(std::string_view digits) {
  static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string made;
  unsigned bits = 0, count = 0;
  for (const char c : digits) {
    bits = bits << 6U | static_cast<unsigned>(alphabet.find(c));
    count += 6;
    if (count >= 8) made += static_cast<char>(bits >> (count -= 8) & 0xFFU);
  }
  return made;
}

/// Runs of digits that are too long to be words.
void add_base64(std::string_view bytes, std::string& to) {
  const auto is_digit = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
  };
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at;
    while (end < bytes.size() && is_digit(bytes[end])) ++end;
    if (end - at >= 60) to += from_base64(bytes.substr(at, end - at)) + "\n";
    at = end + 1;
  }
}

}  // namespace

std::string laid_open(std::string_view file) {
  std::string all(file);
  all += '\n';
  add_members(file, all);
  add_streams(file, all);
  std::string strings;
  add_hex_strings(all, strings);
  add_base64(all, strings);
  all += strings;
  std::string without_zeros = all;
  std::erase(without_zeros, '\0');
  return text::lower(all + without_zeros);
}

}  // namespace qar::test
