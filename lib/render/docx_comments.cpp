#include <fmt/format.h>

#include "qar/render/wording.h"

#include "docx_body.h"
#include "docx_xml.h"

namespace qar::render::docx {

void add_comments(Making& making) {
  const Document& document = making.document;
  if (document.notes.empty()) return;
  const std::string mark = xml(id_of(making.house.ids, Style::comment_mark));
  std::string bytes = fmt::format("{}<w:comments{}>", xml_head, story_spaces);
  for (std::size_t i = 0; i < document.notes.size(); ++i) {
    const Note& note = document.notes[i];
    Story words(making);
    words.open(Style::comment);
    words.raw(fmt::format("<w:r><w:rPr><w:rStyle w:val=\"{}\"/></w:rPr><w:annotationRef/></w:r>", mark));
    words.words(fmt::format("{}: ", name(note.kind)), Style::strong);
    words.words(sentence(note));
    if (!note.rule.empty()) {
      words.words(" ");
      words.words(note.rule, Style::verbatim);
    }
    words.close();
    // The programme speaks: nobody's name belongs here.
    bytes += fmt::format("<w:comment w:id=\"{}\" w:author=\"qar\" w:initials=\"qar\">{}</w:comment>", i, words.take());
  }
  making.package.add("word/comments.xml", bytes + "</w:comments>", word_kind("comments"));
  making.relationships.add("comments", "comments.xml");
}

}  // namespace qar::render::docx
