#include "fingerprints.h"

#include <map>

#include <fmt/format.h>

#include "qar/text/fingerprint.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "masking.h"

namespace qar::check {
namespace {

class Fingerprints {
 public:
  explicit Fingerprints(const text::Sources& sources) : sources_(sources) {}

  /// Of the next finding, as one of this rule.
  std::string next(const diag::Diagnostic& finding, std::string_view rule) {
    std::string key(rule);
    for (const std::string& title : finding.section) key += "\n" + title;
    key += "\n" + words_of(finding);
    const int ordinal = ++seen_[fmt::format("{}\n{}", sources_[finding.where.file].path, key)];
    return text::fingerprint(fmt::format("{}\n{}", key, ordinal));
  }

 private:
  [[nodiscard]] std::string words_of(const diag::Diagnostic& finding) const {
    if (is_masked(finding.rule)) return {};
    std::string words(sources_[finding.where.file].slice(finding.where));
    for (std::size_t at = 0; (at = words.find("[@", at)) != std::string::npos;) {
      const std::size_t end = words.find(']', at);
      if (end == std::string::npos) break;
      // A citation that is itself the finding stays.
      if (at == 0 && end + 1 == words.size()) break;
      words.erase(at, end + 1 - at);
    }
    return text::nfc(text::fold_space(words));
  }

  const text::Sources& sources_;
  std::map<std::string, int> seen_;
};

}  // namespace

void add_fingerprints(std::vector<diag::Diagnostic>& findings, const text::Sources& sources) {
  Fingerprints fingerprints(sources);
  for (diag::Diagnostic& each : findings) each.fingerprint = fingerprints.next(each, each.rule);
}

std::vector<std::string> fingerprints_as(std::string_view name, std::string_view rule,
                                         const std::vector<diag::Diagnostic>& findings, const text::Sources& sources) {
  Fingerprints fingerprints(sources);
  std::vector<std::string> made;
  for (const diag::Diagnostic& each : findings)
    if (each.rule == rule) made.push_back(fingerprints.next(each, name));
  return made;
}

}  // namespace qar::check
