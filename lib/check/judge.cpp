#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "qar/check/review_check.h"

#include "fingerprints.h"
#include "giving_way.h"
#include "masking.h"
#include "quotations.h"
#include "suppressions.h"

namespace qar::check {
namespace {

using diag::Diagnostic;

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

/// How the pages in YAML are called in a table of times: one pass over the prose serves them all.
constexpr std::string_view all_pages = "pages in YAML";

/// The pages in YAML are asked together. What is private and not asked for goes to `unwanted`.
void ask_pages(const model::Review& review, const Ruleset& ruleset, std::vector<Diagnostic>& findings,
               std::vector<Diagnostic>& unwanted) {
  if (!review.report || !ruleset.wants_prose()) return;
  std::vector<Diagnostic> found;
  ruleset.book().for_each_page_set([&](const rules::PageSet& set) {
    std::vector<rules::PageState> states;
    states.reserve(set.pages().size());
    for (const rules::CatalogueEntry* entry : set.pages()) {
      const RuleState& state = ruleset[ruleset.book().index_of(*entry)];
      states.push_back({state.on || state.masks, state.severity.value_or(entry->rule->severity), state.options});
    }
    set.ask(review, states, found);
  });
  for (Diagnostic& each : found) (ruleset.wants(each.rule) ? findings : unwanted).push_back(std::move(each));
}

/// What is merely unfinished at an early stage is one line of advice a rule and file, at the first of its places. What is
/// held back stays as it is.
void fold_unfinished(std::vector<Diagnostic>& findings, model::Stage stage, const rules::Rulebook& book) {
  struct Folded {
    std::size_t first = 0;
    std::size_t more = 0;
    model::Stage full_from = model::Stage::notes;
  };
  std::map<std::pair<std::string_view, text::FileId>, Folded> folded;
  std::vector<Diagnostic> kept;
  kept.reserve(findings.size());
  for (Diagnostic& each : findings) {
    const rules::CatalogueEntry* entry = book.find(each.rule);
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
    if (const rules::CatalogueEntry* entry = ruleset.book().find(each.rule);
        entry && std::holds_alternative<std::monostate>(entry->rule->check))
      each.severity = ruleset[ruleset.book().index_of(*entry)].severity.value_or(entry->rule->severity);
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

Judgement settle(std::vector<Diagnostic> problems, const text::Sources& sources, const Ruleset& ruleset,
                 const Judging& judging) {
  Judgement made{std::move(problems), {}};
  add_masked(made.findings, made.masked);
  weigh(made.findings, ruleset);
  sort_by_place(made.findings, sources);
  if (judging.fingerprints) add_fingerprints(made.findings, sources);
  if (judging.hold_back) judging.hold_back(made.findings);
  return made;
}

Judgement judge(const model::Review& review, const text::Sources& sources, std::vector<Diagnostic> problems,
                const Ruleset& ruleset, const Judging& judging) {
  Judgement made{std::move(problems), {}};
  std::vector<Diagnostic>& findings = made.findings;
  std::vector<Diagnostic> unwanted;
  const rules::Rulebook& book = ruleset.book();
  for (std::size_t i = 0; i < book.size(); ++i) {
    const rules::Rule& rule = *book[i].rule;
    // What is private stays so when nobody asks for it.
    if ((!ruleset[i].on && !ruleset[i].masks) || rule.check.index() == 0 || !rules::holds_for(rule, review)) continue;
    const std::span<const rules::Option> options =
        ruleset[i].options.empty() ? rule.options : std::span<const rules::Option>(ruleset[i].options);
    rules::Findings out(book[i].id, ruleset[i].severity.value_or(rule.severity), options,
                        ruleset[i].on ? findings : unwanted);
    const std::uint64_t began = judging.clock ? judging.clock() : 0;
    ask(rule, review, out);
    if (judging.clock && judging.times && !std::holds_alternative<std::monostate>(rule.check))
      judging.times->push_back({book[i].id, 1, judging.clock() - began});
  }
  const std::uint64_t pages_began = judging.clock ? judging.clock() : 0;
  ask_pages(review, ruleset, findings, unwanted);
  if (judging.clock && judging.times && ruleset.wants_prose())
    judging.times->push_back({all_pages, 1, judging.clock() - pages_began});
  add_masked(findings, made.masked);
  add_masked(unwanted, made.masked);
  give_way(findings, book);
  keep_quotations(review, findings);
  apply_suppressions(review, ruleset, findings);
  weigh(findings, ruleset);
  sort_by_place(findings, sources);
  add_sections(findings, review);
  if (judging.fingerprints) add_fingerprints(findings, sources);
  if (judging.hold_back) judging.hold_back(findings);
  fold_unfinished(findings, review.stage, book);
  return made;
}

}  // namespace qar::check
