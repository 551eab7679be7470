#include "docx_cover.h"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "qar/render/wording.h"
#include "qar/text/utf8.h"

#include "looks.h"

namespace qar::render::docx {
namespace {

constexpr std::size_t longest_name = 56;      // in letters as large as a title's: two lines
constexpr std::size_t contents_number = 510;  // behind it, the words of a line of the contents begin
constexpr Extent largest_logo{static_cast<std::uint64_t>(looks::logo_width * units_per_point),
                              static_cast<std::uint64_t>(looks::logo_height* units_per_point)};

class TitlePages {
 public:
  explicit TitlePages(Story& story) : story_(story), document_(story.making().document), house_(story.making().house) {}

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
    story_.words(fmt::format(" {} ", document_.edition), Style::edition);
    story_.close();
    story_.note(document_.cover_notes);
    story_.open(Style::title);
    story_.words(document_.cover.title, Style::report_kind);
    story_.words("\n");
    if (text::count_code_points(document_.cover.school) > longest_name)
      story_.words(document_.cover.school, Style::long_name);
    else
      story_.words(document_.cover.school);
    story_.close();
    story_.paragraph(Style::subtitle, document_.cover.programme);
    if (!document_.cover.dates.empty()) story_.paragraph(Style::subtitle, document_.cover.dates);
    if (!document_.mark_note.empty()) mark_note();
    Setting setting;
    for (const CoverField& field : document_.cover.fields) {
      story_.open(&field == &document_.cover.fields.front() ? Style::first_cover_field : Style::cover_field, setting);
      story_.words(field.label, Style::muted);
      story_.tab();
      if (field.given)
        story_.words(field.value);
      else
        story_.words(field.value, Style::emphasis);
      story_.close();
      setting.right_indent = 1 - setting.right_indent;  // each has a line of its own below it
    }
  }

  void mark_note() {
    story_.open(Style::mark_note);
    story_.words(document_.mark, Style::strong);
    story_.words(" ");
    story_.words(document_.mark_note);
    story_.close();
  }

  struct Line {
    std::string bookmark, number, title;
  };
  [[nodiscard]] std::vector<Line> lines() const {
    std::vector<Line> made = {{"estimates", "", std::string(wording::estimates)}};
    const auto add = [&](bool is_there, std::string_view bookmark, std::string_view title) {
      if (is_there) made.push_back({std::string(bookmark), "", std::string(title)});
    };
    add(document_.shows_areas, "areas", wording::areas);
    add(!document_.statements.empty(), "statements", wording::statements);
    for (std::size_t i = 0; i < document_.sections.size(); ++i)
      if (!document_.sections[i].title.empty())
        made.push_back({section_bookmark(i), document_.sections[i].number, document_.sections[i].title});
    add(!document_.glossary.empty(), "abbreviations", wording::glossary);
    add(!document_.signs.empty(), "signs", wording::signs);
    add(!document_.evidence.empty(), "evidence", wording::evidence);
    return made;
  }

  /// Each page's number is a field: LibreOffice counts it when it opens the document, Word when it is told to. A field
  /// around the whole list would keep LibreOffice from it, and to have Word do it by itself makes Word ask a question at
  /// opening. So there is nothing in the place of the number until then, for nobody knows it before the pages are set.
  void contents() {
    Setting setting;
    setting.new_page = true;
    story_.open(Style::contents_heading, setting);
    story_.words(wording::contents);
    story_.close();
    Setting of_line;
    of_line.stops = {contents_number, house_.page.text_width};
    for (const Line& line : lines()) {
      story_.open(Style::contents, of_line);
      if (!line.number.empty()) {
        story_.words(line.number, Style::muted);
        story_.tab();
      }
      story_.open_link(line.bookmark);
      story_.words(line.title);
      story_.tab();
      story_.field(fmt::format("PAGEREF {} \\h", line.bookmark));
      story_.close_link();
      story_.close();
    }
  }

  Story& story_;
  const Document& document_;
  const House& house_;
};

}  // namespace

void add_cover(Story& story) { TitlePages(story).write(); }

}  // namespace qar::render::docx
