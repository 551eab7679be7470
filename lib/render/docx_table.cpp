// Tables of a draft. Their columns have fixed widths: a word that is too long breaks, and neither Word nor LibreOffice has
// to look at ten thousand rows before it can draw the first.
#include "docx_table.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "qar/text/utf8.h"

#include "docx_xml.h"

namespace qar::render::docx {
namespace {

// In twentieths of a point.
constexpr std::size_t cell_margins = 180;  // docx_styles.cpp
constexpr std::size_t longest_whole_word = 16, most_letters = 48;
constexpr std::size_t most_columns = 63;  // Word takes a file with a wider table for broken

/// A size of type, and how wide its letters are: seldom wider than this.
struct Type {
  Style text, heading;
  std::size_t letter, bold_letter;
};
constexpr Type usual_type{Style::table_text, Style::table_heading, 125, 140};
constexpr Type small_type{Style::small_table_text, Style::small_table_heading, 102, 114};

std::size_t letters_of_longest_word(std::string_view words) {
  std::size_t longest = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find_first_of(" \n"), words.size());
    longest = std::max(longest, text::count_code_points(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return longest;
}

/// What a column needs so that no word breaks but a very long one, and what it could do with.
struct Need {
  std::size_t least = 0, letters = 0;
};
std::vector<Need> needs_of(const Table& table, const Type& type) {
  std::vector<Need> needs(table.rows.front().size());
  std::size_t letter = type.bold_letter;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < needs.size(); ++i) {
      const std::size_t word = std::min(longest_whole_word, letters_of_longest_word(row[i].words));
      needs[i].least = std::max(needs[i].least, cell_margins + letter * word);
      needs[i].letters = std::max(needs[i].letters, std::min(most_letters, text::count_code_points(row[i].words)));
    }
    letter = type.letter;
  }
  return needs;
}

/// Columns that stand beside each other on a page.
struct TablePart {
  std::vector<std::size_t> columns, widths;
};

/// Shares out the room that is left when each column has what it needs; with too little room each has less than that.
void find_widths(TablePart& part, const std::vector<Need>& needs, std::size_t all) {
  std::size_t least = 0, letters = 0;
  for (const std::size_t column : part.columns) {
    least += needs[column].least;
    letters += needs[column].letters + 1;
  }
  for (const std::size_t column : part.columns)
    part.widths.push_back(least <= all ? needs[column].least + (all - least) * (needs[column].letters + 1) / letters
                                       : std::max<std::size_t>(1, all * needs[column].least / least));
}

/// Puts one column beside the other, `most` of them at most, until words would break.
std::vector<TablePart> filled_parts(const std::vector<Need>& needs, std::size_t all, std::size_t most) {
  std::vector<TablePart> made(1);
  std::size_t taken = 0;
  for (std::size_t column = 0; column < needs.size(); ++column) {
    const bool is_full = taken + needs[column].least > all || made.back().columns.size() == most;
    if (is_full && made.back().columns.size() > 1) {
      made.push_back({{0}, {}});
      taken = needs[0].least;
    }
    made.back().columns.push_back(column);
    taken += needs[column].least;
  }
  return made;
}

/// A table whose words would break on the page comes in parts of about as many columns each, which begin with the first.
std::vector<TablePart> parts_of(const Table& table, const Type& type, std::size_t all) {
  const std::vector<Need> needs = needs_of(table, type);
  std::vector<TablePart> made = filled_parts(needs, all, most_columns);
  if (made.size() > 1) made = filled_parts(needs, all, (needs.size() - 2) / made.size() + 2);
  for (TablePart& part : made) find_widths(part, needs, all);
  return made;
}

void add_part(Story& story, const Table& table, const TablePart& part, const Type& type) {
  open_table(story, table.caption.words, part.widths);
  const std::size_t kept = std::exchange(story.indent(), 0);  // cells have their own margins
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    open_row(story, row == 0);
    for (std::size_t i = 0; i < part.columns.size(); ++i) {
      open_cell(story, part.widths[i]);
      Setting setting;
      setting.right = table.numeric[part.columns[i]];
      story.paragraph(row == 0 ? type.heading : type.text, table.rows[row][part.columns[i]], setting);
      story.raw("</w:tc>");
    }
    story.raw("</w:tr>");
  }
  story.indent() = kept;
  close_table(story);
}

}  // namespace

void open_table(Story& story, std::string_view caption, const std::vector<std::size_t>& widths) {
  // Two tables without anything between them would be one.
  if (story.follows_table()) story.paragraph(Style::normal, "");
  std::size_t all = 0;
  for (const std::size_t width : widths) all += width;
  std::string made = fmt::format("<w:tbl><w:tblPr><w:tblStyle w:val=\"{}\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/>",
                                 xml(id_of(story.making().house.ids, Style::table)), all);
  if (story.indent() != 0) made += fmt::format("<w:tblInd w:w=\"{}\" w:type=\"dxa\"/>", story.indent());
  made +=
      "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" "
      "w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"0\"/>";
  if (!caption.empty()) made += fmt::format("<w:tblCaption w:val=\"{}\"/>", xml(caption));
  made += "</w:tblPr><w:tblGrid>";
  for (const std::size_t width : widths) made += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
  story.raw(made + "</w:tblGrid>");
}

void open_row(Story& story, bool is_header) {
  story.raw(is_header ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
}

void open_cell(Story& story, std::size_t width, std::string_view ground) {
  story.raw(fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", width));
  if (!ground.empty()) story.raw(fmt::format("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>", ground));
  story.raw("</w:tcPr>");
}

void close_table(Story& story) {
  story.raw("</w:tbl>");
  story.table_ends();
}

void add_table(Story& story, const Table& table) {
  if (table.rows.empty() || table.rows.front().empty()) return;
  if (!table.caption.empty()) story.paragraph(Style::caption, table.caption);
  const std::size_t outside = story.making().house.page.text_width;
  const std::size_t all = outside - std::min(story.indent(), outside / 2);
  std::vector<TablePart> parts = parts_of(table, usual_type, all);
  const Type* type = &usual_type;
  if (parts.size() > 1)
    if (std::vector<TablePart> fewer = parts_of(table, small_type, all); fewer.size() < parts.size()) {
      parts = std::move(fewer);
      type = &small_type;
    }
  for (const TablePart& part : parts) add_part(story, table, part, *type);
}

}  // namespace qar::render::docx
