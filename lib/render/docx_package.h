// What a DOCX is made of beside words: parts, the relationships between them, and the page that lists their kinds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "zip_writer.h"

namespace qar::render::docx {

/// The relationships of one part. Ids are "rId1", "rId2" … in the order of adding.
class Relationships {
 public:
  /// `kind` as the last word of the relationship's address: "styles", "image", "hyperlink".
  std::string add(std::string_view kind, std::string_view target, bool outside = false);
  /// As add, with an id of somebody else's.
  void add_as(std::string_view id, std::string_view kind, std::string_view target, bool outside);
  [[nodiscard]] bool empty() const { return lines_.empty(); }
  [[nodiscard]] std::string part() const;

 private:
  std::string lines_;
  std::size_t count_ = 0;
};

/// A part and of what kind it is; pictures need no kind, their names say it.
struct PackagePart {
  PackedPart packed;
  std::string kind;  ///< content type
};

/// Content types below the one that all of WordprocessingML's have.
[[nodiscard]] std::string word_kind(std::string_view name);  ///< "application/vnd.…wordprocessingml.styles+xml"

/// "word/_rels/header1.xml.rels", for "word/header1.xml".
[[nodiscard]] std::string relationships_of(std::string_view part);

class Package {
 public:
  /// Views the part, which must stay until `finish`.
  void add(const PackagePart& part);
  void add(std::string name, std::string_view bytes, std::string_view kind);
  void add_relationships(std::string_view of_part, const Relationships& relationships);
  /// The file: the list of kinds first, as readers expect, then the parts in the order of adding.
  [[nodiscard]] std::string finish() const;

 private:
  void add_kind(std::string_view name, std::string_view kind);

  std::string kinds_;
  std::vector<PackedPart> own_;
  std::vector<const PackedPart*> shared_;
};

}  // namespace qar::render::docx
