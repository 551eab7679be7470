// The JSON contract: every key is always there, whatever a finding holds.
#include <sstream>
#include <vector>

#include <nlohmann/json.hpp>

#include "sample_review.h"
#include "support/catch.h"

using namespace qar;
using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> found;
  for (const auto& item : object.items()) found.push_back(item.key());
  return found;
}

std::string print_json(std::string_view format, std::span<const emit::ReviewFindings> reviews) {
  return test::print(format, reviews, {false, false, "1.2.3"});
}

Json sample_document() {
  const test::SampleReview sample;
  const emit::ReviewFindings review = sample.findings();
  return Json::parse(print_json("json", {&review, 1}));
}

Json finding_of(const Json& document, std::string_view rule) {
  for (const Json& finding : document["findings"]) {
    if (finding["rule"] == rule) return finding;
  }
  return nullptr;
}

const std::vector<std::string> position_keys = {"line", "column", "offset"};
const std::vector<std::string> finding_keys = {"rule",    "severity", "message", "path",        "start",     "end",
                                               "section", "related",  "fix",     "fingerprint", "suppressed"};

}  // namespace

TEST_CASE("the document has the keys of the contract, in order") {
  const Json document = sample_document();
  CHECK(keys(document) == std::vector<std::string>{"version", "tool", "findings", "files", "summary"});
  CHECK(document["version"] == 1);
  CHECK(document["tool"].dump() == R"({"name":"qar","version":"1.2.3"})");
  CHECK(document["summary"].dump() == R"({"files":3,"error":4,"warning":2,"advice":3,"suppressed":1})");
}

TEST_CASE("every finding has every key") {
  const Json document = sample_document();
  REQUIRE(document["findings"].size() == 10);
  for (const Json& finding : document["findings"]) {
    CAPTURE(finding.dump());
    CHECK(keys(finding) == finding_keys);
    CHECK(keys(finding["start"]) == position_keys);
    CHECK(keys(finding["end"]) == position_keys);
    CHECK(finding["section"].is_array());
    for (const Json& related : finding["related"]) {
      CHECK(keys(related) == std::vector<std::string>{"path", "start", "end", "message"});
      CHECK(keys(related["start"]) == position_keys);
    }
    if (finding["fix"].is_null()) continue;
    CHECK(keys(finding["fix"]) == std::vector<std::string>{"safety", "edits"});
    for (const Json& edit : finding["fix"]["edits"]) {
      CHECK(keys(edit) == std::vector<std::string>{"path", "start", "end", "text"});
    }
  }
}

TEST_CASE("places: columns are code points, offsets are bytes, the end is exclusive") {
  const Json wide = finding_of(sample_document(), "style/quotation");
  CHECK(wide["start"]["line"] == 9);
  CHECK(wide["start"]["column"] == 26);
  CHECK(wide["end"]["column"] == 37);  // nine letters and a space in two quotation marks, and one behind
  CHECK(wide["end"]["offset"].get<int>() - wide["start"]["offset"].get<int>() == 15);
}

TEST_CASE("a finding without a place stands at 1:1") {
  const Json placeless = finding_of(sample_document(), "team/no-dates");
  CHECK(placeless["start"].dump() == R"({"line":1,"column":1,"offset":0})");
  CHECK(placeless["end"] == placeless["start"]);
}

TEST_CASE("message and help are one sentence; related places and fixes name their file") {
  const Json unknown = finding_of(sample_document(), "citation/unknown-evidence");
  CHECK(unknown["message"] == "`KT-32` is not in the evidence; cite an entry that exists; `KT-23` is close");
  CHECK(unknown["related"][0]["path"] == "larkfield/evidence/kt.yaml");
  CHECK(unknown["related"][0]["start"]["line"] == 3);
  CHECK(unknown["fix"]["safety"] == "unsafe");
  CHECK(unknown["fix"]["edits"][0]["path"] == "larkfield/report.md");
  CHECK(unknown["fix"]["edits"][0]["start"] == unknown["start"]["offset"]);
  CHECK(unknown["fix"]["edits"][0]["text"] == "KT-23");
}

TEST_CASE("a suppressed finding carries its reason, be it empty; others carry null") {
  const Json document = sample_document();
  CHECK(finding_of(document, "style/long-sentence")["suppressed"] == "quoted from the prospectus");
  CHECK(finding_of(document, "team/no-dates")["suppressed"].is_null());

  diag::Diagnostic without_reason = diag::problem("style/x", {}, "m");
  without_reason.suppressed = "";
  const emit::ReviewFindings review{nullptr, {}, {&without_reason, 1}};
  CHECK(Json::parse(print_json("jsonl", {&review, 1}))["suppressed"] == "");
}

TEST_CASE("files: what does not apply is null") {
  const Json files = sample_document()["files"];
  REQUIRE(files.size() == 3);
  CHECK(files[0].dump() == R"({"path":"larkfield/report.md","kind":"report","profile":"qar-2025","stage":"draft"})");
  CHECK(files[1]["stage"].is_null());
  CHECK(files[2]["profile"].is_null());
  CHECK(files[2]["path"] == "::error ::\x1b]0;x\a\nforged\uFFFD.md");
}

TEST_CASE("the document is well-formed without findings, and over several reviews of which some have none") {
  const Json empty = Json::parse(print_json("json", {}));
  CHECK(keys(empty).size() == 5);
  CHECK(empty["findings"].empty());
  CHECK(empty["files"].empty());

  const test::SampleReview sample;
  const emit::ReviewFindings nothing;
  const emit::ReviewFindings full = sample.findings();
  const std::vector<emit::ReviewFindings> reviews = {nothing, full, nothing, full};
  const Json several = Json::parse(print_json("json", reviews));
  CHECK(several["findings"].size() == 20);
  CHECK(several["files"].size() == 6);
  CHECK(several["summary"]["files"] == 6);
}

TEST_CASE("a line of jsonl is a finding as json has it") {
  const test::SampleReview sample;
  const emit::ReviewFindings review = sample.findings();
  const Json document = sample_document();
  std::istringstream lines(print_json("jsonl", {&review, 1}));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) CHECK(Json::parse(line) == document["findings"][count]);
  CHECK(count == document["findings"].size());
}

TEST_CASE("the tool's version is written as a string whatever it holds") {
  const std::string printed = test::print("json", {}, {false, false, "1 \"quoted\" \xff"});
  CHECK(Json::parse(printed)["tool"]["version"] == "1 \"quoted\" \uFFFD");
}
