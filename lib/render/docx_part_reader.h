// Parts of a stranger's document: read as XML, freed of what does not belong to its looks, taken with the pictures and fonts
// that they name.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "qar/text/result.h"

#include "docx_package.h"
#include "zip_reader.h"

namespace qar::render::docx {

/// A relationship of a part, its target counted from the root of the archive unless it lies outside.
struct Relation {
  std::string id, kind, target;
  bool outside = false;
};

class PartReader {
 public:
  explicit PartReader(ZipReader zip) : zip_(std::move(zip)) {}

  /// Nothing if the archive has no such part, or no XML in it, or one of another root: then `failure` says so.
  [[nodiscard]] std::unique_ptr<pugi::xml_document> parse(const std::string& name, std::string_view root);
  [[nodiscard]] std::vector<Relation> relations(const std::string& part);
  [[nodiscard]] bool has(std::string_view name) const { return zip_.has(name); }

  /// Takes away who wrote it and when, and numbers of lists, which are ours. Refuses tracked changes.
  bool clean(const std::string& part, pugi::xml_document& document);
  /// Takes along what the part's elements name: pictures, fonts, links to the web. `made`: the part's name in our documents.
  bool take_relations(const std::string& part, const pugi::xml_document& document, const std::string& made);

  /// The first thing that was wrong, with part and element; empty: nothing so far.
  [[nodiscard]] const std::string& failure() const { return failure_; }
  bool fail(std::string what);
  /// What was taken along.
  [[nodiscard]] std::vector<PackagePart>& taken() { return taken_; }

 private:
  std::optional<std::string> take(const std::string& part, const Relation& relation);

  ZipReader zip_;
  std::string failure_;
  std::vector<PackagePart> taken_;
  std::size_t count_ = 0;
};

/// The part as bytes.
[[nodiscard]] std::string written(const pugi::xml_document& document);

}  // namespace qar::render::docx
