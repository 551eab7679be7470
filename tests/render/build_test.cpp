#include "qar/render/build.h"

#include "edition.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::draft_with;
using test::ReviewInMemory;
using test::words_of;

namespace {

constexpr auto leadership = R"(## Leadership at all levels

Estimate: Effective

Leaders know the school.

### What went well

- Leaders visit **every** lesson [@KT-01; @KT-02], and staff welcome it. [@KT-01]
- Plans are short.

### Even better if…

- plans named *one* date. [@KT-99]
)";

constexpr auto evidence = R"(qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT, role: visiting reviewer}
entries:
  - id: KT-01
    date: 2025-11-10
    time: 09:40-10:20
    activity: lesson visit
    with: deputy headteacher
    aspect: leadership
    suggests: strength
    observed: |
      Leaders came in and out.

      Nobody minded.
    quotes: [{speaker: pupil, text: "They always come."}]
  - id: KT-02
    activity: lesson visit
    aspect: leadership
    confidential: true
    observed: A second look.
  - id: KT-03
    observed: Nobody cites this one.
)";

constexpr std::string_view given = "estimates: {overall: Leading, leadership: effective}\n";

}  // namespace

TEST_CASE("a section keeps its words, and its estimate stands beside its title") {
  const ReviewInMemory review(draft_with(leadership, given), evidence);
  const Document document = review.edition(Audience::school);
  REQUIRE(document.sections.size() == 2);
  const Section& section = document.sections[0];
  CHECK(section.title == "Leadership at all levels");
  CHECK(section.number == "1");
  REQUIRE(section.estimate);
  CHECK(document.estimates.given[*section.estimate].value == "Effective");
  CHECK(document.estimates.given[*section.estimate].place == 1U);
  CHECK(words_of(section) ==
        "Leaders know the school.\n"
        "# 1.1 What went well\n"
        "  Leaders visit every lesson, and staff welcome it.\n"
        "  Plans are short.\n"
        "# 1.2 Even better if…\n"
        "  plans named one date.\n");
  CHECK(section.parts[1].kind == PartKind::strength);
  CHECK(section.parts[2].kind == PartKind::development);
}

TEST_CASE("the working edition has citations, and the entries that they name") {
  const ReviewInMemory review(draft_with(leadership, given), evidence);
  const Document document = review.edition(Audience::working);
  const Text& claim = document.sections[0].parts[1].blocks[0].children[0].children[0].text;
  CHECK(claim.words == "Leaders visit every lesson [KT-01; KT-02], and staff welcome it. [KT-01]");
  REQUIRE(document.evidence.size() == 2);
  CHECK(document.evidence[0].when == "10 November 2025, 09:40 to 10:20");
  CHECK(document.evidence[0].observed == std::vector<std::string>{"Leaders came in and out.", "Nobody minded."});
  CHECK(document.evidence[0].cited_in == std::vector<std::uint32_t>{0});
  CHECK(document.evidence[1].confidential);
  std::string linked;
  for (const Run& run : claim.runs)
    if (run.citation != 0) linked += document.evidence[run.citation - 1].id + " ";
  CHECK(linked == "KT-01 KT-02 KT-01 ");
}

TEST_CASE("what goes out has neither citations nor entries nor comments") {
  const ReviewInMemory review(
      draft_with(
          "## Leadership at all levels\n\n<!-- ask KT -->\n\n### What went well\n\n- Leaders visit <!-- how often? -->"
          "lessons. `[@KT-01]` (@KT-02)\n\n<!-- never closed, so all of this is hidden\n\n- and this\n"),
      evidence);
  for (const Audience audience : {Audience::school, Audience::hub, Audience::open}) {
    const Document document = review.edition(audience);
    CHECK(document.evidence.empty());
    CHECK(document.notes.empty());
    CHECK(words_of(document.sections[0]) == "# 1.1 What went well\n  Leaders visit lessons.\n");
  }
  const Document working = review.edition(Audience::working);
  CHECK(working.notes.size() == 3);
}

TEST_CASE("findings stand where they begin, or with the cover") {
  const ReviewInMemory review(draft_with("## Leadership at all levels\n\n### What went well\n\n- Plans are short.\n"));
  const auto at = [&](std::string_view words) {
    const auto begin = review.source.text.find(words);
    return review.source.span(begin, begin + words.size());
  };
  std::vector<diag::Diagnostic> findings = {diag::problem("style/hedging", at("short"), "a message", "a help"),
                                            diag::problem("cover/unknown-hub", at("Larkfield"), "of the cover")};
  const Document working = review.built(Audience::working, findings).document;
  REQUIRE(working.notes.size() == 2);
  const Block& item = working.sections[0].parts[0].blocks[0].children[0];
  REQUIRE(item.children[0].notes.size() == 1);
  CHECK(working.notes[item.children[0].notes[0]].rule == "style/hedging");
  REQUIRE(working.cover_notes.size() == 1);
  CHECK(working.notes[working.cover_notes[0]].message == "of the cover");
  CHECK(review.built(Audience::school, findings).document.notes.empty());
}

TEST_CASE("the cover says what is not given") {
  const ReviewInMemory review(draft_with(leadership));
  const Document document = review.edition(Audience::school);
  CHECK(document.cover.school == "Larkfield Primary School");
  CHECK(document.cover.dates == "10 to 12 November 2025");
  const auto field = [&](std::string_view id) {
    for (const CoverField& each : document.cover.fields)
      if (each.id == id) return each.label + ": " + each.value;
    return std::string("absent");
  };
  CHECK(field("school.phase") == "Phase: Primary");
  CHECK(field("school.headteacher") == "Headteacher: Not given");
  CHECK(field("team.reviewers") == "Visiting reviewers: 1");
  CHECK(field("team.lead") == "absent");
  CHECK(document.estimates.state == Estimates::State::not_stated);
}

TEST_CASE("declined estimates are said in the profile's words") {
  const ReviewInMemory review(draft_with(leadership, "estimates: declined\n"));
  const Document document = review.edition(Audience::open);
  CHECK(document.estimates.state == Estimates::State::declined);
  CHECK(document.estimates.note == review.review.profile->statement("declined")->text);
  CHECK_FALSE(document.sections[0].estimate);
}

TEST_CASE("a public edition names nobody who is to be asked, and no reviewer") {
  const std::string front =
      std::string("areas_of_excellence: [{title: Early reading, category: Pupil Learning, status: accredited, ") +
      "contact: {name: Idris Pellow, email: reading@larkfield.example.org}}]\n";
  const ReviewInMemory review(
      draft_with("## Area of Excellence\n\n### Early reading\n\nPupils read.\n\nContact: Idris Pellow\n", front));
  const Document hub = review.edition(Audience::hub);
  REQUIRE(hub.areas.size() == 1);
  CHECK(hub.areas[0].contact->email == "reading@larkfield.example.org");
  CHECK(words_of(hub.sections[0]) == "Early reading\nPupils read.\nContact: Idris Pellow\n");
  const Document open = review.edition(Audience::open);
  CHECK_FALSE(open.areas[0].contact);
  CHECK(words_of(open.sections[0]) == "Early reading\nPupils read.\n");
}

TEST_CASE("what is not shared is not there") {
  const ReviewInMemory review(draft_with(leadership, std::string(given) + "sharing: {hub: yes, public: [www]}\n"), evidence);
  CHECK(review.edition(Audience::hub).sections[0].parts.size() == 3);
  const Document open = review.edition(Audience::open);
  CHECK(open.estimates.state == Estimates::State::not_shared);
  CHECK(open.estimates.given.empty());
  CHECK_FALSE(open.shows_areas);
  CHECK(words_of(open.sections[0]) ==
        "# 1.1 What went well\n  Leaders visit every lesson, and staff welcome it.\n  Plans are short.\n");
}

TEST_CASE("what happens next is the profile's text, and the draft's after it") {
  const ReviewInMemory without(draft_with(leadership));
  CHECK(without.edition(Audience::school).sections.back().id == "following");
  const ReviewInMemory with(draft_with("## Following the review\n\nLeaders plan.\n"));
  const Document document = with.edition(Audience::school);
  REQUIRE(document.sections.size() == 1);
  REQUIRE(document.sections[0].parts[0].blocks.size() == 2);
  CHECK(document.sections[0].parts[0].blocks[1].text.words == "Leaders plan.");
}

TEST_CASE("links lead to the web or to mail, and nowhere else") {
  const ReviewInMemory review(
      draft_with("## Context\n\n[a](https://example.org/x?a=1&b=\"2\") [b](javascript:alert(1)) [c](../evidence/kt.yaml) "
                 "[d](data:text/html,x) [e](mailto:head@example.org)\n"));
  const Built school = review.built(Audience::school);
  CHECK(school.document.links == std::vector<std::string>{"https://example.org/x?a=1&b=%222%22", "mailto:head@example.org"});
  CHECK(school.losses.size() == 3);
  CHECK(words_of(school.document.sections[0]) == "a b c d e\n");
  CHECK(review.edition(Audience::open).links.size() == 1);
}

TEST_CASE("a picture needs words and a file of its own") {
  ReviewInMemory review(
      draft_with("## Context\n\nBefore ![The hall](hall.png) after.\n\n![](hall.png)\n\n![x](../hall.png)\n\n"
                 "![x](/etc/passwd)\n\n![x](absent.png)\n\n![x](report.md)\n\n![x](https://example.org/a.png)\n"));
  const std::string png(
      "\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR\0\0\0\x02\0\0\0\x03\x08\0\0\0\0crc.\0\0\0\x06tEXtsecretcrc.\0\0\0\0IENDcrc.", 63);
  review.files.add("larkfield/hall.png", png);
  review.files.add("larkfield/report.md", "no picture");
  const Built built = review.built(Audience::school);
  REQUIRE(built.document.images.size() == 1);
  CHECK(built.document.images[0].width == 2);
  CHECK(built.document.images[0].height == 3);
  CHECK(built.document.images[0].alt == "The hall");
  CHECK(built.document.images[0].bytes.find("secret") == std::string::npos);
  CHECK(built.losses.size() == 6);
  const auto& blocks = built.document.sections[0].parts[0].blocks;
  REQUIRE(blocks.size() >= 3);
  CHECK(blocks[0].text.words == "Before");
  CHECK(blocks[1].kind == BlockKind::figure);
  CHECK(blocks[2].text.words == "after.");
}

TEST_CASE("a public edition explains the abbreviations that it uses, in the report's own words where it has them") {
  const ReviewInMemory review(draft_with(
      "## Context\n\nSome EHCPs name SLCN. Books come from the Bright Start Network (BSN), which the TA likes.\n\n"
      "| Group | SEMH |\n|---|---|\n| all | yes |\n\nThe academic support programme (ASP) is new. ASP helps. MAT.\n",
      "target_group: pupils with PMLD\n"));
  const std::vector<Term> known = {{"ASP", "analyse school performance"},
                                   {"EHCP", "education, health and care plan"},
                                   {"PMLD", "profound and multiple learning difficulties"},
                                   {"SEMH", "social, emotional and mental health"},
                                   {"SLCN", "speech, language and communication needs"},
                                   {"VC", "voluntary-controlled"}};
  Edition edition;
  edition.abbreviations = known;
  for (const Audience audience : {Audience::school, Audience::open}) {
    edition.audience = audience;
    std::string all;
    for (const Term& term : build(review.review, edition).document.glossary)
      all += term.short_form + " = " + term.words + "\n";
    CHECK(all ==
          (audience == Audience::school
               ? ""
               : "ASP = academic support programme\nBSN = Bright Start Network\nEHCP = education, health and care plan\n"
                 "PMLD = profound and multiple learning difficulties\nSEMH = social, emotional and mental health\n"
                 "SLCN = speech, language and communication needs\n"));
  }
}

namespace {

/// The cells of the first table, rows parted by bars.
std::string table_of(const Document& document) {
  std::string all;
  for (const auto& row : document.sections[0].parts[0].blocks[0].table->rows) {
    for (const Text& cell : row) all += cell.words + ";";
    all += "|";
  }
  return all;
}
std::string open_table(const std::string& table) {
  return table_of(ReviewInMemory(draft_with("## Context\n\n" + table)).edition(Audience::open));
}

}  // namespace

TEST_CASE("a public edition has no small numbers of pupils in tables") {
  const std::string table =
      "| Group | Pupils | Share |\n|---|---|---|\n| SEND | 82 | 18% |\n| In care | 3 | 1% |\n| Carers | 0 | 0% |\n| Army | "
      "four | x |\n";
  CHECK(open_table(table) == "Group;Pupils;Share;|SEND;82;18%;|In care;[c];[c];|Carers;0;0%;|Army;[c];x;|");
  const ReviewInMemory review(draft_with("## Context\n\n" + table));
  CHECK(table_of(review.edition(Audience::school)).find("In care;3;1%") != std::string::npos);
  CHECK(review.edition(Audience::school).signs.empty());
  const Document open = review.edition(Audience::open);
  REQUIRE(open.signs.size() == 1);
  CHECK(open.signs[0].short_form == "[c]");
  CHECK(open.sections[0].parts[0].blocks[0].table->numeric == std::vector<bool>{false, true, false});
}

TEST_CASE("a hidden number cannot be reckoned from a total") {
  CHECK(open_table("| Year | Boys | Girls | Total |\n|---|---|---|---|\n| 1 | 4 | 20 | 24 |\n| 2 | 30 | 31 | 61 |\n"
                   "| Total | 34 | 51 | 85 |\n") == "Year;Boys;Girls;Total;|1;[c];[c];24;|2;[c];[c];61;|Total;34;51;85;|");
  CHECK(open_table("| Year | Pupils |\n|---|---|\n| 1 | 4 |\n| 2 | 0 |\n| All | 4 |\n") ==
        "Year;Pupils;|1;[c];|2;0;|All;[c];|");
  CHECK(open_table("| Year | Pupils |\n|---|---|\n| 1 | 5 |\n| 2 | 0 |\n| All | 12 |\n") ==
        "Year;Pupils;|1;[c];|2;0;|All;[c];|");
}

TEST_CASE("a share does not tell a hidden number, wherever it stands") {
  CHECK(open_table("| What | SEND | In care |\n|---|---|---|\n| Pupils | 82 | 3 |\n| Share | 18% | 1% |\n") ==
        "What;SEND;In care;|Pupils;82;[c];|Share;18%;[c];|");
}

TEST_CASE("numbers that count no pupils stay in a public edition") {
  const std::string lessons =
      "| Year | Lessons visited | Score | Gap | On roll |\n|---|---|---|---|---|\n| 1 | 3 | 4 | 2.5 | 1,350 |\n";
  CHECK(open_table(lessons) == "Year;Lessons visited;Score;Gap;On roll;|1;3;4;2.5;1,350;|");
  CHECK(open_table("| Score (1 to 5) | SEND |\n|---|---|\n| Reading | 4 |\n") == "Score (1 to 5);SEND;|Reading;4;|");
}

TEST_CASE("small numbers on the cover of a public edition, and signs that the authors use") {
  const ReviewInMemory review(draft_with("## Context\n\n| Group | Pupils |\n|---|---|\n| SEND | [x] |\n",
                                         "target_group: \"three new pupils, and 12 pupils of Year 5\"\n"));
  const auto target = [&](Audience audience) {
    for (const CoverField& each : review.edition(audience).cover.fields)
      if (each.id == "target_group") return each.value;
    return std::string();
  };
  CHECK(target(Audience::hub) == "three new pupils, and 12 pupils of Year 5");
  CHECK(target(Audience::open) == "[c] new pupils, and 12 pupils of Year 5");
  CHECK(review.edition(Audience::hub).signs.size() == 1);
  CHECK(review.edition(Audience::open).signs.size() == 2);
}
