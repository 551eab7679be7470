#include "qar/read/evidence_reader.h"

#include <string>
#include <string_view>
#include <vector>

#include "qar/read/profile_reader.h"
#include "qar/text/edit.h"

#include "support/catch.h"

using namespace qar;

namespace {

constexpr std::string_view head =
    "qar: evidence/1\nreview: larkfield-2025-11\nreviewer: {id: KT, role: visiting reviewer}\nentries:\n";

/// A file of evidence in memory; the result's views point into the source.
struct File {
  explicit File(std::string text, syntax::YamlEngine engine = syntax::default_yaml_engine())
      : source(sources.add("evidence/kt.yaml", std::move(text))),
        result(read::read_evidence(source, *read::builtin_profile("qar-2025"), 2025, {}, engine)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  text::Sources sources;
  const text::Source& source;
  read::EvidenceResult result;

  [[nodiscard]] const std::vector<model::EvidenceEntry>& entries() const { return result.file.entries; }
  [[nodiscard]] std::string at(text::Span where) const { return std::string(source.slice(where)); }
  /// "rule: what stands at its place", a line a problem.
  [[nodiscard]] std::string problems() const {
    std::string all;
    for (const diag::Diagnostic& each : result.problems) all += std::string(each.rule) + ": " + at(each.where) + "\n";
    return all;
  }
  /// The text after the safe fixes of all problems.
  [[nodiscard]] std::string mended() const {
    std::vector<text::Edit> edits;
    for (const diag::Diagnostic& each : result.problems)
      if (each.fix && each.fix->safety == diag::Safety::safe)
        edits.insert(edits.end(), each.fix->edits.begin(), each.fix->edits.end());
    return text::apply(source.text, edits);
  }
};

std::string with_head(std::string_view entries) { return std::string(head) + std::string(entries); }

// Everything that may be forgiven, two or three times each.
constexpr std::string_view hasty = R"(  - ID: KT1
    On: 10/11
    At: 9.20
    activity: learning observation
    with: English leader
    aspect: Quality of provision
    suggests: WWW
    Notes: Pupils compared two drafts.
    confidential: no
  - ID: "kt-02"
    date: 11 Nov 2025
    time: 9:20-10
    activity: lesson visit
    aspect: [provision, lead]
    suggests: EBI
    observed: Pupils waited for their books.
)";

}  // namespace

TEST_CASE("an entry is read with the places of its fields") {
  const File file(with_head(R"(  - id: KT-01
    date: 2025-11-10
    time: 09:40-10:20
    activity: lesson visit
    with: assistant headteacher
    place: Year 4 mathematics
    aspect: [provision, disadvantaged]
    focus: SEND
    suggests: both
    observed: |
      Pupils used number lines.
    quotes: [{speaker: pupil, text: "It helps me."}]
    confidential: true
)"));
  CHECK(file.problems().empty());
  CHECK(file.result.file.review->value == "larkfield-2025-11");
  REQUIRE(file.result.file.reviewers.size() == 1);
  CHECK(file.result.file.reviewers[0].id.value == "KT");
  CHECK(file.result.file.reviewers[0].role->value == "visiting reviewer");
  REQUIRE(file.entries().size() == 1);
  const model::EvidenceEntry& entry = file.entries()[0];
  CHECK(entry.id.value == "KT-01");
  CHECK(file.at(entry.id.where) == "KT-01");
  CHECK(entry.reviewer == "KT");
  CHECK(entry.date->value.iso() == "2025-11-10");
  CHECK(entry.time->value == profile::TimeRange{9 * 60 + 40, std::int16_t{10 * 60 + 20}});
  CHECK(entry.activity->value == "lesson visit");
  CHECK(file.at(entry.with->where) == "assistant headteacher");
  CHECK(entry.place->value == "Year 4 mathematics");
  REQUIRE(entry.aspects.size() == 2);
  CHECK(entry.has_aspect("disadvantaged"));
  CHECK(file.at(entry.aspects[1].where) == "disadvantaged");
  REQUIRE(entry.focus.size() == 1);
  CHECK(entry.focus[0].value == "SEND");
  CHECK(entry.suggests->value == model::Direction::both);
  CHECK(entry.observed->value == "Pupils used number lines.\n");
  REQUIRE(entry.quotes.size() == 1);
  CHECK(entry.quotes[0].text->value == "It helps me.");
  CHECK(entry.is_confidential());
  CHECK(file.at(entry.where).starts_with("id: KT-01"));
}

TEST_CASE("forgiven forms mean what the canonical ones mean") {
  const File file(with_head(hasty));
  REQUIRE(file.entries().size() == 2);
  const model::EvidenceEntry& entry = file.entries()[0];
  CHECK(entry.id.value == "KT-01");
  CHECK(entry.date->value.iso() == "2025-11-10");
  CHECK(entry.time->value.from == 9 * 60 + 20);
  CHECK(entry.activity->value == "lesson visit");
  CHECK(entry.has_aspect("provision"));
  CHECK(entry.suggests->value == model::Direction::strength);
  CHECK(entry.observed->value == "Pupils compared two drafts.");
  CHECK_FALSE(entry.is_confidential());
  CHECK(file.entries()[1].has_aspect("leadership"));
}

TEST_CASE("forgiven forms are one finding a kind and file, with one fix for all places") {
  const File file(with_head(hasty));
  std::string rules;
  for (const diag::Diagnostic& each : file.result.problems) {
    if (each.rule == "evidence/bad-time") continue;  // "9:20-10" is none, and is not forgiven
    rules += std::string(each.rule) + " " + std::to_string(each.fix ? each.fix->edits.size() : 0) + "\n";
    REQUIRE(each.fix);
    CHECK(each.fix->safety == diag::Safety::safe);
    // The finding stands at the first of its places, and says how many there are besides.
    CHECK(each.where == each.fix->edits.front().where);
    const bool more = each.message.find("more like it in this file") != std::string::npos;
    CHECK(more == (each.fix->edits.size() > 1));
  }
  CHECK(rules ==
        "evidence/date-form 2\nevidence/id-form 2\nevidence/key-variant 5\nevidence/time-form 1\nevidence/value-alias 6\n");
}

TEST_CASE("the safe fixes give a file in which nothing need be forgiven") {
  const File file(with_head(hasty));
  const File mended(file.mended());
  INFO(mended.source.text);
  CHECK(mended.problems() == "evidence/bad-time: 9:20-10\n");
  REQUIRE(mended.entries().size() == file.entries().size());
  for (std::size_t i = 0; i < file.entries().size(); ++i) {
    CHECK(mended.entries()[i].id.value == file.entries()[i].id.value);
    CHECK(mended.entries()[i].date->value == file.entries()[i].date->value);
    CHECK(mended.entries()[i].activity->value == file.entries()[i].activity->value);
    CHECK(mended.entries()[i].aspects.size() == file.entries()[i].aspects.size());
    CHECK(mended.entries()[i].suggests->value == file.entries()[i].suggests->value);
    CHECK(mended.entries()[i].observed->value == file.entries()[i].observed->value);
  }
  CHECK(mended.mended() == mended.source.text);
}

TEST_CASE("scalars that other readers of YAML change stay as they were written") {
  const File file(
      with_head("  - {id: KT-01, date: 2025-11-10, activity: lesson visit, aspect: provision, place: 007, with: off, "
                "observed: 1_000}\n"));
  REQUIRE(file.entries().size() == 1);
  CHECK(file.problems().empty());
  CHECK(file.entries()[0].place->value == "007");
  CHECK(file.entries()[0].with->value == "off");
  CHECK(file.entries()[0].observed->value == "1_000");
}

TEST_CASE("an unknown field is reported with the field that is near, and nothing else is lost") {
  const File file(with_head(R"(  - id: KT-01
    date: 2025-11-10
    activty: lesson visit
    aspect: provision
    observed: Pupils compared two drafts.
)"));
  CHECK(file.problems() == "evidence/unknown-field: activty\n");
  REQUIRE(file.result.problems.front().fix);
  CHECK(file.result.problems.front().fix->safety == diag::Safety::unsafe);
  CHECK(file.result.problems.front().fix->edits.front().text == "activity");
  CHECK(file.entries()[0].observed->value == "Pupils compared two drafts.");
}

TEST_CASE("a merged file names its reviewers in a list") {
  const File file(R"(qar: evidence/1
review: larkfield-2025-11
reviewers:
  - {id: KT, role: visiting reviewer, school: Harbour Rise Academy}
  - {id: LR, role: lead}
entries:
  - {id: LR-01, date: 2025-11-10, activity: PRA, aspect: context, observed: Lines of enquiry.}
  - {id: KT-01, date: 2025-11-11, activity: lesson visit, aspect: provision, observed: Pupils compared two drafts.}
)");
  CHECK(file.problems() == "evidence/value-alias: lead\n");
  REQUIRE(file.result.file.reviewers.size() == 2);
  CHECK(file.result.file.reviewers[0].school->value == "Harbour Rise Academy");
  CHECK(file.result.file.reviewers[1].role->value == "lead reviewer");
  REQUIRE(file.entries().size() == 2);
  CHECK(file.entries()[0].is_pra());
  CHECK(file.entries()[1].reviewer == "KT");
}

TEST_CASE("a file without reviewers, or with both fields for them, is reported") {
  CHECK(File("qar: evidence/1\nreview: r\nentries: []\n").problems() == "evidence/missing-field: \n");
  CHECK(File("qar: evidence/1\nreview: r\nreviewer: {id: KT}\nreviewers: [{id: MO}]\nentries: []\n").problems() ==
        "evidence/two-reviewer-fields: reviewers\n");
}

TEST_CASE("a slip in one entry hides none of the others, with either engine") {
  const std::string text = with_head(R"(  - id: KT-01
    date: 2025-11-10
    activity: lesson visit
    aspect: [provision, leadership
    observed: Pupils compared two drafts.
  - id: KT-02
    date: 2025-11-11
    activity: work scrutiny
    aspect: provision
    observed: Books show a second draft.
  - id: KT-03
    date: 2025-11-12
    activity: lesson visit
    aspect: provision
    observed: "Pupils explained their drafts.
  - id: KT-04
    date: 2025-11-12
    activity: wrong
    aspect: provision
    observed: Pupils read to each other.
)");
  for (const syntax::YamlEngine engine : {syntax::YamlEngine::libyaml, syntax::YamlEngine::yaml_cpp}) {
    if (!syntax::yaml_engine_available(engine)) continue;
    const File file(text, engine);
    INFO(file.problems());
    REQUIRE(file.entries().size() == 4);
    CHECK(file.entries()[1].observed->value == "Books show a second draft.");
    CHECK(file.entries()[2].id.value == "KT-03");
    CHECK(file.entries()[3].observed->value == "Pupils read to each other.");
    // Two slips of syntax, and the value that is wrong; what is missing because of the slips is no finding.
    CHECK(file.result.problems.size() == 3);
    CHECK(file.problems().find("evidence/missing-field") == std::string::npos);
    CHECK(file.problems().find("evidence/unknown-value: wrong") != std::string::npos);
  }
}

TEST_CASE("whatever stands in the place of the entries is reported and nothing is read") {
  for (const std::string_view entries : {"none", "{id: KT-01}", "[one, two]", "[[KT-01]]"}) {
    const File file("qar: evidence/1\nreview: r\nreviewer: {id: KT}\nentries: " + std::string(entries) + "\n");
    CAPTURE(entries);
    CHECK(file.entries().empty());
    CHECK(file.problems().find("evidence/wrong-type") != std::string::npos);
  }
}

TEST_CASE("a file of something else has no entries and one problem") {
  CHECK(File("- a list\n").problems() == "evidence/wrong-type: - a list\n");
  CHECK(File("a sentence\n").problems() == "evidence/wrong-type: a sentence\n");
  CHECK(File("").entries().empty());
}
