#include "qar/read/schema.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "config_fields.h"
#include "evidence_fields.h"
#include "printed_forms.h"
#include "profile_fields.h"
#include "report_fields.h"
#include "rule_page_fields.h"
#include "theme_fields.h"

namespace qar::read {
namespace {

using Json = nlohmann::ordered_json;

/// One of our YAML formats: its schema's name, the value of its key `qar`, its table, and keys of which it has exactly one.
struct Format {
  std::string_view name;
  std::string_view version;
  const Table& table;
  std::array<std::string_view, 3> one_of;
};

constexpr Format formats[] = {
    {"config", "", config_table, {}},
    {"evidence", "evidence/1", evidence_table, {"reviewer", "reviewers"}},
    {"profile", "profile/1", profile_table, {}},
    {"report", "report/1", report_table, {}},
    {"rule", "rule/1", rule_page_table, {"words", "pattern", "limit"}},
    {"theme", "theme/1", theme_table, {}},
};
/// What the keys of an open table hold unless it says otherwise.
constexpr Field plain_text = {.name = {}, .about = {}, .required = true};

/// "an area of excellence" -> "area_of_excellence": a table's key among the definitions.
std::string definition_key(const Table& table) {
  std::string key(table.name.substr(table.name.find(' ') + 1));
  std::replace(key.begin(), key.end(), ' ', '_');
  return key;
}

/// What a field is, and what else people write for it, in one paragraph for an editor to show.
std::string description(const Field& field) {
  std::string text(field.about);
  constexpr std::size_t most = 8;
  std::size_t count = 0;
  const auto also = [&](std::string_view written) {
    if (count++ < most) text += fmt::format("{}{}", count == 1 ? " Also read: " : ", ", written);
  };
  for (const std::string_view key : field.key_aliases) also(fmt::format("the key `{}`", key));
  for (const Alias& alias : field.value_aliases) also(fmt::format("{} for {}", alias.written, alias.meant));
  if (count > 0) text += count > most ? " and others." : ".";
  return text;
}

/// Writes the schema of a table and of the tables below it. Editors type plain scalars before they compare them, so text may
/// arrive as a number or a boolean: a pattern holds for strings alone, and types are as wide as the reader is.
class SchemaWriter {
 public:
  explicit SchemaWriter(const Format& format) {
    root_["$schema"] = "http://json-schema.org/draft-07/schema#";
    root_["title"] = format.version.empty() ? "qar.yaml" : fmt::format("qar: {}", format.version);
    root_.update(object(format.table));
    if (!format.version.empty()) root_["properties"]["qar"]["const"] = format.version;
    for (const std::string_view key : format.one_of)
      if (!key.empty()) root_["oneOf"].push_back({{"required", Json::array({key})}});
    root_["definitions"] = std::move(definitions_);
  }

  [[nodiscard]] std::string text() const { return root_.dump(2) + "\n"; }

 private:
  Json object(const Table& table) {
    Json made;
    made["description"] = table.about;
    made["type"] = "object";
    made["additionalProperties"] = table.open ? value(table.open_values ? *table.open_values : plain_text) : Json(false);
    made["properties"] = Json::object();
    Json required = Json::array();
    for (const Field& field : table.fields) {
      made["properties"][std::string(field.name)] = value(field);
      if (field.required) required.push_back(field.name);
    }
    if (!required.empty()) made["required"] = std::move(required);
    return made;
  }

  /// A reference to a table's definition, which is written when it is first asked for.
  Json reference(const Table& table) {
    const std::string key = definition_key(table);
    if (!definitions_.contains(key)) {
      definitions_[key] = nullptr;  // holds its place in the order while the tables below it are written
      definitions_[key] = object(table);
    }
    return {{"$ref", "#/definitions/" + key}};
  }

  Json value(const Field& field) {
    Json made = Json::object();
    if (const std::string about = description(field); !about.empty()) made["description"] = about;
    made.update(shape(field));
    // A key with nothing behind it is an absent field.
    if (!field.required) allow_null(made);
    return made;
  }

  Json shape(const Field& field) {
    switch (field.type) {
      case FieldType::text:
      case FieldType::prose: return scalar();
      case FieldType::id: return pattern("^[A-Z]{2,6}-[0-9]{2,4}$");
      case FieldType::date: return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      case FieldType::time: return pattern("^[0-9]{2}:[0-9]{2}(-[0-9]{2}:[0-9]{2})?$");
      case FieldType::boolean: return {{"type", Json::array({"boolean"})}};
      case FieldType::integer: return {{"type", Json::array({"integer"})}, {"minimum", 0}};
      case FieldType::choice: return {{"enum", field.values}};
      case FieldType::texts: return texts(field);
      case FieldType::mapping: return {{"anyOf", Json::array({reference(*field.table)})}};
      case FieldType::mappings: return {{"type", Json::array({"array"})}, {"items", reference(*field.table)}};
      case FieldType::any: return any(field);
    }
    return Json::object();
  }

  static Json scalar() { return {{"type", Json::array({"string", "number", "boolean"})}}; }
  static Json pattern(std::string_view text) { return {{"type", Json::array({"string", "number"})}, {"pattern", text}}; }

  static Json texts(const Field& field) {
    Json item = field.values.empty() ? scalar() : Json{{"enum", field.values}};
    Json list = {{"type", "array"}, {"items", item}};
    return {{"anyOf", Json::array({std::move(list), std::move(item)})}};
  }

  Json any(const Field& field) {
    Json choices = Json::array();
    if (!field.values.empty()) choices.push_back({{"enum", field.values}});
    if (field.table) choices.push_back(reference(*field.table));
    if (choices.empty()) return Json::object();
    return {{"anyOf", std::move(choices)}};
  }

  static void allow_null(Json& made) {
    if (made.contains("enum")) made["enum"].push_back(nullptr);
    if (made.contains("type")) made["type"].push_back("null");
    if (made.contains("anyOf")) made["anyOf"].push_back({{"type", "null"}});
  }

  Json root_ = Json::object();
  Json definitions_ = Json::object();
};

}  // namespace

std::span<const std::string_view> schema_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> made;
    for (const PrintedForm& form : printed_forms()) made.push_back(form.name);
    for (const Format& format : formats) made.push_back(format.name);
    std::ranges::sort(made);
    return made;
  }();
  return names;
}

std::optional<std::string> schema(std::string_view name) {
  for (const PrintedForm& form : printed_forms())
    if (form.name == name) return std::string(form.schema);
  for (const Format& format : formats)
    if (format.name == name) return SchemaWriter(format).text();
  return std::nullopt;
}

}  // namespace qar::read
