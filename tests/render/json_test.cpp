#include <nlohmann/json.hpp>

#include "edition.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::draft_with;
using test::ReviewInMemory;
using Json = nlohmann::json;

TEST_CASE("JSON: the report as a school reads it") {
  const ReviewInMemory review(draft_with(
      "## Leadership at all levels\n\n### What went well\n\n- Leaders **listen** to [staff](https://example.org).\n",
      "estimates: {leadership: effective}\n"));
  const Json read = Json::parse(test::written("json", review.edition(Audience::school)));
  CHECK(read["version"] == 1);
  CHECK(read["audience"] == "school");
  CHECK(read["mark"].is_null());
  CHECK(read["metadata"]["language"] == "en-GB");
  CHECK(read["cover"]["school"] == "Larkfield Primary School");
  CHECK(read["estimates"]["state"] == "given");
  CHECK(read["estimates"]["given"][0]["place"] == 2);
  CHECK(read["sections"][0]["id"] == "leadership");
  CHECK(read["sections"][0]["estimate"] == "Effective");
  const Json& part = read["sections"][0]["parts"][0];
  CHECK(part["kind"] == "strength");
  const Json& text = part["blocks"][0]["blocks"][0]["blocks"][0]["text"];
  CHECK(text["words"] == "Leaders listen to staff.");
  REQUIRE(text["runs"].size() == 5);
  CHECK(text["runs"][1]["words"] == "listen");
  CHECK(text["runs"][1]["strong"] == true);
  CHECK(text["runs"][3]["link"] == "https://example.org");
  CHECK(text["runs"][3]["citation"].is_null());
}

TEST_CASE("JSON: a working edition has its entries and notes") {
  const ReviewInMemory review(draft_with("## Context\n\n<!-- ask again -->\n\nPupils read. [@KT-01]\n"),
                              "qar: evidence/1\nreview: larkfield-2025-11\nreviewer: {id: KT}\nentries:\n"
                              "  - {id: KT-01, activity: lesson visit, observed: Seen.}\n");
  const Json read = Json::parse(test::written("json", review.edition(Audience::working)));
  const Json& block = read["sections"][0]["parts"][0]["blocks"][0];
  CHECK(block["notes"][0]["message"] == "ask again");
  CHECK(block["text"]["runs"][1]["citation"] == "KT-01");
  CHECK(read["evidence"][0]["observed"][0] == "Seen.");
  CHECK(read["evidence"][0]["cited_in"][0] == "Context and character of the school");
}
