#include <algorithm>

#include "qar/check/review_check.h"
#include "qar/check/settings.h"

namespace qar::check {
namespace {

bool names_rule_itself(std::string_view name, const rules::CatalogueEntry& entry) {
  return name == entry.id || std::ranges::find(entry.rule->aliases, name) != entry.rule->aliases.end();
}
bool names_rule(std::string_view name, const rules::CatalogueEntry& entry) {
  return name == entry.family() || names_rule_itself(name, entry);
}

void set_option(RuleState& state, const rules::Rule& rule, std::string_view name, int value) {
  if (state.options.empty()) state.options.assign(rule.options.begin(), rule.options.end());
  for (rules::Option& option : state.options)
    if (option.name == name) option.value = value;
}

}  // namespace

Ruleset::Ruleset(const rules::Rulebook& book, const profile::Profile* profile, std::span<const read::RuleSetting> settings,
                 std::span<const std::string> select, std::span<const std::string> ignore)
    : book_(book) {
  states_.resize(book.size());
  const auto named = [&](std::span<const std::string> names, const rules::CatalogueEntry& entry) {
    return std::ranges::any_of(names, [&](const std::string& name) { return names_rule(name, entry); });
  };
  const bool all = std::ranges::find(select, all_rules) != select.end();
  for (std::size_t i = 0; i < book.size(); ++i) {
    const rules::CatalogueEntry& entry = book[i];
    RuleState& state = states_[i];
    state.on = !entry.rule->off;
    bool forbidden = false;
    // What is off by default is switched on by its own name, not with its family.
    const auto switched = [&](std::string_view name, bool on) {
      if (!on || !entry.rule->off || names_rule_itself(name, entry)) state.on = on;
      forbidden = !on;
    };
    if (profile) {
      for (const auto& [name, word] : profile->rules) {
        if (!names_rule(name, entry)) continue;
        switched(name, word != "off");
        state.severity = diag::severity_named(word);
      }
    }
    for (const read::RuleSetting& setting : settings) {
      if (setting.ill_formed || !names_rule(setting.rule.value, entry)) continue;
      switched(setting.rule.value, !setting.off);
      if (setting.severity) state.severity = setting.severity;
      for (const auto& [name, value] : setting.options) set_option(state, *entry.rule, name.value, value);
    }
    // What is private stays so where a rule is not asked for, and what costs little to find also where it is switched off;
    // to read all prose for rules that an organisation does not want would cost more than all that it wants.
    state.masks = entry.rule->masked && !entry.rule->off && (state.on || !rules::is_prose_family(entry.family()));
    if (!select.empty()) {
      const bool itself =
          std::ranges::any_of(select, [&](const std::string& name) { return names_rule_itself(name, entry); });
      const bool with_others = all || named(select, entry);
      state.on = itself || (with_others && (state.on || (!entry.rule->off && !forbidden)));
    }
    if (named(ignore, entry)) state.on = false;
    state.masks = state.masks || (entry.rule->masked && state.on);
    if ((state.on || state.masks) && !wants_prose_)
      wants_prose_ = entry.rule->yaml || rules::is_prose_family(entry.family());
  }
}

bool Ruleset::wants(std::string_view rule) const {
  const rules::CatalogueEntry* entry = book_.find(rule);
  return !entry || states_[book_.index_of(*entry)].on;
}

}  // namespace qar::check
