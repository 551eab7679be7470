#include <algorithm>

#include "qar/check/review_check.h"

namespace qar::check {
namespace {

bool names_rule(std::string_view name, const rules::CatalogueEntry& entry) {
  return name == entry.id || name == entry.family();
}

void set_option(RuleState& state, const rules::Rule& rule, std::string_view name, int value) {
  if (state.options.empty()) state.options.assign(rule.options.begin(), rule.options.end());
  for (rules::Option& option : state.options)
    if (option.name == name) option.value = value;
}

}  // namespace

Ruleset::Ruleset(const profile::Profile* profile, std::span<const read::RuleSetting> settings,
                 std::span<const std::string> select, std::span<const std::string> ignore) {
  const auto catalogue = rules::catalogue();
  states_.resize(catalogue.size());
  const auto named = [&](std::span<const std::string> names, const rules::CatalogueEntry& entry) {
    return std::ranges::any_of(names, [&](const std::string& name) { return names_rule(name, entry); });
  };
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    const rules::CatalogueEntry& entry = catalogue[i];
    RuleState& state = states_[i];
    if (profile) {
      for (const auto& [name, word] : profile->rules) {
        if (!names_rule(name, entry)) continue;
        state.on = word != "off";
        state.severity = diag::severity_named(word);
      }
    }
    for (const read::RuleSetting& setting : settings) {
      if (!names_rule(setting.rule.value, entry)) continue;
      state.on = !setting.off;
      if (setting.severity) state.severity = setting.severity;
      for (const auto& [name, value] : setting.options) set_option(state, *entry.rule, name.value, value);
    }
    if (!select.empty()) state.on = named(select, entry);
    if (named(ignore, entry)) state.on = false;
  }
}

bool Ruleset::wants(std::string_view rule) const {
  const rules::CatalogueEntry* entry = rules::find_rule(rule);
  return !entry || states_[static_cast<std::size_t>(entry - rules::catalogue().data())].on;
}

}  // namespace qar::check
