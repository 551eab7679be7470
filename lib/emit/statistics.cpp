// Counts as two tables, of rules and of families:
//
//   total  error  warning  advice  suppressed  baseline  rule
//      14     14        -       -           1         -  citation/unknown-evidence  Evidence that does not exist
#include <algorithm>

#include <fmt/format.h>

#include "qar/emit/emit.h"

namespace qar::emit {
namespace {

struct Row {
  std::string name;
  Counts counts;
  std::string_view title;
};

void sort_by_frequency(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.counts.total() > b.counts.total(); });
}

std::string number(std::size_t count) { return count == 0 ? "-" : fmt::format("{}", count); }

void append_row(std::string& out, const Row& row, std::size_t name_width) {
  const Counts& counts = row.counts;
  out += fmt::format("{:>5}  {:>5}  {:>7}  {:>6}  {:>10}  {:>8}  ", number(counts.total()), number(counts.error),
                     number(counts.warning), number(counts.advice), number(counts.suppressed), number(counts.in_baseline));
  if (row.title.empty()) {
    out += row.name;
  } else {
    out += fmt::format("{:{}}  {}", row.name, name_width, row.title);
  }
  out += '\n';
}

void append_table(std::string& out, std::string_view name, const std::vector<Row>& rows) {
  out += fmt::format("total  error  warning  advice  suppressed  baseline  {}\n", name);
  std::size_t width = 0;
  for (const Row& row : rows) width = std::max(width, row.name.size());
  for (const Row& row : rows) append_row(out, row, width);
}

std::string_view title_of(std::string_view id, std::span<const diag::RuleInfo> rules) {
  const auto found = std::find_if(rules.begin(), rules.end(), [id](const diag::RuleInfo& rule) { return rule.id == id; });
  return found == rules.end() ? std::string_view() : found->title;
}

}  // namespace

void Statistics::count(const ReviewFindings& review) {
  for (const diag::Diagnostic& finding : review.findings) {
    auto found = rules_.find(finding.rule);
    if (found == rules_.end()) found = rules_.emplace(finding.rule, Counts{}).first;
    found->second.add(finding);
  }
}

std::string Statistics::text(std::span<const diag::RuleInfo> rules) const {
  if (rules_.empty()) return "No findings to count.\n";
  std::vector<Row> by_rule;
  std::map<std::string, Counts> families;
  Row all{"all families", {}, {}};
  for (const auto& [id, counts] : rules_) {
    by_rule.push_back({id, counts, title_of(id, rules)});
    families[id.substr(0, id.find('/'))].add(counts);
    all.counts.add(counts);
  }
  std::vector<Row> by_family;
  by_family.reserve(families.size() + 1);
  for (const auto& [family, counts] : families) by_family.push_back({family, counts, {}});
  sort_by_frequency(by_rule);
  sort_by_frequency(by_family);
  by_family.push_back(std::move(all));

  std::string out;
  append_table(out, "rule", by_rule);
  out += '\n';
  append_table(out, "family", by_family);
  return out;
}

}  // namespace qar::emit
