#include "qar/text/line_index.h"

#include <random>
#include <string>

#include "qar/text/utf8.h"

#include "support/catch.h"

using namespace qar::text;

namespace {

/// Walks from the start, character by character.
Position position_by_walking(std::string_view text, std::size_t offset) {
  Position at;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t next = i + decode(text.substr(i)).size;
    if (next > offset) break;
    const bool ends_line = text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n'));
    at = ends_line ? Position{at.line + 1, 1} : Position{at.line, at.column + 1};
    i = next;
  }
  return at;
}

void check_every_offset(const std::string& text) {
  const LineIndex index(text);
  for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
    const Position found = index.position(offset);
    const Position expected = position_by_walking(text, offset);
    if (found == expected) continue;
    INFO("offset " << offset << " of " << printable(text));
    REQUIRE(found.line == expected.line);
    REQUIRE(found.column == expected.column);
  }
}

}  // namespace

TEST_CASE("An empty text has one empty line") {
  const LineIndex index("");
  CHECK(index.line_count() == 1);
  CHECK(index.line(1).empty());
  CHECK(index.position(0) == Position{1, 1});
  CHECK(index.position(7) == Position{1, 1});
}

TEST_CASE("Lines end at LF, CRLF or a lone CR") {
  const LineIndex index("one\ntwo\r\nthree\rfour");
  REQUIRE(index.line_count() == 4);
  CHECK(index.line(1) == "one");
  CHECK(index.line(2) == "two");
  CHECK(index.line(3) == "three");
  CHECK(index.line(4) == "four");
  CHECK(index.position(15) == Position{4, 1});
}

TEST_CASE("Line ends without text between them are lines of their own") {
  const LineIndex index("\n\r\r\n\n");
  REQUIRE(index.line_count() == 5);
  for (std::uint32_t number = 1; number <= 5; ++number) CHECK(index.line(number).empty());
  CHECK(index.line_start(4) == 4);
}

TEST_CASE("There are no lines before the first and after the last") {
  const std::string text = "one\ntwo";
  const LineIndex index(text);
  CHECK(index.line(0).empty());
  CHECK(index.line(3).empty());
  CHECK(index.line_start(0) == text.size());
  CHECK(index.line_start(3) == text.size());
  CHECK(index.line_start(2) == 4);
}

TEST_CASE("Columns count characters") {
  const LineIndex index("x\ncafé “now”\n");
  CHECK(index.position(2) == Position{2, 1});
  CHECK(index.position(7) == Position{2, 5});   // the space behind é
  CHECK(index.position(11) == Position{2, 7});  // n
  CHECK(index.position(99) == Position{3, 1});
}

TEST_CASE("An offset inside a character is at that character") {
  const LineIndex index("a€b");
  CHECK(index.position(1) == Position{1, 2});
  CHECK(index.position(2) == Position{1, 2});
  CHECK(index.position(3) == Position{1, 2});
  CHECK(index.position(4) == Position{1, 3});
}

TEST_CASE("A byte order mark takes no column") {
  const LineIndex index("\xEF\xBB\xBFqar: report/1\nnext");
  CHECK(index.position(0) == Position{1, 1});
  CHECK(index.position(3) == Position{1, 1});
  CHECK(index.position(8) == Position{1, 6});
  CHECK(index.position(17) == Position{2, 1});
}

TEST_CASE("Positions agree with walking through the text") {
  constexpr std::string_view pieces[] = {"a", "b", "é", "€", "😀", "\n", "\r", "\r\n", "\x80", "\xE2\x82", "\xF0"};
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += pieces[random() % std::size(pieces)];
    check_every_offset(text);
  }
}

TEST_CASE("Positions on long lines agree with walking through the text") {
  // Every other length of the pieces moves the marks to another place inside a character.
  for (const std::string piece : {"abcde€", "é", "😀x", "\x80", "\xF0\x9F"}) {
    std::string text = "short\n";
    while (text.size() < 13000) text += piece;
    text += "\nlast";
    const LineIndex index(text);
    for (std::uint32_t offset = 4000; offset < text.size(); offset += 501) {
      REQUIRE(index.position(offset) == position_by_walking(text, offset));
    }
    for (std::uint32_t offset = 4100; offset < 4110; ++offset) {
      REQUIRE(index.position(offset) == position_by_walking(text, offset));
    }
    CHECK(index.position(static_cast<std::uint32_t>(text.size())) == Position{3, 5});
  }
}
