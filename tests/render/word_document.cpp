#include "word_document.h"

#include <algorithm>

namespace qar::test {
namespace {

/// The order of children that the schema demands (ECMA-376, part 1, annex A), of those elements that we or our references
/// use.
const std::map<std::string, std::vector<std::string>>& orders() {
  static const std::map<std::string, std::vector<std::string>> made = [] {
    const std::map<std::string, std::string> written = {
        {"w:pPr",
         "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
         "suppressAutoHyphens bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc textAlignment "
         "outlineLvl rPr sectPr"},
        {"w:rPr",
         "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
         "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"},
        {"w:pBdr", "top left bottom right between bar"},
        {"w:tblPr",
         "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
         "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"},
        {"w:tbl", "tblPr tblGrid tr"},
        {"w:tr", "trPr tc"},
        {"w:tcPr", "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"},
        {"w:style",
         "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr "
         "tblPr trPr tcPr tblStylePr"},
        {"w:styles", "docDefaults latentStyles style"},
        {"w:docDefaults", "rPrDefault pPrDefault"},
        {"w:lvl", "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr"},
        {"w:numbering", "abstractNum num"},
        {"w:abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl"},
        {"w:sectPr",
         "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
         "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid"},
        {"w:settings",
         "writeProtection view zoom mirrorMargins defaultTabStop evenAndOddHeaders characterSpacingControl compat "
         "themeFontLang clrSchemeMapping decimalSymbol listSeparator"},
        {"w:font", "altName panose1 charset family notTrueType pitch sig embedRegular embedBold"},
        {"w:body", ""}};
    std::map<std::string, std::vector<std::string>> split;
    for (const auto& [parent, children] : written) {
      std::istringstream words(children);
      for (std::string word; words >> word;) split[parent].push_back("w:" + word);
    }
    return split;
  }();
  return made;
}

std::string target_of(const std::string& part, const std::string& target) {
  if (target.starts_with("/")) return target.substr(1);
  const auto slash = part.rfind('/');
  return slash == std::string::npos ? target : part.substr(0, slash + 1) + target;
}

std::string relationships_of(const std::string& part) {
  const auto slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

}  // namespace

WordDocument::WordDocument(std::string bytes) : bytes_(std::move(bytes)) {
  auto zip = render::ZipReader::open(bytes_);
  if (!zip.ok()) {
    problems = zip.message() + ": " + bytes_.substr(0, 200);
    return;
  }
  for (const std::string& name : zip.value().names()) {
    auto part = zip.value().read(name);
    if (!part.ok()) {
      problem(name, part.message());
      return;
    }
    parts_[name] = std::move(part.value());
    if (!name.ends_with(".xml") && !name.ends_with(".rels")) continue;
    trees_[name] = std::make_unique<pugi::xml_document>();
    const auto outcome =
        trees_[name]->load_buffer(parts_[name].data(), parts_[name].size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!outcome) problem(name, outcome.description());
  }
  check();
}

std::vector<std::string> WordDocument::names() const {
  std::vector<std::string> made;
  for (const auto& [name, bytes] : parts_) made.push_back(name);
  return made;
}

std::string WordDocument::words(const pugi::xml_node& node) {
  std::string made;
  for (const pugi::xpath_node& each : node.select_nodes(".//w:r/*")) {
    const std::string_view name = each.node().name();
    if (name == "w:t") made += each.node().child_value();
    if (name == "w:br") made += '\n';
    if (name == "w:tab") made += '\t';
  }
  return made;
}

std::vector<std::string> WordDocument::paragraphs(const std::string& part) const {
  std::vector<std::string> made;
  for (const pugi::xpath_node& each : xml(part).select_nodes("//w:p")) {
    const std::string style = each.node().child("w:pPr").child("w:pStyle").attribute("w:val").value();
    made.push_back((style.empty() ? "Normal" : style_names_.at(style)) + ": " + words(each.node()));
  }
  return made;
}

void WordDocument::check() {
  for (const char* needed :
       {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "docProps/core.xml"})
    if (!has(needed)) return problem(needed, "is missing");
  for (const pugi::xpath_node& each : xml("word/styles.xml").select_nodes("//w:style")) {
    const std::string id = each.node().attribute("w:styleId").value();
    if (!style_kinds_.emplace(id, each.node().attribute("w:type").value()).second) problem("styles", id + " is there twice");
    style_names_[id] = each.node().child("w:name").attribute("w:val").value();
  }
  check_kinds();
  for (const auto& [name, tree] : trees_) {
    check_order(name, *tree);
    check_references(name);
  }
}

/// Every part has a kind, and every part that is named to have one is there.
void WordDocument::check_kinds() {
  std::set<std::string> endings, named;
  for (const pugi::xpath_node& each : xml("[Content_Types].xml").select_nodes("//Default"))
    endings.insert(each.node().attribute("Extension").value());
  for (const pugi::xpath_node& each : xml("[Content_Types].xml").select_nodes("//Override")) {
    const std::string name = std::string(each.node().attribute("PartName").value()).substr(1);
    if (!named.insert(name).second) problem(name, "has two kinds");
    if (!has(name)) problem(name, "has a kind and is not there");
  }
  for (const auto& [name, bytes] : parts_) {
    const std::string ending = name.substr(name.rfind('.') + 1);
    if (name != "[Content_Types].xml" && named.count(name) == 0 && (ending == "xml" || endings.count(ending) == 0))
      problem(name, "has no kind");
  }
}

void WordDocument::check_order(const std::string& part, const pugi::xml_node& root) {
  for (const pugi::xpath_node& each : root.select_nodes("//*")) {
    const auto known = orders().find(each.node().name());
    if (known == orders().end()) continue;
    std::size_t at = 0;
    for (const pugi::xml_node& child : each.node().children()) {
      if (child.type() != pugi::node_element) continue;
      const auto found = std::find(known->second.begin(), known->second.end(), child.name());
      const auto place = static_cast<std::size_t>(found - known->second.begin());
      if (found == known->second.end())
        problem(part, std::string(child.name()) + " may not stand in " + each.node().name());
      else if (place < at)
        problem(part, std::string(child.name()) + " stands too late in " + each.node().name());
      else
        at = place;
    }
  }
  for (const pugi::xpath_node& cell : root.select_nodes("//w:tc"))
    if (std::string_view(cell.node().last_child().name()) != "w:p") problem(part, "a cell does not end with a paragraph");
  for (const pugi::xpath_node& table : root.select_nodes("//w:tbl"))
    if (std::string_view(table.node().next_sibling().name()) != "w:p") problem(part, "no paragraph follows a table");
}

/// Whatever names something names a thing that is there.
void WordDocument::check_references(const std::string& part) {
  std::set<std::string> relations, used, bookmarks, drawings;
  if (has(relationships_of(part))) {
    for (const pugi::xpath_node& each : xml(relationships_of(part)).select_nodes("//Relationship")) {
      const std::string target = each.node().attribute("Target").value();
      if (!relations.insert(each.node().attribute("Id").value()).second) problem(part, "two relationships of one id");
      if (std::string_view(each.node().attribute("TargetMode").value()) != "External" && !has(target_of(part, target)))
        problem(part, "a relationship to " + target + ", which is not there");
    }
  }
  const pugi::xml_document& tree = xml(part);
  for (const pugi::xpath_node& each : tree.select_nodes("//@r:id | //@r:embed"))
    if (relations.count(each.attribute().value()) == 0)
      problem(part, std::string("no relationship ") + each.attribute().value());
  const auto styled = [&](const char* xpath, const std::string& kind) {
    for (const pugi::xpath_node& each : tree.select_nodes(xpath)) {
      const auto found = style_kinds_.find(each.attribute().value());
      if (found == style_kinds_.end() || found->second != kind)
        problem(part, std::string("no ") + kind + " style " + each.attribute().value());
    }
  };
  styled("//w:pStyle/@w:val", "paragraph");
  styled("//w:rStyle/@w:val", "character");
  styled("//w:tblStyle/@w:val", "table");
  for (const pugi::xpath_node& each : tree.select_nodes("//w:bookmarkStart/@w:name"))
    if (!bookmarks.insert(each.attribute().value()).second) problem(part, "two bookmarks of one name");
  for (const pugi::xpath_node& each : tree.select_nodes("//@w:anchor"))
    if (bookmarks.count(each.attribute().value()) == 0)
      problem(part, std::string("no bookmark ") + each.attribute().value());
  for (const pugi::xpath_node& each : tree.select_nodes("//wp:docPr")) {
    if (!drawings.insert(each.node().attribute("id").value()).second) problem(part, "two drawings of one id");
    if (!*each.node().attribute("descr").value()) problem(part, "a drawing without words");
  }
  for (const pugi::xpath_node& each : tree.select_nodes("//w:numPr/w:numId/@w:val"))
    if (!xml("word/numbering.xml")
             .select_node(("//w:num[@w:numId='" + std::string(each.attribute().value()) + "']").c_str()))
      problem(part, std::string("no list ") + each.attribute().value());
  for (const char* side : {"//w:commentRangeStart", "//w:commentRangeEnd", "//w:commentReference"})
    for (const pugi::xpath_node& each : tree.select_nodes(side)) {
      const std::string id = each.node().attribute("w:id").value();
      if (!has("word/comments.xml") || !xml("word/comments.xml").select_node(("//w:comment[@w:id='" + id + "']").c_str()))
        problem(part, "no comment " + id);
    }
}

}  // namespace qar::test
