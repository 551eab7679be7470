#include "qar/check/baseline_use.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "qar/check/review_check.h"

namespace qar::check {
namespace {

/// Whether a list of rules and families names a rule.
bool names(const std::vector<std::string>& list, std::string_view rule) {
  const std::string_view family = rule.substr(0, rule.find('/'));
  return std::ranges::any_of(list, [&](const std::string& name) { return name == rule || name == family; });
}

}  // namespace

void BaselineUse::count(const Checked& checked) {
  for (const CheckedFile& file : checked.files) checked_.insert(baseline_.path_of(file.path));
  for (const FoundAgain& each : checked.for_baseline) {
    if (!found_.insert(each.entry).second) continue;
    if (each.known_as)
      matched_.insert(*each.known_as);
    else
      ++added_;
  }
}

bool BaselineUse::was_looked_for(const BaselineEntry& entry) const {
  const bool everything =
      settings_.select.empty() || std::ranges::find(settings_.select, all_rules) != settings_.select.end();
  if (!everything && !names(settings_.select, entry.rule)) return false;
  if (names(settings_.ignore, entry.rule)) return false;
  const bool odd_name = entry.path.find("\\x") != std::string::npos;
  const std::string path = text::join_path(text::parent_path(baseline_.source().path), entry.path);
  if (!odd_name && files_.kind(path) == text::FileKind::missing && !checked_.contains(entry.path)) return true;
  return settings_.evidence && checked_.contains(entry.path);
}

bool BaselineUse::is_stale(const BaselineEntry& entry) const { return !matched_.contains(entry) && was_looked_for(entry); }

Checked BaselineUse::stale() const {
  Checked made;
  const text::Source& source = made.sources->add(baseline_.source().path, baseline_.source().text);
  std::vector<diag::Diagnostic> problems;
  for (std::size_t i = 0; i < baseline_.entries().size(); ++i) {
    const BaselineEntry& entry = baseline_.entries()[i];
    if (!is_stale(entry)) continue;
    const text::Span where = source.span(baseline_.place(i).begin, baseline_.place(i).end);
    problems.push_back(diag::problem("config/stale-baseline", where,
                                     fmt::format("`{}` is no longer found here in `{}`", entry.rule, entry.path),
                                     "take the line out, or let --write-baseline do it"));
  }
  std::vector<std::string> said_elsewhere;
  const ConfigurationPtr configuration = configuration_for(files_, baseline_.source().path, settings_, said_elsewhere);
  const Ruleset ruleset(*configuration->book, nullptr, configuration->settings.rules, settings_.select, settings_.ignore);
  made.findings = settle(std::move(problems), *made.sources, ruleset).findings;
  made.configuration = configuration;
  return made;
}

std::size_t BaselineUse::added() const { return added_; }

std::size_t BaselineUse::dropped() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(baseline_.entries(), [&](const BaselineEntry& each) { return is_stale(each); }));
}

std::vector<BaselineEntry> BaselineUse::entries() const {
  std::set<BaselineEntry> now = found_;
  for (const BaselineEntry& each : baseline_.entries())
    if (!matched_.contains(each) && !is_stale(each)) now.insert(each);
  return {now.begin(), now.end()};
}

}  // namespace qar::check
