// What the rules about covers and areas of excellence take for one name, one placeholder, one address.
#include "rules/contact_data.h"
#include "rules/cover_values.h"
#include "rules/known_names.h"
#include "rules/name_fold.h"
#include "rules/phrases.h"
#include "rules/school_words.h"
#include "support/catch.h"

namespace qar::rules {
namespace {

const std::vector<std::string> phases = {"primary", "all-through", "special", "alternative provision", "pupil referral unit",
                                         "post-16"};

TEST_CASE("a name is known in other capitals, with other hyphens and by its initials") {
  CHECK(meant_name("primary", phases) == "primary");
  CHECK(meant_name("Primary School", phases) == "primary");
  CHECK(meant_name("All through", phases) == "all-through");
  CHECK(meant_name("PRU", phases) == "pupil referral unit");
  CHECK(meant_name("AP", phases) == "alternative provision");
  CHECK(meant_name("ap", phases).empty());
  CHECK(meant_name("primery", phases).empty());
  CHECK(meant_name("", phases).empty());
  CHECK(meant_name("Equality & inclusion", std::vector<std::string>{"Equality and Inclusion"}) == "Equality and Inclusion");
}

TEST_CASE("initials of two names are clear for neither") {
  CHECK(meant_name("NE", std::vector<std::string>{"North East", "New England"}).empty());
}

TEST_CASE("a slip of the pen has a nearest name") {
  CHECK(nearest_name("primery", phases) == "primary");
  CHECK(nearest_name("kindergarten", phases).empty());
  CHECK(name_list(std::vector<std::string>{"a", "b", "c"}) == "`a`, `b` or `c`");
}

TEST_CASE("names are compared by their words") {
  CHECK(fold_name("Early Reading – a love of books.") == "early reading a love of books");
  CHECK(fold_name("  “Children’s” talk & play ") == "childrens talk and play");
  CHECK(fold_name("Café, naïve") == "café naïve");
  CHECK(fold_name("…") == "");
  CHECK(holds_name("our early reading work", "early reading"));
  CHECK_FALSE(holds_name("our nearly reading work", "early reading"));
  CHECK_FALSE(holds_name("early readings", "early reading"));
  CHECK_FALSE(holds_name("early reading", ""));
}

TEST_CASE("the school that a title names") {
  CHECK(school_named("Review report for Larkfield Primary School") == "Larkfield Primary School");
  CHECK(school_named("Peer review of the School of Saint Anne, Harbour Academy") == "Harbour Academy");
  CHECK(school_named("Whole School Review Report").empty());
  CHECK(school_named("Review of a good School").empty());
  CHECK(school_named("Quality Assurance Review 2025").empty());
  CHECK(telling_words("Larkfield Church of England Primary School") == std::vector<std::string>{"larkfield"});
  CHECK(nearly_same("larkfeild", "larkfield"));
  CHECK_FALSE(nearly_same("mary", "mark"));
}

TEST_CASE("what holds a place and what does not") {
  for (const std::string_view each : {"TBC", "tbc", "Headteacher TBC", "xx", "XXX", "??", "?", "insert name", "[school]",
                                      "<name>", "School Name", "A. N. Other", "to be  confirmed", "name?? "})
    CHECK(is_placeholder(each));
  for (const std::string_view each :
       {"", ".", "Larkfield", "ATBCO", "pupils who are to be taught", "Are pupils ready?", "x", "Alexx", "Insertion"})
    CHECK_FALSE(is_placeholder(each));
}

TEST_CASE("addresses and telephone numbers") {
  const auto found = [](std::string_view text) {
    const auto data = find_contact_data(text);
    return data ? std::string(text.substr(data->begin, data->end - data->begin)) : std::string();
  };
  CHECK(found("write to a.b+c@larkfield.example.org.") == "a.b+c@larkfield.example.org");
  CHECK(found("call 020 7946 0123 at noon") == "020 7946 0123");
  CHECK(found("(01632) 960123") == "01632) 960123");
  CHECK(found("+44 20 7946 0123") == "+44 20 7946 0123");
  CHECK(found("@KT-01 or me@home").empty());
  CHECK(found("100041, 2025-11-10, 007").empty());
  CHECK(found("from 01 to 02 of 2025").empty());
  CHECK(found("@").empty());
}

TEST_CASE("phrases are whole words in any capitals") {
  CHECK(find_phrase("Judged to be Leading", "judged to be") == 0);
  CHECK(find_phrase("it was misjudged to be", "judged to be") == std::string_view::npos);
  CHECK(find_phrase("short", "a longer phrase") == std::string_view::npos);
  CHECK(sentence_before("One. Two three", 9) == " Two ");
  CHECK(sentence_before("One two", 4) == "One ");
  CHECK(word_before_offset("teaching that is", 14) == "that");
  CHECK(word_before_offset("word", 0).empty());
}

}  // namespace
}  // namespace qar::rules
