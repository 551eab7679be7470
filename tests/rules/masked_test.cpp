// Pages whose findings are private: in no format, and in no word of any rule, is what their examples mark.
#include "qar/emit/emit.h"
#include "qar/rules/rule.h"

#include "support/catch.h"
#include "support/example.h"

namespace qar {
namespace {

std::string printed(const test::Outcome& outcome, const emit::Format& format) {
  emit::Progress progress;
  std::string all;
  for (const check::Checked& each : outcome.checked)
    all += format.review({each.sources.get(), each.files, each.findings, each.masked}, {}, progress);
  return all;
}

TEST_CASE("what a masked rule flags in its examples is printed by no rule in any format") {
  std::size_t pages = 0;
  for (const rules::CatalogueEntry& entry : rules::catalogue()) {
    if (!entry.rule->masked || entry.rule->off) continue;
    ++pages;
    for (const std::string_view page : entry.rule->flagged) {
      const test::Example example = test::read_example(*entry.rule, page);
      const test::Outcome outcome = test::check_example(example, entry.rule->full_from);
      for (const test::Mark& mark : example.marks) {
        const auto file = example.files.read(mark.path, 1 << 20);
        REQUIRE(file.ok());
        const std::string marked = file.value().bytes.substr(mark.begin, mark.end - mark.begin);
        // A name of the cover stands there by right, and is shown there. A figure stands in line numbers too.
        if (entry.id == "privacy/name-of-the-cover" || marked.size() < 3) continue;
        for (const emit::Format& format : emit::formats()) {
          const std::string all = printed(outcome, format);
          INFO(entry.id << ", " << format.name << ", " << marked << ":\n" << all);
          CHECK(all.find(entry.id) != std::string::npos);
          CHECK(all.find(marked) == std::string::npos);
        }
      }
    }
  }
  CHECK(pages >= 6);
}

}  // namespace
}  // namespace qar
