#include "pdf_finish.h"

#include <exception>

#include <fmt/format.h>

#include "pdf_artifacts.h"
#include "pdf_properties.h"
#include "pdf_structure.h"

namespace qar::render::pdf {
namespace {

class Finisher {
 public:
  Finisher(const Drawn& drawn, const Galley& galley, const std::vector<Page>& pages, const Document& document)
      : drawn_(drawn), galley_(galley), pages_(pages), document_(document) {}

  std::string finish(std::string_view version) {
    pdf_.setSuppressWarnings(true);
    pdf_.processMemoryFile("report", drawn_.bytes.data(), drawn_.bytes.size());
    sheets_ = pdf_.getAllPages();
    for (QPDFObjectHandle sheet : sheets_) exchange_artifacts(sheet);
    find_places();
    const std::vector<QPDFObjectHandle> links = add_links();
    add_structure(pdf_, galley_.tree, sheets_, links, drawn_.pieces);
    add_bookmarks();
    add_properties(pdf_, document_, version);
    return written();
  }

 private:
  static void exchange_artifacts(QPDFObjectHandle sheet) {
    QPDFObjectHandle drawing = sheet.getKey("/Contents");
    const std::shared_ptr<Buffer> bytes = drawing.getStreamData(qpdf_dl_generalized);
    drawing.replaceStreamData(with_artifacts({reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()}),
                              QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
  }

  /// Where each anchor stands, as a destination.
  void find_places() {
    std::vector<std::pair<std::uint32_t, double>> of_strip(galley_.strips.size());
    for (std::uint32_t page = 0; page < pages_.size(); ++page)
      for (const Placed& placed : pages_[page])
        if (!placed.repeated) of_strip[placed.strip] = {page, placed.y};
    for (const auto& [anchor, strip] : galley_.anchors) {
      if (strip >= of_strip.size()) continue;
      const auto [page, y] = of_strip[strip];
      QPDFObjectHandle place = QPDFObjectHandle::newArray();
      place.appendItem(sheets_[page]);
      place.appendItem(QPDFObjectHandle::newName("/XYZ"));
      place.appendItem(QPDFObjectHandle::newInteger(0));
      place.appendItem(QPDFObjectHandle::newReal(page_height - margin_top - y + 12, 2));
      place.appendItem(QPDFObjectHandle::newNull());
      places_.emplace(anchor, place);
    }
  }

  std::vector<QPDFObjectHandle> add_links() {
    std::vector<QPDFObjectHandle> made;
    for (const Link& link : drawn_.links) {
      const Target& target = galley_.targets[link.target];
      QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
      annotation.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
      annotation.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
      annotation.replaceKey("/Rect", rectangle(link.box));
      annotation.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
      annotation.replaceKey("/F", QPDFObjectHandle::newInteger(4));  // printed
      annotation.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString(link.words));
      const auto place = places_.find(target.anchor);
      if (!target.address.empty()) {
        QPDFObjectHandle action = QPDFObjectHandle::parse("<< /Type /Action /S /URI >>");
        action.replaceKey("/URI", QPDFObjectHandle::newString(target.address));
        annotation.replaceKey("/A", action);
      } else if (place != places_.end()) {
        annotation.replaceKey("/Dest", place->second);
      }
      annotation = pdf_.makeIndirectObject(annotation);
      QPDFObjectHandle sheet = sheets_[link.page];
      if (!sheet.hasKey("/Annots")) sheet.replaceKey("/Annots", QPDFObjectHandle::newArray());
      sheet.getKey("/Annots").appendItem(annotation);
      made.push_back(annotation);
    }
    return made;
  }

  /// Bookmarks of two levels.
  void add_bookmarks() {
    if (galley_.bookmarks.empty()) return;
    QPDFObjectHandle root = pdf_.makeIndirectObject(QPDFObjectHandle::newDictionary());
    QPDFObjectHandle above = root;
    std::vector<std::pair<QPDFObjectHandle, QPDFObjectHandle>> made;  // what is below what
    for (const Bookmark& bookmark : galley_.bookmarks) {
      QPDFObjectHandle entry = QPDFObjectHandle::newDictionary();
      entry.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
      const auto place = places_.find(bookmark.anchor);
      if (place != places_.end()) entry.replaceKey("/Dest", place->second);
      entry = pdf_.makeIndirectObject(entry);
      const bool is_below = bookmark.level > 0 && !above.isSameObjectAs(root);
      hang(entry, is_below ? above : root, !is_below);
      if (!is_below) above = entry;
    }
    pdf_.getRoot().replaceKey("/Outlines", root);
  }

  /// Behind those that are below the same one. What is open counts those that it shows; what is closed counts them
  /// negatively.
  static void hang(QPDFObjectHandle entry, QPDFObjectHandle above, bool shown) {
    entry.replaceKey("/Parent", above);
    if (above.hasKey("/Last")) {
      QPDFObjectHandle last = above.getKey("/Last");
      last.replaceKey("/Next", entry);
      entry.replaceKey("/Prev", last);
    } else {
      above.replaceKey("/First", entry);
    }
    above.replaceKey("/Last", entry);
    const long long count = above.hasKey("/Count") ? above.getKey("/Count").getIntValue() : 0;
    above.replaceKey("/Count", QPDFObjectHandle::newInteger(shown ? count + 1 : count - 1));
  }

  std::string written() {
    QPDFWriter writer(pdf_);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
  }

  const Drawn& drawn_;
  const Galley& galley_;
  const std::vector<Page>& pages_;
  const Document& document_;
  QPDF pdf_;
  std::vector<QPDFObjectHandle> sheets_;
  std::map<std::string, QPDFObjectHandle> places_;
};

}  // namespace

text::Result<std::string> finish(const Drawn& drawn, const Galley& galley, const std::vector<Page>& pages,
                                 const Document& document, std::string_view version) {
  try {
    return Finisher(drawn, galley, pages, document).finish(version);
  } catch (const std::exception& error) {
    return text::Failure{fmt::format("the PDF could not be finished: {}", error.what())};
  }
}

}  // namespace qar::render::pdf
