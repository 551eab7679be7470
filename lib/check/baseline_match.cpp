#include "baseline_match.h"

#include <map>
#include <string>
#include <utility>

#include "fingerprints.h"

namespace qar::check {
namespace {

/// For each finding of a rule, in order, its fingerprints under the rule's former names.
class FormerFingerprints {
 public:
  FormerFingerprints(const std::vector<diag::Diagnostic>& findings, const Baseline& baseline, const text::Sources& sources)
      : findings_(findings), baseline_(baseline), sources_(sources) {}

  /// Of the next finding of this rule.
  std::vector<std::string> next(std::string_view rule) {
    const auto [known, is_new] = rules_.try_emplace(rule);
    if (is_new)
      for (const std::string_view name : baseline_.former_names(rule))
        known->second.lists.push_back(fingerprints_as(name, rule, findings_, sources_));
    std::vector<std::string> made;
    for (const std::vector<std::string>& list : known->second.lists) made.push_back(list[known->second.at]);
    ++known->second.at;
    return made;
  }

 private:
  struct OfRule {
    std::vector<std::vector<std::string>> lists;  // one for each name
    std::size_t at = 0;
  };

  const std::vector<diag::Diagnostic>& findings_;
  const Baseline& baseline_;
  const text::Sources& sources_;
  std::map<std::string_view, OfRule> rules_;
};

}  // namespace

void hold_back_known(std::vector<diag::Diagnostic>& findings, const Baseline& baseline, Checked& checked) {
  std::map<text::FileId, std::string> paths;
  FormerFingerprints former(findings, baseline, *checked.sources);
  for (diag::Diagnostic& finding : findings) {
    std::vector<std::string> fingerprints = former.next(finding.rule);
    if (finding.suppressed) continue;
    fingerprints.insert(fingerprints.begin(), finding.fingerprint);
    std::string& path = paths[finding.where.file];
    if (path.empty()) path = baseline.path_of((*checked.sources)[finding.where.file].path);
    FoundAgain found{{path, std::string(finding.rule), finding.fingerprint}, std::nullopt};
    for (std::string& each : fingerprints) {
      BaselineEntry entry{path, found.entry.rule, std::move(each)};
      if (!found.known_as && baseline.contains(entry)) found.known_as = std::move(entry);
    }
    if (found.known_as || baseline.takes_all()) {
      finding.suppressed = "known: it stands in the baseline";
      finding.in_baseline = true;
    }
    checked.for_baseline.push_back(std::move(found));
  }
}

}  // namespace qar::check
