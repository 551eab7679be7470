// docs/formats.md holds a table of fields for every field table that reads a file, and one of the words that are forgiven.
// They stand between markers and are written here: QAR_UPDATE=1 rewrites them, as tools/dev/generate-docs does.
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "read/config_fields.h"
#include "read/evidence_fields.h"
#include "read/profile_fields.h"
#include "read/report_fields.h"
#include "read/rule_page_fields.h"
#include "read/theme_fields.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace qar::read;

namespace {

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

/// "an area of excellence" -> "area-of-excellence"
std::string slug(std::string_view name) {
  std::string made(name.substr(name.find(' ') + 1));
  std::replace(made.begin(), made.end(), ' ', '-');
  return made;
}

std::string values_in_words(const Field& field) {
  std::vector<std::string> words;
  for (const std::string_view value : field.values) words.push_back(fmt::format("`{}`", value));
  return joined(words);
}

std::string value_in_words(const Field& field) {
  const std::string below = field.table ? fmt::format("{}, below", slug(field.table->name)) : "";
  switch (field.type) {
    case FieldType::text: return "text";
    case FieldType::prose: return "sentences";
    case FieldType::id: return "id";
    case FieldType::date: return "day";
    case FieldType::time: return "time";
    case FieldType::boolean: return "`true` or `false`";
    case FieldType::integer: return "whole number";
    case FieldType::choice: return "one of " + values_in_words(field);
    case FieldType::texts: return "text or list of text";
    case FieldType::mapping: return fmt::format("mapping ({})", below);
    case FieldType::mappings: return fmt::format("list of mappings ({})", below);
    case FieldType::any: break;
  }
  const std::string mapping = field.table ? fmt::format("mapping ({})", below) : "text or mapping";
  return field.values.empty() ? mapping : fmt::format("{}, or {}", values_in_words(field), mapping);
}

std::string field_rows(const Table& table) {
  std::string rows = "| field | value | meaning |\n|---|---|---|\n";
  for (const Field& field : table.fields)
    rows += fmt::format("| `{}`{} | {} | {} |\n", field.name, field.required ? " (required)" : "", value_in_words(field),
                        field.about);
  if (!table.open) return rows;
  const Field* values = table.open_values;
  return rows + fmt::format("| any other key | {} | {} |\n", values ? value_in_words(*values) : "text",
                            values ? values->about : table.about);
}

std::string alias_rows(const Table& table) {
  std::string rows;
  for (const Field& field : table.fields) {
    std::vector<std::string> keys;
    for (const std::string_view key : field.key_aliases) keys.push_back(fmt::format("`{}`", key));
    if (!keys.empty()) rows += fmt::format("| the key `{}` | {} |\n", field.name, joined(keys));
    std::map<std::string_view, std::vector<std::string>> by_meaning;
    for (const Alias& alias : field.value_aliases) by_meaning[alias.meant].push_back(std::string(alias.written));
    for (const std::string_view value : field.values)
      if (by_meaning.contains(value))
        rows += fmt::format("| `{}: {}` | {} |\n", field.name, value, joined(by_meaning[value]));
  }
  return rows;
}

/// A table and those below it, in the order in which a reader meets them.
std::vector<const Table*> tables_of(const Table& root) {
  std::vector<const Table*> tables = {&root};
  const auto add = [&tables](const Table* table) {
    if (table && std::find(tables.begin(), tables.end(), table) == tables.end()) tables.push_back(table);
  };
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const Table& table = *tables[i];
    for (const Field& field : table.fields) add(field.table);
    if (table.open_values) add(table.open_values->table);
  }
  return tables;
}

struct Part {
  std::string name;  ///< as in its markers
  std::string text;
};

std::vector<Part> generated_parts() {
  std::vector<Part> parts;
  std::string aliases = "| read as | when written |\n|---|---|\n";
  const std::pair<std::string, const Table*> formats[] = {{"evidence", &evidence_table}, {"report", &report_table},
                                                          {"config", &config_table},     {"profile", &profile_table},
                                                          {"rule", &rule_page_table},    {"theme", &theme_table}};
  for (const auto& [name, root] : formats) {
    std::string text;
    for (const Table* table : tables_of(*root)) {
      if (table != root) text += fmt::format("\n**{}**: {}\n\n", slug(table->name), table->about);
      text += field_rows(*table);
      aliases += alias_rows(*table);
    }
    parts.push_back({"fields: " + name, text});
  }
  parts.push_back({"aliases", aliases});
  return parts;
}

/// The page with a part put between its markers; nothing if the page has none for it.
std::optional<std::string> with_part(const std::string& page, const std::string& name, const std::string& part) {
  const std::string open = fmt::format("<!-- {} -->\n", name);
  const std::string close = fmt::format("<!-- /{} -->", name);
  const std::size_t begin = page.find(open);
  const std::size_t end = page.find(close);
  if (begin == std::string::npos || end == std::string::npos) return std::nullopt;
  return page.substr(0, begin + open.size()) + "\n" + part + "\n" + page.substr(end);
}

}  // namespace

TEST_CASE("docs/formats.md says what the field tables say", "[formats-page]") {
  const std::filesystem::path path = std::filesystem::path(QAR_SOURCE_DIR) / "docs/formats.md";
  std::string page = qar::test::read_golden(path).value_or("");
  for (const auto& [name, part] : generated_parts()) {
    const auto replaced = with_part(page, name, part);
    INFO("docs/formats.md needs the lines <!-- " << name << " --> and <!-- /" << name << " -->");
    CHECK(replaced);
    if (replaced) page = *replaced;
  }
  qar::test::check_golden("../docs/formats.md", page);
}
