// A ZIP archive that a stranger made, read part by part. Nothing is unpacked before it is asked for, and never more than the
// limits say, whatever the archive promises.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "qar/text/result.h"

namespace qar::render {

class ZipReader {
 public:
  static constexpr std::size_t most_parts = 4096;
  static constexpr std::size_t most_bytes = 64 * 1024 * 1024;  ///< of all parts that are read, unpacked

  /// Views the bytes. A failure is a clause: "is no ZIP archive".
  [[nodiscard]] static text::Result<ZipReader> open(std::string_view bytes);

  [[nodiscard]] std::vector<std::string> names() const;  ///< sorted
  [[nodiscard]] bool has(std::string_view name) const { return parts_.find(name) != parts_.end(); }
  /// A failure is a clause that names the part: "has no part word/styles.xml".
  [[nodiscard]] text::Result<std::string> read(std::string_view name);

 private:
  struct Place {
    std::uint32_t at = 0, packed = 0, size = 0, checksum = 0;
    std::uint16_t method = 0;
    bool encrypted = false;
  };
  text::Outcome read_directory();

  std::string_view bytes_;
  std::size_t left_ = most_bytes;
  std::map<std::string, Place, std::less<>> parts_;
};

}  // namespace qar::render
