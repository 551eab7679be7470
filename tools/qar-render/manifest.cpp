#include "manifest.h"

#include "qar/text/utf8.h"

#include "version.h"

namespace qar::door {
namespace {

using nlohmann::ordered_json;

ordered_json list_of(const std::vector<Input>& inputs) {
  ordered_json list = ordered_json::array();
  for (const Input& each : inputs) list.push_back({{"path", text::printable(each.path)}, {"sha256", each.sha256}});
  return list;
}

ordered_json text_or_null(const std::string& text) { return text.empty() ? ordered_json(nullptr) : ordered_json(text); }

std::string_view name(RenderedEdition::Outcome outcome) {
  switch (outcome) {
    case RenderedEdition::Outcome::made: return "made";
    case RenderedEdition::Outcome::held_back: return "held back";
    case RenderedEdition::Outcome::not_shared: return "not shared";
    case RenderedEdition::Outcome::failed: return "failed";
  }
  return {};
}

std::string_view name(RenderedFile::Outcome outcome) {
  switch (outcome) {
    case RenderedFile::Outcome::rendered: return "not written";
    case RenderedFile::Outcome::written: return "written";
    case RenderedFile::Outcome::up_to_date: return "up to date";
    case RenderedFile::Outcome::failed: return "failed";
  }
  return {};
}

ordered_json entry_of(const RenderedFile& file) {
  return {{"file", file.name},
          {"format", file.writer->name},
          {"outcome", name(file.outcome)},
          {"sha256", text_or_null(file.sha256)},
          {"made_from", file.made_from},
          {"message", text_or_null(file.failure)}};
}

ordered_json entry_of(const RenderedEdition& edition) {
  ordered_json held_by = ordered_json::array();
  for (const HoldingFinding& each : edition.held_by)
    held_by.push_back({{"rule", each.rule}, {"line", each.at.line}, {"column", each.at.column}});
  ordered_json outputs = ordered_json::array();
  for (const RenderedFile& file : edition.files) outputs.push_back(entry_of(file));
  return {{"audience", render::name(edition.audience)}, {"outcome", name(edition.outcome)},
          {"marked_as_draft", edition.marked},          {"held_by", std::move(held_by)},
          {"message", text_or_null(edition.message)},   {"outputs", std::move(outputs)}};
}

}  // namespace

Manifest::Manifest(const Request& request)
    : made_({{"version", 1},
             {"tool", {{"name", "qar"}, {"version", version}}},
             {"complete", false},
             {"folder", text::printable(request.folder)},
             {"inputs", list_of(request.inputs)},
             {"reports", ordered_json::array()},
             {"failures", ordered_json::array()}}) {}

void Manifest::add(const RenderedReport& report) {
  ordered_json editions = ordered_json::array();
  for (const RenderedEdition& edition : report.editions) editions.push_back(entry_of(edition));
  made_["reports"].push_back({{"path", text::printable(report.path)},
                              {"review", text_or_null(report.review)},
                              {"school", text_or_null(report.school)},
                              {"inputs", list_of(report.inputs)},
                              {"message", text_or_null(report.failure)},
                              {"editions", std::move(editions)}});
}

void Manifest::add_failure(const std::string& message) { made_["failures"].push_back(message); }

std::string Manifest::text(bool complete) {
  made_["complete"] = complete;
  return made_.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace qar::door
