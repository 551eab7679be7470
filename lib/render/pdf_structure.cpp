#include "pdf_structure.h"

#include <string>

namespace qar::render::pdf {
namespace {

using Object = QPDFObjectHandle;

Object name(const char* of) { return Object::newName("/" + std::string(of)); }

class StructureWriter {
 public:
  StructureWriter(QPDF& pdf, const Tree& tree, const std::vector<Object>& pages, const std::vector<Object>& links,
                  const std::vector<std::uint32_t>& pieces)
      : pdf_(pdf), tree_(tree), pages_(pages), links_(links), owner_of_link_(links.size()) {
    for (const std::uint32_t count : pieces) owners_.emplace_back(count, Object::newNull());
  }

  void write() {
    Object root = pdf_.makeIndirectObject(Object::newDictionary());
    for (NodeId id = 0; id < tree_.size(); ++id)
      elements_.push_back(tree_[id].hangs ? pdf_.makeIndirectObject(Object::newDictionary()) : Object::newNull());
    for (NodeId id = Tree::root; id < tree_.size(); ++id)
      if (tree_[id].hangs) element(id, id == Tree::root ? root : elements_[tree_[id].parent]);
    root.replaceKey("/Type", name("StructTreeRoot"));
    root.replaceKey("/K", elements_[Tree::root]);
    root.replaceKey("/ParentTree", parents());
    root.replaceKey("/ParentTreeNextKey", Object::newInteger(static_cast<long long>(pages_.size() + links_.size())));
    pdf_.getRoot().replaceKey("/StructTreeRoot", root);
    pdf_.getRoot().replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
  }

 private:
  void element(NodeId id, const Object& parent) {
    const Node& node = tree_[id];
    Object made = elements_[id];
    made.replaceKey("/Type", name("StructElem"));
    made.replaceKey("/S", name(node.tag));
    made.replaceKey("/P", parent);
    if (!node.alternative.empty()) made.replaceKey("/Alt", Object::newUnicodeString(node.alternative));
    if (!node.actual.empty()) made.replaceKey("/ActualText", Object::newUnicodeString(node.actual));
    attributes(node, made);
    const Kid* first = nullptr;
    for (const Kid& kid : node.kids)
      if (kid.kind != Kid::Kind::node && first == nullptr) first = &kid;
    if (first != nullptr) made.replaceKey("/Pg", pages_[first->page]);
    if (node.kids.size() == 1) {
      made.replaceKey("/K", kid_of(id, node.kids.front(), first));
    } else if (!node.kids.empty()) {
      std::vector<Object> kids;
      for (const Kid& kid : node.kids) kids.push_back(kid_of(id, kid, first));
      made.replaceKey("/K", Object::newArray(kids));
    }
  }

  Object kid_of(NodeId id, const Kid& kid, const Kid* first) {
    if (kid.kind == Kid::Kind::node) return elements_[kid.index];
    if (kid.kind == Kid::Kind::piece) {
      owners_[kid.page][kid.index] = elements_[id];
      if (kid.page == first->page) return Object::newInteger(kid.index);
      Object reference = Object::newDictionary();
      reference.replaceKey("/Type", name("MCR"));
      reference.replaceKey("/Pg", pages_[kid.page]);
      reference.replaceKey("/MCID", Object::newInteger(kid.index));
      return reference;
    }
    owner_of_link_[kid.index] = elements_[id];
    Object reference = Object::newDictionary();
    reference.replaceKey("/Type", name("OBJR"));
    reference.replaceKey("/Pg", pages_[kid.page]);
    reference.replaceKey("/Obj", links_[kid.index]);
    return reference;
  }

  static void attributes(const Node& node, Object element) {
    Object made = Object::newDictionary();
    if (node.scope != nullptr) {
      made.replaceKey("/O", name("Table"));
      made.replaceKey("/Scope", name(node.scope));
    } else if (node.numbering != nullptr) {
      made.replaceKey("/O", name("List"));
      made.replaceKey("/ListNumbering", name(node.numbering));
    } else if (!node.alternative.empty()) {
      made.replaceKey("/O", name("Layout"));
      made.replaceKey("/BBox", rectangle(node.box));
    } else {
      return;
    }
    element.replaceKey("/A", made);
  }

  /// From pieces and annotations back to their elements.
  Object parents() {
    std::vector<Object> numbers;
    long long key = 0;
    const auto add = [&](Object holder, const char* its_key, const Object& value) {
      holder.replaceKey(its_key, Object::newInteger(key));
      numbers.push_back(Object::newInteger(key++));
      numbers.push_back(value);
    };
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      Object sheet = pages_[page];
      add(sheet, "/StructParents", pdf_.makeIndirectObject(Object::newArray(owners_[page])));
      // From link to link in the order of the structure.
      if (sheet.hasKey("/Annots")) sheet.replaceKey("/Tabs", name("S"));
    }
    for (std::size_t link = 0; link < links_.size(); ++link) add(links_[link], "/StructParent", owner_of_link_[link]);
    Object tree = Object::newDictionary();
    tree.replaceKey("/Nums", Object::newArray(numbers));
    return pdf_.makeIndirectObject(tree);
  }

  QPDF& pdf_;
  const Tree& tree_;
  const std::vector<Object>& pages_;
  const std::vector<Object>& links_;
  std::vector<Object> elements_;
  std::vector<std::vector<Object>> owners_;  ///< of each page's pieces
  std::vector<Object> owner_of_link_;
};

}  // namespace

void add_structure(QPDF& pdf, const Tree& tree, const std::vector<QPDFObjectHandle>& pages,
                   const std::vector<QPDFObjectHandle>& links, const std::vector<std::uint32_t>& pieces) {
  StructureWriter(pdf, tree, pages, links, pieces).write();
}

QPDFObjectHandle rectangle(const Box& box) {
  QPDFObjectHandle made = QPDFObjectHandle::newArray();
  for (const double side : {box.left, box.bottom, box.right, box.top}) made.appendItem(QPDFObjectHandle::newReal(side, 2));
  return made;
}

}  // namespace qar::render::pdf
