#include "qar/render/theme.h"

#include <utility>

#include <fmt/format.h>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "image.h"

namespace qar::render {
namespace {

constexpr std::uint64_t most_bytes = 4 * 1024 * 1024;

}  // namespace

Theme default_theme() { return {model::default_theme(), std::nullopt}; }

text::Result<Theme> load_theme(model::Theme theme, const std::string& folder, const text::FileStore& files) {
  Theme made{std::move(theme), std::nullopt};
  if (!made.logo_file) return made;
  const std::string path = text::resolve_path(folder, made.logo_file->value);
  if (text::trim(made.logo_alt).empty())
    return text::Failure{fmt::format("{}: the logo has no `alt`: write what it says", text::printable(path))};
  auto read = files.read(path, most_bytes);
  if (!read.ok()) return text::Failure{read.message()};
  if (read.value().over_limit)
    return text::Failure{fmt::format("{}: the logo is larger than {} bytes", text::printable(path), most_bytes)};
  auto image = read_image(read.value().bytes, true);
  if (!image.ok()) return text::Failure{fmt::format("{}: the logo {}", text::printable(path), image.message())};
  made.logo = std::move(image.value());
  made.logo->alt = text::fold_space(made.logo_alt);
  return made;
}

}  // namespace qar::render
