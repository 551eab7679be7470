#include "docx_pictures.h"

#include <algorithm>
#include <cairo.h>
#include <librsvg/rsvg.h>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "docx_xml.h"

namespace qar::render::docx {
namespace {

struct Unref {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};

cairo_status_t append_bytes(void* to, const unsigned char* data, unsigned int size) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
  return CAIRO_STATUS_SUCCESS;
}

struct Drawn {
  std::string png;
  Extent natural;
};

/// Nothing is loaded from elsewhere: the handle has no place that a name could count from.
std::optional<Drawn> draw(const Image& image, double longest_side) {
  const std::unique_ptr<RsvgHandle, Unref> handle(rsvg_handle_new_from_data(
      reinterpret_cast<const guint8*>(image.bytes.data()), static_cast<gsize>(image.bytes.size()), nullptr));
  if (!handle) return std::nullopt;
  rsvg_handle_set_dpi(handle.get(), 96);
  double width = 0, height = 0;
  if (!rsvg_handle_get_intrinsic_size_in_pixels(handle.get(), &width, &height) || !(width > 0) || !(height > 0)) {
    gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(handle.get(), &has_width, nullptr, &has_height, nullptr, &has_box, &box);
    width = has_box ? box.width : 300;
    height = has_box ? box.height : 150;
  }
  if (!(width > 0) || !(height > 0) || width > 100'000 || height > 100'000) return std::nullopt;
  const double scale = longest_side / std::max(width, height);
  const RsvgRectangle whole{0, 0, std::max(1.0, width * scale), std::max(1.0, height * scale)};
  const std::unique_ptr<cairo_surface_t, Unref> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(whole.width), static_cast<int>(whole.height)));
  const std::unique_ptr<cairo_t, Unref> context(cairo_create(surface.get()));
  if (!rsvg_handle_render_document(handle.get(), context.get(), &whole, nullptr)) return std::nullopt;
  Drawn drawn;
  if (cairo_surface_write_to_png_stream(surface.get(), append_bytes, &drawn.png) != CAIRO_STATUS_SUCCESS)
    return std::nullopt;
  drawn.natural = {static_cast<std::uint64_t>(width * units_per_pixel),
                   static_cast<std::uint64_t>(height * units_per_pixel)};
  return drawn;
}

}  // namespace

text::Result<Picture> picture_of(const Image& image, std::string_view name, double longest_side) {
  const auto named = [&](std::string_view ending) { return fmt::format("{}.{}", name, ending); };
  Picture picture;
  if (image.format == ImageFormat::svg) {
    const auto drawn = draw(image, longest_side);
    if (!drawn) return text::Failure{"is an SVG picture that cannot be drawn"};
    picture.parts = {{store(named("png"), drawn->png), {}}, {pack(named("svg"), image.bytes), {}}};
    picture.natural = drawn->natural;
  } else {
    picture.parts = {{store(named(image.format == ImageFormat::png ? "png" : "jpeg"), image.bytes), {}}};
    picture.natural = {image.width * units_per_pixel, image.height * units_per_pixel};
  }
  return picture;
}

Extent fit(Extent natural, Extent most) {
  if (natural.width > most.width)
    natural = {most.width, std::max<std::uint64_t>(1, natural.height * most.width / natural.width)};
  if (natural.height > most.height)
    natural = {std::max<std::uint64_t>(1, natural.width * most.height / natural.height), most.height};
  return natural;
}

const Gallery::Ids& Gallery::ids_of(const Picture& picture) {
  const auto [found, is_new] = known_.try_emplace(&picture);
  if (is_new) {
    for (const PackagePart& part : picture.parts) {
      package_.add(part);
      const std::string target = part.packed.name.substr(part.packed.name.find('/') + 1);
      std::string& id = &part == &picture.parts.front() ? found->second.raster : found->second.vector;
      id = relationships_.add("image", target);
    }
  }
  return found->second;
}

void Gallery::append(std::string& out, const Picture& picture, Extent size, std::string_view alt) {
  const Ids& ids = ids_of(picture);
  const std::size_t number = ++drawings_;
  const std::string words = xml(alt);
  const std::string vector =
      ids.vector.empty()
          ? std::string()
          : fmt::format(
                "<a:extLst><a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\"><asvg:svgBlip "
                "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"{}\"/></a:ext>"
                "</a:extLst>",
                ids.vector);
  out += fmt::format(
      "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{0}\" cy=\"{1}\"/>"
      "<wp:docPr id=\"{2}\" name=\"picture-{2}\" descr=\"{3}\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks "
      "noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData "
      "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{2}\" "
      "name=\"picture-{2}\" descr=\"{3}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{4}\">{5}</a:blip>"
      "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{0}\" "
      "cy=\"{1}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
      "</a:graphic></wp:inline></w:drawing></w:r>",
      size.width, size.height, number, words, ids.raster, vector);
}

}  // namespace qar::render::docx
