// A rule is a page: title, why, source, severity, examples, and a function over a typed subject (C++) or words, patterns or
// a limit (YAML, see qar/model/rule_page.h). One file lib/rules/<family>/<name>.cpp or .yaml is the rule `family/name`
// (hyphens for underscores); its examples are its tests, and the same page gives `qar explain`, docs/rules and the fuzz
// seeds. Nothing else need be edited to add one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/review.h"
#include "qar/model/rule_page.h"

namespace qar::rules {

using diag::Severity;
using model::EvidenceEntry;
using model::EvidenceFile;
using model::Report;
using model::Review;
using model::Stage;
using model::Style;

/// A number that a configuration may set: `rules: {section/too-long: {max: 500}}`.
struct Option {
  std::string_view name;
  int value = 0;  ///< the default
  std::string_view about;
};

/// What a rule found; bound to one rule and its options.
class Findings {
 public:
  Findings(std::string_view rule, Severity severity, std::span<const Option> options, std::vector<diag::Diagnostic>& out)
      : rule_(rule), severity_(severity), options_(options), out_(out) {}

  /// Message: what is wrong, one clause, lower-case start unless a name or quotation, no full stop. Help: what to do, an
  /// imperative clause of the same form. The reference is good until the next call.
  diag::Diagnostic& add(text::Span where, std::string message, std::string help = {});
  /// The value of one of the rule's own options.
  [[nodiscard]] int option(std::string_view name) const;

 private:
  std::string_view rule_;
  Severity severity_;
  std::span<const Option> options_;
  std::vector<diag::Diagnostic>& out_;
};

/// Called where there is a draft.
using ReportCheck = void (*)(const Report&, const Review&, Findings&);
/// Called for each evidence file.
using EvidenceCheck = void (*)(const EvidenceFile&, const Review&, Findings&);
/// Called once for a review, with or without a draft.
using ReviewCheck = void (*)(const Review&, Findings&);
/// monostate: the reader or the checker itself finds this; the page says so.
using Check = std::variant<std::monostate, ReportCheck, EvidenceCheck, ReviewCheck>;

struct Rule {
  std::string_view title;   ///< what it is about, in a few words: "A claim without a citation"
  std::string_view why;     ///< why it matters here, in a sentence or two, ending with a full stop
  std::string_view source;  ///< where it comes from: "DOMAIN S2", "P:12", "qar" for our own conventions
  Severity severity = Severity::error;
  /// The stage from which the rule applies in full; before it, all its findings in a file become one line of advice.
  Stage full_from = Stage::notes;
  std::span<const Option> options{};
  Check check{};
  /// What it flags is private: its places are shown by no rule and in no format (see diag/masks.h), and its messages never
  /// repeat what stands there.
  bool masked = false;
  /// Examples, with «…» around what must be found. Plain text is a draft (report.md); several files each begin with a line
  /// `=== name`. Other rules may find something in them; this one must find exactly the marks.
  std::span<const std::string_view> flagged{};
  std::span<const std::string_view> accepted{};
  std::span<const std::string_view> aliases{};  ///< former ids
  /// Rules that know more about the same words: where one of them finds something, this one is silent.
  std::span<const std::string_view> gives_way_to{};
  bool off = false;                           ///< unless it is configured or selected by its id
  std::optional<Style> style{};               ///< only where that style holds
  std::optional<profile::Date> from{}, to{};  ///< only for reviews that begin on these days or between them
  const model::RulePage* yaml = nullptr;      ///< the YAML page that it is made from
};

/// Whether a rule holds for a review: its style and its time. A review without a date is of any time.
[[nodiscard]] bool holds_for(const Rule& rule, const Review& review);

/// A rule and its place in the catalogue.
struct CatalogueEntry {
  std::string_view id;  ///< "family/name"
  const Rule* rule = nullptr;
  std::string_view page;  ///< "lib/rules/family/name.cpp", or the path of a user's page

  [[nodiscard]] std::string_view family() const { return id.substr(0, id.find('/')); }
};

/// All built-in rules, sorted by id.
[[nodiscard]] std::span<const CatalogueEntry> catalogue();
[[nodiscard]] const CatalogueEntry* find_rule(std::string_view id);
/// The rule that once had this id; null if none had.
[[nodiscard]] const CatalogueEntry* find_former(std::string_view id);
/// The rule id or family that was probably meant; empty if none is near.
[[nodiscard]] std::string_view nearest_name(std::string_view typed);
/// The families, sorted.
[[nodiscard]] const std::vector<std::string_view>& families();
/// Whether a family looks at the words of the prose, which are read only where one is asked that does.
[[nodiscard]] bool is_prose_family(std::string_view family);
/// What a family asks, in one line; empty for an unknown one.
[[nodiscard]] std::string_view family_about(std::string_view family);

}  // namespace qar::rules
