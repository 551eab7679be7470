#include "pdf_reader.h"

#include <cctype>
#include <optional>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFTokenizer.hh>

#include "qar/text/utf8.h"

namespace qar::test {
namespace {

std::string utf8_of_utf16(const std::string& bytes) {
  std::string made;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    auto unit = static_cast<char32_t>(static_cast<unsigned char>(bytes[i]) * 256 + static_cast<unsigned char>(bytes[i + 1]));
    if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < bytes.size()) {
      const auto low =
          static_cast<char32_t>(static_cast<unsigned char>(bytes[i + 2]) * 256 + static_cast<unsigned char>(bytes[i + 3]));
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
      i += 2;
    }
    text::append_utf8(made, unit);
  }
  return made;
}

unsigned long number_of(const std::string& bytes) {
  unsigned long made = 0;
  for (const char c : bytes) made = made * 256 + static_cast<unsigned char>(c);
  return made;
}

/// A font's glyphs as characters.
struct Font {
  std::size_t bytes_a_glyph = 1;
  std::map<unsigned long, std::string> characters;

  [[nodiscard]] std::string words(const std::string& glyphs) const {
    std::string made;
    for (std::size_t i = 0; i + bytes_a_glyph <= glyphs.size(); i += bytes_a_glyph) {
      const auto found = characters.find(number_of(glyphs.substr(i, bytes_a_glyph)));
      made += found == characters.end() ? "\xEF\xBF\xBD" : found->second;
    }
    return made;
  }
};

std::vector<QPDFTokenizer::Token> tokens_of(const std::string& bytes) {
  std::vector<QPDFTokenizer::Token> made;
  QPDFTokenizer tokenizer;
  tokenizer.allowEOF();
  const std::shared_ptr<InputSource> input = std::make_shared<BufferInputSource>("tokens", bytes);
  for (auto token = tokenizer.readToken(input, "", true); token.getType() != QPDFTokenizer::tt_eof;
       token = tokenizer.readToken(input, "", true))
    made.push_back(token);
  return made;
}

std::string stream_of(QPDFObjectHandle stream) {
  const auto bytes = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

Font font_of(QPDFObjectHandle font) {
  Font made;
  const auto tokens = tokens_of(stream_of(font.getKey("/ToUnicode")));
  std::vector<std::string> strings;
  for (const auto& token : tokens) {
    if (token.getType() == QPDFTokenizer::tt_string) strings.push_back(token.getValue());
    if (token.getType() != QPDFTokenizer::tt_word) continue;
    if (token.getValue() == "endcodespacerange") {
      made.bytes_a_glyph = strings.front().size();
    } else if (token.getValue() == "endbfchar") {
      for (std::size_t i = 0; i + 1 < strings.size(); i += 2)
        made.characters[number_of(strings[i])] = utf8_of_utf16(strings[i + 1]);
    } else if (token.getValue() == "endbfrange") {
      for (std::size_t i = 0; i + 2 < strings.size(); i += 3) {
        const unsigned long first = number_of(strings[i]), last = number_of(strings[i + 1]);
        for (unsigned long glyph = first; glyph <= last; ++glyph) {
          std::string character;
          text::append_utf8(character, static_cast<char32_t>(number_of(strings[i + 2]) + glyph - first));
          made.characters[glyph] = strings[i + 2].size() == 2 ? character : utf8_of_utf16(strings[i + 2]);
        }
      }
    } else if (token.getValue().starts_with("end") || token.getValue().starts_with("begin")) {
    } else {
      continue;
    }
    strings.clear();
  }
  return made;
}

}  // namespace

Pdf::Pdf(std::string bytes) : bytes_(std::move(bytes)) {
  pdf_.setSuppressWarnings(true);
  pdf_.processMemoryFile("test", bytes_.data(), bytes_.size());
  sheets_ = pdf_.getAllPages();
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    number_of_sheet_[sheets_[i].getObjectID()] = i;
    contents_.push_back(read_content(sheets_[i]));
  }
}

Pdf::Content Pdf::read_content(QPDFObjectHandle sheet) {
  std::map<std::string, Font> fonts;
  QPDFObjectHandle resources = sheet.getKey("/Resources");
  if (resources.hasKey("/Font"))
    for (const auto& [name, font] : resources.getKey("/Font").getDictAsMap()) fonts[name] = font_of(font);

  struct Mark {
    long long number = -1;
    bool artifact = false;
    std::optional<std::string> actual;
  };
  Content made;
  std::vector<Mark> open;
  const Font* font = nullptr;
  const auto say = [&](const std::string& words) {
    for (auto mark = open.rbegin(); mark != open.rend(); ++mark) {
      if (mark->actual) return;
      if (mark->artifact) made.artifacts += words;
      if (mark->number >= 0) made.words[mark->number] += words;
      if (mark->artifact || mark->number >= 0) return;
    }
  };
  std::vector<QPDFTokenizer::Token> waiting;
  for (const auto& token : tokens_of(stream_of(sheet.getKey("/Contents")))) {
    if (token.getType() != QPDFTokenizer::tt_word) {
      waiting.push_back(token);
      continue;
    }
    const std::string& word = token.getValue();
    if (word == "BDC" || word == "BMC") {
      Mark mark;
      mark.artifact = waiting.front().getValue() == "/Artifact";
      for (std::size_t i = 0; i + 1 < waiting.size(); ++i) {
        if (waiting[i].getValue() == "/MCID") mark.number = std::stoll(waiting[i + 1].getValue());
        if (waiting[i].getValue() == "/ActualText") mark.actual = utf8_of_utf16(waiting[i + 1].getValue().substr(2));
      }
      if (mark.number >= 0) made.marks.emplace_back(waiting.front().getValue().substr(1), mark.number);
      open.push_back(mark);
    } else if (word == "EMC") {
      const Mark mark = open.back();
      open.pop_back();
      if (mark.actual) say(*mark.actual);
    } else if (word == "Tf") {
      font = &fonts.at(waiting[waiting.size() - 2].getValue());
    } else if (word == "Tj" || word == "TJ") {
      for (const auto& each : waiting)
        if (each.getType() == QPDFTokenizer::tt_string) say(font->words(each.getValue()));
    }
    waiting.clear();
  }
  return made;
}

PdfElement Pdf::structure() { return element(root().getKey("/StructTreeRoot").getKey("/K")); }

PdfElement Pdf::element(QPDFObjectHandle of) {
  PdfElement made;
  made.tag = of.getKey("/S").getName().substr(1);
  if (of.hasKey("/Alt")) made.alternative = of.getKey("/Alt").getUTF8Value();
  if (of.hasKey("/ActualText")) made.words = of.getKey("/ActualText").getUTF8Value();
  if (of.hasKey("/A")) {
    QPDFObjectHandle attributes = of.getKey("/A");
    if (attributes.hasKey("/Scope")) made.scope = attributes.getKey("/Scope").getName();
    if (attributes.hasKey("/ListNumbering")) made.numbering = attributes.getKey("/ListNumbering").getName();
  }
  QPDFObjectHandle kids = of.getKey("/K");
  if (kids.isArray())
    for (QPDFObjectHandle kid : kids.getArrayAsVector()) add_kid(kid, of.getKey("/Pg"), made);
  else if (!kids.isNull())
    add_kid(kids, of.getKey("/Pg"), made);
  return made;
}

void Pdf::add_kid(QPDFObjectHandle kid, QPDFObjectHandle page, PdfElement& to) {
  const auto say = [&](long long mark, QPDFObjectHandle on) {
    PdfElement words;
    words.words = contents_.at(number_of_sheet_.at(on.getObjectID())).words[mark];
    to.kids.push_back(words);
  };
  if (kid.isInteger()) return say(kid.getIntValue(), page);
  const std::string type = kid.hasKey("/Type") ? kid.getKey("/Type").getName() : "";
  if (type == "/MCR") return say(kid.getKey("/MCID").getIntValue(), kid.getKey("/Pg"));
  if (type == "/OBJR") {
    ++to.links;
    return;
  }
  to.kids.push_back(element(kid));
}

namespace {

void add_words(const PdfElement& element, std::string& to) {
  to += element.words;
  for (const PdfElement& kid : element.kids) add_words(kid, to);
}

void add_outline(const PdfElement& element, const std::string& indent, std::string& to) {
  to += indent + element.tag;
  if (!element.alternative.empty()) to += " [" + element.alternative + "]";
  bool has_elements = false;
  for (const PdfElement& kid : element.kids) has_elements |= !kid.tag.empty() && kid.tag != "Link" && kid.tag != "Span";
  std::string words;
  if (!has_elements) add_words(element, words);
  if (!words.empty()) to += " " + words;
  to += "\n";
  if (!has_elements) return;
  for (const PdfElement& kid : element.kids) {
    if (kid.tag.empty())
      to += indent + "  " + kid.words + "\n";
    else
      add_outline(kid, indent + "  ", to);
  }
}

}  // namespace

std::string Pdf::outline() {
  std::string made;
  add_outline(structure(), "", made);
  return made;
}

std::string Pdf::words_of_structure() {
  std::string all, made;
  add_words(structure(), all);
  for (const char c : all)
    if (c != ' ') made += c;
  return made;
}

std::string Pdf::words_of_artifacts(std::size_t page) { return contents_.at(page).artifacts; }

std::vector<std::string> Pdf::tags_of_page(std::size_t page) {
  std::vector<std::string> made;
  for (const auto& [tag, number] : contents_.at(page).marks) made.push_back(tag);
  return made;
}

std::string Pdf::bookmarks() {
  std::string made;
  const auto add = [&](const auto& self, QPDFObjectHandle above, const std::string& indent) -> void {
    for (QPDFObjectHandle at = above.getKey("/First"); !at.isNull(); at = at.getKey("/Next")) {
      made += indent + at.getKey("/Title").getUTF8Value() + "\n";
      if (at.hasKey("/First")) self(self, at, indent + "  ");
    }
  };
  if (root().hasKey("/Outlines")) add(add, root().getKey("/Outlines"), "");
  return made;
}

std::vector<QPDFObjectHandle> Pdf::font_descriptors() {
  std::vector<QPDFObjectHandle> made;
  for (QPDFObjectHandle object : pdf_.getAllObjects())
    if (object.isDictionary() && object.hasKey("/Type") && object.getKey("/Type").isName() &&
        object.getKey("/Type").getName() == "/FontDescriptor")
      made.push_back(object);
  return made;
}

}  // namespace qar::test
