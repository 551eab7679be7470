#include "table_reader.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "qar/read/written_values.h"
#include "qar/text/words.h"

namespace qar::read {
namespace {

/// "`a`, `b` or `c`", at most `most` of them.
std::string names(std::span<const std::string_view> values) {
  std::vector<std::string> quoted;
  for (const std::string_view value : values) quoted.push_back(fmt::format("`{}`", value));
  const std::vector<std::string_view> views(quoted.begin(), quoted.end());
  return text::one_of(views);
}

bool known_boolean(std::string_view written, bool& value) {
  if (written == "true" || written == "false") {
    value = written == "true";
    return true;
  }
  return false;
}

/// Ways to write a truth value whose meaning is clear.
std::string_view boolean_meant(std::string_view written) {
  const std::string lower = text::lower(written);
  if (lower == "yes" || lower == "y" || lower == "true") return "true";
  if (lower == "no" || lower == "n" || lower == "false") return "false";
  return {};
}

}  // namespace

std::string_view kind_in_words(syntax::YamlNode node) {
  switch (node.kind()) {
    case syntax::YamlKind::null: return "nothing";
    case syntax::YamlKind::scalar: return "text";
    case syntax::YamlKind::sequence: return "a list";
    case syntax::YamlKind::mapping: return "a mapping";
  }
  return "nothing";
}

diag::Diagnostic& Problems::add(std::string_view rule, text::Span where, std::string message, std::string help) {
  found_.push_back(diag::problem(rule, where, std::move(message), std::move(help)));
  return found_.back();
}

void Problems::forgiven(std::string_view rule, text::Span where, std::string_view meant) {
  forgiven_[rule].edits.push_back({where, std::string(meant)});
}

std::vector<diag::Diagnostic> Problems::take() {
  for (auto& [rule, forgiven] : forgiven_) {
    const text::Edit& first = forgiven.edits.front();
    std::string message = fmt::format("`{}` is read as `{}`", source_.slice(first.where), first.text);
    if (forgiven.edits.size() > 1) message += fmt::format(" ({} more like it in this file)", forgiven.edits.size() - 1);
    diag::Diagnostic& made = add(rule, first.where, std::move(message), fmt::format("write `{}`", first.text));
    made.fix = diag::Fix{diag::Safety::safe, std::move(forgiven.edits)};
  }
  forgiven_.clear();
  return std::exchange(found_, {});
}

TableReader::TableReader(const Table& table, syntax::YamlNode node, Problems& problems)
    : table_(table), node_(node), problems_(problems) {
  if (node.is_mapping()) {
    take_keys();
  } else if (!node.is_null()) {
    problems_.add(problems_.ids().wrong_type, node.where(),
                  fmt::format("{} should be a mapping of fields, not {}", table_.name, kind_in_words(node)),
                  "write one field on each line, as `name: value`");
  }
}

void TableReader::take_keys() {
  for (const auto [key, value] : node_.entries()) take_key(key, value);
}

void TableReader::take_key(syntax::YamlNode key, syntax::YamlNode value) {
  const std::string_view written = key.text();
  for (std::size_t i = 0; i < table_.fields.size(); ++i) {
    if (table_.fields[i].name == written) {
      // The first of two equal keys counts; the second was reported with the syntax.
      if (slots_[i] == 0) {
        slots_[i] = value.index();
        keys_[i] = key.index();
      }
      return;
    }
  }
  if (table_.open) {
    open_.push_back({key, value});
    return;
  }
  const auto same = [&](std::string_view name) { return text::equal_ignoring_case(name, written); };
  for (std::size_t i = 0; i < table_.fields.size(); ++i) {
    if (!same(table_.fields[i].name) && std::ranges::none_of(table_.fields[i].key_aliases, same)) continue;
    if (slots_[i] != 0) {
      problems_
          .add("yaml/duplicate-key", key.where(),
               fmt::format("`{}` means `{}`, which stands here already", written, table_.fields[i].name),
               "keep one of the two")
          .related.push_back({place_of(keys_[i]), "the first one"});
      return;
    }
    slots_[i] = value.index();
    keys_[i] = key.index();
    problems_.forgiven(problems_.ids().key_variant, key.where(), table_.fields[i].name);
    return;
  }
  std::vector<std::string_view> known;
  for (const Field& each : table_.fields) known.push_back(each.name);
  const std::string_view near = text::nearest(written, known);
  for (std::size_t i = 0; i < table_.fields.size(); ++i)
    if (!near.empty() && table_.fields[i].name == near) misspelt_[i] = true;
  if (near.empty()) {
    problems_.add(problems_.ids().unknown_field, key.where(), fmt::format("`{}` is not a field of {}", written, table_.name),
                  fmt::format("use {}, or put the words into a field that is read", names(known)));
  } else {
    diag::Diagnostic& made =
        problems_.add(problems_.ids().unknown_field, key.where(),
                      fmt::format("`{}` is not a field of {}", written, table_.name), fmt::format("write `{}`", near));
    made.fix = diag::Fix{diag::Safety::unsafe, {{key.where(), std::string(near)}}};
  }
}

text::Span TableReader::place_of(std::uint32_t index) const { return syntax::YamlNode(node_.tree(), index).where(); }

void TableReader::require_fields() {
  if (!node_.is_mapping()) return;
  for (std::size_t i = 0; i < table_.fields.size(); ++i) {
    const Field& each = table_.fields[i];
    // A misspelt field was reported as such; that it is missing is only the consequence.
    if (!each.required || (slots_[i] == 0 && misspelt_[i])) continue;
    if (slots_[i] == 0) {
      const text::Span at = {node_.where().file, node_.where().begin, node_.where().begin};
      problems_.add(problems_.ids().missing_field, at, fmt::format("{} has no `{}`", table_.name, each.name),
                    fmt::format("add `{}:`", each.name));
    } else if (const auto value = node(i); value->is_null() || (value->is_scalar() && text::trim(value->text()).empty())) {
      problems_.add(problems_.ids().missing_field, key(i), fmt::format("`{}` of {} is empty", each.name, table_.name),
                    "fill it in");
    }
  }
}

std::optional<syntax::YamlNode> TableReader::node(std::size_t field) const {
  if (slots_[field] == 0) return std::nullopt;
  return syntax::YamlNode(node_.tree(), slots_[field]);
}

text::Span TableReader::key(std::size_t field) const { return place_of(keys_[field]); }

void TableReader::wrong_type(const Field& field, syntax::YamlNode node, std::string_view wanted) {
  text::Span where = node.where();
  if (where.empty() && slots_[static_cast<std::size_t>(&field - table_.fields.data())] != 0)
    where = key(static_cast<std::size_t>(&field - table_.fields.data()));
  problems_.add(
      problems_.ids().wrong_type, where,
      fmt::format("`{}` should be {}, not {}", field.name, wanted,
                  node.is_scalar() ? fmt::format("`{}`", text::excerpt(node.text())) : std::string(kind_in_words(node))),
      fmt::format("write {}", wanted));
}

std::string_view TableReader::canonical(const Field& field, syntax::YamlNode node) {
  const std::string_view written = node.text();
  for (const std::string_view value : field.values)
    if (value == written) return value;
  const std::string folded = text::fold_space(written);
  std::string_view meant;
  for (const std::string_view value : field.values)
    if (text::equal_ignoring_case(value, folded)) meant = value;
  for (const Alias& alias : field.value_aliases)
    if (text::equal_ignoring_case(alias.written, folded)) meant = alias.meant;
  if (meant.empty() && folded.size() >= 4) {
    // A prefix that only one value has.
    std::size_t found = 0;
    for (const std::string_view value : field.values)
      if (value.size() > folded.size() && text::equal_ignoring_case(value.substr(0, folded.size()), folded)) {
        meant = value;
        ++found;
      }
    if (found != 1) meant = {};
  }
  if (!meant.empty()) {
    problems_.forgiven(problems_.ids().value_alias, node.where(), meant);
    return meant;
  }
  std::vector<std::string_view> known(field.values.begin(), field.values.end());
  for (const Alias& alias : field.value_aliases) known.push_back(alias.written);
  const std::string_view near = text::nearest(folded, known);
  diag::Diagnostic& made = problems_.add(
      problems_.ids().unknown_value, node.where(), fmt::format("`{}` is not a known value of `{}`", folded, field.name),
      near.empty() ? fmt::format("use {}", names(field.values)) : fmt::format("write `{}`, if that is meant", near));
  if (!near.empty()) made.fix = diag::Fix{diag::Safety::unsafe, {{node.where(), std::string(near)}}};
  return {};
}

void TableReader::swallowed_comment(const Field& field, syntax::YamlNode node) {
  if (node.style() != syntax::ScalarStyle::plain) return;
  const auto comment = syntax::comment_after(problems_.source(), problems_.region(), node);
  if (!comment) return;
  problems_.add("yaml/swallowed-text", *comment, fmt::format("what follows ` #` is not part of `{}`", field.name),
                "put the whole value in quotation marks, or move the comment to a line of its own");
}

Value TableReader::scalar(const Field& field, syntax::YamlNode node) {
  if (node.is_null()) return std::nullopt;
  if (!node.is_scalar()) {
    wrong_type(field, node, field.type == FieldType::choice ? "one of the known values" : "text");
    return std::nullopt;
  }
  if (field.type == FieldType::prose) swallowed_comment(field, node);
  if (text::trim(node.text()).empty()) return std::nullopt;
  if (field.type != FieldType::choice) return Spanned<std::string_view>{node.text(), node.where()};
  const std::string_view value = canonical(field, node);
  if (value.empty()) return std::nullopt;
  return Spanned<std::string_view>{value, node.where()};
}

Value TableReader::text(std::size_t index) {
  const auto value = node(index);
  return value ? scalar(field(index), *value) : std::nullopt;
}

std::optional<Spanned<std::string>> TableReader::id(std::size_t index) {
  const Value value = text(index);
  if (!value) return std::nullopt;
  auto written = written_id(value->value);
  if (!written) {
    problems_.add(problems_.ids().bad_id, value->where, fmt::format("`{}` is not an id", text::excerpt(value->value)),
                  "write the reviewer's id, a hyphen and a number, such as `KT-01`");
    return std::nullopt;
  }
  if (!written->canonical) problems_.forgiven(problems_.ids().id_form, value->where, written->value);
  return Spanned<std::string>{std::move(written->value), value->where};
}

std::optional<Spanned<profile::Date>> TableReader::date(std::size_t index) {
  const Value value = text(index);
  if (!value) return std::nullopt;
  const auto written = written_date(value->value, problems_.default_year);
  if (!written) {
    problems_.add(problems_.ids().bad_date, value->where, fmt::format("`{}` is not a date", text::excerpt(value->value)),
                  "write year, month and day, such as `2025-11-10`");
    return std::nullopt;
  }
  if (!written->canonical) problems_.forgiven(problems_.ids().date_form, value->where, written->value.iso());
  return Spanned<profile::Date>{written->value, value->where};
}

std::optional<Spanned<profile::TimeRange>> TableReader::time(std::size_t index) {
  const Value value = text(index);
  if (!value) return std::nullopt;
  const auto written = written_time(value->value);
  if (!written) {
    problems_.add(problems_.ids().bad_time, value->where,
                  fmt::format("`{}` is not a time of day", text::excerpt(value->value)),
                  "write hours and minutes, such as `09:40` or `09:40-10:20`");
    return std::nullopt;
  }
  if (written->value.to && *written->value.to <= written->value.from) {
    problems_.add(problems_.ids().bad_time, value->where, fmt::format("`{}` ends before it begins", value->value),
                  "put the earlier time first");
    return std::nullopt;
  }
  if (!written->canonical) problems_.forgiven(problems_.ids().time_form, value->where, canonical_time(written->value));
  return Spanned<profile::TimeRange>{written->value, value->where};
}

std::optional<Spanned<bool>> TableReader::boolean(std::size_t index) {
  const Value value = text(index);
  if (!value) return std::nullopt;
  bool truth = false;
  if (known_boolean(value->value, truth)) return Spanned<bool>{truth, value->where};
  const std::string_view meant = boolean_meant(value->value);
  if (meant.empty()) {
    wrong_type(field(index), *node(index), "`true` or `false`");
    return std::nullopt;
  }
  problems_.forgiven(problems_.ids().value_alias, value->where, meant);
  return Spanned<bool>{meant == "true", value->where};
}

std::optional<Spanned<int>> TableReader::integer(std::size_t index) {
  const Value value = text(index);
  if (!value) return std::nullopt;
  const std::string_view digits = value->value;
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool leading_zero = digits.size() > 1 && digits.front() == '0';
  if (error != std::errc() || end != digits.data() + digits.size() || number < 0 || leading_zero) {
    wrong_type(field(index), *node(index), "a whole number");
    return std::nullopt;
  }
  return Spanned<int>{number, value->where};
}

std::vector<Spanned<std::string_view>> TableReader::texts(std::size_t index) {
  std::vector<Spanned<std::string_view>> values;
  const auto value = node(index);
  if (!value || value->is_null()) return values;
  if (value->is_scalar()) {
    if (const Value one = scalar(field(index), *value)) values.push_back(*one);
    return values;
  }
  if (!value->is_sequence()) {
    wrong_type(field(index), *value, "a list");
    return values;
  }
  for (const syntax::YamlNode item : value->items())
    if (const Value one = scalar(field(index), item)) values.push_back(*one);
  return values;
}

std::optional<syntax::YamlNode> TableReader::mapping(std::size_t index) {
  const auto value = node(index);
  if (!value || value->is_null()) return std::nullopt;
  if (value->is_mapping()) return value;
  wrong_type(field(index), *value, "a mapping of fields");
  return std::nullopt;
}

std::vector<syntax::YamlNode> TableReader::mappings(std::size_t index) {
  std::vector<syntax::YamlNode> values;
  const auto value = node(index);
  if (!value || value->is_null()) return values;
  if (!value->is_sequence()) {
    wrong_type(field(index), *value, "a list, each item begun with a hyphen");
    return values;
  }
  for (const syntax::YamlNode item : value->items()) {
    if (item.is_mapping()) {
      values.push_back(item);
    } else if (!item.is_null()) {
      wrong_type(field(index), item, "a mapping of fields");
    }
  }
  return values;
}

std::vector<std::pair<Spanned<std::string_view>, Spanned<std::string_view>>> TableReader::open_entries() {
  std::vector<std::pair<Spanned<std::string_view>, Spanned<std::string_view>>> entries;
  for (const auto& [key, value] : open_) {
    if (value.is_scalar()) {
      entries.push_back({{key.text(), key.where()}, {value.text(), value.where()}});
    } else {
      problems_.add(problems_.ids().wrong_type, value.is_null() ? key.where() : value.where(),
                    fmt::format("`{}` of {} should be text, not {}", key.text(), table_.name, kind_in_words(value)),
                    "write one value");
    }
  }
  return entries;
}

}  // namespace qar::read
