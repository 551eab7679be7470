#include "check/quotations.h"

#include "qar/model/quotations.h"

#include "support/catch.h"

namespace qar {
namespace {

/// The quotations of a text, each in […].
std::string show(std::string_view text) {
  std::vector<text::Span> found;
  model::find_quotations(text, 0, 0, found);
  std::string all;
  for (const text::Span& each : found) all += "[" + std::string(text.substr(each.begin, each.size())) + "]";
  return all;
}

TEST_CASE("Quotations: in double marks, straight and curly") {
  CHECK(show("She said “we read” and \"we write\".") == "[“we read”][\"we write\"]");
  CHECK(show("(“a”) — “b”“c”") == "[“a”][“b”][“c”]");
  CHECK(show("—\"so\"") == "[\"so\"]");
  CHECK(show("A board of 5\" by 7\" and 3\"").empty());
  CHECK(show("“not closed\nto the end") == "[“not closed\nto the end]");
  CHECK(show("\"not closed").empty());
  CHECK(show("\" apart \" apart").empty());
}

TEST_CASE("Quotations: in single marks, which are mostly apostrophes") {
  CHECK(show("It's the pupils' work, isn't it").empty());
  CHECK(show("It’s the pupils’ work, isn’t it").empty());
  CHECK(show("He said 'well done' twice") == "['well done']");
  CHECK(show("He said ‘well done’ twice") == "[‘well done’]");
  CHECK(show("'the pupils' work is good' and more") == "['the pupils' work is good']");
  CHECK(show("‘we don’t’") == "[‘we don’t’]");
}

TEST_CASE("Quotations: none in nothing, and no long search") {
  CHECK(show("").empty());
  CHECK(show("\"").empty());
  CHECK(show("'").empty());
  std::string many;
  for (int i = 0; i < 200'000; ++i) many += " '\"a";
  CHECK_FALSE(show(many).empty());
}

}  // namespace
}  // namespace qar
