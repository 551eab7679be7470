#include "qar/text/source.h"

#include "support/catch.h"

using namespace qar::text;

TEST_CASE("A span slices its source") {
  Sources sources;
  const Source& source = sources.add("report.md", "Year 4 mathematics");
  CHECK(source.slice(source.span(5, 6)) == "4");
  CHECK(source.slice(source.all()) == source.text);
}

TEST_CASE("A span that does not fit slices what there is") {
  Sources sources;
  const Source& source = sources.add("report.md", "abc");
  CHECK(source.slice({0, 1, 99}) == "bc");
  CHECK(source.slice({0, 7, 9}).empty());
  CHECK(source.slice({0, 2, 1}).empty());
}

TEST_CASE("Sources stay where they are while others are added") {
  Sources sources;
  const Source& first = sources.add("a.md", "first");
  const std::string_view text = first.text;
  for (int i = 0; i < 1000; ++i) sources.add("b.md", "another");
  CHECK(&first == &sources[0]);
  CHECK(text.data() == sources[0].text.data());
  CHECK(sources[1000].id == 1000);
  CHECK(sources.size() == 1001);
}
