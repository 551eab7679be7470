// Field tables: what may stand in a mapping of one of our YAML formats. The same table reads the file (table_reader.h),
// makes its JSON Schema (schema.h) and documents it (docs/formats.md), so that the three cannot drift.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace qar::read {

enum class FieldType : std::uint8_t {
  text,      ///< a short value on one line
  prose,     ///< sentences that a person wrote: a ` #` that cuts them off is an error
  id,        ///< an entry's id: reviewer id, hyphen, number
  date,      ///< a day
  time,      ///< a time of day or a range of two
  boolean,   ///< true or false
  integer,   ///< a whole number, not negative
  choice,    ///< one of `values`
  texts,     ///< a list of short values; one value alone is read as a list of one
  mapping,   ///< a mapping of `table`
  mappings,  ///< a list of mappings of `table`
  any,       ///< read by hand; `table` may say what a mapping in it holds
};

/// Another way to write a value, and what it means: {"WWW", "strength"}.
struct Alias {
  std::string_view written;
  std::string_view meant;
};

struct Table;

struct Field {
  std::string_view name;
  FieldType type = FieldType::text;
  std::string_view about;  ///< one sentence; the schema's description
  bool required = false;
  std::span<const std::string_view> key_aliases{};  ///< keys that people write for it ("on" for "date")
  std::span<const std::string_view> values{};       ///< of a choice; of an `any`: words accepted instead of a mapping
  std::span<const Alias> value_aliases{};
  const Table* table = nullptr;
};

struct Table {
  std::string_view name;  ///< "evidence", "school": for messages and the schema's definitions
  std::string_view about;
  std::span<const Field> fields;
  bool open = false;                   ///< keys that are not in the table are read too (estimates by section id)
  const Field* open_values = nullptr;  ///< how such values look; null: text
};

/// The ids under which a file's problems are reported: "evidence/unknown-field" or "cover/unknown-field".
struct ProblemIds {
  std::string_view unknown_field, missing_field, wrong_type, unknown_value, bad_date, bad_time, bad_id, key_variant,
      date_form, time_form, id_form, value_alias;
};

}  // namespace qar::read
