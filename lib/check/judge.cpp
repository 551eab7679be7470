#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "qar/check/review_check.h"

#include "fingerprints.h"
#include "quotations.h"
#include "suppressions.h"

namespace qar::check {
namespace {

using diag::Diagnostic;

std::size_t index_of(const rules::CatalogueEntry& entry) {
  return static_cast<std::size_t>(&entry - rules::catalogue().data());
}

/// Runs a rule's function, if it has one, over what it asks for.
void ask(const rules::Rule& rule, const model::Review& review, rules::Findings& findings) {
  if (const auto* check = std::get_if<rules::ReportCheck>(&rule.check)) {
    if (review.report) (*check)(*review.report, review, findings);
  } else if (const auto* by_file = std::get_if<rules::EvidenceCheck>(&rule.check)) {
    for (const model::EvidenceFile& file : review.evidence) (*by_file)(file, review, findings);
  } else if (const auto* by_review = std::get_if<rules::ReviewCheck>(&rule.check)) {
    (*by_review)(review, findings);
  }
}

/// What is merely unfinished at an early stage is one line of advice a rule and file, at the first of its places. What is
/// held back stays as it is.
void fold_unfinished(std::vector<Diagnostic>& findings, model::Stage stage) {
  struct Folded {
    std::size_t first = 0;
    std::size_t more = 0;
    model::Stage full_from = model::Stage::notes;
  };
  std::map<std::pair<std::string_view, text::FileId>, Folded> folded;
  std::vector<Diagnostic> kept;
  kept.reserve(findings.size());
  for (Diagnostic& each : findings) {
    const rules::CatalogueEntry* entry = rules::find_rule(each.rule);
    if (each.suppressed || !entry || entry->rule->full_from <= stage) {
      kept.push_back(std::move(each));
      continue;
    }
    const auto [known, is_first] =
        folded.try_emplace({each.rule, each.where.file}, Folded{kept.size(), 0, entry->rule->full_from});
    if (is_first) {
      each.severity = diag::Severity::advice;
      kept.push_back(std::move(each));
    } else {
      kept[known->second.first].related.push_back({each.where, std::move(each.message)});
      ++known->second.more;
    }
  }
  for (const auto& [place, fold] : folded) {
    Diagnostic& first = kept[fold.first];
    if (fold.more > 0) first.message += fmt::format(" ({} more like it)", fold.more);
    first.help += fmt::format("{}before stage `{}`", first.help.empty() ? "" : " ", model::name(fold.full_from));
  }
  findings = std::move(kept);
}

/// Gives what the readers and the checker found its severity: the page's, or what a profile or configuration says.
void weigh(std::vector<Diagnostic>& findings, const Ruleset& ruleset) {
  std::erase_if(findings, [&](const Diagnostic& each) { return !ruleset.wants(each.rule); });
  for (Diagnostic& each : findings)
    if (const rules::CatalogueEntry* entry = rules::find_rule(each.rule);
        entry && std::holds_alternative<std::monostate>(entry->rule->check))
      each.severity = ruleset[index_of(*entry)].severity.value_or(entry->rule->severity);
}

void sort_by_place(std::vector<Diagnostic>& findings, const text::Sources& sources) {
  std::ranges::stable_sort(findings, [&](const Diagnostic& a, const Diagnostic& b) {
    const auto key = [&](const Diagnostic& each) {
      return std::tuple<std::string_view, std::uint32_t, std::uint32_t, std::string_view, std::string_view>(
          sources[each.where.file].path, each.where.begin, each.where.end, each.rule, each.message);
    };
    return key(a) < key(b);
  });
}

/// The entry in which a place of an evidence file lies.
std::string entry_at(const model::EvidenceFile& file, std::uint32_t offset) {
  const auto after = std::ranges::upper_bound(file.entries, offset, {},
                                              [](const model::EvidenceEntry& entry) { return entry.where.begin; });
  if (after == file.entries.begin() || offset > std::prev(after)->where.end) return {};
  return std::prev(after)->id.value;
}

void add_sections(std::vector<Diagnostic>& findings, const model::Review& review) {
  for (Diagnostic& each : findings) {
    if (review.report && review.report->source->id == each.where.file) {
      each.section = review.report->section_path(each.where);
      continue;
    }
    for (const model::EvidenceFile& file : review.evidence) {
      if (file.source->id != each.where.file) continue;
      if (std::string id = entry_at(file, each.where.begin); !id.empty()) each.section = {std::move(id)};
    }
  }
}

}  // namespace

std::vector<Diagnostic> settle(std::vector<Diagnostic> problems, const text::Sources& sources, const Ruleset& ruleset,
                               const Judging& judging) {
  weigh(problems, ruleset);
  sort_by_place(problems, sources);
  add_fingerprints(problems, sources);
  if (judging.hold_back) judging.hold_back(problems);
  return problems;
}

std::vector<Diagnostic> judge(const model::Review& review, const text::Sources& sources, std::vector<Diagnostic> problems,
                              const Ruleset& ruleset, const Judging& judging) {
  std::vector<Diagnostic> findings = std::move(problems);
  const auto catalogue = rules::catalogue();
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    const rules::Rule& rule = *catalogue[i].rule;
    if (!ruleset[i].on) continue;
    const std::span<const rules::Option> options =
        ruleset[i].options.empty() ? rule.options : std::span<const rules::Option>(ruleset[i].options);
    rules::Findings out(catalogue[i].id, ruleset[i].severity.value_or(rule.severity), options, findings);
    const std::uint64_t began = judging.clock ? judging.clock() : 0;
    ask(rule, review, out);
    if (judging.clock && judging.times && !std::holds_alternative<std::monostate>(rule.check))
      judging.times->push_back({catalogue[i].id, 1, judging.clock() - began});
  }
  keep_quotations(review, findings);
  apply_suppressions(review, ruleset, findings);
  weigh(findings, ruleset);
  sort_by_place(findings, sources);
  add_sections(findings, review);
  add_fingerprints(findings, sources);
  if (judging.hold_back) judging.hold_back(findings);
  fold_unfinished(findings, review.stage);
  return findings;
}

}  // namespace qar::check
