#include "zip_writer.h"

#include <cassert>
#include <utility>
#include <zlib.h>

namespace qar::render {
namespace {

constexpr std::uint16_t version_needed = 20, utf8_names = 1U << 11U, stored = 0, deflated = 8;
// 1 January 1980, the first day that the format knows.
constexpr std::uint16_t no_time = 0, no_day = 1U << 5U | 1U;

void append_16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xFFU);
  out += static_cast<char>(value >> 8U & 0xFFU);
}
void append_32(std::string& out, std::uint32_t value) {
  append_16(out, value & 0xFFFFU);
  append_16(out, value >> 16U);
}

/// What the header before a part and its line in the directory have in common.
void append_description(std::string& out, const PackedPart& part) {
  append_16(out, version_needed);
  append_16(out, utf8_names);
  append_16(out, part.deflated ? deflated : stored);
  append_16(out, no_time);
  append_16(out, no_day);
  append_32(out, part.checksum);
  append_32(out, static_cast<std::uint32_t>(part.bytes.size()));
  append_32(out, part.size);
  append_16(out, static_cast<std::uint32_t>(part.name.size()));
  append_16(out, 0);  // extra field
}

std::string deflate_all(std::string_view bytes) {
  z_stream stream{};
  // Negative window bits: no header of zlib's own.
  if (deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  std::string in(bytes);  // zlib's pointer is not const
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int end = deflate(&stream, Z_FINISH);
  out.resize(end == Z_STREAM_END ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

}  // namespace

PackedPart store(std::string name, std::string_view bytes) {
  assert(bytes.size() < 0xFFFFFFFFU);
  PackedPart part;
  part.name = std::move(name);
  part.bytes = bytes;
  part.size = static_cast<std::uint32_t>(bytes.size());
  part.checksum = static_cast<std::uint32_t>(
      crc32_z(crc32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
  return part;
}

PackedPart pack(std::string name, std::string_view bytes) {
  PackedPart part = store(std::move(name), bytes);
  std::string shorter = deflate_all(bytes);
  part.deflated = !shorter.empty() && shorter.size() < bytes.size();
  if (part.deflated) part.bytes = std::move(shorter);
  return part;
}

void ZipWriter::add(const PackedPart& part) {
  const auto at = static_cast<std::uint32_t>(out_.size());
  out_ += "PK\x03\x04";
  append_description(out_, part);
  out_ += part.name;
  out_ += part.bytes;

  directory_ += "PK\x01\x02";
  append_16(directory_, version_needed);
  append_description(directory_, part);
  append_16(directory_, 0);  // comment
  append_16(directory_, 0);  // disk
  append_16(directory_, 0);  // internal attributes
  append_32(directory_, 0);  // external attributes
  append_32(directory_, at);
  directory_ += part.name;
  ++parts_;
}

std::string ZipWriter::finish() {
  const auto at = static_cast<std::uint32_t>(out_.size());
  out_ += directory_;
  out_ += "PK\x05\x06";
  append_16(out_, 0);  // this disk
  append_16(out_, 0);  // the directory's disk
  append_16(out_, parts_);
  append_16(out_, parts_);
  append_32(out_, static_cast<std::uint32_t>(directory_.size()));
  append_32(out_, at);
  append_16(out_, 0);  // comment
  return std::move(out_);
}

}  // namespace qar::render
