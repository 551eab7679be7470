#include "json_finding.h"

#include <nlohmann/json.hpp>

namespace qar::emit {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json position(Places& places, text::FileId file, std::uint32_t offset) {
  const text::Position at = places.position(file, offset);
  return {{"line", at.line}, {"column", at.column}, {"offset", offset}};
}

Json related(const diag::Related& related, Places& places) {
  const auto& [where, message] = related;
  return {{"path", places.source(where.file).path},
          {"start", position(places, where.file, where.begin)},
          {"end", position(places, where.file, where.end)},
          {"message", message}};
}

Json fix(const std::optional<diag::Fix>& fix, const Places& places) {
  if (!fix) return nullptr;
  Json edits = Json::array();
  for (const text::Edit& edit : fix->edits) {
    edits.push_back({{"path", places.source(edit.where.file).path},
                     {"start", edit.where.begin},
                     {"end", edit.where.end},
                     {"text", places.masks().replacement(edit)}});
  }
  return {{"safety", fix->safety == diag::Safety::safe ? "safe" : "unsafe"}, {"edits", std::move(edits)}};
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

void append_json(std::string& out, const diag::Diagnostic& finding, Places& places) {
  const text::Span where = finding.where;
  Json elsewhere = Json::array();
  for (const diag::Related& place : finding.related) elsewhere.push_back(related(place, places));
  out += dump({{"rule", finding.rule},
               {"severity", diag::name(finding.severity)},
               {"message", diag::sentence(finding)},
               {"path", places.source(where.file).path},
               {"start", position(places, where.file, where.begin)},
               {"end", position(places, where.file, where.end)},
               {"section", finding.section},
               {"related", std::move(elsewhere)},
               {"fix", fix(finding.fix, places)},
               {"fingerprint", finding.fingerprint},
               {"suppressed", finding.suppressed ? Json(*finding.suppressed) : Json(nullptr)}});
}

void append_json(std::string& out, const CheckedFile& file) {
  out +=
      dump({{"path", file.path}, {"kind", file.kind}, {"profile", or_null(file.profile)}, {"stage", or_null(file.stage)}});
}

std::string json_string(std::string_view text) { return dump(Json(text)); }

}  // namespace qar::emit
