#include <algorithm>

#include <fmt/format.h>

#include "qar/check/review_check.h"
#include "qar/check/run.h"
#include "qar/read/profile_reader.h"

#include "baseline_match.h"
#include "masking.h"
#include "profiles.h"
#include "source_files.h"

namespace qar::check {
namespace {

using diag::Diagnostic;

/// Names of rules and options in a configuration that do not exist.
void check_names(const rules::Rulebook& book, std::span<const read::RuleSetting> settings,
                 std::vector<Diagnostic>& problems) {
  for (const read::RuleSetting& setting : settings) {
    report_unknown_rule(book, setting.rule.value, setting.rule.where, problems);
    const rules::CatalogueEntry* entry = book.find(setting.rule.value);
    if (!entry) entry = book.find_former(setting.rule.value);
    for (const auto& [name, value] : setting.options) {
      if (!entry) continue;
      const auto known = std::ranges::find(entry->rule->options, name.value, &rules::Option::name);
      if (known == entry->rule->options.end())
        problems.push_back(diag::problem("config/unknown-option", name.where,
                                         fmt::format("`{}` has no option `{}`", setting.rule.value, name.value),
                                         fmt::format("see `qar explain {}` for its options", setting.rule.value)));
    }
  }
}

}  // namespace

Checked check_configuration(const LoadedConfiguration& configuration, const Settings& settings) {
  Checked checked;
  std::vector<Diagnostic> problems = configuration.findings;
  const rules::Rulebook& book = *configuration.book;
  check_names(book, configuration.settings.rules, problems);
  for (const read::Override& each : configuration.settings.overrides) check_names(book, each.rules, problems);
  const auto check_profile = [&](const std::optional<text::Spanned<std::string>>& name) {
    if (!name || is_profile_path(name->value) || read::builtin_profile(name->value)) return;
    problems.push_back(diag::problem("config/unknown-profile", name->where,
                                     fmt::format("`{}` is not a profile", name->value), profile_suggestion(name->value)));
  };
  check_profile(configuration.settings.profile);
  for (const read::Override& each : configuration.settings.overrides) check_profile(each.profile);
  for (const text::Source& source : configuration.sources) {
    checked.sources->add(source.path, source.text);
    checked.files.push_back({source.path, source.id < configuration.pages_from ? "config" : "rule", "", ""});
  }
  Judging judging;
  if (settings.baseline)
    judging.hold_back = [&](std::vector<Diagnostic>& findings) { hold_back_known(findings, *settings.baseline, checked); };
  Judgement judgement =
      settle(std::move(problems), *checked.sources, Ruleset(book, nullptr, {}, settings.select, settings.ignore), judging);
  checked.findings = std::move(judgement.findings);
  checked.masked = std::move(judgement.masked);
  mask(checked);
  return checked;
}

}  // namespace qar::check
