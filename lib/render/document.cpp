#include "qar/render/document.h"

#include <array>

namespace qar::render {
namespace {

constexpr std::array<std::string_view, 4> audiences = {"working", "school", "hub", "public"};

}  // namespace

std::string_view name(Audience audience) { return audiences[static_cast<std::size_t>(audience)]; }

std::optional<Audience> audience_named(std::string_view name) {
  for (std::size_t i = 0; i < audiences.size(); ++i)
    if (audiences[i] == name) return static_cast<Audience>(i);
  return std::nullopt;
}

std::string_view media_type(ImageFormat format) {
  switch (format) {
    case ImageFormat::png: return "image/png";
    case ImageFormat::jpeg: return "image/jpeg";
    case ImageFormat::svg: return "image/svg+xml";
  }
  return {};
}

Text plain(std::string words) { return {std::move(words), {}}; }

}  // namespace qar::render
