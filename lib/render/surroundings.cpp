#include "surroundings.h"

#include <algorithm>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <librsvg/rsvg.h>
#include <memory>
#include <pango/pango.h>
#include <set>
#include <span>
#include <vector>
#include <zlib.h>

#include <fmt/format.h>

#include "qar/text/file_store.h"
#include "qar/text/fingerprint.h"

#include "pdf_qpdf.h"

namespace qar::render {
namespace {

constexpr std::uint64_t most_bytes = 64 * 1024 * 1024;  // of a typeface; those of whole scripts have twenty

struct Destroy {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcConfig* configuration) const { FcConfigDestroy(configuration); }
  void operator()(FcStrList* list) const { FcStrListDone(list); }
};
using Configuration = std::unique_ptr<FcConfig, Destroy>;

std::string_view characters(const FcChar8* text) { return reinterpret_cast<const char*>(text); }

/// What a file holds; its name where it cannot be read, so that one that can be read later differs.
std::string contents(const std::string& path) {
  const auto read = text::disk_files()->read(path, most_bytes);
  return read.ok() ? text::sha256(read.value().bytes) : path;
}

std::string file_of(FcPattern* font) {
  FcChar8* file = nullptr;
  return FcPatternGetString(font, FC_FILE, 0, &file) == FcResultMatch ? std::string(characters(file)) : std::string();
}

/// The files of a list of families, upright and italic, of usual weight and bold.
void add_files(FcConfig* configuration, const std::vector<std::string>& families, std::set<std::string>& to) {
  for (const int weight : {FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD})
    for (const int slant : {FC_SLANT_ROMAN, FC_SLANT_ITALIC}) {
      const std::unique_ptr<FcPattern, Destroy> wanted(FcPatternCreate());
      for (const std::string& family : families)
        FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
      FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
      FcPatternAddInteger(wanted.get(), FC_SLANT, slant);
      FcConfigSubstitute(configuration, wanted.get(), FcMatchPattern);
      FcDefaultSubstitute(wanted.get());
      FcResult result = FcResultNoMatch;
      const std::unique_ptr<FcPattern, Destroy> found(FcFontMatch(configuration, wanted.get(), &result));
      if (found) to.insert(file_of(found.get()));
    }
}

std::string installed_typefaces(FcConfig* configuration) {
  std::vector<std::string> lines;
  for (const FcSetName set : {FcSetSystem, FcSetApplication}) {
    const FcFontSet* fonts = FcConfigGetFonts(configuration, set);
    if (!fonts) continue;
    for (FcPattern* font : std::span(fonts->fonts, static_cast<std::size_t>(fonts->nfont))) {
      int index = 0, font_version = 0;
      FcPatternGetInteger(font, FC_INDEX, 0, &index);
      FcPatternGetInteger(font, FC_FONTVERSION, 0, &font_version);
      lines.push_back(fmt::format("{} {} {}", file_of(font), index, font_version));
    }
  }
  std::sort(lines.begin(), lines.end());  // they come in the order of folders
  return fmt::format("{}\n", fmt::join(lines, "\n"));
}

std::string typefaces(const Theme& theme) {
  const Configuration configuration(FcConfigReference(nullptr));
  if (!configuration) return {};
  std::set<std::string> files;
  for (const auto* families : {&theme.text_fonts, &theme.heading_fonts, &theme.code_fonts})
    add_files(configuration.get(), *families, files);
  std::string made = installed_typefaces(configuration.get());
  for (const std::string& file : files) made += contents(file) + "\n";
  const std::unique_ptr<FcStrList, Destroy> rules(FcConfigGetConfigFiles(configuration.get()));
  while (const FcChar8* file = rules ? FcStrListNext(rules.get()) : nullptr)
    made += contents(std::string(characters(file))) + "\n";
  return made;
}

std::string picture_libraries() {
  return fmt::format("cairo {} librsvg {}.{}.{} zlib {}\n", cairo_version_string(), rsvg_major_version, rsvg_minor_version,
                     rsvg_micro_version, zlibVersion());
}

}  // namespace

std::string surroundings_of_docx(const Theme& theme) {
  const bool draws_words = theme.logo && theme.logo->format == ImageFormat::svg;
  return picture_libraries() + (draws_words ? typefaces(theme) : "");
}

std::string surroundings_of_pdf(const Theme& theme) {
  return picture_libraries() +
         fmt::format("pango {} harfbuzz {} fontconfig {} qpdf {}\n", pango_version_string(), hb_version_string(),
                     FcGetVersion(), QPDF::QPDFVersion()) +
         typefaces(theme);
}

}  // namespace qar::render
