#include "draft.h"
#include "support/catch.h"

using namespace qar;
using test::Draft;

namespace {

/// A body below a cover with a team of LR, KT and MO.
std::string body(std::string_view text) {
  return "---\nqar: report/1\nreview: r-1\nschool: {name: Larkfield Primary School}\ndates: {from: 2025-11-10, to: "
         "2025-11-12}\n"
         "team: {lead: LR, reviewers: [KT, MO]}\n---\n\n" +
         std::string(text);
}

/// "id level number parts" of each section, with "?" for one that the profile does not know.
std::string outline(const Draft& draft) {
  std::string lines;
  for (const model::Section& section : draft.report().sections) {
    lines += (section.spec ? std::string(section.id()) : std::string("?")) + " " + std::to_string(section.level);
    if (!section.number.empty()) lines += " " + section.number;
    for (const model::Part& part : section.parts)
      lines += " " + part.spec->id + (part.number.empty() ? "" : "=" + part.number);
    lines += "\n";
  }
  return lines;
}

std::string claims(const Draft& draft) {
  std::string lines;
  for (const model::Claim& claim : draft.report().claims) {
    lines += claim.text;
    for (const model::Citation& citation : claim.citations) lines += " @" + citation.id;
    lines += "\n";
  }
  return lines;
}

std::string malformed(const Draft& draft) {
  std::string lines;
  for (const model::MalformedCitation& each : draft.report().malformed)
    lines += draft.at(each.where) + " -> " + each.meant + "\n";
  return lines;
}

std::string estimates(const Draft& draft) {
  std::string lines;
  for (const model::EstimateLine& line : draft.report().estimate_lines) {
    CHECK(draft.at(line.value.where) == line.value.value);
    lines +=
        (line.section < draft.report().sections.size() ? std::string(draft.report().sections[line.section].id()) : "-") +
        ": " + draft.at(line.label.where) + " = " + line.value.value + "\n";
  }
  return lines;
}

/// A part in which each paragraph and item is a claim.
std::string www(std::string_view text) {
  return body("## Leadership at all levels\n\n### What went well\n\n" + std::string(text));
}

}  // namespace

TEST_CASE("sections and parts are known by title, variant and number") {
  const Draft draft(body(R"(# Review report for Larkfield Primary School

## 1. Context

## 2 LEADERSHIP AT ALL LEVELS

### 2.1 WWW

### 2.2) Even Better If…

## The quality of provision & outcomes

### What went well

### EBI’s

## Disadvantaged / SEND

## Staffing

## Engagement and inclusion:
)"));
  CHECK(outline(draft) ==
        "context 2 1\nleadership 2 2 www=2.1 ebi=2.2\nprovision 2 www ebi\ndisadvantaged 2\n? 2\nengagement 2\n");
  REQUIRE(draft.report().title);
  CHECK(draft.report().title->value == "Review report for Larkfield Primary School");
  CHECK(draft.report().sections[1].title.value == "LEADERSHIP AT ALL LEVELS");
}

TEST_CASE("a section is known at any level, and keeps it") {
  const Draft draft(
      body("# Leadership at all levels\n\n#### What went well\n\n### Engagement and inclusion\n\n## What went well\n"));
  CHECK(outline(draft) == "leadership 1 www\nengagement 3 www\n");
  CHECK(draft.report().sections[1].parts[0].level == 2);
}

TEST_CASE("a part before any section belongs to none") {
  const Draft draft(body("### What went well\n\n- A claim that nobody can place.\n"));
  CHECK(outline(draft).empty());
  CHECK(draft.report().claims.empty());
}

TEST_CASE("headings of an area of excellence are its own") {
  const Draft draft(body(R"(## Area of Excellence

### Area of Excellence: Early reading

### Context

### Leadership

### Support

### What additional support would the school like?
)"));
  CHECK(outline(draft) == "aoe 2\n");
  CHECK(outline(Draft(body(
            "## Area of Excellence: Early reading\n\n## Area of Excellence – Singing\n\n### Engagement and inclusion\n"))) ==
        "aoe 2\naoe 2\nengagement 3\n");
}

TEST_CASE("a heading with a colon names a section only at the top") {
  CHECK(outline(Draft(
            body("## Leadership at all levels: a summary\n\n### What went well\n\n#### Leadership: how it began\n"))) ==
        "leadership 2 www\n");
}

TEST_CASE("where a section and a part stand") {
  const Draft draft(www("- First claim.\n- Second claim.\n\n### Even better if…\n\n## Support\n\nA visit.\n"));
  const model::Section& section = draft.report().sections[0];
  CHECK(draft.at(section.where).starts_with("## Leadership"));
  CHECK(draft.at(section.where).ends_with("Even better if…"));
  CHECK(draft.at(section.parts[0].where).ends_with("- Second claim."));
  CHECK(section.parts[0].items == 2);
  CHECK(section.parts[1].items == 0);
  CHECK(section.words == 4);
  CHECK(draft.report().section_path(section.parts[1].title.where) ==
        std::vector<std::string>{"Leadership at all levels", "Even better if…"});
}

TEST_CASE("claims are items with all below them, and paragraphs") {
  const Draft draft(www(R"(Before the list a paragraph is a claim. [@KT-01]

- Leaders visit lessons.
  They write a page. [@LR-03; @KT-05]
  - in English
  - in history [@MO-01]
- *Subject* leaders `read` books.

  > “We read them all,” one said.

1. A numbered item.
)"));
  CHECK(claims(draft) ==
        "Before the list a paragraph is a claim. @KT-01\n"
        "Leaders visit lessons. They write a page. in English in history @LR-03 @KT-05 @MO-01\n"
        "Subject leaders read books. “We read them all,” one said.\n"
        "A numbered item.\n");
  CHECK(draft.report().sections[0].parts[0].items == 4);
  CHECK(draft.at(draft.report().claims[1].where).starts_with("- Leaders"));
  CHECK(draft.at(draft.report().claims[1].citations[2].where) == "@MO-01");
}

TEST_CASE("what leads in a list is no claim, nor is what stands before the first part") {
  const Draft draft(
      body("## Leadership at all levels\n\nLeaders know the school.\n\n- one\n- two\n\n### Even better if…\n\nEven better "
           "if leaders:\n\n- visited lessons.\n\nIt would be better if…\n\nNothing follows:\n"));
  CHECK(claims(draft) == "visited lessons.\nIt would be better if…\nNothing follows:\n");
}

TEST_CASE("comments, code and empty items are no claims") {
  CHECK(claims(Draft(www("<!-- qar:off-next style because quoted -->\n\n```\ncode\n```\n\n-\n- A claim.\n"))) ==
        "A claim.\n");
}

TEST_CASE("in an area of excellence claims stand under a heading about impact") {
  const std::string text = R"(## Area of Excellence: Early reading

All adults follow one programme. [@KT-01]

### Evidence of impact on pupils

Pupils read with expression. [@LR-14]

- They borrow books.

#### In Nursery

Children join in with rhymes.

### What comes next

The library opens at midday.
)";
  const Draft draft(body(text));
  CHECK(claims(draft) == "Pupils read with expression. @LR-14\nThey borrow books.\nChildren join in with rhymes.\n");
  REQUIRE(draft.report().stray_citations.size() == 1);
  CHECK(draft.report().stray_citations[0].id == "KT-01");
}

TEST_CASE("without such a heading every paragraph of the area is a claim") {
  CHECK(claims(Draft(body("## Area of Excellence\n\n### Early reading\n\nStatus: accredited\n\nAll adults follow one "
                          "programme.\n\nContact: early reading leader\n"))) == "All adults follow one programme.\n");
  // The title of an area is no heading about impact, whatever words it has.
  Draft titled(
      "---\nqar: report/1\nareas_of_excellence: [{title: The impact of singing}]\n---\n\n## Area of "
      "Excellence\n\nBefore.\n\n### The Impact of Singing\n\nAfter.\n");
  CHECK(claims(titled) == "Before.\nAfter.\n");
}

TEST_CASE("citations of the one form are no prose") {
  const Draft draft(www("- Leaders visit lessons [@KT-01] every week. [@KT-001; @LR-07]\n"));
  CHECK(claims(draft) == "Leaders visit lessons every week. @KT-01 @KT-001 @LR-07\n");
  CHECK(malformed(draft).empty());
  CHECK(draft.report().stray_citations.empty());
}

TEST_CASE("citations of other forms are read and reported with the right one") {
  const auto form = [](std::string_view written) {
    return malformed(Draft(www("- Leaders visit lessons. " + std::string(written) + "\n")));
  };
  CHECK(form("(@LR-20, @KT-17)") == "(@LR-20, @KT-17) -> [@LR-20; @KT-17]\n");
  CHECK(form("(@KT-01)") == "(@KT-01) -> [@KT-01]\n");
  CHECK(form("@KT-01") == "@KT-01 -> [@KT-01]\n");
  CHECK(form("@KT-01.") == "@KT-01 -> [@KT-01]\n");
  CHECK(form("[@KT-01, @LR-07]") == "[@KT-01, @LR-07] -> [@KT-01; @LR-07]\n");
  CHECK(form("[@KT-01;@LR-07]") == "[@KT-01;@LR-07] -> [@KT-01; @LR-07]\n");
  CHECK(form("[@KT-01 and @LR-07]") == "[@KT-01 and @LR-07] -> [@KT-01; @LR-07]\n");
  CHECK(form("[@KT1; LR-7]") == "[@KT1; LR-7] -> [@KT-01; @LR-07]\n");
  CHECK(form("[@kt-01]") == "[@kt-01] -> [@KT-01]\n");
  CHECK(form("[ @KT-01 ]") == "[ @KT-01 ] -> [@KT-01]\n");
  CHECK(form("[@KT-01] [@LR-07]").empty());
}

TEST_CASE("an id without an @ is a citation only with the letters of the team") {
  const auto form = [](std::string_view written) {
    return malformed(Draft(www("- Leaders visit lessons. " + std::string(written) + "\n")));
  };
  CHECK(form("[KT-04]") == "[KT-04] -> [@KT-04]\n");
  CHECK(form("(MO-04)") == "(MO-04) -> [@MO-04]\n");
  CHECK(form("[SB-04]").empty());
  CHECK(form("(KS-2)").empty());
  CHECK(form("(COVID-19) [see KT-04]").empty());
}

TEST_CASE("addresses and code hold no citations") {
  const Draft draft(www("- Families write to office@kt-01.example.org and `[@KT-01]` or lr@KT-02.\n"));
  CHECK(malformed(draft).empty());
  CHECK(draft.report().claims[0].citations.empty());
}

TEST_CASE("citations in claims that are not claims are strays") {
  const Draft draft(
      body("## Context\n\nThe school is new. [@KT-01]\n\n- a list [@KT-02]\n\n## Leadership at all levels [@KT-03]\n"));
  std::string ids;
  for (const model::Citation& each : draft.report().stray_citations) ids += each.id + " ";
  CHECK(ids == "KT-01 KT-02 KT-03 ");
  CHECK(draft.report().sections[1].id() == "leadership");
}

TEST_CASE("lines that state an estimate") {
  const Draft draft(body(R"(Overall Peer Evaluation Estimate: Effective

## Leadership at all levels

**Estimate:** Effective

### What went well

Peer Evaluation Estimate – Leading.

- Estimate: WTE [@KT-01]
- Leaders visit lessons.
)"));
  CHECK(estimates(draft) ==
        "-: Overall Peer Evaluation Estimate = Effective\nleadership: Estimate = Effective\nleadership: Peer Evaluation "
        "Estimate = Leading\nleadership: Estimate = WTE\n");
  CHECK(claims(draft) == "Leaders visit lessons.\n");
  CHECK(draft.report().sections[0].words == 3);
}

TEST_CASE("several lines of one paragraph state several estimates, and prose may follow them") {
  const Draft draft(
      body("## Leadership at all levels\n\nOverall estimate: Effective\nPeer Evaluation Estimate: Leading\nLeaders acted on "
           "the last review.\n"));
  CHECK(estimates(draft) == "leadership: Overall estimate = Effective\nleadership: Peer Evaluation Estimate = Leading\n");
  CHECK(draft.report().sections[0].words == 6);
}

TEST_CASE("a sentence with a colon states no estimate") {
  CHECK(estimates(Draft(body("## Leadership at all levels\n\nThe school's own estimate: leaders compared books, visits and "
                             "figures over three terms.\n")))
            .empty());
  CHECK(estimates(Draft(body("## Leadership at all levels\n\nTheir estimate: high\nand rising, as they say.\n"))).empty());
  CHECK(estimates(Draft(body("## Context\n\nLeadership: three teams\n\nSchool-to-home: effective\n"))).empty());
}

TEST_CASE("a table or list that sums up the estimates") {
  const Draft draft(body(R"(## Summary

| Aspect | Last estimate | Peer Evaluation Estimate |
|---|---|---|
| 2. Leadership at all levels | Leading | Efective |
| Overall | Effective | Effective |
| Area of Excellence | – | Accredited |

- Quality of provision and outcomes: Effective
- Overall: Effective
- Attendance: effective
)"));
  std::string lines;
  for (const model::EstimateLine& line : draft.report().estimate_lines)
    lines += line.label.value + " = " + line.value.value + "\n";
  CHECK(lines ==
        "Leadership at all levels = Efective\nOverall = Effective\nQuality of provision and outcomes = Effective\nOverall = "
        "Effective\n");
  CHECK(estimates(Draft(body("| Who | What |\n|---|---|\n| Leadership at all levels | three teams |\n"))).empty());
}
