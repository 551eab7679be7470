#include "qar/model/lock.h"

#include "support/catch.h"

namespace qar {
namespace {

using model::KnownCitations;
using model::LockedCitation;
using State = KnownCitations::State;

model::EvidenceEntry entry(std::string_view observed) {
  model::EvidenceEntry made;
  made.id.value = "KT-01";
  made.observed = text::Spanned<std::string_view>{observed, {}};
  return made;
}

TEST_CASE("Fingerprints of words do not depend on white space, and on everything else") {
  CHECK(model::fingerprint_of_words("Leaders  visit\n lessons.") == model::fingerprint_of_words("Leaders visit lessons."));
  CHECK(model::fingerprint_of_words("Leaders visit lessons.") != model::fingerprint_of_words("leaders visit lessons."));
  CHECK(model::fingerprint_of_words("Cafe\u0301") == model::fingerprint_of_words("Caf\u00e9"));
  CHECK(model::fingerprint_of_words("").size() == 16);
}

TEST_CASE("The fingerprint of an entry changes with every field, and not with its id") {
  const model::EvidenceEntry plain = entry("Leaders described their visits.");
  const std::string before = model::fingerprint_of(plain);
  model::EvidenceEntry other = plain;
  other.id.value = "KT-02";
  CHECK(model::fingerprint_of(other) == before);
  other.observed->value = "Leaders  described their\nvisits.\n";
  CHECK(model::fingerprint_of(other) == before);
  other = plain;
  other.suggests = text::Spanned<model::Direction>{model::Direction::strength, {}};
  CHECK(model::fingerprint_of(other) != before);
  other = plain;
  other.quotes.push_back({{}, text::Spanned<std::string_view>{"We look.", {}}, {}});
  CHECK(model::fingerprint_of(other) != before);
  other = plain;
  other.confidential = text::Spanned<bool>{false, {}};
  CHECK(model::fingerprint_of(other) == before);
  other.confidential->value = true;
  CHECK(model::fingerprint_of(other) != before);
}

TEST_CASE("What stands in one field of an entry is not taken for another") {
  model::EvidenceEntry a = entry("x");
  a.with = text::Spanned<std::string_view>{"b\nplace=c", {}};
  model::EvidenceEntry b = entry("x");
  b.with = text::Spanned<std::string_view>{"b", {}};
  b.place = text::Spanned<std::string_view>{"c", {}};
  CHECK(model::fingerprint_of(a) != model::fingerprint_of(b));
}

TEST_CASE("A draft is named by its file, on one line and in one piece") {
  CHECK(model::lock_name("2025/larkfield/report.md") == "report.md");
  CHECK(model::lock_name("a/my draft.md") == "my\\x20draft.md");
  CHECK(model::lock_name("a/b\n.md").find('\n') == std::string::npos);
}

TEST_CASE("A citation is accepted, stale or unreviewed") {
  const model::EvidenceEntry now = entry("as it is");
  const std::string content = model::fingerprint_of(now);
  model::Lock lock;
  lock.citations = {{"report.md", "claim-a", "KT-01", content, {}},
                    {"report.md", "claim-b", "KT-01", "0000000000000000", {}},
                    {"other.md", "claim-c", "KT-01", content, {}},
                    {"report.md", "claim-d", "KT-01", "0000000000000000", {}},
                    {"report.md", "claim-d", "KT-01", content, {}}};
  const KnownCitations known(&lock, "folder/report.md");
  CHECK(known.state("claim-a", now) == State::accepted);
  CHECK(known.state("claim-b", now) == State::stale);
  CHECK(known.state("claim-c", now) == State::unreviewed);
  // Two branches, of which one has seen the entry as it is.
  CHECK(known.state("claim-d", now) == State::accepted);
  CHECK(known.find("claim-b", "KT-01") != nullptr);
  CHECK(known.find("claim-b", "KT-02") == nullptr);
  CHECK(KnownCitations(&lock, "third.md").empty());
  CHECK(KnownCitations(nullptr, "report.md").empty());
}

}  // namespace
}  // namespace qar
