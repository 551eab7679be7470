// Fixes of rules: applied to the examples that the rules flag, they leave nothing of what they were to mend.
#include <algorithm>
#include <map>

#include "qar/rules/rule.h"
#include "qar/text/edit.h"

#include "support/catch.h"
#include "support/example.h"

namespace qar {
namespace {

/// What a rule finds in an example that has a fix, and the edits of these fixes, by file.
struct Fixable {
  std::size_t findings = 0;
  std::map<std::string, std::vector<text::Edit>> edits;
};

Fixable fixable(const test::Outcome& outcome, std::string_view rule) {
  Fixable all;
  for (const check::Checked& checked : outcome.checked)
    for (const diag::Diagnostic& finding : checked.findings) {
      if (finding.rule != rule || finding.suppressed || !finding.fix) continue;
      ++all.findings;
      for (const text::Edit& edit : finding.fix->edits) all.edits[(*checked.sources)[edit.where.file].path].push_back(edit);
    }
  return all;
}

/// Makes the edits in the example's files.
void mend(test::Example& example, const Fixable& fixes) {
  for (const auto& [path, edits] : fixes.edits) {
    const auto before = example.files.read(path, 1 << 20);
    REQUIRE(before.ok());
    example.files.add(path, text::apply(before.value().bytes, edits));
  }
}

TEST_CASE("fixes, made again and again, leave nothing that they could mend") {
  // One slip may hide the next of its kind; a fix that undoes itself would go on for ever.
  constexpr int most_rounds = 5;
  for (const rules::CatalogueEntry& entry : rules::catalogue()) {
    DYNAMIC_SECTION(entry.id) {
      for (const std::string_view page : entry.rule->flagged) {
        const std::string_view only = entry.rule->yaml ? entry.id : std::string_view();
        test::Example example = test::read_example(*entry.rule, page);
        test::Outcome outcome = test::check_example(example, entry.rule->full_from, only);
        const std::size_t found = outcome.places(entry.id).size();
        const std::size_t with_fix = fixable(outcome, entry.id).findings;
        if (with_fix == 0) continue;
        const std::string before = outcome.text();
        for (int round = 0; round < most_rounds && fixable(outcome, entry.id).findings > 0; ++round) {
          mend(example, fixable(outcome, entry.id));
          outcome = test::check_example(example, entry.rule->full_from, only);
        }
        INFO(page);
        INFO("before:\n" << before << "after:\n" << outcome.text());
        CHECK(fixable(outcome, entry.id).findings == 0);
        CHECK(outcome.places(entry.id).size() == found - with_fix);
      }
    }
  }
}

}  // namespace
}  // namespace qar
