#include "docx_cover.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "qar/render/wording.h"

namespace qar::render::docx {
namespace {

constexpr Extent largest_logo{2'520'000, 720'000};

class TitlePages {
 public:
  explicit TitlePages(Story& story) : story_(story), document_(story.making().document), house_(story.making().house) {
    const auto& sections = document_.sections;
    numbered_ = std::any_of(sections.begin(), sections.end(), [](const Section& each) { return !each.number.empty(); });
  }

  void write() {
    title_page();
    contents();
  }

 private:
  void title_page() {
    story_.open(Style::cover_line);
    if (house_.logo)
      story_.picture(*house_.logo, fit(house_.logo->natural, largest_logo), house_.theme.logo->alt);
    else
      story_.words(house_.theme.organisation);
    story_.tab();
    story_.words(document_.edition);
    story_.close();
    story_.note(document_.cover_notes);
    story_.open(Style::title);
    story_.words(document_.cover.title, Style::report_kind);
    story_.words("\n");
    story_.words(document_.cover.school);
    story_.close();
    story_.paragraph(Style::subtitle, document_.cover.programme);
    if (!document_.cover.dates.empty()) story_.paragraph(Style::subtitle, document_.cover.dates);
    if (!document_.mark_note.empty()) mark_note();
    bool is_first = true;
    for (const CoverField& field : document_.cover.fields) {
      story_.open(is_first ? Style::first_cover_field : Style::cover_field);
      story_.words(field.label, Style::muted);
      story_.tab();
      if (field.given)
        story_.words(field.value);
      else
        story_.words(field.value, Style::emphasis);
      story_.close();
      is_first = false;
    }
  }

  void mark_note() {
    story_.open(Style::mark_note);
    story_.words(document_.mark, Style::strong);
    story_.words(" ");
    story_.words(document_.mark_note);
    story_.close();
  }

  /// A field that Word makes anew when it is told to; without the pages' numbers, which only a layout would know.
  void contents() {
    Setting setting;
    setting.new_page = true;
    story_.open(Style::contents_heading, setting);
    story_.words(wording::contents);
    story_.close();
    field_ =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-1\" \\n \\h "
        "\\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    contents_line("estimates", {}, wording::estimates);
    if (document_.shows_areas) contents_line("areas", {}, wording::areas);
    if (!document_.statements.empty()) contents_line("statements", {}, wording::statements);
    for (std::size_t i = 0; i < document_.sections.size(); ++i)
      if (!document_.sections[i].title.empty())
        contents_line(section_bookmark(i), document_.sections[i].number, document_.sections[i].title);
    if (!document_.glossary.empty()) contents_line("abbreviations", {}, wording::glossary);
    if (!document_.signs.empty()) contents_line("signs", {}, wording::signs);
    if (!document_.evidence.empty()) contents_line("evidence", {}, wording::evidence);
    story_.raw("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
  }

  void contents_line(std::string_view bookmark, std::string_view number, std::string_view title) {
    story_.open(Style::contents);
    story_.raw(std::exchange(field_, {}));
    story_.raw(fmt::format("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", bookmark));
    story_.words(number, Style::muted);
    if (numbered_) story_.tab();
    story_.words(title);
    story_.raw("</w:hyperlink>");
    story_.close();
  }

  Story& story_;
  const Document& document_;
  const House& house_;
  bool numbered_ = false;
  std::string field_;  // what the first line of the contents begins with
};

}  // namespace

void add_cover(Story& story) { TitlePages(story).write(); }

}  // namespace qar::render::docx
