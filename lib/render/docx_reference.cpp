#include "docx_reference.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "docx_part_reader.h"
#include "docx_parts.h"
#include "docx_xml.h"

namespace qar::render::docx {
namespace {

constexpr std::string_view theme_kind = "application/vnd.openxmlformats-officedocument.theme+xml";
constexpr int least_width = 1440;  // an inch

bool is_on(const pugi::xml_node& element) {
  const std::string_view value = element.attribute("w:val").value();
  return element && value != "0" && value != "false" && value != "off";
}

std::string markup(const pugi::xml_node& element) {
  std::ostringstream out;
  element.print(out, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(out).str();
}

/// Behind the `>` of the tag that opens at `at`.
std::size_t end_of_tag(std::string_view markup, std::size_t at) {
  bool is_quoted = false;
  for (; at < markup.size(); ++at) {
    if (markup[at] == '"') is_quoted = !is_quoted;
    if (markup[at] == '>' && !is_quoted) return at + 1;
  }
  return markup.size();
}

class ReferenceReader {
 public:
  ReferenceReader(ZipReader zip, const Theme& theme, std::string_view language)
      : parts_(std::move(zip)), theme_(theme), language_(language) {}

  bool read() {
    if (!find_document() || !read_generator()) return false;
    relations_ = parts_.relations(document_name_);
    return parts_.failure().empty() && read_settings() && read_page() && read_styles() && take_theme() && take_fonts();
  }

  PartReader parts_;
  Reference made_;

 private:
  bool find_document() {
    for (const Relation& relation : parts_.relations(""))
      if (relation.kind == "officeDocument" && !relation.outside) document_name_ = relation.target;
    if (!parts_.failure().empty()) return false;
    return !document_name_.empty() || parts_.fail("is no Word document: _rels/.rels names none");
  }

  /// An edition that nobody has saved since says so; in one that Word has saved, our headers and footers are known by their
  /// bookmarks.
  bool read_generator() {
    for (const Relation& relation : parts_.relations(""))
      if (relation.kind == "extended-properties" && !relation.outside) {
        const auto properties = parts_.parse(relation.target, "Properties");
        if (!properties) return false;
        const std::string_view program = properties->document_element().child("Application").child_value();
        is_edition_ = program == "qar" || program.starts_with("qar ");
      }
    return parts_.failure().empty();
  }

  const Relation* related(std::string_view kind) const {
    const auto found =
        std::find_if(relations_.begin(), relations_.end(), [&](const Relation& each) { return each.kind == kind; });
    return found == relations_.end() || found->outside ? nullptr : &*found;
  }

  bool read_settings() {
    const Relation* settings = related("settings");
    if (!settings) return true;
    const auto document = parts_.parse(settings->target, "w:settings");
    if (!document) return false;
    made_.page.even_differs = is_on(document->document_element().child("w:evenAndOddHeaders"));
    made_.page.mirrors = is_on(document->document_element().child("w:mirrorMargins"));
    return true;
  }

  /// The page of the last section, with the headers and footers that hold there: a section without its own has those of the
  /// sections before it.
  bool read_page() {
    const auto document = parts_.parse(document_name_, "w:document");
    if (!document) return false;
    std::map<std::pair<std::string, std::string>, std::string> frames;  // side and pages: relationship
    pugi::xml_node last;
    for (const pugi::xpath_node& found : document->select_nodes("//w:sectPr")) {
      last = found.node();
      for (const pugi::xml_node& each : last.children())
        for (const std::string_view side : {"header", "footer"})
          if (each.name() == fmt::format("w:{}Reference", side))
            frames[{std::string(side), each.attribute("w:type").value()}] = each.attribute("r:id").value();
    }
    if (!take_page(last)) return false;
    for (const auto& [where, id] : frames)
      if (!take_frame(where.first, where.second, id)) return false;
    return true;
  }

  /// A document that leaves the page to the program gets ours: pandoc's own reference document is one.
  bool take_page(const pugi::xml_node& section) {
    if (!section.child("w:pgSz") && !section.child("w:pgMar")) {
      const Page settings = std::exchange(made_.page, own_page());
      made_.page.even_differs = settings.even_differs;
      made_.page.mirrors = settings.mirrors;
      return true;
    }
    const auto number = [&](const char* element, const char* attribute) {
      const std::string_view written = section.child(element).attribute(attribute).value();
      int value = -1;
      const auto [end, problem] = std::from_chars(written.data(), written.data() + written.size(), value);
      if (problem != std::errc() || end != written.data() + written.size() || value < 0 || value > 31'680) {
        parts_.fail(fmt::format("{}: {} has no {} that is a length", document_name_, element, attribute));
        return 0;
      }
      return value;
    };
    const int width = number("w:pgSz", "w:w") - number("w:pgMar", "w:left") - number("w:pgMar", "w:right");
    const int height = number("w:pgSz", "w:h") - 2 * 720;
    if (!parts_.failure().empty()) return false;
    if (width < least_width || height < least_width)
      return parts_.fail(fmt::format("{}: w:pgMar leaves no room for words", document_name_));
    made_.page.text_width = static_cast<std::size_t>(width);
    made_.page.text_height = static_cast<std::size_t>(height);
    made_.page.first_differs = is_on(section.child("w:titlePg"));
    for (const char* element : {"w:pgSz", "w:pgMar", "w:pgBorders", "w:pgNumType"}) take_child(section, element);
    made_.page.properties += "<w:cols w:space=\"708\"/>";
    for (const char* element : {"w:titlePg", "w:docGrid"}) take_child(section, element);
    return true;
  }

  void take_child(const pugi::xml_node& section, const char* element) {
    if (const pugi::xml_node child = section.child(element)) made_.page.properties += markup(child);
  }

  bool take_frame(const std::string& side, const std::string& pages, const std::string& id) {
    const auto found =
        std::find_if(relations_.begin(), relations_.end(), [&](const Relation& each) { return each.id == id; });
    if (found == relations_.end() || found->outside || (pages != "default" && pages != "first" && pages != "even"))
      return parts_.fail(fmt::format("{}: w:{}Reference names no part", document_name_, side));
    const std::string root = side == "header" ? "w:hdr" : "w:ftr";
    const auto document = parts_.parse(found->target, root);
    if (!document) return false;
    Frame frame{side, pages, fmt::format("word/house/{}-{}.xml", side, pages), {}, {}, false};
    if (is_edition_ || has_own_bookmark(*document)) {
      frame.is_ours = true;
      made_.frames.push_back(std::move(frame));
      return true;
    }
    if (!parts_.clean(found->target, *document)) return false;
    if (!parts_.take_relations(found->target, *document, frame.name)) return false;
    pugi::xml_node element = document->document_element();
    if (!element.first_child()) element.append_child("w:p");
    frame.after = written(*document);
    const std::size_t cut = end_of_tag(frame.after, frame.after.find("<" + root));
    frame.before = frame.after.substr(0, cut);
    frame.after.erase(0, cut);
    made_.frames.push_back(std::move(frame));
    return true;
  }

  static bool has_own_bookmark(const pugi::xml_document& document) {
    for (const pugi::xpath_node& found : document.select_nodes("//w:bookmarkStart"))
      if (std::string_view(found.node().attribute("w:name").value()).starts_with(own_frame)) return true;
    return false;
  }

  bool read_styles() {
    const Relation* styles = related("styles");
    if (!styles) return parts_.fail(fmt::format("{}: has no styles", document_name_));
    const auto document = parts_.parse(styles->target, "w:styles");
    if (!document || !parts_.clean(styles->target, *document)) return false;
    set_language(document->document_element());
    const std::string ours = missing_styles(document->document_element());
    std::string bytes = written(*document);
    const std::size_t end = bytes.rfind("</w:styles>");
    if (end == std::string::npos) return parts_.fail(fmt::format("{}: has no w:style", styles->target));
    bytes.insert(end, ours);
    add("styles", "styles.xml", bytes, word_kind("styles"));
    return true;
  }

  /// A house document in American English makes no American report.
  void set_language(pugi::xml_node root) {
    for (const pugi::xpath_node& found : root.select_nodes("//w:lang[@w:val]")) {
      pugi::xml_attribute value = found.node().attribute("w:val");
      if (std::string_view(value.value()) != "x-none") value.set_value(language_.c_str());
    }
    const auto child = [](pugi::xml_node parent, const char* name) {
      const pugi::xml_node found = parent.child(name);
      return found ? found : parent.prepend_child(name);
    };
    pugi::xml_node run = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
    if (!run.child("w:lang")) run.append_child("w:lang").append_attribute("w:val").set_value(language_.c_str());
  }

  /// Finds ours among the house's by name, and returns the definitions of those that it lacks.
  std::string missing_styles(const pugi::xml_node& root) {
    std::map<std::string, std::string> known;  // kind and name: id
    std::set<std::string> ids;
    for (const pugi::xml_node& style : root.children("w:style")) {
      const std::string kind = style.attribute("w:type").value(), id = style.attribute("w:styleId").value();
      ids.insert(id);
      known.emplace(kind + " " + text::lower(style.child("w:name").attribute("w:val").value()), id);
      if (kind == "paragraph" && is_on_attribute(style.attribute("w:default"))) known["paragraph normal"] = id;
    }
    made_.ids = own_style_ids();
    std::vector<Style> missing;
    for (std::size_t i = 0; i < style_count; ++i) {
      const StyleName name = name_of(static_cast<Style>(i));
      const auto found = known.find(fmt::format("{} {}", name.kind, text::lower(name.name)));
      if (found == known.end()) {
        missing.push_back(static_cast<Style>(i));
        while (!ids.insert(made_.ids[i]).second) made_.ids[i] += "Qar";
      } else {
        made_.ids[i] = found->second;
      }
    }
    std::string made;
    for (const Style style : missing) made += definition(style, made_.ids, {theme_, made_.page.text_width});
    return made;
  }

  static bool is_on_attribute(const pugi::xml_attribute& attribute) {
    const std::string_view value = attribute.value();
    return value == "1" || value == "true" || value == "on";
  }

  bool take_theme() {
    const Relation* theme = related("theme");
    if (!theme) return add("theme", "theme/theme1.xml", theme_part(theme_), std::string(theme_kind));
    return take_whole(theme->target, "a:theme", "theme", "theme/theme1.xml", std::string(theme_kind));
  }

  bool take_fonts() {
    const Relation* fonts = related("fontTable");
    if (!fonts) return add("fontTable", "fontTable.xml", font_table_part(theme_), word_kind("fontTable"));
    return take_whole(fonts->target, "w:fonts", "fontTable", "fontTable.xml", word_kind("fontTable"));
  }

  bool take_whole(const std::string& part, std::string_view root, std::string_view kind, const std::string& target,
                  std::string content) {
    const auto document = parts_.parse(part, root);
    if (!document || !parts_.take_relations(part, *document, "word/" + target)) return false;
    return add(kind, target, written(*document), std::move(content));
  }

  bool add(std::string_view kind, const std::string& target, const std::string& bytes, std::string content) {
    made_.parts.push_back({pack("word/" + target, bytes), std::move(content)});
    made_.links.emplace_back(kind, target);
    return true;
  }

  const Theme& theme_;
  std::string language_;
  std::string document_name_;
  bool is_edition_ = false;
  std::vector<Relation> relations_;
};

}  // namespace

text::Result<Reference> read_reference(std::string_view bytes, const Theme& theme, std::string_view language) {
  auto zip = ZipReader::open(bytes);
  if (!zip.ok()) return text::Failure{zip.message()};
  ReferenceReader reader(std::move(zip.value()), theme, language);
  if (!reader.read()) return text::Failure{reader.parts_.failure()};
  Reference made = std::move(reader.made_);
  for (PackagePart& part : reader.parts_.taken()) made.parts.push_back(std::move(part));
  return made;
}

}  // namespace qar::render::docx
