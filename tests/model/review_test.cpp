#include "qar/model/review.h"

#include "support/catch.h"

using namespace qar::model;

namespace {

EvidenceFile file_with(std::initializer_list<std::string_view> ids) {
  EvidenceFile file;
  for (const std::string_view id : ids) {
    EvidenceEntry& entry = file.entries.emplace_back();
    entry.id.value = id;
  }
  return file;
}

Claim claim_citing(std::initializer_list<std::string_view> ids) {
  Claim claim;
  for (const std::string_view id : ids) claim.citations.push_back({std::string(id), {}});
  return claim;
}

}  // namespace

TEST_CASE("an entry is found in the file that holds it") {
  Review review;
  review.evidence.push_back(file_with({"KT-01", "KT-02"}));
  review.evidence.push_back(file_with({"LR-01"}));
  review.index_entries();
  CHECK(review.entry("KT-02").entry == &review.evidence[0].entries[1]);
  CHECK(review.entry("LR-01").file == &review.evidence[1]);
  CHECK(review.entry("MO-01").file == nullptr);
  CHECK(review.entry("MO-01").entry == nullptr);
}

TEST_CASE("of two entries with one id the first is found, and an entry without an id never") {
  Review review;
  review.evidence.push_back(file_with({"", "KT-01"}));
  review.evidence.push_back(file_with({"KT-01"}));
  review.index_entries();
  CHECK(review.entry("KT-01").file == &review.evidence[0]);
  CHECK(review.entry("").entry == nullptr);
}

TEST_CASE("the index follows a review that is moved, and is made anew") {
  Review first;
  first.evidence.push_back(file_with({"KT-01"}));
  first.index_entries();
  Review second = std::move(first);
  CHECK(second.entry("KT-01").entry == &second.evidence[0].entries[0]);
  second.evidence.clear();
  second.index_entries();
  CHECK(second.entry("KT-01").entry == nullptr);
}

TEST_CASE("what claims cite is known; a citation outside a claim does not count") {
  Report report;
  report.claims.push_back(claim_citing({}));
  Review review;
  review.report = &report;
  review.index_entries();
  CHECK_FALSE(review.cites_at_all());
  report.claims.push_back(claim_citing({"KT-01", "LR-09"}));
  report.stray_citations.push_back({"KT-05", {}});
  review.index_entries();
  CHECK(review.cites_at_all());
  CHECK(review.cited("LR-09"));
  CHECK_FALSE(review.cited("KT-05"));
}

TEST_CASE("evidence without a draft has no dates and no team") {
  Review review;
  review.index_entries();
  CHECK_FALSE(review.first_day());
  CHECK_FALSE(review.last_day());
  CHECK(review.team().empty());
  CHECK_FALSE(review.cites_at_all());
}

TEST_CASE("dates and team come from the cover") {
  Report report;
  Review review;
  review.report = &report;
  CHECK_FALSE(review.first_day());
  CHECK(review.team().empty());

  report.cover.dates.emplace();
  CHECK_FALSE(review.first_day());
  report.cover.dates->from = Spanned<Date>{Date::make(2025, 11, 10).value(), {}};
  report.cover.dates->to = Spanned<Date>{Date::make(2025, 11, 12).value(), {}};
  CHECK(review.first_day() == Date::make(2025, 11, 10));
  CHECK(review.last_day() == Date::make(2025, 11, 12));

  report.cover.team.emplace();
  report.cover.team->reviewers = {{"KT", {}}, {"MO", {}}};
  CHECK(review.team().size() == 2);
  report.cover.team->lead = Spanned<std::string_view>{"LR", {}};
  REQUIRE(review.team().size() == 3);
  CHECK(review.team()[0].value == "LR");
  CHECK(review.team()[2].value == "MO");
}
