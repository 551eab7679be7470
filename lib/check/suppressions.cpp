#include "suppressions.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::check {
namespace {

using diag::Diagnostic;
using model::Suppression;

std::string_view family_of(std::string_view rule) { return rule.substr(0, rule.find('/')); }

/// Whether this run could find anything of a rule or family: one that was not asked for, that has no evidence to look at or
/// that waits for a later stage, finds nothing, and a suppression of it is not idle for that.
class Askable {
 public:
  Askable(const model::Review& review, const Ruleset& ruleset) : review_(review), ruleset_(ruleset) {}

  [[nodiscard]] bool operator()(std::string_view name) const {
    const rules::Rulebook& book = ruleset_.book();
    for (std::size_t i = 0; i < book.size(); ++i) {
      const rules::CatalogueEntry& entry = book[i];
      if ((name == entry.id || name == entry.family()) && ruleset_[i].on && rules::holds_for(*entry.rule, review_) &&
          entry.rule->full_from <= review_.stage && has_subject(entry.family()))
        return true;
    }
    return false;
  }

 private:
  [[nodiscard]] bool has_subject(std::string_view family) const {
    const bool of_evidence = family == "evidence" || family == "yaml";
    if (!review_.report) return of_evidence;
    return review_.evidence_wanted || !(family == "evidence" || family == "citation" || family == "team");
  }

  const model::Review& review_;
  const Ruleset& ruleset_;
};

/// What one suppression does to the findings.
class Applied {
 public:
  Applied(const Suppression& suppression, const rules::Rulebook& book)
      : suppression_(suppression), book_(book), used_(suppression.targets.size(), false) {
    for (const auto& target : suppression.targets) {
      const rules::CatalogueEntry* renamed = book.knows(target.value) ? nullptr : book.find_former(target.value);
      names_.push_back(renamed ? renamed->id : std::string_view(target.value));
    }
  }

  void apply(std::vector<Diagnostic>& findings) {
    for (Diagnostic& finding : findings) {
      if (finding.where.file != suppression_.covers.file || family_of(finding.rule) == "suppression") continue;
      if (!reaches(finding.where.begin) || !holds_back(finding.rule)) continue;
      any_ = true;
      if (!finding.suppressed) finding.suppressed = suppression_.reason;
    }
  }

  void report(const Askable& could_be_found, std::vector<Diagnostic>& out) const {
    for (std::size_t i = 0; i < used_.size(); ++i) {
      const auto& target = suppression_.targets[i];
      if (names_[i] != target.value)
        out.push_back(diag::problem("suppression/renamed-rule", target.where,
                                    fmt::format("`{}` is now `{}`", target.value, names_[i]),
                                    fmt::format("write `{}`", names_[i])));
      if (!book_.knows(names_[i])) {
        const std::string_view near = book_.nearest(target.value);
        out.push_back(diag::problem(
            "suppression/unknown-rule", target.where, fmt::format("`{}` is not a rule or family", target.value),
            near.empty() ? "see `qar rules` for their names" : fmt::format("write `{}`, if that is meant", near)));
      } else if (!used_[i] && suppression_.kind != Suppression::Kind::on && could_be_found(names_[i])) {
        out.push_back(diag::problem("suppression/unused", target.where,
                                    fmt::format("`{}` finds nothing here that could be held back", target.value),
                                    "take the suppression away"));
      }
    }
    if (suppression_.kind == Suppression::Kind::on) return;
    if (used_.empty() && !any_)
      out.push_back(diag::problem("suppression/unused", suppression_.where, "nothing is found here that could be held back",
                                  "take the suppression away"));
    if (suppression_.reason.empty())
      out.push_back(diag::problem("suppression/no-reason", suppression_.where, "the suppression gives no reason",
                                  "add `because …`, so that the next reader can tell whether it still holds"));
  }

 private:
  /// What holds to the end of the file also reaches the place after its last character, where something may be missing.
  [[nodiscard]] bool reaches(std::uint32_t offset) const {
    const bool to_the_end = suppression_.kind == Suppression::Kind::off_file || !suppression_.closed;
    return offset >= suppression_.covers.begin && (offset < suppression_.covers.end || to_the_end);
  }

  bool holds_back(std::string_view rule) {
    if (used_.empty()) return true;
    bool held = false;
    for (std::size_t i = 0; i < used_.size(); ++i) {
      const std::string_view name = names_[i];
      if (name != rule && name != family_of(rule)) continue;
      used_[i] = true;
      held = true;
    }
    return held;
  }

  const Suppression& suppression_;
  const rules::Rulebook& book_;
  std::vector<std::string_view> names_;  // of the targets, as they are now
  std::vector<bool> used_;               // for each target
  bool any_ = false;
};

}  // namespace

void apply_suppressions(const model::Review& review, const Ruleset& ruleset, std::vector<Diagnostic>& findings) {
  std::vector<Diagnostic> about;
  const Askable could_be_found(review, ruleset);
  const auto apply_all = [&](const std::vector<Suppression>& suppressions) {
    for (const Suppression& each : suppressions) {
      Applied applied(each, ruleset.book());
      if (each.kind != Suppression::Kind::on) applied.apply(findings);
      applied.report(could_be_found, about);
    }
  };
  if (review.report) apply_all(review.report->suppressions);
  apply_all(review.evidence_suppressions);
  for (Diagnostic& each : about) findings.push_back(std::move(each));
}

}  // namespace qar::check
