#include "docx_part_reader.h"

#include <algorithm>
#include <array>
#include <locale>
#include <set>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include "qar/text/file_store.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "image.h"

namespace qar::render::docx {
namespace {

constexpr std::string_view word_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view strict_space = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr int deepest = 200;

/// Kinds of files that a header, a theme or a table of fonts may bring with it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kinds = {
    {{"png", "image/png"},
     {"jpg", "image/jpeg"},
     {"jpeg", "image/jpeg"},
     {"gif", "image/gif"},
     {"svg", "image/svg+xml"},
     {"emf", "image/x-emf"},
     {"wmf", "image/x-wmf"},
     {"bmp", "image/bmp"},
     {"tiff", "image/tiff"},
     {"odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"}}};

std::string_view kind_of(std::string_view ending) {
  for (const auto& [known, kind] : kinds)
    if (known == ending) return kind;
  return {};
}

std::string_view name_of(const pugi::xml_node& node) { return node.name(); }

/// Calls for every element; no recursion, whatever the depth. `visit` says whether to go on.
template <class Visit>
void each_element(const pugi::xml_node& root, Visit visit) {
  struct Walker : pugi::xml_tree_walker {
    explicit Walker(Visit& each) : visit(each) {}
    bool for_each(pugi::xml_node& node) override { return node.type() != pugi::node_element || visit(node, depth()); }
    Visit& visit;
  } walker(visit);
  pugi::xml_node start = root;
  start.traverse(walker);
}

bool is_tracked_change(std::string_view name) {
  return name == "w:ins" || name == "w:del" || name == "w:moveFrom" || name == "w:moveTo" ||
         (name.starts_with("w:") && name.ends_with("PrChange"));
}

bool holds(const pugi::xml_node& outer, pugi::xml_node inner) {
  while (inner && inner != outer) inner = inner.parent();
  return !inner.empty();
}

}  // namespace

bool PartReader::fail(std::string what) {
  if (failure_.empty()) failure_ = std::move(what);
  return false;
}

std::unique_ptr<pugi::xml_document> PartReader::parse(const std::string& name, std::string_view root) {
  auto bytes = zip_.read(name);
  if (!bytes.ok()) {
    fail(bytes.message());
    return nullptr;
  }
  auto document = std::make_unique<pugi::xml_document>();
  const auto problem = [&](std::string_view what) {
    fail(fmt::format("{}: {}", text::printable(name), what));
    return nullptr;
  };
  // Entities of a document's own are not read at all, so none can grow.
  const auto outcome =
      document->load_buffer(bytes.value().data(), bytes.value().size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!outcome) return problem(fmt::format("is no XML, at byte {}: {}", outcome.offset, outcome.description()));
  const pugi::xml_node element = document->document_element();
  if (root.starts_with("w:") && std::string_view(element.attribute("xmlns:w").value()) == strict_space)
    return problem("is in the strict form of the format; save it in Word as \"Word Document\"");
  if (name_of(element) != root)
    return problem(fmt::format("begins with {} in place of {}", text::excerpt(element.name()), root));
  if (root.starts_with("w:") && element.attribute("xmlns:w").value() != word_space)
    return problem(fmt::format("{} is in no name space of Word's", root));
  bool is_deep = false;
  each_element(*document, [&](const pugi::xml_node&, int depth) { return !(is_deep = is_deep || depth > deepest); });
  if (is_deep) return problem("is nested too deeply");
  return document;
}

std::vector<Relation> PartReader::relations(const std::string& part) {
  std::vector<Relation> made;
  const std::string name = relationships_of(part);
  if (!has(name)) return made;
  const auto document = parse(name, "Relationships");
  if (!document) return made;
  for (const pugi::xml_node& each : document->document_element().children("Relationship")) {
    Relation relation{each.attribute("Id").value(), each.attribute("Type").value(), each.attribute("Target").value(),
                      std::string_view(each.attribute("TargetMode").value()) == "External"};
    relation.kind.erase(0, relation.kind.rfind('/') + 1);
    if (!relation.outside)
      relation.target = relation.target.starts_with('/') ? relation.target.substr(1)
                                                         : text::resolve_path(text::parent_path(part), relation.target);
    made.push_back(std::move(relation));
  }
  return made;
}

bool PartReader::clean(const std::string& part, pugi::xml_document& document) {
  std::vector<pugi::xml_node> unwanted;
  std::string change;
  each_element(document, [&](pugi::xml_node& node, int) {
    const std::string_view name = name_of(node);
    if (is_tracked_change(name)) change = name;
    if ((name == "w:numPr" || name == "w:rsid") && (unwanted.empty() || !holds(unwanted.back(), node)))
      unwanted.push_back(node);
    for (pugi::xml_attribute attribute = node.first_attribute(); attribute;) {
      const pugi::xml_attribute next = attribute.next_attribute();
      if (std::string_view(attribute.name()).starts_with("w:rsid")) node.remove_attribute(attribute);
      attribute = next;
    }
    return change.empty();
  });
  if (!change.empty()) return fail(fmt::format("{}: {} is a tracked change; accept or reject it in Word", part, change));
  for (pugi::xml_node& node : unwanted) node.parent().remove_child(node);
  return true;
}

std::optional<std::string> PartReader::take(const std::string& part, const Relation& relation) {
  const auto refuse = [&](std::string_view what) {
    fail(fmt::format("{}: {} {}", text::printable(part), text::excerpt(text::printable(relation.target)), what));
    return std::nullopt;
  };
  if (relation.kind == "hyperlink" && relation.outside) {
    for (const std::string_view scheme : {"https://", "http://", "mailto:"})
      if (text::lower(relation.target).starts_with(scheme)) return relation.target;
    return refuse("is a link to something else than the web or mail");
  }
  if (relation.outside) return refuse("lies outside the document; put it in");
  const std::string ending = text::lower(relation.target.substr(relation.target.rfind('.') + 1));
  const std::string_view kind = kind_of(ending);
  if ((relation.kind != "image" && relation.kind != "font") || kind.empty()) return refuse("is of a kind that is not taken");
  auto bytes = zip_.read(relation.target);
  if (!bytes.ok()) return fail(bytes.message()), std::nullopt;
  std::string kept = std::move(bytes.value());
  if (ending == "png" || ending == "jpg" || ending == "jpeg" || ending == "svg") {
    auto image = read_image(kept, true);
    if (!image.ok()) return refuse(image.message());
    kept = std::move(image.value().bytes);
  }
  const std::string name = fmt::format("house/{}.{}", ++count_, ending);
  taken_.push_back({pack("word/" + name, kept), std::string(kind)});
  return "/word/" + name;
}

bool PartReader::take_relations(const std::string& part, const pugi::xml_document& document, const std::string& made) {
  std::set<std::string, std::less<>> wanted;
  std::string element;
  each_element(document, [&](const pugi::xml_node& node, int) {
    for (const pugi::xml_attribute& attribute : node.attributes())
      if (std::string_view(attribute.name()).starts_with("r:") && wanted.insert(attribute.value()).second && element.empty())
        element = node.name();
    return true;
  });
  wanted.erase("");
  if (wanted.empty()) return true;
  Relationships kept;
  for (const Relation& relation : relations(part)) {
    if (wanted.erase(relation.id) == 0) continue;
    const auto target = take(part, relation);
    if (!target) return false;
    kept.add_as(relation.id, relation.kind, *target, relation.outside);
  }
  if (!wanted.empty())
    return fail(fmt::format("{}: {} names the relationship {}, which is not there", part, element,
                            text::excerpt(text::printable(*wanted.begin()))));
  taken_.push_back({pack(relationships_of(made), kept.part()), {}});
  return true;
}

std::string written(const pugi::xml_document& document) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  document.document_element().print(out, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(out).str();
}

}  // namespace qar::render::docx
