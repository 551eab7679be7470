#include "docx_frames.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "qar/render/wording.h"

#include "docx_xml.h"

namespace qar::render::docx {
namespace {

class Frames {
 public:
  explicit Frames(Making& making)
      : making_(making), document_(making.document), frames_(making.house.frames), page_(making.house.page) {}

  /// The first page, the cover, has no header but the mark.
  std::string add() {
    for (const std::string_view side : {"header", "footer"}) {
      add(side, "default");
      if (page_.first_differs) add(side, "first");
      if (page_.even_differs) add(side, "even");
    }
    return "<w:sectPr>" + references_ + page_.properties + "</w:sectPr>";
  }

 private:
  [[nodiscard]] bool house_has(std::string_view side) const {
    return std::any_of(frames_.begin(), frames_.end(),
                       [&](const Frame& frame) { return frame.side == side && !frame.is_ours; });
  }

  void add(std::string_view side, std::string_view pages) {
    const bool shows_mark = side == "header" && !document_.mark.empty();
    const auto same = [&](const Frame& frame) { return frame.side == side && frame.pages == pages; };
    const auto house = std::find_if(frames_.begin(), frames_.end(), same);
    const bool is_known = house != frames_.end();
    if (is_known && !house->is_ours)
      return add(side, pages, house->name, house->before + (shows_mark ? mark() : "") + house->after);
    std::string body = shows_mark ? mark() : "";
    const bool has_ours = is_known || !house_has(side);
    if (has_ours && pages != "first") body += side == "header" ? school() : page_number();
    if (has_ours && pages == "first" && side == "footer") body += footer_words();
    // A page without a part of its own would show that of the pages before it.
    if (body.empty()) body = "<w:p/>";
    const std::string name = fmt::format("word/{}-{}.xml", side, pages);
    add(side, pages, name,
        fmt::format("{0}<w:{1}{2}><w:bookmarkStart w:id=\"0\" w:name=\"{3}{4}_{5}\"/>{6}<w:bookmarkEnd w:id=\"0\"/></w:{1}>",
                    xml_head, side == "header" ? "hdr" : "ftr", story_spaces, own_frame, side, pages, body));
  }

  void add(std::string_view side, std::string_view pages, const std::string& name, std::string_view bytes) {
    making_.package.add(name, bytes, word_kind(side));
    const std::string id = making_.relationships.add(side, name.substr(name.find('/') + 1));
    references_ += fmt::format("<w:{}Reference w:type=\"{}\" r:id=\"{}\"/>", side, pages, id);
  }

  std::string paragraph(Style style, std::string_view left, std::string_view right_markup) {
    Story story(making_);
    story.open(style);
    story.words(left);
    if (!right_markup.empty()) {
      story.tab();
      story.raw(right_markup);
    }
    story.close();
    return story.take();
  }

  std::string mark() { return paragraph(Style::mark, document_.mark, {}); }
  std::string school() {
    return paragraph(Style::header, document_.cover.school,
                     fmt::format("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", xml(document_.edition)));
  }
  std::string footer_words() { return paragraph(Style::footer, making_.house.theme.footer, {}); }
  std::string page_number() { return paragraph(Style::footer, making_.house.theme.footer, page_fields()); }

  /// "Page 3 of 9", with fields that Word counts in the place of the figures.
  static std::string page_fields() {
    std::string made;
    const auto field = [&](std::string_view what, char shown) {
      made += fmt::format("<w:fldSimple w:instr=\" {} \"><w:r><w:t>{}</w:t></w:r></w:fldSimple>", what, shown);
    };
    std::string words = page_in_words(1, 2);
    while (!words.empty()) {
      const std::size_t end = std::min(words.find_first_of("12"), words.size());
      if (end > 0) made += fmt::format("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", xml(words.substr(0, end)));
      if (end < words.size()) field(words[end] == '1' ? "PAGE" : "NUMPAGES", words[end]);
      words.erase(0, end + 1);
    }
    return made;
  }

  Making& making_;
  const Document& document_;
  const std::vector<Frame>& frames_;
  const Page& page_;
  std::string references_;
};

}  // namespace

std::string add_frames(Making& making) { return Frames(making).add(); }

}  // namespace qar::render::docx
