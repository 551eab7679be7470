#include "qar/rules/sources.h"

#include <algorithm>

#include "qar/rules/rule.h"

#include "support/catch.h"

namespace qar::rules {
namespace {

using Sources = std::vector<CitedSource>;

TEST_CASE("a source line names works, each with its chapters") {
  CHECK(cited_sources("S3; GOV.UK A to Z, Ofsted") == Sources{{"S3", ""}, {"GOV.UK A to Z", ""}});
  CHECK(cited_sources("P:35, P:36; DOMAIN 5.1, 5.2") ==
        Sources{{"P:35", ""}, {"P:36", ""}, {"DOMAIN", "5.1"}, {"DOMAIN", "5.2"}});
  CHECK(cited_sources("P:35b") == Sources{{"P:35b", ""}});
  CHECK(cited_sources("DOMAIN 5.4 R-OFS-1, R-OFS-4; DOMAIN 9 case 14; DOMAIN 5.4") ==
        Sources{{"DOMAIN", "5.4"}, {"DOMAIN", "9"}});
  CHECK(cited_sources("DESIGN.md 2.2; qar") == Sources{{"DESIGN", "2.2"}, {"qar", ""}});
  CHECK(cited_sources("DOMAIN 7 (alt text); WCAG 2.2, 1.1.1") == Sources{{"DOMAIN", "7"}, {"WCAG 2.2", "1.1.1"}});
  CHECK(cited_sources("our own") == Sources{{"our own", ""}});
}

TEST_CASE("what stands in brackets explains, but for works that it names") {
  CHECK(cited_sources("DOMAIN 2.2 (S2, P:14)") == Sources{{"DOMAIN", "2.2"}, {"S2", ""}, {"P:14", ""}});
  CHECK(cited_sources("DESIGN 4 (claim against EBI, 5.2)") == Sources{{"DESIGN", "4"}});
  CHECK(cited_sources("DOMAIN 5.5 [D], 9 (cases 4, 5)") == Sources{{"DOMAIN", "5.5"}, {"DOMAIN", "9"}});
  CHECK(cited_sources("DOMAIN 5 (left open") == Sources{{"DOMAIN", "5"}});
  CHECK(cited_sources("").empty());
}

TEST_CASE("every built-in rule comes from a work that is listed, and every work that is listed has a rule") {
  std::vector<std::string> named;
  for (const CatalogueEntry& entry : catalogue()) {
    const Sources sources = cited_sources(entry.rule->source);
    INFO(entry.id << ": " << entry.rule->source);
    CHECK_FALSE(sources.empty());
    for (const CitedSource& each : sources) {
      CHECK(std::ranges::find(works(), each.work, &Work::key) != works().end());
      named.push_back(each.work);
    }
  }
  for (const Work& work : works()) {
    INFO(work.key);
    CHECK(std::ranges::find(named, work.key) != named.end());
  }
}

}  // namespace
}  // namespace qar::rules
