#include "picture_loader.h"

#include <fmt/format.h>

#include "qar/text/file_store.h"
#include "qar/text/utf8.h"

#include "image.h"

namespace qar::render {
namespace {

constexpr std::uint64_t most_bytes = 16 * 1024 * 1024;

/// Whether a target names a file in the draft's folder or below it.
bool is_local(std::string_view target) {
  return !target.empty() && !target.starts_with('/') && target.find(':') == std::string_view::npos &&
         target.find('\\') == std::string_view::npos && !text::resolve_path(".", target).starts_with("..");
}

}  // namespace

std::optional<std::uint32_t> load_picture(const syntax::Inline& image, const std::string& alt, Building& building) {
  const auto lose = [&](std::string_view message) {
    const std::string_view instead = alt.empty() ? "it is left out" : "its words stand in its place";
    building.lose(image.where, fmt::format("{}; {}", message, instead));
    return std::nullopt;
  };
  if (alt.empty()) return lose("the picture has no words for those who cannot see it: write `![what it shows](file.png)`");
  if (!is_local(image.target)) return lose("the picture is no file in the draft's folder");
  if (!building.edition.files) return lose("there are no files beside this draft");
  const std::string path = text::resolve_path(text::parent_path(building.report().source->path), image.target);
  auto& images = building.document().images;
  if (const auto known = building.images.find(path); known != building.images.end() && images[known->second].alt == alt)
    return known->second;
  auto read = building.edition.files->read(path, most_bytes);
  if (!read.ok()) return lose(read.message());
  if (read.value().over_limit)
    return lose(fmt::format("{}: the picture is larger than {} bytes", text::printable(path), most_bytes));
  auto picture = read_image(read.value().bytes, false);
  if (!picture.ok()) return lose(fmt::format("{}: this {}", text::printable(path), picture.message()));
  picture.value().alt = alt;
  images.push_back(std::move(picture.value()));
  return building.images[path] = static_cast<std::uint32_t>(images.size() - 1);
}

}  // namespace qar::render
