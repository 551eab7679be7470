#include "zip_reader.h"

#include <algorithm>
#include <optional>
#include <zlib.h>

#include <fmt/format.h>

#include "qar/text/utf8.h"

namespace qar::render {
namespace {

constexpr std::size_t end_size = 22, line_size = 46, header_size = 30, longest_comment = 0xFFFF;

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// Where the record stands that ends an archive: last of all but for a comment.
std::optional<std::size_t> end_record(std::string_view bytes) {
  const std::size_t earliest = bytes.size() > end_size + longest_comment ? bytes.size() - end_size - longest_comment : 0;
  const std::size_t at = bytes.rfind("PK\x05\x06");
  if (at == std::string_view::npos || at < earliest || bytes.size() - at < end_size) return std::nullopt;
  return at;
}

/// Exactly `size` bytes, or nothing.
std::optional<std::string> inflate_all(std::string_view packed, std::size_t size) {
  z_stream stream{};
  if (inflateInit2(&stream, -15) != Z_OK) return std::nullopt;
  std::string in(packed);  // zlib's pointer is not const
  std::string out(size + 1, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int end = inflate(&stream, Z_FINISH);
  const std::size_t made = stream.total_out;
  inflateEnd(&stream);
  if (end != Z_STREAM_END || made != size) return std::nullopt;
  out.resize(size);
  return out;
}

}  // namespace

text::Result<ZipReader> ZipReader::open(std::string_view bytes) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return text::Failure{"is an old Word document (.doc) or has a password; save it as .docx without one"};
  if (bytes.size() >= 0xFFFFFFFFU) return text::Failure{"is larger than 4 GiB"};
  ZipReader reader;
  reader.bytes_ = bytes;
  if (auto failure = reader.read_directory()) return *failure;
  return reader;
}

std::vector<std::string> ZipReader::names() const {
  std::vector<std::string> made;
  for (const auto& [name, place] : parts_) made.push_back(name);
  return made;
}

text::Outcome ZipReader::read_directory() {
  const auto end = end_record(bytes_);
  if (!end) return text::Failure{"is no ZIP archive, or one that breaks off"};
  const std::size_t count = little_endian(bytes_, *end + 10, 2);
  std::size_t at = little_endian(bytes_, *end + 16, 4);
  if (count > most_parts) return text::Failure{fmt::format("has more than {} parts", most_parts)};
  for (std::size_t i = 0; i < count; ++i) {
    if (at > *end || *end - at < line_size || bytes_.substr(at, 4) != "PK\x01\x02")
      return text::Failure{"is a ZIP archive with a damaged directory"};
    const std::size_t name = little_endian(bytes_, at + 28, 2);
    const std::size_t rest = little_endian(bytes_, at + 30, 2) + little_endian(bytes_, at + 32, 2);
    if (*end - at - line_size < name + rest) return text::Failure{"is a ZIP archive with a damaged directory"};
    Place place;
    place.encrypted = (little_endian(bytes_, at + 8, 2) & 1U) != 0;
    place.method = static_cast<std::uint16_t>(little_endian(bytes_, at + 10, 2));
    place.checksum = little_endian(bytes_, at + 16, 4);
    place.packed = little_endian(bytes_, at + 20, 4);
    place.size = little_endian(bytes_, at + 24, 4);
    place.at = little_endian(bytes_, at + 42, 4);
    const std::string part(bytes_.substr(at + line_size, name));
    if (!parts_.emplace(part, place).second)
      return text::Failure{fmt::format("has the part {} twice", text::printable(part))};
    at += line_size + name + rest;
  }
  return std::nullopt;
}

text::Result<std::string> ZipReader::read(std::string_view name) {
  const auto failure = [&](std::string_view what) {
    return text::Failure{fmt::format("{}: {}", text::printable(name), what)};
  };
  const auto found = parts_.find(name);
  if (found == parts_.end()) return text::Failure{fmt::format("has no part {}", text::printable(name))};
  const Place& place = found->second;
  if (place.encrypted) return failure("the part is encrypted");
  if (place.size > left_) return failure(fmt::format("the parts come to more than {} bytes", most_bytes));
  if (place.at > bytes_.size() || bytes_.size() - place.at < header_size || bytes_.substr(place.at, 4) != "PK\x03\x04")
    return failure("the part is not where the archive says");
  const std::size_t begin =
      place.at + header_size + little_endian(bytes_, place.at + 26, 2) + little_endian(bytes_, place.at + 28, 2);
  if (begin > bytes_.size() || bytes_.size() - begin < place.packed) return failure("the part breaks off");
  const std::string_view packed = bytes_.substr(begin, place.packed);
  std::optional<std::string> part;
  if (place.method == 8) part = inflate_all(packed, place.size);
  if (place.method == 0 && place.packed == place.size) part = std::string(packed);
  if (place.method != 0 && place.method != 8) return failure("the part is packed in a way that no DOCX may use");
  if (!part || crc32_z(crc32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(part->data()), part->size()) != place.checksum)
    return failure("the part is damaged, or not of the size that the archive says");
  left_ -= part->size();
  return std::move(*part);
}

}  // namespace qar::render
