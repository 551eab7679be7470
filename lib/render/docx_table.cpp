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

constexpr std::size_t fewest_letters = 6, most_letters = 48;

/// In proportion to the longest cell of each column, within limits.
std::vector<std::size_t> column_widths(const Table& table, std::size_t all) {
  const std::size_t columns = table.rows.front().size();
  std::vector<std::size_t> letters(columns, fewest_letters);
  for (const auto& row : table.rows)
    for (std::size_t i = 0; i < columns; ++i)
      letters[i] = std::max(letters[i], std::min(most_letters, text::count_code_points(row[i].words)));
  std::size_t sum = 0;
  for (const std::size_t each : letters) sum += each;
  std::vector<std::size_t> widths;
  widths.reserve(columns);
  for (const std::size_t each : letters) widths.push_back(std::max<std::size_t>(1, all * each / sum));
  return widths;
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
  if (table.rows.front().size() > most_columns) {
    story.making().failure =
        fmt::format("a table has {} columns, and Word shows no more than {}", table.rows.front().size(), most_columns);
    return;
  }
  if (!table.caption.empty()) story.paragraph(Style::caption, table.caption);
  const std::size_t outside = story.making().house.page.text_width;
  const std::size_t indent = std::min(story.indent(), outside / 2);
  const auto widths = column_widths(table, outside - indent);
  open_table(story, table.caption.words, widths);
  const std::size_t kept = std::exchange(story.indent(), 0);  // cells have their own margins
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    open_row(story, row == 0);
    for (std::size_t column = 0; column < widths.size(); ++column) {
      open_cell(story, widths[column]);
      Setting setting;
      setting.right = table.numeric[column];
      story.paragraph(row == 0 ? Style::table_heading : Style::table_text, table.rows[row][column], setting);
      story.raw("</w:tc>");
    }
    story.raw("</w:tr>");
  }
  story.indent() = kept;
  close_table(story);
}

}  // namespace qar::render::docx
