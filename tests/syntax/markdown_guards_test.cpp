// Inputs on which cmark-gfm aborts, or takes minutes, at sizes that still are a draft (RELIABILITY.md, 2.4). A guard that
// does not hold shows as a test program that is killed or does not end.
#include <algorithm>

#include "support/catch.h"
#include "syntax/markdown_outline.h"
#include "syntax/markdown_promise.h"

namespace qar::syntax {
namespace {

// A quarter of what a draft may have, so that the tests stay quick under sanitizers; without its guard each input here takes
// minutes, gigabytes or the program.
constexpr std::size_t cap = 256 * 1024;

std::string times(std::size_t count, std::string_view what) {
  std::string all;
  all.reserve(count * what.size());
  while (count-- > 0) all += what;
  return all;
}

std::string filled(std::string_view what, std::size_t size = cap) { return times(size / what.size(), what); }

struct Guarded {
  explicit Guarded(std::string_view text) : source(markdown_source(text)), tree(parse_markdown(source, source.all())) {}

  std::size_t count(std::string_view rule) const {
    return static_cast<std::size_t>(std::count_if(tree.problems.begin(), tree.problems.end(),
                                                  [&](const auto& problem) { return problem.rule == rule; }));
  }
  const diag::Diagnostic& first(std::string_view rule) const {
    const auto found =
        std::find_if(tree.problems.begin(), tree.problems.end(), [&](const auto& problem) { return problem.rule == rule; });
    REQUIRE(found != tree.problems.end());
    return *found;
  }
  std::string_view place_of(std::string_view rule) const { return source.slice(first(rule).where); }
  std::string words() const { return flatten(tree, 0).text; }

  text::Source source;
  MarkdownTree tree;
};

/// Whether a paragraph behind the hostile part is still read.
bool rest_is_read(const Guarded& of) {
  const std::string words = of.words();
  return words.ends_with("The rest of the report.");
}

const std::string rest = "\n\nThe rest of the report.\n";

TEST_CASE("an ordinary draft has no problems and is not copied") {
  const Guarded of(
      "# T\n\n- a [@KT-01]\n- b | c\n\n| a | b |\n|---|---|\n| c | d |\n\n[x]: http://y\n\n<!-- z -->\n\n- - -\n");
  CHECK(of.tree.problems.empty());
  CHECK(of.tree.owned.empty());
}

TEST_CASE("a table of more than 64 columns is read as text") {
  const std::string table = times(65, "a|") + "\n" + times(65, "-|") + "\n" + times(65, "b|") + "\n";
  const Guarded of("Before.\n\n" + table + rest);
  CHECK(of.count("section/too-wide-table") == 1);
  CHECK(of.place_of("section/too-wide-table") == times(65, "a|"));
  CHECK(of.words().starts_with("Before. a|a|"));
  CHECK(rest_is_read(of));
  CHECK(Guarded(times(64, "|a") + "|\n" + times(64, "|-") + "|\n").tree.problems.empty());
  CHECK(block_outline(times(64, "|a") + "|\n" + times(64, "|-") + "|\n").starts_with("table"));
}

TEST_CASE("a row of more than 64 columns in a narrow table") {
  const Guarded of("a|b\n-|-\n" + filled("a|", 240'000) + rest);
  CHECK(of.count("section/too-wide-table") == 1);
  CHECK(rest_is_read(of));
}

TEST_CASE("many pipes on a line that is in no table are not reported") {
  const Guarded of("In code: " + times(200, "| ") + rest);
  CHECK(of.tree.problems.empty());
}

TEST_CASE("lines of dashes and pipes that never become a table") {
  const Guarded of(filled("a|b\n-|\n", cap - 100) + rest);
  CHECK(of.count("section/odd-table") == 1);
  CHECK(of.place_of("section/odd-table") == "-|");
  CHECK(rest_is_read(of));
  CHECK(Guarded(filled("aaa\nbbb\n:-\n")).count("section/odd-table") <= 1);
}

TEST_CASE("a wide table of rows that lack their cells") {
  const Guarded of(times(60, "a|") + "\n" + times(60, "-|") + "\n" + filled("a\n", cap - 500) + rest);
  CHECK(of.count("section/odd-table") == 1);
  CHECK(of.tree.blocks.size() < 10);
  CHECK(rest_is_read(of));
}

TEST_CASE("a hostile table does not spoil the next one") {
  const Guarded of(filled("a|b\n-|\n", 100'000) + "\n|c|d|\n|-|-|\n|e|f|\n");
  CHECK(of.count("section/odd-table") == 1);
  CHECK(std::count_if(of.tree.blocks.begin(), of.tree.blocks.end(),
                      [](const Block& block) { return block.kind == BlockKind::table; }) == 1);
}

TEST_CASE("a year of ordinary tables is no problem") {
  const Guarded of(filled("## Section\n| a | b | c |\n|---|:-:|--:|\n| d | e | f |\n| g | h |\n", 200'000));
  CHECK(of.tree.problems.empty());
}

TEST_CASE("quotes and lists nested more than 32 deep") {
  for (const char* mark : {">", "> ", "- ", "1. ", "* + - "}) {
    CAPTURE(mark);
    const Guarded of(filled(mark, cap - 100) + "a" + rest);
    CHECK(of.count("section/too-deep") == 1);
    CHECK(of.tree.blocks.size() < 80);
    CHECK(rest_is_read(of));
  }
  CHECK(Guarded(times(32, "> ") + "a").tree.problems.empty());
  CHECK(Guarded(times(33, "> ") + "a").count("section/too-deep") == 1);
}

TEST_CASE("lists nested deep over many lines, and blank lines behind them") {
  std::string lists;
  for (std::size_t i = 0; i < 500; ++i) lists += std::string(2 * i, ' ') + "- a\n";
  const Guarded of(lists + filled("\n", cap - lists.size() - 100) + rest);
  CHECK(of.count("section/too-deep") > 1);
  CHECK(rest_is_read(of));
}

TEST_CASE("a line across the page may be long") {
  CHECK(Guarded(times(60, "- ")).tree.problems.empty());
  CHECK(block_outline(times(60, "- ")).starts_with("thematic_break"));
  CHECK(block_outline("- " + times(60, "* ")).starts_with("list"));
}

TEST_CASE("a link target too long for its many uses") {
  const Guarded of("[x]: " + filled("x", 40'000) + "\n\n" + filled("[x]", 120'000) + rest);
  CHECK(of.count("section/reference-definitions") == 1);
  CHECK(of.place_of("section/reference-definitions") == "[x]:");
  CHECK(rest_is_read(of));
}

TEST_CASE("a long link title, and a definition behind list marks and over lines") {
  const std::string uses = "\n\n" + filled("[x]", 60'000);
  CHECK(Guarded("[x]: y \"" + filled("z ", 200'000) + "\"" + uses).count("section/reference-definitions") == 1);
  CHECK(Guarded("> - [x]:\n>   " + filled("z", 200'000) + uses).count("section/reference-definitions") == 1);
  CHECK(Guarded("[a]: b\n[x]: " + filled("z", 200'000) + uses).count("section/reference-definitions") == 1);
  CHECK(Guarded("\xEF\xBB\xBF[x]: " + filled("z", 200'000) + uses).count("section/reference-definitions") == 1);
}

TEST_CASE("link definitions of ordinary size are kept") {
  const Guarded of("[x]: http://example.org/a/long/path\n\n" + times(2'000, "[x] "));
  CHECK(of.tree.problems.empty());
  CHECK(of.tree.inlines.at(0).target == "http://example.org/a/long/path");
}

TEST_CASE("a definition named like a citation") {
  const Guarded of("Text [@KT-01].\n\n[@KT-01]: x\n\n- [@LR-02]: y\n");
  CHECK(of.count("section/citation-definition") == 2);
  CHECK(of.place_of("section/citation-definition") == "[@KT-01]:");
  CHECK(of.words() == "Text [@KT-01]. [@KT-01]: x [@LR-02]: y");
}

TEST_CASE("a citation before a colon is no definition where it cannot be one") {
  CHECK(Guarded("[@KT-01]: pupils could explain\n").tree.problems.empty());
  CHECK(Guarded("As seen in\n[@KT-01]: x\n").tree.problems.empty());
  CHECK(Guarded("[@KT-01] : x\n").tree.problems.empty());
}

TEST_CASE("brackets, comments and declarations without end") {
  for (const char* part : {"[", "![", "![[]()", "[a](", "a <![CDATA[", "a <?", "a <!A", "a <!--"}) {
    CAPTURE(part);
    const Guarded of(filled(part, cap - 100) + rest);
    CHECK(of.count("section/too-many-brackets") >= 1);
    CHECK(rest_is_read(of));
  }
}

TEST_CASE("thousands of citations are no problem") { CHECK(Guarded(times(19'000, "a [@KT-01]\n")).tree.problems.empty()); }

TEST_CASE("quotes and emphasis together") {
  const Guarded of(filled(">", cap / 2) + filled("a*", cap / 2 - 100) + rest);
  CHECK(of.count("section/too-deep") == 1);
  CHECK(rest_is_read(of));
}

TEST_CASE("what is long but harmless is read to its end") {
  for (const char* part : {"*a **a ", "a_ ", "`a", "a**b", "[a](b) ", "&amp;", "\\*", "- a\n", "a\n===\n", "[a]: b\n===\n",
                           "```\n", "> a\nb\n"}) {
    CAPTURE(part);
    const Guarded of(filled(part, 100'000) + "\n\n```\n```\n" + rest);
    CHECK(of.tree.blocks.size() > 1);
  }
}

TEST_CASE("lines of more than 10,000 characters are read and reported") {
  const Guarded of("short\n\n" + filled("word ", 10'005) + rest);
  CHECK(of.count("section/long-line") == 1);
  CHECK(of.first("section/long-line").message == "a line of 10005 characters");
  CHECK(rest_is_read(of));
  CHECK(Guarded(times(10'000, "é")).tree.problems.empty());
}

TEST_CASE("merge conflicts") {
  const Guarded of("Before.\n\n<<<<<<< ours\n- one\n=======\n- two\n>>>>>>> theirs\n\nAfter.\n");
  CHECK(of.count("section/conflict-marker") == 1);
  CHECK(of.place_of("section/conflict-marker") == "<<<<<<< ours");
  CHECK(of.words() == "Before. one two After.");
  CHECK(Guarded("a\n>>>>>>> theirs\n").count("section/conflict-marker") == 1);
  CHECK(Guarded("<<<<<<< a\n||||||| b\nx\n=======\ny\n>>>>>>> c").words() == "x y");
}

TEST_CASE("what only looks like a conflict") {
  CHECK(Guarded("Seven!!\n=======\n").tree.problems.empty());
  CHECK(block_outline("Seven!!\n=======\n").starts_with("heading1"));
  CHECK(Guarded(">>>>>>>> a\n").tree.problems.empty());
  CHECK(Guarded("a <<<<<<< b\n").tree.problems.empty());
}

TEST_CASE("control characters are counted, and read as spaces") {
  const Guarded of(
      "a\x01"
      "b\x7F"
      "c\n");
  CHECK(of.count("yaml/control-character") == 2);
  CHECK(of.first("yaml/control-character").where == of.source.span(1, 2));
  CHECK(of.words() == "a b c");
  const Guarded many(filled("a\x02", 2'000));
  CHECK(many.count("yaml/control-character") == 21);
  CHECK(many.tree.problems.back().message == "980 more of these from here on");
  CHECK(Guarded("tab\there\r\n").tree.problems.empty());
}

TEST_CASE("a draft over the limit is read as far as the last whole line") {
  const text::Source source = markdown_source("one\n\ntwo\n\nthree\n");
  MarkdownLimits limits;
  limits.bytes = 12;
  const MarkdownTree tree = parse_markdown(source, source.all(), limits);
  REQUIRE(tree.problems.size() == 1);
  CHECK(tree.problems[0].rule == "yaml/too-large");
  CHECK(tree.problems[0].where == source.span(10, 10));
  CHECK(flatten(tree, 0).text == "one two");
  limits.bytes = 1;
  CHECK(parse_markdown(markdown_source("é"), {0, 0, 2}, limits).blocks.size() == 1);
}

TEST_CASE("problems are in the order of their places") {
  const Guarded of("a\x01\n\n" + times(40, ">") + "\n\n<<<<<<< x\n\nb\x01\n");
  REQUIRE(of.tree.problems.size() == 4);
  CHECK(std::is_sorted(of.tree.problems.begin(), of.tree.problems.end(),
                       [](const auto& a, const auto& b) { return a.where.begin < b.where.begin; }));
}

}  // namespace
}  // namespace qar::syntax
