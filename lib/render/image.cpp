#include "image.h"

#include <array>
#include <cstdint>
#include <optional>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::render {
namespace {

constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";
constexpr std::uint32_t most_pixels = 50'000'000;

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

text::Failure broken() { return {"is a picture that breaks off or is damaged"}; }

bool is_plausible(const Image& image) {
  return image.width > 0 && image.height > 0 && image.height <= most_pixels / image.width;
}

/// Keeps the chunks without which the picture would look otherwise.
text::Result<Image> read_png(std::string_view bytes) {
  static constexpr std::array<std::string_view, 12> kept = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA",
                                                            "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"};
  Image image;
  image.bytes = png_signature;
  for (std::size_t at = png_signature.size(); at < bytes.size();) {
    if (bytes.size() - at < 12) return broken();
    const std::size_t size = big_endian(bytes, at, 4);
    if (size > bytes.size() - at - 12) return broken();
    const std::string_view kind = bytes.substr(at + 4, 4);
    if (image.width == 0) {
      if (kind != "IHDR" || size < 13) return broken();
      image.width = big_endian(bytes, at + 8, 4);
      image.height = big_endian(bytes, at + 12, 4);
      if (!is_plausible(image)) return text::Failure{"is a picture of an impossible size"};
    }
    for (const std::string_view name : kept)
      if (name == kind && name != "iCCP") image.bytes += bytes.substr(at, size + 12);
    if (kind == "IEND") return image;
    at += size + 12;
  }
  return broken();
}

/// Keeps the segments that decoding needs: no APPn but JFIF and Adobe, no comments.
text::Result<Image> read_jpeg(std::string_view bytes) {
  Image image;
  image.format = ImageFormat::jpeg;
  image.bytes = bytes.substr(0, 2);
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) != 0xFF) return broken();
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) {  // a fill byte
      ++at;
      continue;
    }
    const std::size_t size = big_endian(bytes, at + 2, 2);
    if (size < 2 || size > bytes.size() - at - 2) return broken();
    const bool is_frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame && size >= 7) {
      image.height = big_endian(bytes, at + 5, 2);
      image.width = big_endian(bytes, at + 7, 2);
    }
    if (marker == 0xDA) {  // the picture itself, up to the end marker; what follows that is dropped
      if (!is_plausible(image)) return broken();
      const std::size_t end = bytes.rfind("\xFF\xD9");
      if (end == std::string_view::npos || end < at) return broken();
      image.bytes += bytes.substr(at, end + 2 - at);
      return image;
    }
    const bool is_application = marker >= 0xE0 && marker <= 0xEF;
    const bool is_wanted = !(is_application || marker == 0xFE) || marker == 0xEE ||
                           (marker == 0xE0 && bytes.substr(at + 4, 5) == std::string_view("JFIF\0", 5));
    if (is_wanted) image.bytes += bytes.substr(at, size + 2);
    at += size + 2;
  }
  return broken();
}

/// A number of an attribute such as `width="120px"`; 0 for one that is not there, or a share of something.
std::uint32_t length_of(std::string_view tag, std::string_view attribute) {
  const std::string wanted = " " + std::string(attribute) + "=";
  const std::size_t at = tag.find(wanted);
  if (at == std::string_view::npos || at + wanted.size() + 1 >= tag.size()) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = at + wanted.size() + 1; i < tag.size() && tag[i] >= '0' && tag[i] <= '9' && value < 100'000; ++i)
    value = value * 10 + static_cast<std::uint32_t>(tag[i] - '0');
  const std::size_t end = tag.find_first_of("\"'", at + wanted.size() + 1);
  return end != std::string_view::npos && tag[end - 1] == '%' ? 0 : value;
}

/// Taken as it is: a logo is the organisation's own. Scripts and what lies elsewhere have no place in it.
text::Result<Image> read_svg(std::string_view bytes) {
  const std::size_t root = bytes.find("<svg");
  if (root == std::string_view::npos || text::first_invalid_utf8(bytes)) return text::Failure{"is no SVG picture"};
  const std::string folded = text::lower(bytes);
  for (const std::string_view word : {"<script", "<foreignobject", "<!entity", "javascript:", "href=\"http", "href='http"})
    if (folded.find(word) != std::string::npos)
      return text::Failure{"is an SVG picture with a script or with something that lies elsewhere"};
  const std::string_view tag = bytes.substr(root, bytes.find('>', root) - root);
  return Image{ImageFormat::svg, std::string(bytes), length_of(tag, "width"), length_of(tag, "height"), {}};
}

}  // namespace

text::Result<Image> read_image(std::string_view bytes, bool takes_svg) {
  if (bytes.starts_with(png_signature)) return read_png(bytes);
  if (bytes.starts_with("\xFF\xD8\xFF")) return read_jpeg(bytes);
  if (takes_svg) return read_svg(bytes);
  return text::Failure{"is no PNG or JPEG picture"};
}

}  // namespace qar::render
