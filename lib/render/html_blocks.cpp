#include "html_blocks.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/render/wording.h"

#include "html_text.h"

namespace qar::render {
namespace {

class BlockWriter {
 public:
  BlockWriter(std::string& out, int level, const Document& document) : out_(out), level_(level), document_(document) {}

  void write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) write(block);
  }

 private:
  void write(const Block& block) {
    switch (block.kind) {
      case BlockKind::paragraph: text_in("p", block.text); break;
      case BlockKind::heading: heading(block); break;
      case BlockKind::list: container(block.ordered ? "ol" : "ul", block); break;
      case BlockKind::item: return item(block);
      case BlockKind::quote: container("blockquote", block); break;
      case BlockKind::code:
        // Wide code is moved with the keyboard as well.
        out_ += "<pre tabindex=\"0\"><code>";
        code(block.text.words);
        out_ += "</code></pre>\n";
        break;
      case BlockKind::table: table(*block.table); break;
      case BlockKind::figure:
        out_ += "<figure>";
        append_picture(out_, document_.images[block.image]);
        out_ += "</figure>\n";
        break;
      case BlockKind::rule: out_ += "<hr>\n"; break;
    }
    append_notes(out_, block.notes, document_);
  }

  void text_in(std::string_view element, const Text& text) {
    out_ += fmt::format("<{}>", element);
    append_text(out_, text, document_);
    out_ += fmt::format("</{}>\n", element);
  }

  void heading(const Block& block) {
    const int level = std::min(6, level_ + block.level);
    text_in(std::string_view("h1h2h3h4h5h6").substr(static_cast<std::size_t>(level - 1) * 2, 2), block.text);
  }

  void container(std::string_view element, const Block& block) {
    out_ += fmt::format("<{}>\n", element);
    write(block.children);
    out_ += fmt::format("</{}>\n", element);
  }

  /// An item of one paragraph needs no element for it.
  void item(const Block& block) {
    out_ += "<li>";
    if (!block.children.empty() && block.children.front().kind == BlockKind::paragraph) {
      const Block& first = block.children.front();
      const bool alone = block.children.size() == 1;
      const bool then_list = block.children.size() == 2 && block.children[1].kind == BlockKind::list;
      if (alone || then_list) {
        append_text(out_, first.text, document_);
        append_notes(out_, first.notes, document_);
        if (then_list) write(block.children[1]);
      } else {
        write(block.children);
      }
    } else {
      write(block.children);
    }
    append_notes(out_, block.notes, document_);
    out_ += "</li>\n";
  }

  void code(std::string_view words) {
    std::size_t at = 0;
    for (std::size_t end = 0; at <= words.size(); at = end + 1) {
      end = std::min(words.find('\n', at), words.size());
      append_escaped(out_, words.substr(at, end - at));
      if (end < words.size()) out_ += '\n';
    }
  }

  void table(const Table& table) {
    out_ += "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"";
    out_ += wording::table;
    out_ += "\">\n<table>\n";
    if (!table.caption.empty()) text_in("caption", table.caption);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (row == 0) out_ += "<thead>\n";
      if (row == 1) out_ += "<tbody>\n";
      out_ += "<tr>";
      for (std::size_t column = 0; column < table.rows[row].size(); ++column) cell(table, row, column);
      out_ += "</tr>\n";
      if (row == 0) out_ += "</thead>\n";
    }
    if (table.rows.size() > 1) out_ += "</tbody>\n";
    out_ += "</table>\n</div>\n";
  }

  void cell(const Table& table, std::size_t row, std::size_t column) {
    const Text& text = table.rows[row][column];
    const bool heads_column = row == 0 && !text.empty();
    const bool heads_row = row > 0 && column == 0 && !table.numeric[column] && !text.empty();
    const std::string_view element = heads_column || heads_row ? "th" : "td";
    out_ += fmt::format("<{}{}{}>", element,
                        heads_column ? " scope=\"col\""
                        : heads_row  ? " scope=\"row\""
                                     : "",
                        table.numeric[column] ? " class=\"figure\"" : "");
    append_text(out_, text, document_);
    out_ += fmt::format("</{}>", element);
  }

  std::string& out_;
  int level_;
  const Document& document_;
};

std::string_view class_of(Note::Kind kind) {
  switch (kind) {
    case Note::Kind::error: return "error";
    case Note::Kind::warning: return "warning";
    case Note::Kind::advice: return "advice";
    case Note::Kind::comment: return "comment";
  }
  return {};
}

void append_note(std::string& out, const Note& note) {
  // In a list item or a paragraph's place alike, so it is made of elements that may stand in both.
  out += fmt::format("<div class=\"note {}\" role=\"note\"><p><strong>{}:</strong> ", class_of(note.kind), name(note.kind));
  append_escaped(out, sentence(note));
  if (!note.rule.empty()) {
    out += " <span class=\"rule\">";
    append_escaped(out, note.rule);
    out += "</span>";
  }
  out += "</p></div>\n";
}

}  // namespace

void append_blocks(std::string& out, const std::vector<Block>& blocks, int level, const Document& document) {
  BlockWriter(out, level, document).write(blocks);
}

void append_notes(std::string& out, const std::vector<std::uint32_t>& notes, const Document& document) {
  for (const std::uint32_t note : notes) append_note(out, document.notes[note]);
}

void append_picture(std::string& out, const Image& image) {
  out += fmt::format("<img src=\"data:{};base64,", media_type(image.format));
  append_base64(out, image.bytes);
  out += '"';
  if (image.width != 0 && image.height != 0) out += fmt::format(" width=\"{}\" height=\"{}\"", image.width, image.height);
  out += " alt=\"";
  append_escaped(out, image.alt);
  out += "\">";
}

void append_entry(std::string& out, const EvidenceEntry& entry, const Document& document) {
  out += "<div class=\"entry\" id=\"";
  append_escaped(out, entry.anchor);
  out += "\">\n<h3>";
  append_escaped(out, entry.id);
  if (entry.confidential) out += fmt::format(" <span class=\"confidential\">{}</span>", wording::confidential);
  out += "</h3>\n<p class=\"small\">";
  append_escaped(out, fmt::format("{}", fmt::join(facts(entry), " · ")));
  out += "</p>\n";
  for (const std::string& paragraph : entry.observed) {
    out += "<p>";
    append_escaped(out, paragraph);
    out += "</p>\n";
  }
  for (const Quote& quote : entry.quotes) {
    out += "<blockquote><p>“";
    append_escaped(out, quote.text);
    out += "”";
    if (!quote.speaker.empty()) {
      out += " — ";
      append_escaped(out, quote.speaker);
    }
    out += "</p></blockquote>\n";
  }
  if (!entry.cited_in.empty()) {
    out += fmt::format("<p class=\"small\">{}: ", wording::cited_in);
    std::string_view between;
    for (const std::uint32_t index : entry.cited_in) {
      const Section& section = document.sections[index];
      out += between;
      out += "<a href=\"#";
      append_escaped(out, section.anchor);
      out += "\">";
      append_escaped(out, section.title);
      out += "</a>";
      between = " · ";
    }
    out += "</p>\n";
  }
  out += "</div>\n";
}

}  // namespace qar::render
