// Every page of the catalogue: its examples run, and it is complete.
#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "support/catch.h"
#include "support/example.h"

namespace qar {
namespace {

std::string show(const std::vector<test::Mark>& marks) {
  std::string all;
  for (const test::Mark& mark : marks) all += fmt::format("  {}:{}-{}\n", mark.path, mark.begin, mark.end);
  return all;
}

/// A page in YAML has so many examples that each is asked of it alone; it does not depend on other rules.
std::string_view only(const rules::CatalogueEntry& entry) { return entry.rule->yaml ? entry.id : std::string_view(); }

TEST_CASE("flagged examples are found exactly where they are marked") {
  for (const rules::CatalogueEntry& entry : rules::catalogue()) {
    DYNAMIC_SECTION(entry.id) {
      for (const std::string_view page : entry.rule->flagged) {
        const test::Example example = test::read_example(*entry.rule, page);
        const test::Outcome outcome = test::check_example(example, entry.rule->full_from, only(entry));
        INFO(page);
        INFO("expected:\n"
             << show(example.marks) << "found:\n"
             << show(outcome.places(entry.id)) << "all findings:\n"
             << outcome.text());
        CHECK_FALSE(example.marks.empty());
        CHECK(outcome.places(entry.id) == example.marks);
      }
    }
  }
}

TEST_CASE("accepted examples are not found") {
  for (const rules::CatalogueEntry& entry : rules::catalogue()) {
    DYNAMIC_SECTION(entry.id) {
      for (const std::string_view page : entry.rule->accepted) {
        const test::Example example = test::read_example(*entry.rule, page);
        const test::Outcome outcome = test::check_example(example, entry.rule->full_from, only(entry));
        INFO(page);
        INFO("all findings:\n" << outcome.text());
        CHECK(example.marks.empty());
        CHECK(outcome.places(entry.id).empty());
      }
    }
  }
}

TEST_CASE("every page is complete") {
  for (const rules::CatalogueEntry& entry : rules::catalogue()) {
    DYNAMIC_SECTION(entry.id) {
      CHECK_FALSE(entry.rule->title.empty());
      CHECK(entry.rule->title.back() != '.');
      CHECK(entry.rule->why.ends_with('.'));
      CHECK_FALSE(entry.rule->source.empty());
      CHECK_FALSE(entry.rule->flagged.empty());
      CHECK_FALSE(entry.rule->accepted.empty());
      CHECK_FALSE(rules::family_about(entry.family()).empty());
    }
  }
}

TEST_CASE("whatever any example makes the program say has a page") {
  for (const rules::CatalogueEntry& entry : rules::catalogue())
    for (const std::string_view page : entry.rule->flagged.first(std::min<std::size_t>(entry.rule->flagged.size(), 2)))
      for (const check::Checked& checked :
           test::check_example(test::read_example(*entry.rule, page), entry.rule->full_from).checked)
        for (const diag::Diagnostic& finding : checked.findings) {
          INFO(finding.rule << " has no page under lib/rules; it came up in an example of " << entry.id);
          const bool own = checked.configuration && checked.configuration->book->find(finding.rule);
          CHECK((own || rules::find_rule(finding.rule)));
        }
}

}  // namespace
}  // namespace qar
