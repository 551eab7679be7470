#include "docx_story.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "docx_xml.h"

namespace qar::render::docx {

Making::Making(const Document& made_of, House& shared) : document(made_of), house(shared) {}

std::string entry_bookmark(std::size_t entry) { return fmt::format("entry_{}", entry + 1); }
std::string section_bookmark(std::size_t section) { return fmt::format("section_{}", section + 1); }

void Story::paragraph(Style style, std::string_view words_of_it) {
  const auto directions = stretches(words_of_it);
  Setting setting;
  setting.right_to_left = runs_right_to_left(words_of_it, directions);
  open(style, setting);
  words(words_of_it);
  close();
}

void Story::paragraph(Style style, const Text& text_of_it, Setting setting) {
  setting.right_to_left = runs_right_to_left(text_of_it.words, stretches(text_of_it.words));
  open(style, setting);
  text(text_of_it);
  close();
}

/// Opens with its properties in the order that the format demands.
void Story::open(Style style, const Setting& setting) {
  out_ += "<w:p><w:pPr>";
  if (style != Style::normal) {
    out_ += "<w:pStyle w:val=\"";
    append_xml(out_, id_of(making_.house.ids, style));
    out_ += "\"/>";
  }
  if (setting.keep_next) out_ += "<w:keepNext/>";
  if (setting.new_page) out_ += "<w:pageBreakBefore/>";
  place(style, setting);
  if (setting.right) out_ += "<w:jc w:val=\"right\"/>";
  out_ += "</w:pPr>";
  open_notes_ = std::exchange(notes_, {});
  for (const std::uint32_t note : open_notes_) out_ += fmt::format("<w:commentRangeStart w:id=\"{}\"/>", note);
}

void Story::place(Style style, const Setting& setting) {
  const ListPlace list = setting.number.list != 0 ? setting.number : std::exchange(item_, {});
  if (list.list != 0)
    out_ += fmt::format("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>", list.level, list.list);
  if (setting.stops.right != 0)
    out_ += fmt::format("<w:tabs><w:tab w:val=\"left\" w:pos=\"{}\"/><w:tab w:val=\"right\" w:pos=\"{}\"/></w:tabs>",
                        setting.stops.left, setting.stops.right);
  if (setting.right_to_left) out_ += "<w:bidi/>";
  const bool is_heading = style >= Style::heading_1 && style <= Style::contents_heading;
  if (std::exchange(follows_table_, false) && !is_heading) out_ += "<w:spacing w:before=\"200\"/>";
  std::size_t indent = setting.indent, hanging = setting.hanging;
  if (list.list == 0) indent += indent_;
  if (list.indent != 0) {
    indent = list.indent + level_indent * (list.level + 1);
    hanging = level_indent;
  }
  if (indent == 0 && hanging == 0 && setting.right_indent == 0) return;
  out_ += "<w:ind";
  if (indent != 0 || hanging != 0) out_ += fmt::format(" w:left=\"{}\" w:hanging=\"{}\"", indent, hanging);
  if (setting.right_indent != 0) out_ += fmt::format(" w:right=\"{}\"", setting.right_indent);
  out_ += "/>";
}

void Story::close() {
  for (const std::uint32_t note : open_notes_)
    out_ += fmt::format(
        "<w:commentRangeEnd w:id=\"{0}\"/><w:r><w:rPr><w:rStyle w:val=\"{1}\"/></w:rPr><w:commentReference "
        "w:id=\"{0}\"/></w:r>",
        note, xml(id_of(making_.house.ids, Style::comment_mark)));
  open_notes_.clear();
  out_ += "</w:p>";
}

void Story::run(std::string_view words_of_it, const Look& look, bool right_to_left) {
  out_ += "<w:r>";
  if (look.style != Style::normal || look.strong || look.emphasis || right_to_left) {
    out_ += "<w:rPr>";
    if (look.style != Style::normal) {
      out_ += "<w:rStyle w:val=\"";
      append_xml(out_, id_of(making_.house.ids, look.style));
      out_ += "\"/>";
    }
    if (look.strong) out_ += "<w:b/><w:bCs/>";
    if (look.emphasis) out_ += "<w:i/><w:iCs/>";
    if (right_to_left) out_ += "<w:rtl/>";
    out_ += "</w:rPr>";
  }
  while (true) {
    const std::size_t end = std::min(words_of_it.find_first_of("\n\t"), words_of_it.size());
    if (end > 0) {
      out_ += "<w:t xml:space=\"preserve\">";
      append_xml(out_, words_of_it.substr(0, end));
      out_ += "</w:t>";
    }
    if (end == words_of_it.size()) break;
    out_ += words_of_it[end] == '\n' ? "<w:br/>" : "<w:tab/>";
    words_of_it.remove_prefix(end + 1);
  }
  out_ += "</w:r>";
}

void Story::looking(std::string_view words_of_it, const Look& look) {
  if (words_of_it.empty()) return;
  const auto directions = stretches(words_of_it);
  if (directions.empty()) return run(words_of_it, look, false);
  std::size_t at = 0;
  for (const Stretch& stretch : directions) {
    run(words_of_it.substr(at, stretch.end - at), look, stretch.right_to_left);
    at = stretch.end;
  }
}

void Story::text_run(const Text& text_of_it, const Run& run_of_it, const std::vector<Stretch>& directions) {
  Look look;
  look.strong = run_of_it.strong;
  look.emphasis = run_of_it.emphasis;
  if (run_of_it.code) look.style = Style::verbatim;
  if (run_of_it.link != 0) look.style = Style::link;
  if (run_of_it.citation != 0) look.style = Style::citation;
  if (directions.empty()) return run(text_of_it.slice(run_of_it), look, false);
  std::size_t at = run_of_it.begin;
  for (const Stretch& stretch : directions) {
    if (stretch.end <= at) continue;
    const std::size_t end = std::min<std::size_t>(stretch.end, run_of_it.end);
    if (end > at) run(std::string_view(text_of_it.words).substr(at, end - at), look, stretch.right_to_left);
    at = std::max(at, end);
    if (at >= run_of_it.end) return;
  }
}

void Story::text(const Text& text_of_it) {
  if (text_of_it.runs.empty()) return words(text_of_it.words);
  const auto directions = stretches(text_of_it.words);
  std::uint32_t link = 0;
  for (const Run& each : text_of_it.runs) {
    if (each.link != link) {
      if (link != 0) out_ += "</w:hyperlink>";
      if (each.link != 0) {
        link_ids_.resize(making_.document.links.size());
        std::string& id = link_ids_[each.link - 1];
        if (id.empty()) id = making_.relationships.add("hyperlink", making_.document.links[each.link - 1], true);
        out_ += fmt::format("<w:hyperlink r:id=\"{}\" w:history=\"1\">", id);
      }
      link = each.link;
    }
    const bool cites = each.citation != 0 && link == 0;  // links do not nest
    if (cites) open_link(entry_bookmark(each.citation - 1));
    text_run(text_of_it, each, directions);
    if (cites) close_link();
  }
  if (link != 0) out_ += "</w:hyperlink>";
}

void Story::open_link(std::string_view bookmark) {
  out_ += fmt::format("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", bookmark);
}

void Story::link_within(std::string_view bookmark, std::string_view words_of_it, Style style) {
  open_link(bookmark);
  words(words_of_it, style);
  close_link();
}

void Story::field(std::string_view instruction) {
  out_ += fmt::format(
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {} </w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
      xml(instruction));
}

void Story::link_out(std::string_view address, std::string_view words_of_it) {
  out_ += fmt::format("<w:hyperlink r:id=\"{}\" w:history=\"1\">", making_.relationships.add("hyperlink", address, true));
  words(words_of_it, Style::link);
  out_ += "</w:hyperlink>";
}

void Story::bookmark(std::string_view name) {
  ++bookmarks_;
  out_ += fmt::format("<w:bookmarkStart w:id=\"{0}\" w:name=\"{1}\"/><w:bookmarkEnd w:id=\"{0}\"/>", bookmarks_, name);
}

}  // namespace qar::render::docx
