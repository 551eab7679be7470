// What rules ask of words and headings.
#include "rules/prose.h"

#include "qar/profile/profile.h"

#include "rules/bullet_signs.h"
#include "rules/headings.h"
#include "support/catch.h"

namespace qar::rules {
namespace {

TEST_CASE("a word ends at spaces, quotation marks and dashes, not at accents") {
  CHECK(whole_word("TBC", 0, 3));
  CHECK(whole_word("\u201cTBC\u201d", 3, 6));
  CHECK(whole_word("so\u2014TBC\u2014then", 5, 8));
  CHECK(whole_word("a\u00a0TBC\u00a0b", 3, 6));
  CHECK_FALSE(whole_word("caf\u00e9x", 5, 6));
  CHECK_FALSE(whole_word("x\u00e9", 0, 1));
  CHECK_FALSE(whole_word("OTBC", 1, 4));
  CHECK_FALSE(whole_word("TBC_1", 0, 3));
}

TEST_CASE("a sentence begins at the start and after marks") {
  CHECK(sentence_begins("Check", 0));
  CHECK(sentence_begins("It is. Check", 7));
  CHECK(sentence_begins("(Check", 1));
  CHECK(sentence_begins("so \u2013 Check", 7));
  CHECK_FALSE(sentence_begins("pupils Check", 7));
}

TEST_CASE("citations, spaces and emphasis at the end are no words") {
  CHECK(without_trailing_citations("One. [@KT-01; @LR-02]\n") == "One.");
  CHECK(without_trailing_citations("One [@KT-01] (@LR-02) ") == "One");
  CHECK(without_trailing_citations("**One** ") == "**One");
  CHECK(without_trailing_citations("One (two)") == "One (two)");
  CHECK(without_trailing_citations("One]") == "One]");
  CHECK(without_trailing_citations("[@KT-01]").empty());
  CHECK(without_trailing_citations("").empty());
}

TEST_CASE("numbers of headings") {
  CHECK(heading_number("3")->own == 3);
  CHECK(heading_number("3")->outer == 0);
  CHECK(heading_number("3.12")->outer == 3);
  CHECK(heading_number("3.12")->own == 12);
  for (const char* none : {"", "2025", "3.", ".1", "1.2.3", "99999999999"}) CHECK_FALSE(heading_number(none));
}

TEST_CASE("bullets of word processors") {
  CHECK(bullet_sign("\u2022 One") == 4);
  CHECK(bullet_sign("\u2022One") == 3);
  CHECK(bullet_sign("\u25aa\t\u00a0One") == 6);
  CHECK(bullet_sign("- One") == 0);
  CHECK(opening_sign("o One") == 2);
  CHECK(opening_sign("\u2013 One") == 4);
  CHECK(opening_sign("-One thing") == 1);
  CHECK(opening_sign("-One") == 0);
  CHECK(opening_sign("-5 degrees") == 0);
  CHECK(opening_sign("one") == 0);
}

TEST_CASE("a heading that is nearly a title") {
  profile::Profile profile;
  profile.sections.resize(2);
  profile.sections[0].title = "Leadership at all levels";
  profile.sections[1].title = "Engagement and inclusion";
  profile.sections[1].variants = {"Inclusion"};
  profile.parts.resize(1);
  profile.parts[0].title = "What went well";
  profile.parts[0].variants = {"WWW"};
  profile.index_titles();
  const NearTitles near(profile);
  CHECK(near.section("Leadership at al levels") == &profile.sections[0]);
  CHECK(near.section("Section 2: Leadership at all levels") == &profile.sections[0]);
  CHECK(near.section("Inclusoin") == &profile.sections[1]);
  CHECK(near.section("Personal development") == nullptr);
  CHECK(near.section("") == nullptr);
  CHECK(near.part("What went well (WWW)") == &profile.parts[0]);
  CHECK(near.part("How the week went") == nullptr);
}

TEST_CASE("a title is quoted, and cut where it is long") {
  CHECK(quoted("What  went\nwell") == "\u201cWhat went well\u201d");
  CHECK(quoted(std::string(60, 'x')) == "\u201c" + std::string(60, 'x') + "\u201d");
  CHECK(quoted(std::string(61, 'x')) == "\u201c" + std::string(59, 'x') + "\u2026\u201d");
}

}  // namespace
}  // namespace qar::rules
