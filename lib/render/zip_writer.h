// A ZIP archive in memory, the same bytes for the same parts: no clock, no attributes of a system.
//
// Why not libzip: it writes into a "source" of its own by way of a temporary copy, stamps entries with the time unless told
// otherwise for each, and brings bzip2, lzma, zstd and OpenSSL with it for formats that no DOCX may have. What a DOCX needs
// of the format is the hundred lines here; zlib does the work. Parts that all documents share are packed once (`pack`).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace qar::render {

/// A part, packed and ready to be put into any number of archives.
struct PackedPart {
  std::string name;
  std::string bytes;
  std::uint32_t checksum = 0, size = 0;  ///< of the part before it was packed
  bool deflated = false;
};

[[nodiscard]] PackedPart pack(std::string name, std::string_view bytes);
/// Bytes that are packed in themselves, such as pictures: they stay as they are.
[[nodiscard]] PackedPart store(std::string name, std::string_view bytes);

class ZipWriter {
 public:
  void add(const PackedPart& part);
  void add(std::string name, std::string_view bytes) { add(pack(std::move(name), bytes)); }
  /// The archive, which is then complete. An archive of 4 GiB or of 65,535 parts is beyond the plain format.
  [[nodiscard]] std::string finish();

 private:
  std::string out_, directory_;
  std::uint16_t parts_ = 0;
};

}  // namespace qar::render
