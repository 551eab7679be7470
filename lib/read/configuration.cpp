#include "qar/read/configuration.h"

#include <charconv>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "config_fields.h"
#include "table_reader.h"

namespace qar::read {
namespace {

text::Spanned<std::string> owned(const Spanned<std::string_view>& value) { return {std::string(value.value), value.where}; }

std::optional<text::Spanned<model::Stage>> stage_of(const Value& value) {
  if (!value) return std::nullopt;
  return text::Spanned<model::Stage>{*model::stage_named(value->value), value->where};
}

class ConfigurationReader {
 public:
  explicit ConfigurationReader(const text::Source& source) : problems_(source, source.all(), config_ids) {}

  Configuration read(syntax::YamlNode root) {
    TableReader fields(config_table, root, problems_);
    if (const Value profile = fields.text(config_field::profile)) made_.profile = owned(*profile);
    made_.stage = stage_of(fields.text(config_field::stage));
    if (const Value style = fields.text(config_field::style))
      made_.style = text::Spanned<model::Style>{*model::style_named(style->value), style->where};
    for (const auto& word : fields.texts(config_field::words)) made_.words.push_back(owned(word));
    if (const auto rules = fields.mapping(config_field::rules)) made_.rules = read_rules(*rules);
    for (const auto& path : fields.texts(config_field::rule_paths)) made_.rule_paths.push_back({owned(path), {}});
    for (const auto& path : fields.texts(config_field::extends)) made_.extends.emplace_back(path.value);
    if (const auto paths = fields.mapping(config_field::paths)) {
      TableReader given(paths_table, *paths, problems_);
      for (const auto& pattern : given.texts(0)) made_.exclude.push_back(owned(pattern));
    }
    for (const syntax::YamlNode node : fields.mappings(config_field::overrides)) read_override(node);
    if (const auto limits = fields.mapping(config_field::limits)) read_limits(*limits);
    return std::move(made_);
  }
  std::vector<diag::Diagnostic> problems() { return problems_.take(); }

 private:
  std::vector<RuleSetting> read_rules(syntax::YamlNode mapping) {
    std::vector<RuleSetting> settings;
    for (const auto [key, value] : mapping.entries()) {
      RuleSetting setting;
      setting.rule = {std::string(key.text()), key.where()};
      if (value.is_scalar()) {
        read_severity(setting, value);
      } else if (value.is_mapping()) {
        for (const auto [name, number] : value.entries()) read_option(setting, name, number);
      } else {
        problems_.add(config_ids.wrong_type, value.is_null() ? key.where() : value.where(),
                      fmt::format("`{}` is set to {}", key.text(), kind_in_words(value)),
                      "write off, error, warning, advice, or a mapping of `severity` and options");
        continue;
      }
      settings.push_back(std::move(setting));
    }
    return settings;
  }

  void read_severity(RuleSetting& setting, syntax::YamlNode value) {
    const std::string lower = text::lower(text::trim(value.text()));
    if (lower == "on") return;
    if (lower == "off") {
      setting.off = true;
      return;
    }
    setting.severity = diag::severity_named(lower);
    setting.ill_formed = !setting.severity;
    if (setting.ill_formed)
      problems_.add(config_ids.unknown_value, value.where(), fmt::format("`{}` is not a severity", value.text()),
                    "write on, off, error, warning or advice");
  }

  void read_option(RuleSetting& setting, syntax::YamlNode name, syntax::YamlNode value) {
    if (name.text() == "severity" && value.is_scalar()) {
      read_severity(setting, value);
      return;
    }
    int number = 0;
    const std::string_view digits = value.text();
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (!value.is_scalar() || error != std::errc() || end != digits.data() + digits.size() || number < 0) {
      problems_.add(config_ids.wrong_type, value.where().empty() ? name.where() : value.where(),
                    fmt::format("`{}` should be a whole number", name.text()), "write a number of 0 or more");
      return;
    }
    setting.options.push_back({{std::string(name.text()), name.where()}, number});
  }

  void read_override(syntax::YamlNode node) {
    TableReader fields(override_table, node, problems_);
    fields.require_fields();
    Override made;
    if (const Value files = fields.text(override_field::files)) made.files = owned(*files);
    if (const Value profile = fields.text(override_field::profile)) made.profile = owned(*profile);
    made.stage = stage_of(fields.text(override_field::stage));
    if (const auto rules = fields.mapping(override_field::rules)) made.rules = read_rules(*rules);
    if (!made.files.value.empty()) made_.overrides.push_back(std::move(made));
  }

  void read_limits(syntax::YamlNode node) {
    TableReader fields(limits_table, node, problems_);
    const auto set = [&](std::size_t field, Limit& limit) {
      if (const auto given = fields.integer(field)) limit = {static_cast<std::uint64_t>(given->value), given->where};
    };
    set(0, made_.limits.draft_bytes);
    set(1, made_.limits.evidence_bytes);
    set(2, made_.limits.depth);
    set(3, made_.limits.table_columns);
  }

  Problems problems_;
  Configuration made_;
};

}  // namespace

ConfigurationResult read_configuration(const text::Source& source) {
  ConfigurationResult result;
  syntax::YamlDocument document = syntax::parse_yaml(source, source.all());
  result.ill_formed = document.recovered;
  result.problems = std::move(document.problems);
  // An empty configuration is one that sets nothing.
  std::erase_if(result.problems, [](const diag::Diagnostic& each) { return each.rule == "yaml/empty"; });
  if (const auto root = document.root()) {
    ConfigurationReader reader(source);
    result.configuration = reader.read(*root);
    for (diag::Diagnostic& each : reader.problems()) result.problems.push_back(std::move(each));
  }
  return result;
}

Configuration over(Configuration base, const Configuration& top) {
  base.folder = top.folder;
  if (top.profile) base.profile = top.profile;
  if (top.stage) base.stage = top.stage;
  if (top.style) base.style = top.style;
  base.rules.insert(base.rules.end(), top.rules.begin(), top.rules.end());
  base.rule_paths.insert(base.rule_paths.end(), top.rule_paths.begin(), top.rule_paths.end());
  base.words.insert(base.words.end(), top.words.begin(), top.words.end());
  base.exclude.insert(base.exclude.end(), top.exclude.begin(), top.exclude.end());
  base.overrides.insert(base.overrides.end(), top.overrides.begin(), top.overrides.end());
  for (Limit Limits::*const limit : {&Limits::draft_bytes, &Limits::evidence_bytes, &Limits::depth, &Limits::table_columns})
    if ((top.limits.*limit).where) base.limits.*limit = top.limits.*limit;
  base.extends.clear();
  return base;
}

}  // namespace qar::read
