#include "qar/text/revision.h"

#include <random>

#include "support/catch.h"

using qar::text::Edit;
using qar::text::Revision;
using qar::text::with_line_ending_at;

namespace {

Edit edit(std::uint32_t begin, std::uint32_t end, std::string text) { return {{0, begin, end}, std::move(text)}; }

/// "begin-end:text" of each change.
std::string show(const Revision& revision) {
  std::string all;
  for (const Edit& each : revision.changes())
    all += std::to_string(each.where.begin) + "-" + std::to_string(each.where.end) + ":" + each.text + " ";
  return all;
}

}  // namespace

TEST_CASE("a revision says of several steps what they come to") {
  Revision revision("one two three");
  revision.make({edit(4, 7, "2")});
  CHECK(revision.current() == "one 2 three");
  // Spans of a step are those of the text as it then is.
  revision.make({edit(6, 11, "3"), edit(0, 0, "zero ")});
  CHECK(revision.current() == "zero one 2 3");
  CHECK(show(revision) == "0-0:zero  4-7:2 8-13:3 ");
}

TEST_CASE("a later step within an earlier change becomes part of it") {
  Revision revision("abc def");
  revision.make({edit(0, 3, "hello")});
  revision.make({edit(1, 3, "u"), edit(5, 5, "!")});
  CHECK(revision.current() == "hulo! def");
  CHECK(show(revision) == "0-3:hulo! ");
}

TEST_CASE("what is taken back is no change") {
  Revision revision("abc");
  revision.make({edit(1, 2, "x")});
  revision.make({edit(1, 2, "b")});
  CHECK(revision.current() == "abc");
  CHECK(revision.changes().empty());
}

TEST_CASE("the changes of any steps make the current text out of the original") {
  std::mt19937 random(7);
  const auto below = [&](std::size_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  for (int run = 0; run < 300; ++run) {
    Revision revision(std::string("the quick brown fox jumps over the lazy dog").substr(0, below(44)));
    for (int step = 0; step < 6; ++step) {
      std::vector<Edit> edits;
      for (std::uint32_t at = 0; at <= revision.current().size();) {
        const std::uint32_t begin = at + below(9);
        const std::uint32_t end = begin + below(5);
        if (end > revision.current().size()) break;
        edits.push_back(edit(begin, end, std::string(below(4), static_cast<char>('A' + step))));
        at = end + 1;
      }
      std::shuffle(edits.begin(), edits.end(), random);
      revision.make(edits);
      REQUIRE(qar::text::apply(revision.original(), revision.changes()) == revision.current());
      for (std::size_t i = 1; i < revision.changes().size(); ++i)
        REQUIRE(revision.changes()[i - 1].where.end < revision.changes()[i].where.begin);
    }
  }
}

TEST_CASE("inserted lines end as the lines around them") {
  CHECK(with_line_ending_at("a\r\nb\r\n", 1, "x\ny\n") == "x\r\ny\r\n");
  CHECK(with_line_ending_at("a\r\nb", 4, "\n") == "\r\n");
  CHECK(with_line_ending_at("a\nb\n", 1, "x\r\n") == "x\n");
  CHECK(with_line_ending_at("a\rb\r", 1, "x\n") == "x\r");
  CHECK(with_line_ending_at("a", 1, "\n") == "\n");
  CHECK(with_line_ending_at("", 0, "\n") == "\n");
  // In a file of both, those nearest by.
  CHECK(with_line_ending_at("a\r\nb\n", 3, "\n") == "\n");
  CHECK(with_line_ending_at("a\r\nb\n", 0, "\n") == "\r\n");
}
