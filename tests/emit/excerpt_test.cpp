#include <fmt/format.h>

#include "qar/emit/emit.h"

#include "sample_review.h"
#include "support/catch.h"

using namespace qar;

namespace {

std::string excerpt_of(std::string text, std::size_t begin, std::size_t end) {
  text::Sources sources;
  const text::Source& source = sources.add("draft.md", std::move(text));
  return emit::excerpt(source, source.span(begin, end), {});
}

}  // namespace

TEST_CASE("the caret stands below the span") {
  CHECK(excerpt_of("one\ntwo three\n", 8, 13) ==
        "2 | two three\n"
        "  |     ^^^^^\n");
}

TEST_CASE("the margin is as wide as the line number") {
  CHECK(excerpt_of(std::string(9, '\n') + "ten\n", 9, 12) ==
        "10 | ten\n"
        "   | ^^^\n");
}

TEST_CASE("a point has one caret, also behind the end of a line or file") {
  CHECK(excerpt_of("one\ntwo\n", 7, 7) ==
        "2 | two\n"
        "  |    ^\n");
  CHECK(excerpt_of("one\n", 4, 4) ==
        "2 |\n"
        "  | ^\n");
}

TEST_CASE("of several lines the first is shown") {
  CHECK(excerpt_of("x\none two\nthree\nfour", 6, 14) ==
        "2 | one two\n"
        "  |     ^^^ (to line 3)\n");
}

TEST_CASE("line endings behind a span do not make it longer") {
  for (const std::string_view ending : {"\n", "\r\n", "\r", "\n\n"}) {
    const std::string text = fmt::format("x{0}one{0}y", ending);
    const std::size_t begin = text.find("one");
    CAPTURE(text);
    CHECK(excerpt_of(text, begin, text.find('y')).find("^^^\n") != std::string::npos);
    CHECK(excerpt_of(text, begin, text.find('y')).find("to line") == std::string::npos);
  }
}

TEST_CASE("nothing is shown for what is about a whole file") {
  CHECK(excerpt_of("one\ntwo\n", 0, 0).empty());
  CHECK(excerpt_of("one\ntwo\n", 0, 8).empty());
  CHECK(excerpt_of("", 0, 0).empty());
  CHECK_FALSE(excerpt_of("one line", 0, 8).empty());
}

TEST_CASE("a byte order mark takes no column") {
  CHECK(excerpt_of("\xEF\xBB\xBFqar: report/1", 3, 6) ==
        "1 | qar: report/1\n"
        "  | ^^^\n");
  CHECK(excerpt_of("\xEF\xBB\xBFqar: report/1\nx", 0, 6) ==
        "1 | qar: report/1\n"
        "  | ^^^\n");
}

TEST_CASE("a span that ends past its file is shown as far as it goes") {
  CHECK(excerpt_of("one two", 4, 400) ==
        "1 | one two\n"
        "  |     ^^^\n");
}

TEST_CASE("what is masked is not shown, on whichever line it begins") {
  text::Sources sources;
  const text::Source& source = sources.add("kt.yaml", "\xEF\xBB\xBFwith: Mrs\n  Fielding and MO\n");
  const std::vector<text::Span> masked = {source.span(9, 23)};
  CHECK(emit::excerpt(source, source.span(3, 7), {}, masked) ==
        "1 | with: ███\n"
        "  | ^^^^\n");
  CHECK(emit::excerpt(source, source.span(28, 30), {}, masked) ==
        "2 | ██████████ and MO\n"
        "  |                ^^\n");
}
