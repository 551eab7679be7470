#include "pdf_picture.h"

#include <algorithm>
#include <cstring>
#include <librsvg/rsvg.h>
#include <string_view>

namespace qar::render::pdf {
namespace {

constexpr double points_a_pixel = 0.75;

class Raster : public Picture {
 public:
  Raster(cairo_surface_t* surface, const Image& image)
      : surface_(surface), pixels_wide_(image.width), pixels_high_(image.height) {
    width = image.width * points_a_pixel;
    height = image.height * points_a_pixel;
  }
  ~Raster() override { cairo_surface_destroy(surface_); }
  Raster(const Raster&) = delete;
  Raster& operator=(const Raster&) = delete;

  void draw(cairo_t* cr, double x, double y, double wide, double high) const override {
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, wide / pixels_wide_, high / pixels_high_);
    cairo_set_source_surface(cr, surface_, 0, 0);
    cairo_paint(cr);
    cairo_restore(cr);
  }

 private:
  cairo_surface_t* surface_;
  double pixels_wide_, pixels_high_;
};

class Drawing : public Picture {
 public:
  explicit Drawing(RsvgHandle* handle) : handle_(handle) {
    rsvg_handle_set_dpi(handle_, 96);
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle_, &width, &height) == FALSE || width <= 0 || height <= 0) {
      gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
      RsvgLength across, down;
      RsvgRectangle box;
      rsvg_handle_get_intrinsic_dimensions(handle_, &has_width, &across, &has_height, &down, &has_box, &box);
      const bool is_sized = has_box != FALSE && box.width > 0 && box.height > 0;
      width = is_sized ? box.width : 100;
      height = is_sized ? box.height : 100;
    }
    width *= points_a_pixel;
    height *= points_a_pixel;
  }
  ~Drawing() override { g_object_unref(handle_); }
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  void draw(cairo_t* cr, double x, double y, double wide, double high) const override {
    const RsvgRectangle place = {x, y, wide, high};
    cairo_save(cr);
    rsvg_handle_render_document(handle_, cr, &place, nullptr);
    cairo_restore(cr);
  }

 private:
  RsvgHandle* handle_;
};

struct Reader {
  std::string_view left;
};

cairo_status_t read_some(void* closure, unsigned char* to, unsigned int size) {
  auto& left = static_cast<Reader*>(closure)->left;
  if (left.size() < size) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(to, left.data(), size);
  left.remove_prefix(size);
  return CAIRO_STATUS_SUCCESS;
}

std::shared_ptr<const Picture> raster(cairo_surface_t* surface, const Image& image) {
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS && image.width > 0 && image.height > 0)
    return std::make_shared<Raster>(surface, image);
  cairo_surface_destroy(surface);
  return nullptr;
}

std::shared_ptr<const Picture> open_png(const Image& image) {
  Reader reader{image.bytes};
  return raster(cairo_image_surface_create_from_png_stream(read_some, &reader), image);
}

/// The file goes into the PDF as it is; nobody ever touches the pixels of the surface that stands for it.
std::shared_ptr<const Picture> open_jpeg(const Image& image) {
  cairo_surface_t* surface =
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(image.width), static_cast<int>(image.height));
  auto* bytes = new std::string(image.bytes);
  const auto forget = [](void* data) { delete static_cast<std::string*>(data); };
  if (cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(bytes->data()),
                                  bytes->size(), forget, bytes) != CAIRO_STATUS_SUCCESS)
    delete bytes;
  return raster(surface, image);
}

std::shared_ptr<const Picture> open_svg(const Image& image) {
  RsvgHandle* handle =
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(image.bytes.data()), image.bytes.size(), nullptr);
  return handle == nullptr ? nullptr : std::make_shared<Drawing>(handle);
}

}  // namespace

std::shared_ptr<const Picture> open_picture(const Image& image) {
  switch (image.format) {
    case ImageFormat::png: return open_png(image);
    case ImageFormat::jpeg: return open_jpeg(image);
    case ImageFormat::svg: return open_svg(image);
  }
  return nullptr;
}

}  // namespace qar::render::pdf
