// The schemas say what the field tables say. That they are good draft-07 and take the examples is held by tests/schema.
#include "qar/read/schema.h"

#include <algorithm>
#include <iterator>
#include <set>

#include <nlohmann/json.hpp>

#include "read/config_fields.h"
#include "read/evidence_fields.h"
#include "read/profile_fields.h"
#include "read/report_fields.h"
#include "support/catch.h"

using namespace qar::read;
using Json = nlohmann::json;

namespace {

Json schema_named(std::string_view name) {
  const auto text = schema(name);
  REQUIRE(text);
  CHECK(text->ends_with("}\n"));
  return Json::parse(*text);
}

/// Follows the one reference in a field's schema.
const Json& definition(const Json& schema, const Json& field) {
  const std::string text = field.dump();
  const std::string begin = "\"#/definitions/";
  const std::size_t at = text.find(begin);
  REQUIRE(at != std::string::npos);
  const std::size_t from = at + begin.size();
  return schema.at("definitions").at(text.substr(from, text.find('"', from) - from));
}

/// Every field of a table and of the tables below it stands in the schema, with its sentence.
void check_table(const Json& schema, const Json& object, const Table& table, std::set<const Table*>& seen) {
  if (!seen.insert(&table).second) return;
  CAPTURE(table.name);
  CHECK(object.at("description") == table.about);
  CHECK(object.at("properties").size() == table.fields.size());
  CHECK(object.at("additionalProperties").is_object() == table.open);
  for (const Field& field : table.fields) {
    CAPTURE(field.name);
    const Json& made = object.at("properties").at(std::string(field.name));
    CHECK(made.at("description").get<std::string>().starts_with(field.about));
    const Json required = object.value("required", Json::array());
    CHECK((std::find(required.begin(), required.end(), field.name) != required.end()) == field.required);
    for (const std::string_view value : field.values) CHECK(made.dump().find(Json(value).dump()) != std::string::npos);
    if (field.table) check_table(schema, definition(schema, made), *field.table, seen);
  }
  if (table.open_values && table.open_values->table)
    check_table(schema, definition(schema, object.at("additionalProperties")), *table.open_values->table, seen);
}

void check_format(std::string_view name, const Table& table) {
  const Json schema = schema_named(name);
  CHECK(schema.at("$schema") == "http://json-schema.org/draft-07/schema#");
  std::set<const Table*> seen;
  check_table(schema, schema, table, seen);
  CHECK(schema.at("definitions").size() == seen.size() - 1);
}

}  // namespace

TEST_CASE("every field of every table stands in its schema") {
  SECTION("configuration") { check_format("config", config_table); }
  SECTION("evidence") { check_format("evidence", evidence_table); }
  SECTION("profile") { check_format("profile", profile_table); }
  SECTION("report") { check_format("report", report_table); }
}

TEST_CASE("a format's key is fixed, and only profiles, drafts and evidence have one") {
  CHECK(schema_named("evidence").at("properties").at("qar").at("const") == "evidence/1");
  CHECK(schema_named("report").at("properties").at("qar").at("const") == "report/1");
  CHECK(schema_named("profile").at("properties").at("qar").at("const") == "profile/1");
  CHECK_FALSE(schema_named("config").at("properties").contains("qar"));
}

TEST_CASE("an evidence file names one reviewer or several") {
  const Json evidence = schema_named("evidence");
  REQUIRE(evidence.at("oneOf").size() == 2);
  CHECK(evidence.at("oneOf")[0].at("required")[0] == "reviewer");
  CHECK(evidence.at("oneOf")[1].at("required")[0] == "reviewers");
}

TEST_CASE("what people write instead is mentioned, the canonical word is asked for") {
  const Json entry = schema_named("evidence").at("definitions").at("entry").at("properties");
  CHECK(entry.at("suggests").at("description").get<std::string>().find("WWW for strength") != std::string::npos);
  CHECK(entry.at("date").at("description").get<std::string>().find("the key `on`") != std::string::npos);
  CHECK(entry.at("activity").at("enum").size() == std::size(activity_values));
  CHECK(entry.at("activity").at("description").get<std::string>().ends_with("and others."));
}

TEST_CASE("in the results every key is asked for") {
  const Json results = schema_named("results");
  CHECK(results.at("required").size() == results.at("properties").size());
  for (const auto& [name, object] : results.at("definitions").items()) {
    CAPTURE(name);
    CHECK(object.at("required").size() == object.at("properties").size());
  }
}

TEST_CASE("the names of schemas are sorted and known; others are not") {
  CHECK(std::is_sorted(schema_names().begin(), schema_names().end()));
  for (const std::string_view name : schema_names()) CHECK(schema(name));
  CHECK_FALSE(schema("evidences"));
  CHECK_FALSE(schema(""));
}
