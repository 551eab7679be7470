#include "support/catch.h"
#include "syntax/markdown_outline.h"

namespace qar::syntax {
namespace {

struct Flat {
  explicit Flat(std::string_view text, std::uint32_t block = 1) : source(markdown_source(text)) {
    tree = parse_markdown(source, source.all());
    flat = flatten(tree, block);
  }
  /// What stands in the source where the words stand in the flat text.
  std::string_view place_of(std::string_view words) const {
    const std::size_t at = flat.text.find(words);
    REQUIRE(at != std::string::npos);
    return source.slice(flat.locate(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())));
  }
  text::Source source;
  MarkdownTree tree;
  FlatText flat;
};

TEST_CASE("words without marks, targets and comments") {
  const Flat of("A *b **c*** [d](/e \"f\") `g` <!-- h --> <i>j</i> ![k](l) [@KT-01]");
  CHECK(of.flat.text == "A b c d g  j k [@KT-01]");
  CHECK(of.place_of("b c") == "b **c");
  CHECK(of.place_of("d g") == "d](/e \"f\") `g");
  CHECK(of.place_of("[@KT-01]") == "[@KT-01]");
}

TEST_CASE("line breaks are one space") {
  const Flat of("> good\n> teaching  \n> and\\\n> learning");
  CHECK(of.flat.text == "good teaching and learning");
  CHECK(of.place_of("good teaching") == "good\n> teaching");
  CHECK(of.place_of("and learning") == "and\\\n> learning");
  CHECK(of.place_of("teaching") == "teaching");
}

TEST_CASE("character references are found by what they stand for") {
  const Flat of("Marks & Spencer &amp; Sons");
  CHECK(of.flat.text == "Marks & Spencer & Sons");
  CHECK(of.place_of("& Sons") == "&amp; Sons");
  CHECK(of.place_of("Spencer &") == "Spencer &amp;");
  CHECK(of.place_of("rks & Sp") == "rks & Sp");
}

TEST_CASE("words around what has no place of its own are located in the block") {
  const Flat of("x five&nbsp;pupils y");
  CHECK(of.flat.text == "x five\u00A0pupils y");
  CHECK(of.place_of("five\u00A0pupils") == "x five&nbsp;pupils y");
  CHECK(of.place_of("pupils") == "pupils");
}

TEST_CASE("blocks below are joined by a space") {
  const Flat of("- one\n- two\n\n  three\n\n| a | b |\n|---|---|\n| c | |\n", 0);
  CHECK(of.flat.text == "one two three a b c");
  CHECK(of.place_of("two three") == "two\n\n  three");
  CHECK(of.place_of("b c") == "b |\n|---|---|\n| c");
}

TEST_CASE("a place between two characters") {
  const Flat of("abc");
  CHECK(of.flat.locate(1, 1) == of.source.span(1, 1));
  CHECK(of.flat.locate(3, 3) == of.source.span(3, 3));
  CHECK(of.flat.locate(2, 99) == of.source.span(2, 3));
}

TEST_CASE("what has no words is empty") {
  const Flat of("```\ncode\n```");
  CHECK(of.flat.text.empty());
  CHECK(of.flat.locate(0, 5).empty());
}

}  // namespace
}  // namespace qar::syntax
