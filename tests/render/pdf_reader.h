// A PDF read back as a program that reads aloud would: the structure tree, with the words of each element's content.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/pdf_qpdf.h"

namespace qar::test {

struct PdfElement {
  std::string tag, words, alternative, scope, numbering;
  std::size_t links = 0;  ///< annotations that belong to it
  std::vector<PdfElement> kids;
};

class Pdf {
 public:
  explicit Pdf(std::string bytes);

  [[nodiscard]] std::size_t pages() const { return sheets_.size(); }
  [[nodiscard]] PdfElement structure();
  /// One line an element: "  H2 Summary of estimates".
  [[nodiscard]] std::string outline();
  /// All words of the structure, without white space between them.
  [[nodiscard]] std::string words_of_structure();
  /// What is drawn on a page as decoration: header, footer, repeated rows.
  [[nodiscard]] std::string words_of_artifacts(std::size_t page);
  /// The tags of the content of a page, in the order in which it is drawn: "H2", "P".
  [[nodiscard]] std::vector<std::string> tags_of_page(std::size_t page);
  /// Titles, those of the second level indented.
  [[nodiscard]] std::string bookmarks();
  [[nodiscard]] QPDFObjectHandle root() { return pdf_.getRoot(); }
  [[nodiscard]] QPDFObjectHandle information() { return pdf_.getTrailer().getKey("/Info"); }
  /// Every font descriptor of the file.
  [[nodiscard]] std::vector<QPDFObjectHandle> font_descriptors();
  [[nodiscard]] bool has_warnings() { return pdf_.anyWarnings(); }

 private:
  struct Content {
    std::map<long long, std::string> words;  ///< of each mark
    std::vector<std::pair<std::string, long long>> marks;
    std::string artifacts;
  };
  Content read_content(QPDFObjectHandle sheet);
  PdfElement element(QPDFObjectHandle of);
  void add_kid(QPDFObjectHandle kid, QPDFObjectHandle page, PdfElement& to);

  std::string bytes_;
  QPDF pdf_;
  std::vector<QPDFObjectHandle> sheets_;
  std::map<int, std::size_t> number_of_sheet_;
  std::vector<Content> contents_;
};

}  // namespace qar::test
