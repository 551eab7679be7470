// A DOCX read back: its parts, its words, and whether it holds together as the format demands.
#pragma once

#include <map>
#include <memory>
#include <pugixml.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "render/zip_reader.h"

namespace qar::test {

class WordDocument {
 public:
  /// Keeps the bytes. What is wrong with them is in `problems`.
  explicit WordDocument(std::string bytes);

  [[nodiscard]] bool has(const std::string& part) const { return parts_.count(part) != 0; }
  [[nodiscard]] const std::string& bytes(const std::string& part) const { return parts_.at(part); }
  [[nodiscard]] std::vector<std::string> names() const;
  [[nodiscard]] const pugi::xml_document& xml(const std::string& part) const { return *trees_.at(part); }
  /// Of the body.
  [[nodiscard]] pugi::xml_node first(const char* xpath, const std::string& part = "word/document.xml") const {
    return xml(part).select_node(xpath).node();
  }
  [[nodiscard]] std::size_t count(const char* xpath, const std::string& part = "word/document.xml") const {
    return xml(part).select_nodes(xpath).size();
  }
  /// The words of a paragraph or of anything that holds runs; a tab as a tab, a break as a line's end.
  [[nodiscard]] static std::string words(const pugi::xml_node& node);
  /// Paragraphs with the names of their styles: "heading 1: Context".
  [[nodiscard]] std::vector<std::string> paragraphs(const std::string& part = "word/document.xml") const;

  std::string problems;

 private:
  void check();
  void check_kinds();
  void check_order(const std::string& part, const pugi::xml_node& root);
  void check_references(const std::string& part);
  void problem(const std::string& part, const std::string& what) { problems += part + ": " + what + "\n"; }

  std::string bytes_;
  std::map<std::string, std::string> parts_;
  std::map<std::string, std::unique_ptr<pugi::xml_document>> trees_;
  std::map<std::string, std::string> style_names_, style_kinds_;  // by id
};

}  // namespace qar::test
