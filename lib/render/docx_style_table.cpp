#include "docx_style_table.h"

#include <algorithm>
#include <iterator>

namespace qar::render::docx {
namespace {

constexpr std::string_view para = "paragraph", chars = "character";
constexpr std::optional<Style> none;

// Sizes: `w:sz` in half points, spacing and indents in twentieths of a point, borders in eighths.
constexpr StyleRow rows[] = {
    {Style::normal, para, "Normal", none, none, "<w:spacing w:after='140' w:line='276' w:lineRule='auto'/>", ""},
    {Style::title, para, "Title", Style::normal, Style::normal,
     "<w:keepNext/><w:keepLines/><w:spacing w:before='1300' w:after='160' w:line='264' w:lineRule='auto'/>",
     "{heading font}<w:b/><w:bCs/><w:color w:val='{accent}'/>{school size}"},
    {Style::subtitle, para, "Subtitle", Style::normal, Style::normal, "<w:spacing w:before='0' w:after='20'/>",
     "<w:sz w:val='24'/><w:szCs w:val='24'/>"},
    {Style::cover_line, para, "Cover Line", Style::normal, none,
     "<w:pBdr><w:top w:val='single' w:sz='{cover rule}' w:space='22' w:color='{accent}'/></w:pBdr>"
     "<w:tabs><w:tab w:val='right' w:pos='{width}'/></w:tabs>",
     ""},
    {Style::cover_field, para, "Cover Field", Style::normal, none,
     "<w:pBdr><w:bottom w:val='single' w:sz='4' w:space='3' w:color='{line}'/></w:pBdr>"
     "<w:tabs><w:tab w:val='left' w:pos='3232'/></w:tabs><w:spacing w:before='60' w:after='0' w:line='264' "
     "w:lineRule='auto'/>"
     "<w:ind w:left='3232' w:hanging='3232'/>",
     ""},
    {Style::first_cover_field, para, "First Cover Field", Style::cover_field, Style::cover_field,
     "<w:pBdr><w:top w:val='single' w:sz='4' w:space='4' w:color='{line}'/></w:pBdr><w:spacing w:before='600'/>", ""},
    {Style::mark, para, "Mark", Style::normal, none,
     "<w:shd w:val='clear' w:color='auto' w:fill='{text}'/>"
     "<w:spacing w:before='0' w:after='60' w:line='264' w:lineRule='auto'/><w:jc w:val='center'/>",
     "<w:b/><w:bCs/><w:caps/><w:color w:val='{paper}'/><w:spacing w:val='40'/><w:sz w:val='18'/><w:szCs w:val='18'/>"},
    {Style::mark_note, para, "Mark Note", Style::normal, none, "<w:spacing w:before='300'/>", ""},
    {Style::heading_1, para, "heading 1", Style::normal, Style::normal,
     "<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val='single' w:sz='12' w:space='9' w:color='{accent}'/></w:pBdr>"
     "<w:spacing w:before='640' w:after='180' w:line='264' w:lineRule='auto'/><w:outlineLvl w:val='0'/>",
     "{heading font}<w:b/><w:bCs/><w:color w:val='{accent}'/>{section size}"},
    {Style::heading_2, para, "heading 2", Style::normal, Style::normal,
     "<w:keepNext/><w:keepLines/><w:spacing w:before='340' w:after='130' w:line='264' w:lineRule='auto'/>"
     "<w:outlineLvl w:val='1'/>",
     "{heading font}<w:b/><w:bCs/>{part size}"},
    {Style::heading_3, para, "heading 3", Style::heading_2, Style::normal,
     "<w:spacing w:before='260' w:after='100'/><w:outlineLvl w:val='2'/>", "{sub-heading size}"},
    {Style::heading_4, para, "heading 4", Style::heading_3, Style::normal, "<w:outlineLvl w:val='3'/>", "{text size}"},
    {Style::heading_5, para, "heading 5", Style::heading_4, Style::normal, "<w:outlineLvl w:val='4'/>", "<w:i/><w:iCs/>"},
    {Style::heading_6, para, "heading 6", Style::heading_5, Style::normal, "<w:outlineLvl w:val='5'/>",
     "<w:b w:val='0'/><w:bCs w:val='0'/>"},
    {Style::strength, para, "Strength Heading", Style::heading_2, Style::normal,
     "{strength bar}<w:spacing w:after='60'/><w:ind w:left='170'/><w:outlineLvl w:val='1'/>",
     "<w:color w:val='{strength}'/>"},
    {Style::development, para, "Development Heading", Style::heading_2, Style::normal,
     "{development bar}<w:spacing w:after='60'/><w:ind w:left='170'/><w:outlineLvl w:val='1'/>",
     "<w:color w:val='{development}'/>"},
    {Style::contents_heading, para, "TOC Heading", Style::normal, Style::normal,
     "<w:keepNext/><w:keepLines/><w:spacing w:before='0' w:after='120'/>",
     "{heading font}<w:b/><w:bCs/><w:color w:val='{accent}'/>{section size}"},
    {Style::contents, para, "toc 1", Style::normal, Style::normal,
     "<w:spacing w:after='50' w:line='276' w:lineRule='auto'/><w:ind w:left='510' w:hanging='510'/>", ""},
    {Style::list, para, "List Paragraph", Style::normal, none, "<w:spacing w:after='110'/>", ""},
    {Style::strength_1, para, "Strength", Style::list, none, "{strength bar}", ""},
    {Style::strength_2, para, "Strength 2", Style::list, none, "{strength bar 2}", ""},
    {Style::development_1, para, "Development", Style::list, none, "{development bar}", ""},
    {Style::development_2, para, "Development 2", Style::list, none, "{development bar 2}", ""},
    {Style::quote, para, "Quote", Style::normal, none,
     "<w:pBdr><w:left w:val='single' w:sz='18' w:space='10' w:color='{line}'/></w:pBdr><w:ind w:left='400'/>",
     "<w:color w:val='{muted}'/>"},
    {Style::code, para, "Source Code", Style::normal, none,
     "<w:shd w:val='clear' w:color='auto' w:fill='{panel}'/><w:spacing w:line='264' w:lineRule='auto'/>",
     "{code font}<w:sz w:val='19'/><w:szCs "
     "w:val='19'/>"},
    {Style::caption, para, "caption", Style::normal, Style::normal, "<w:keepNext/><w:spacing w:before='160' w:after='80'/>",
     "<w:color w:val='{muted}'/><w:sz w:val='20'/><w:szCs w:val='20'/>"},
    {Style::table_text, para, "Table Text", Style::normal, none,
     "<w:spacing w:before='70' w:after='70' w:line='264' w:lineRule='auto'/>", ""},
    {Style::table_heading, para, "Table Heading", Style::table_text, none, "<w:keepNext/>", "<w:b/><w:bCs/>"},
    {Style::small_table_text, para, "Small Table Text", Style::table_text, none, "",
     "<w:sz w:val='17'/><w:szCs w:val='17'/>"},
    {Style::small_table_heading, para, "Small Table Heading", Style::table_heading, none, "",
     "<w:sz w:val='17'/><w:szCs w:val='17'/>"},
    {Style::figure, para, "Figure", Style::normal, Style::normal,
     "<w:spacing w:before='160' w:after='200' w:line='240' w:lineRule='auto'/>", ""},
    {Style::rule, para, "Rule", Style::normal, Style::normal,
     "<w:pBdr><w:bottom w:val='single' w:sz='6' w:space='1' w:color='{line}'/></w:pBdr>"
     "<w:spacing w:after='240' w:line='240' w:lineRule='auto'/>",
     ""},
    {Style::small, para, "Small Print", Style::normal, none, "", "<w:color w:val='{muted}'/>{small size}"},
    {Style::statement, para, "Statement", Style::normal, none, "{panel box}<w:ind w:left='170' w:right='170'/>", ""},
    {Style::statement_heading, para, "Statement Heading", Style::heading_1, Style::statement,
     "{panel box}<w:spacing w:after='120'/><w:ind w:left='170' w:right='170'/><w:outlineLvl w:val='0'/>",
     "<w:color w:val='{text}'/>{part size}"},
    {Style::area, para, "Area", Style::normal, none,
     "{area box}<w:spacing w:after='40'/><w:ind w:left='170' w:right='170'/>", ""},
    {Style::area_heading, para, "Area Heading", Style::heading_2, Style::area,
     "{area box}<w:spacing w:before='200' w:after='60'/><w:ind w:left='170' w:right='170'/><w:outlineLvl w:val='1'/>", ""},
    {Style::entry_heading, para, "Entry Heading", Style::heading_2, Style::normal,
     "<w:pBdr><w:top w:val='single' w:sz='4' w:space='6' w:color='{line}'/></w:pBdr><w:spacing w:before='240' w:after='60'/>"
     "<w:outlineLvl w:val='1'/>",
     ""},
    {Style::section_estimate, para, "Section Estimate", Style::normal, Style::normal,
     "<w:keepNext/><w:pBdr><w:left w:val='single' w:sz='24' w:space='7' w:color='{accent}'/></w:pBdr>"
     "<w:spacing w:before='60' w:after='200'/><w:ind w:left='170'/>",
     ""},
    {Style::term, para, "Term", Style::normal, none,
     "<w:tabs><w:tab w:val='left' w:pos='1701'/></w:tabs><w:spacing w:after='80'/>"
     "<w:ind w:left='1701' w:hanging='1701'/>",
     ""},
    {Style::header, para, "header", Style::normal, none,
     "<w:pBdr><w:bottom w:val='single' w:sz='4' w:space='5' w:color='{line}'/></w:pBdr>"
     "<w:tabs><w:tab w:val='right' w:pos='{width}'/></w:tabs><w:spacing w:after='160' w:line='240' "
     "w:lineRule='auto'/>",
     "<w:color w:val='{muted}'/>{footer size}"},
    {Style::footer, para, "footer", Style::normal, none,
     "<w:pBdr><w:top w:val='single' w:sz='4' w:space='5' w:color='{line}'/></w:pBdr><w:tabs><w:tab w:val='right' "
     "w:pos='{width}'/></w:tabs><w:spacing w:after='0' w:line='240' "
     "w:lineRule='auto'/>",
     "<w:color w:val='{muted}'/>{footer size}"},
    {Style::comment, para, "annotation text", Style::normal, none, "<w:spacing w:after='0' w:line='240' w:lineRule='auto'/>",
     "<w:sz w:val='20'/><w:szCs w:val='20'/>"},
    {Style::strong, chars, "Strong", none, none, "", "<w:b/><w:bCs/>"},
    {Style::emphasis, chars, "Emphasis", none, none, "", "<w:i/><w:iCs/>"},
    {Style::verbatim, chars, "Verbatim Char", none, none, "",
     "{code font}<w:sz w:val='20'/><w:szCs "
     "w:val='20'/>"},
    {Style::link, chars, "Hyperlink", none, none, "", "<w:color w:val='{accent}'/><w:u w:val='single'/>"},
    {Style::citation, chars, "Citation", Style::link, none, "", "<w:sz w:val='18'/><w:szCs w:val='18'/>"},
    {Style::muted, chars, "Muted", none, none, "", "<w:color w:val='{muted}'/>"},
    {Style::number, chars, "Heading Number", none, none, "", "<w:b w:val='0'/><w:bCs w:val='0'/><w:color w:val='{muted}'/>"},
    {Style::report_kind, chars, "Report Kind", none, none, "",
     "<w:b w:val='0'/><w:bCs w:val='0'/><w:sz w:val='27'/><w:szCs w:val='27'/>"},
    {Style::long_name, chars, "Long Name", none, none, "", "<w:sz w:val='42'/><w:szCs w:val='42'/>"},
    {Style::edition, chars, "Edition", none, none, "",
     "{small size}<w:bdr w:val='single' w:sz='8' w:space='0' w:color='{text}'/>"},
    {Style::confidential, chars, "Confidential", none, none, "",
     "<w:sz w:val='19'/><w:szCs w:val='19'/><w:bdr w:val='single' w:sz='6' w:space='0' w:color='{text}'/>"},
    {Style::comment_mark, chars, "annotation reference", none, none, "", "<w:sz w:val='16'/><w:szCs w:val='16'/>"},
    {Style::table, "table", "Report Table", none, none, "", ""},
};
static_assert(std::size(rows) == style_count);

}  // namespace

const StyleRow& row_of(Style style) { return rows[static_cast<std::size_t>(style)]; }

bool is_ours(std::string_view name) {
  static constexpr std::string_view own[] = {"Cover Line",
                                             "Cover Field",
                                             "First Cover Field",
                                             "Mark",
                                             "Mark Note",
                                             "Strength Heading",
                                             "Development Heading",
                                             "Strength",
                                             "Strength 2",
                                             "Development",
                                             "Development 2",
                                             "Source Code",
                                             "Table Text",
                                             "Table Heading",
                                             "Small Table Text",
                                             "Small Table Heading",
                                             "Figure",
                                             "Rule",
                                             "Small Print",
                                             "Statement",
                                             "Statement Heading",
                                             "Area",
                                             "Area Heading",
                                             "Entry Heading",
                                             "Edition",
                                             "Section Estimate",
                                             "Term",
                                             "Verbatim Char",
                                             "Citation",
                                             "Muted",
                                             "Heading Number",
                                             "Report Kind",
                                             "Long Name",
                                             "Confidential",
                                             "Report Table"};
  return std::find(std::begin(own), std::end(own), name) != std::end(own);
}

StyleName name_of(Style style) { return {row_of(style).kind, row_of(style).name}; }

StyleIds own_style_ids() {
  StyleIds ids;
  for (const StyleRow& row : rows) {
    bool begins_word = true;
    for (const char c : row.name) {
      if (c != ' ')
        ids[static_cast<std::size_t>(row.style)] += begins_word && c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
      begins_word = c == ' ';
    }
  }
  return ids;
}

}  // namespace qar::render::docx
