#include "docx_package.h"

#include <utility>

#include <fmt/format.h>

#include "docx_xml.h"

namespace qar::render::docx {
namespace {

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006/";

}  // namespace

std::string Relationships::add(std::string_view kind, std::string_view target, bool outside) {
  std::string id = fmt::format("rId{}", ++count_);
  add_as(id, kind, target, outside);
  return id;
}

void Relationships::add_as(std::string_view id, std::string_view kind, std::string_view target, bool outside) {
  lines_ += fmt::format("<Relationship Id=\"{}\" Type=\"{}{}\" Target=\"{}\"{}/>", xml(id),
                        kind == "core-properties" ? std::string(package) + "relationships/metadata/" : std::string(office),
                        kind, xml(target), outside ? " TargetMode=\"External\"" : "");
}

std::string Relationships::part() const {
  return fmt::format("{}<Relationships xmlns=\"{}relationships\">{}</Relationships>", xml_head, package, lines_);
}

std::string word_kind(std::string_view name) {
  return fmt::format("application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml", name);
}

std::string relationships_of(std::string_view part) {
  const std::size_t folder = part.rfind('/') + 1;
  return fmt::format("{}_rels/{}.rels", part.substr(0, folder), part.substr(folder));
}

void Package::add(const PackagePart& part) {
  add_kind(part.packed.name, part.kind);
  shared_.push_back(&part.packed);
}

void Package::add(std::string name, std::string_view bytes, std::string_view kind) {
  add_kind(name, kind);
  own_.push_back(pack(std::move(name), bytes));
}

void Package::add_relationships(std::string_view of_part, const Relationships& relationships) {
  if (!relationships.empty()) add(relationships_of(of_part), relationships.part(), {});
}

void Package::add_kind(std::string_view name, std::string_view kind) {
  if (!kind.empty()) kinds_ += fmt::format("<Override PartName=\"/{}\" ContentType=\"{}\"/>", xml(name), kind);
}

std::string Package::finish() const {
  ZipWriter zip;
  zip.add(
      "[Content_Types].xml",
      fmt::format("{}<Types xmlns=\"{}content-types\">"
                  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                  "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                  "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                  "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
                  "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
                  "{}</Types>",
                  xml_head, package, kinds_));
  for (const PackedPart& part : own_) zip.add(part);
  for (const PackedPart* part : shared_) zip.add(*part);
  return zip.finish();
}

}  // namespace qar::render::docx
