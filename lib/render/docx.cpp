// The report as a Word document, made without Word: parts of XML in a ZIP archive (ECMA-376, the transitional form, which
// all programs read).
#include <algorithm>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "docx_body.h"
#include "docx_frames.h"
#include "docx_parts.h"
#include "docx_reference.h"
#include "docx_table.h"
#include "docx_xml.h"
#include "writers.h"

namespace qar::render {
namespace {

using namespace docx;

/// The language of all reports. It stands in the styles, which all documents of a writer share.
std::string language() { return Metadata().language; }

void furnish(House& house) {
  house.ids = own_style_ids();
  house.page = own_page();
  const auto add = [&](std::string_view kind, std::string_view target, const std::string& bytes, std::string content) {
    house.parts.push_back({pack(fmt::format("word/{}", target), bytes), std::move(content)});
    house.links.emplace_back(kind, target);
  };
  add("styles", "styles.xml", styles_part(house.ids, {house.theme, house.page.text_width}, language()), word_kind("styles"));
  add("theme", "theme/theme1.xml", theme_part(house.theme), "application/vnd.openxmlformats-officedocument.theme+xml");
  add("fontTable", "fontTable.xml", font_table_part(house.theme), word_kind("fontTable"));
}

/// Pixels: printed at a fifth of a line's length, this is finer than a printer's dots.
constexpr double longest_side_of_steps = 480;

/// How far up the scale, drawn once for all documents.
text::Outcome draw_steps(House& house, const Estimates& estimates) {
  const std::size_t all = estimates.scale.size();
  const std::string colour = model::hex(house.theme.light[ColourRole::accent]);
  for (const Estimate& estimate : estimates.given) {
    if (!estimate.place || *estimate.place >= all) continue;
    const std::size_t filled = all - *estimate.place;
    if (house.steps.count({all, filled}) != 0) continue;
    Image image;
    image.format = ImageFormat::svg;
    image.bytes = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"20\" viewBox=\"0 0 {0} 20\">", all * 24);
    for (std::size_t i = 0; i < all; ++i)
      image.bytes +=
          fmt::format("<rect x=\"{}\" y=\"2\" width=\"18\" height=\"16\" stroke=\"{}\" stroke-width=\"2\" fill=\"{}\"/>",
                      i * 24 + 2, colour, i < filled ? std::string_view(colour) : std::string_view("none"));
    image.bytes += "</svg>";
    auto drawn = picture_of(image, fmt::format("word/media/steps-{}-of-{}", filled, all), longest_side_of_steps);
    if (!drawn.ok()) return text::Failure{"the drawing of an estimate " + drawn.message()};
    house.steps.emplace(std::pair(all, filled), std::move(drawn.value()));
  }
  return std::nullopt;
}

text::Outcome draw_images(Making& making) {
  making.pictures.reserve(making.document.images.size());  // drawings keep their addresses
  for (std::size_t i = 0; i < making.document.images.size(); ++i) {
    auto picture = picture_of(making.document.images[i], fmt::format("word/media/picture-{}", i + 1));
    if (!picture.ok()) return text::Failure{fmt::format("picture {} {}", i + 1, picture.message())};
    making.pictures.push_back(std::move(picture.value()));
  }
  return std::nullopt;
}

void add_properties(Making& making) {
  Relationships root;
  root.add("officeDocument", "word/document.xml");
  root.add("core-properties", "docProps/core.xml");
  root.add("extended-properties", "docProps/app.xml");
  making.package.add_relationships("", root);
  making.package.add("docProps/core.xml", core_properties_part(making.document.metadata, making.house.theme),
                     "application/vnd.openxmlformats-package.core-properties+xml");
}

text::Result<std::string> write(const Document& document, House& house) {
  Making making(document, house);
  if (auto failure = draw_steps(house, document.estimates)) return *failure;
  if (auto failure = draw_images(making)) return *failure;
  add_properties(making);
  for (const auto& [kind, target] : house.links) making.relationships.add(kind, target);
  making.relationships.add("numbering", "numbering.xml");
  Story story(making);
  add_body(story);
  if (!making.failure.empty()) return text::Failure{making.failure};
  const std::string section = add_frames(making);
  making.package.add(
      "word/document.xml",
      fmt::format("{}<w:document{}><w:body>{}{}</w:body></w:document>", xml_head, story_spaces, story.take(), section),
      word_kind("document.main"));
  add_comments(making);
  making.package.add("word/numbering.xml", making.numbering.part(house.theme), word_kind("numbering"));
  making.package.add_relationships("word/document.xml", making.relationships);
  for (const PackagePart& part : house.parts) making.package.add(part);
  return making.package.finish();
}

/// What is said of a reference document that is an edition itself.
void remark_on(const std::vector<Frame>& frames, const WriterOptions& options) {
  std::vector<std::string_view> sides;
  for (const std::string_view side : {"header", "footer"})
    if (std::any_of(frames.begin(), frames.end(), [&](const Frame& each) { return each.is_ours && each.side == side; }))
      sides.push_back(side);
  if (options.remarks && !sides.empty())
    options.remarks->push_back(fmt::format(
        "the reference document is an edition that qar wrote; its {} {} not taken, since each report has its own",
        text::one_of(sides, "and"), sides.size() == 1 ? "is" : "are"));
}

}  // namespace

text::Result<Write> open_docx(const Theme& theme, const WriterOptions& options) {
  auto house = std::make_shared<House>(House{theme, std::string(options.version), {}, {}, {}, {}, {}, {}, {}});
  if (options.reference_document.empty()) {
    furnish(*house);
  } else {
    auto reference = read_reference(options.reference_document, theme, language());
    if (!reference.ok()) return text::Failure{"the reference document " + reference.message()};
    house->ids = std::move(reference.value().ids);
    house->page = std::move(reference.value().page);
    remark_on(reference.value().frames, options);
    house->frames = std::move(reference.value().frames);
    house->parts = std::move(reference.value().parts);
    house->links = std::move(reference.value().links);
  }
  const auto add = [&](std::string name, const std::string& bytes, std::string content) {
    house->parts.push_back({pack(std::move(name), bytes), std::move(content)});
  };
  add("word/settings.xml", settings_part(house->page, language()), word_kind("settings"));
  house->links.emplace_back("settings", "settings.xml");
  add("docProps/app.xml", application_properties_part(*house),
      "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  if (theme.logo) {
    auto logo = picture_of(*theme.logo, "word/media/logo");
    if (!logo.ok()) return text::Failure{"the logo " + logo.message()};
    house->logo = std::move(logo.value());
  }
  return Write([house](const Document& document) { return write(document, *house); });
}

}  // namespace qar::render
