#include "qar/trace/lock_file.h"

#include "qar/read/lock_reader.h"

#include "support/catch.h"
#include "traced.h"

namespace qar {
namespace {

trace::Accepted accepted(const text::FileStore& files, const model::Lock& before) {
  trace::Accepted made;
  test::visit_reviews(files, [&](const check::ReadReview& each) { made = trace::accept_citations(before, each.review); });
  return made;
}

trace::Sealed sealed(const text::FileStore& files, const model::Lock& before, model::Party by,
                     const check::Settings& settings = {}) {
  trace::Sealed made;
  test::visit_reviews(
      files,
      [&](const check::ReadReview& each) { made = trace::seal_items(before, each.review, by, each.sources, each.masked); },
      settings);
  return made;
}

TEST_CASE("Accepting takes the citations of one draft, and keeps what others said") {
  model::Lock before;
  before.citations = {{"other.md", "0123456789abcdef", "KT-01", "0123456789abcdef", {}},
                      {"report.md", "0123456789abcdef", "KT-01", "0123456789abcdef", {}}};
  before.seals = {{model::Party::lead, "report.md", "area", "0123456789abcdef", "x", {}}};
  const trace::Accepted first = accepted(test::small_review(), before);
  CHECK(first.citations == 3);
  CHECK(first.added == 3);
  CHECK(first.dropped == 1);
  CHECK(first.unknown == 1);
  CHECK(first.lock.seals.size() == 1);
  CHECK(first.lock.citations.size() == 4);
  const trace::Accepted again = accepted(test::small_review(), first.lock);
  CHECK(again.added == 0);
  CHECK(again.dropped == 0);
  CHECK(read::lock_text(again.lock) == read::lock_text(first.lock));
}

TEST_CASE("What was accepted is told as such, until the entry changes") {
  text::MemoryFiles files = test::small_review();
  files.add("review/review.lock", read::lock_text(accepted(files, {}).lock));
  CHECK(test::traced(files).at(0).claims[0].citations[0].state == "accepted");
  const text::Result<text::FileBytes> kt = files.read("review/evidence/kt.yaml", 1 << 20);
  std::string changed = kt.value().bytes;
  changed.replace(changed.find("took notes"), 10, "took a note");
  files.add("review/evidence/kt.yaml", changed);
  const trace::Trace trace = test::traced(files).at(0);
  CHECK(trace.claims[0].citations[0].state == "stale");
  CHECK(trace.claims[0].citations[1].state == "accepted");
}

TEST_CASE("A party seals its own; the other's seals stay") {
  const trace::Sealed lead = sealed(test::small_review(), {}, model::Party::lead);
  CHECK(lead.claims == 3);
  CHECK(lead.first);
  const trace::Sealed both = sealed(test::small_review(), lead.lock, model::Party::school);
  CHECK(both.first);
  CHECK(both.lock.seals.size() == 6);
  const trace::Sealed again = sealed(test::small_review(), both.lock, model::Party::lead);
  CHECK_FALSE(again.first);
  CHECK(again.changed == 0);
  CHECK(read::lock_text(again.lock) == read::lock_text(both.lock));
}

TEST_CASE("A claim says who agreed it as it stands") {
  text::MemoryFiles files = test::small_review();
  files.add("review/review.lock", read::lock_text(sealed(files, {}, model::Party::lead).lock));
  CHECK(test::traced(files).at(0).claims[2].agreed_by == std::vector<std::string_view>{"lead"});
  std::string draft = files.read("review/report.md", 1 << 20).value().bytes;
  draft.replace(draft.find("teachers met"), 12, "teachers sat");
  files.add("review/report.md", draft);
  const trace::Trace trace = test::traced(files).at(0);
  CHECK(trace.claims[0].agreed_by.size() == 1);
  CHECK(trace.claims[2].agreed_by.empty());
}

TEST_CASE("A seal holds nothing that is private, and still knows the words") {
  text::MemoryFiles files;
  files.add("review/report.md",
            "---\nqar: report/1\nreview: a\n---\n\n## Leadership at all levels\n\n### What went well\n\n- Write to "
            "anna.bell@larkfield.example about this.\n");
  check::Settings settings;
  settings.select = {"all"};
  const trace::Sealed made = sealed(files, {}, model::Party::school, settings);
  REQUIRE(made.lock.seals.size() == 1);
  CHECK(made.lock.seals[0].words.find("anna") == std::string::npos);
  CHECK(made.lock.seals[0].fingerprint == model::fingerprint_of_words("Write to anna.bell@larkfield.example about this."));
}

}  // namespace
}  // namespace qar
