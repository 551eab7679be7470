#include "profile_overlay.h"

#include <fmt/format.h>

#include "qar/text/words.h"

#include "field_values.h"
#include "profile_fields.h"

namespace qar::read {

void ProfileOverlay::apply(TableReader& fields) {
  if (const Value warrant = fields.text(profile_field::warrant)) warrant_ = *profile::warrant_named(warrant->value);
  set(fields, profile_field::id, profile_.id);
  set(fields, profile_field::title, profile_.title);
  if (const auto node = fields.mapping(profile_field::valid)) read_valid(*node);
  if (const auto node = fields.mapping(profile_field::estimates)) read_estimates(*node);
  read_parts(fields);
  read_sections(fields);
  set(fields, profile_field::numbered, profile_.numbered);
  if (const auto node = fields.mapping(profile_field::evidence)) read_scope(*node);
  read_cover(fields);
  if (const auto node = fields.mapping(profile_field::phases)) read_list("phases", *node, profile_.phases);
  if (const auto node = fields.mapping(profile_field::regions)) read_list("regions", *node, profile_.regions);
  if (const auto node = fields.mapping(profile_field::aoe)) read_areas_of_excellence(*node);
  if (const auto node = fields.mapping(profile_field::ofsted)) read_ofsted(*node);
  if (const auto node = fields.mapping(profile_field::days)) read_days(*node);
  if (const auto node = fields.mapping(profile_field::hubs)) read_hubs(*node);
  read_statements(fields);
  if (const auto node = fields.mapping(profile_field::thresholds)) read_thresholds(*node);
  if (const auto node = fields.mapping(profile_field::rules)) read_rules(*node);
  read_audiences(fields);
  require_sections(fields);
}

void ProfileOverlay::read_valid(syntax::YamlNode node) {
  TableReader fields(valid_table, node, problems_);
  // The two days belong together: a profile that begins anew has not the end of the one before it.
  profile_.valid_from.reset();
  profile_.valid_to.reset();
  set(fields, 0, profile_.valid_from);
  set(fields, 1, profile_.valid_to);
  if (profile_.valid_from && profile_.valid_to && *profile_.valid_to < *profile_.valid_from) {
    problems_.add("config/impossible-range", node.where(),
                  fmt::format("the profile holds from {} to {}, which is no time at all", profile_.valid_from->spoken(),
                              profile_.valid_to->spoken()),
                  "put the earlier day into `from`");
  }
  block_warrant("valid", fields, 2);
}

void ProfileOverlay::read_estimates(syntax::YamlNode node) {
  TableReader fields(profile_estimates_table, node, problems_);
  set(fields, profile_estimates_field::scale, profile_.scale);
  set(fields, profile_estimates_field::optional, profile_.estimates_optional);
  block_warrant("estimates", fields, profile_estimates_field::warrant);
  if (const auto none = fields.mapping(profile_estimates_field::none))
    read_list("estimates.none", *none, profile_.no_estimate);
  if (const auto earlier = fields.mapping(profile_estimates_field::earlier)) read_earlier_scale(*earlier);
  const auto variants = fields.mapping(profile_estimates_field::variants);
  if (!variants) return;
  TableReader given(variants_table, *variants, problems_);
  block_warrant("estimates.variants", given, 0);
  const std::vector<std::string_view> scale(profile_.scale.begin(), profile_.scale.end());
  for (const auto& [written, meant] : given.open_entries()) {
    if (!check_known(meant, scale, "value of the scale")) continue;
    profile_.scale_variants_from.emplace_back(written.value);
    profile_.scale_variants_to.emplace_back(meant.value);
  }
}

void ProfileOverlay::read_earlier_scale(syntax::YamlNode node) {
  TableReader fields(earlier_table, node, problems_);
  set(fields, 0, profile_.earlier.until);
  set(fields, 1, profile_.earlier.scale);
  block_warrant("estimates.earlier", fields, 2);
}

void ProfileOverlay::read_scope(syntax::YamlNode node) {
  TableReader fields(scope_table, node, problems_);
  const auto ids = section_ids();
  for (const auto& aspect : set(fields, 0, profile_.aspects)) check_known(aspect, ids, "section");
  set(fields, 1, profile_.alone);
  block_warrant("evidence", fields, 2);
}

void ProfileOverlay::read_cover(TableReader& root) {
  Seen seen;
  for (const syntax::YamlNode node : root.mappings(profile_field::cover)) {
    TableReader fields(cover_field_table, node, problems_);
    fields.require_fields();
    const Value name = fields.text(0);
    if (!name || !first_time(seen, *name, "cover field")) continue;
    profile::CoverFieldSpec* before = known_item(profile_.cover, &profile::CoverFieldSpec::name, name->value);
    profile::CoverFieldSpec& field =
        before ? *before : new_item(profile_.cover, &profile::CoverFieldSpec::name, name->value);
    set(fields, 1, field.required);
    set(fields, 2, field.label);
    field.warrant = item_warrant(fields, 3, before != nullptr, field.warrant);
  }
}

void ProfileOverlay::read_areas_of_excellence(syntax::YamlNode node) {
  TableReader fields(profile_aoe_table, node, problems_);
  block_warrant("areas_of_excellence", fields, 2);
  if (const auto list = fields.mapping(0)) read_list("areas_of_excellence.categories", *list, profile_.aoe_categories);
  if (const auto list = fields.mapping(1)) read_list("areas_of_excellence.statuses", *list, profile_.aoe_statuses);
}

void ProfileOverlay::read_ofsted(syntax::YamlNode node) {
  TableReader fields(profile_ofsted_table, node, problems_);
  set(fields, profile_ofsted_field::outcomes, profile_.ofsted.outcomes);
  set(fields, profile_ofsted_field::report_card_from, profile_.ofsted.report_card_from);
  set(fields, profile_ofsted_field::areas, profile_.ofsted.areas);
  set(fields, profile_ofsted_field::grades, profile_.ofsted.grades);
  set(fields, profile_ofsted_field::met_areas, profile_.ofsted.met_areas);
  set(fields, profile_ofsted_field::met_grades, profile_.ofsted.met_grades);
  block_warrant("ofsted", fields, profile_ofsted_field::warrant);
  if (const auto whole_school = fields.mapping(profile_ofsted_field::whole_school)) read_whole_school(*whole_school);
}

void ProfileOverlay::read_whole_school(syntax::YamlNode node) {
  TableReader fields(whole_school_table, node, problems_);
  set(fields, 0, profile_.ofsted.whole_school_until);
  block_warrant("ofsted.whole_school", fields, 1);
}

void ProfileOverlay::read_days(syntax::YamlNode node) {
  TableReader fields(days_table, node, problems_);
  for (const auto& pattern : set(fields, 0, profile_.day_patterns)) {
    if (profile::weekday_run(pattern.value)) continue;
    problems_.add("config/unknown-value", pattern.where, fmt::format("`{}` is not a run of weekdays", pattern.value),
                  "write its first and last day, such as `mon-wed`");
  }
  set(fields, 1, profile_.thresholds.review_days);
  block_warrant("days", fields, 2);
}

void ProfileOverlay::read_hubs(syntax::YamlNode node) {
  TableReader fields(hubs_table, node, problems_);
  set(fields, hubs_field::year, profile_.hubs_year);
  block_warrant("hubs", fields, hubs_field::warrant);
  if (fields.has(hubs_field::list)) profile_.hubs.clear();
  for (const auto& hub : fields.texts(hubs_field::list)) profile_.hubs.push_back({std::string(hub.value), {}});
  const auto types = fields.mapping(hubs_field::types);
  if (!types) return;
  TableReader given(hub_types_table, *types, problems_);
  block_warrant("hubs.types", given, 0);
  std::vector<std::string_view> names;
  for (const profile::Hub& hub : profile_.hubs) names.push_back(hub.name);
  for (const auto& [name, type] : given.open_entries()) {
    check_known(name, names, "hub");
    if (profile::Hub* hub = known_item(profile_.hubs, &profile::Hub::name, name.value)) hub->type = type.value;
  }
}

void ProfileOverlay::read_statements(TableReader& root) {
  Seen seen;
  for (const syntax::YamlNode node : root.mappings(profile_field::statements)) {
    TableReader fields(statement_table, node, problems_);
    fields.require_fields();
    const Value id = fields.text(0);
    if (!id || !first_time(seen, *id, "statement")) continue;
    profile::Statement* before = known_item(profile_.statements, &profile::Statement::id, id->value);
    profile::Statement& statement = before ? *before : new_item(profile_.statements, &profile::Statement::id, id->value);
    if (const Value words = fields.text(1)) statement.text = text::fold_space(words->value);
    statement.warrant = item_warrant(fields, 2, before != nullptr, statement.warrant);
  }
}

void ProfileOverlay::read_thresholds(syntax::YamlNode node) {
  TableReader fields(thresholds_table, node, problems_);
  profile::Thresholds& to = profile_.thresholds;
  set(fields, threshold_field::reviewers_per_part, to.reviewers_per_part);
  set(fields, threshold_field::activities_per_part, to.activities_per_part);
  set(fields, threshold_field::entries_per_claim, to.entries_per_claim);
  set(fields, threshold_field::min_reviewers, to.min_reviewers);
  set(fields, threshold_field::gap_minutes, to.gap_minutes);
  set(fields, threshold_field::sentence_words, to.sentence_words);
  set(fields, threshold_field::small_pupils, to.small_pupils);
  set(fields, threshold_field::small_schools, to.small_schools);
  block_warrant("thresholds", fields, threshold_field::warrant);
}

void ProfileOverlay::read_rules(syntax::YamlNode node) {
  TableReader fields(profile_rules_table, node, problems_);
  block_warrant("rules", fields, 0);
  for (const auto& [rule, severity] : fields.open_entries()) {
    rule_names_.push_back({std::string(rule.value), rule.where});
    if (severity.value != "on" && severity.value != "off" && !diag::severity_named(severity.value)) {
      problems_.add("config/unknown-value", severity.where, fmt::format("`{}` is not a severity", severity.value),
                    "write on, off, error, warning or advice");
      continue;
    }
    auto& rules = profile_.rules;
    std::erase_if(rules, [&name = rule.value](const auto& before) { return before.first == name; });
    rules.emplace_back(rule.value, severity.value);
  }
}

void ProfileOverlay::read_audiences(TableReader& root) {
  Seen seen;
  using Audience = std::pair<std::string, std::vector<std::string>>;
  const std::vector<std::string_view> hidden(std::begin(hidden_values), std::end(hidden_values));
  for (const syntax::YamlNode node : root.mappings(profile_field::audiences)) {
    TableReader fields(audience_table, node, problems_);
    fields.require_fields();
    const Value id = fields.text(0);
    if (!id || !first_time(seen, *id, "audience")) continue;
    Audience* before = known_item(profile_.audiences, &Audience::first, id->value);
    Audience& audience = before ? *before : new_item(profile_.audiences, &Audience::first, id->value);
    for (const auto& what : set(fields, 1, audience.second))
      check_known(what, hidden, "thing that an edition can leave out");
    block_warrant("audiences." + audience.first, fields, 2);
  }
}

void ProfileOverlay::read_list(std::string_view path, syntax::YamlNode node, std::vector<std::string>& to) {
  TableReader fields(list_table, node, problems_);
  set(fields, 0, to);
  block_warrant(path, fields, 1);
}

void ProfileOverlay::block_warrant(std::string_view path, TableReader& fields, std::size_t field) {
  using Kept = std::pair<std::string, profile::Warrant>;
  if (const Value given = fields.text(field)) {
    keep_warrant(path, *profile::warrant_named(given->value));
  } else if (!known_item(profile_.warrants, &Kept::first, path)) {
    const std::string_view around = path.substr(0, path.rfind('.'));
    const Kept* outer = known_item(profile_.warrants, &Kept::first, around);
    keep_warrant(path, outer ? outer->second : warrant_);
  }
}

void ProfileOverlay::keep_warrant(std::string_view path, profile::Warrant warrant) {
  using Kept = std::pair<std::string, profile::Warrant>;
  Kept* before = known_item(profile_.warrants, &Kept::first, path);
  Kept& kept = before ? *before : new_item(profile_.warrants, &Kept::first, path);
  kept.second = warrant;
}

profile::Warrant ProfileOverlay::item_warrant(TableReader& fields, std::size_t field, bool known, profile::Warrant before) {
  if (const Value given = fields.text(field)) return *profile::warrant_named(given->value);
  return known ? before : warrant_;
}

bool ProfileOverlay::first_time(Seen& seen, const Spanned<std::string_view>& id, std::string_view what) {
  const auto before = std::find_if(seen.begin(), seen.end(), [&](const auto& other) { return other.value == id.value; });
  if (before == seen.end()) {
    seen.push_back(id);
    return true;
  }
  diag::Diagnostic& made = problems_.add(
      "config/duplicate-id", id.where, fmt::format("the {} `{}` stands here twice", what, id.value), "keep one of the two");
  made.related.push_back({before->where, "the first one"});
  return false;
}

bool ProfileOverlay::check_known(const Spanned<std::string_view>& name, const std::vector<std::string_view>& known,
                                 std::string_view what) {
  if (!complete_ || std::find(known.begin(), known.end(), name.value) != known.end()) return true;
  const std::string_view near = text::nearest(name.value, known);
  std::string help =
      near.empty() ? fmt::format("use {}", text::one_of(known)) : fmt::format("write `{}`, if that is meant", near);
  problems_.add("config/unknown-value", name.where, fmt::format("`{}` is not a known {}", name.value, what),
                std::move(help));
  return false;
}

}  // namespace qar::read
