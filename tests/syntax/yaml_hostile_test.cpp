// Inputs that once hung, crashed or emptied a YAML reader (RELIABILITY.md, sections 0 and 2). None of them may do more than
// end in a problem; ctest's own time limit would show a hang.
#include "support/catch.h"
#include "syntax/yaml_cases.h"

using namespace qar;
using namespace qar::syntax;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string staircase(std::string_view step, std::size_t steps, std::size_t width = 1) {
  std::string out;
  for (std::size_t i = 0; i < steps; ++i) out.append(i * width, ' ').append(step);
  return out;
}

}  // namespace

TEST_CASE("documents that begin with a comma end") {
  for (const YamlEngine engine : engines()) {
    for (const std::string text : {",", ",\n", ",a: 0\nx\n>- y\n", ",,,,"}) {
      const Read read(text, engine);
      CHECK_FALSE(read.document.problems.empty());
    }
  }
}

TEST_CASE("ten thousand levels of nesting are one problem") {
  const std::vector<std::string> texts = {repeated("[", 10000) + repeated("]", 10000),
                                          repeated("{a: ", 10000) + "b" + repeated("}", 10000),
                                          repeated("- ", 10000) + "a\n",
                                          staircase("a:\n", 1000),
                                          staircase("-\n", 1000),
                                          staircase("- a:\n", 300, 2)};
  for (const YamlEngine engine : engines()) {
    for (const std::string& text : texts) {
      INFO(yaml_engine_name(engine) << " " << text.substr(0, 12));
      CHECK(rules_line(Read(text, engine).document) == "yaml/too-deep");
    }
    for (const std::string& text : {repeated("[", 10000), repeated("{a: ", 10000), repeated("? ", 10000)}) {
      CHECK(Read(text, engine).document.problems.size() == 1);
    }
  }
}

TEST_CASE("a value of a megabyte is kept and told") {
  for (const YamlEngine engine : engines()) {
    INFO(yaml_engine_name(engine));
    const std::string line = repeated("word ", 200'000) + "end";
    for (const std::string& value : {line, "'" + line + "'", "|\n  " + line}) {
      const Read read("a: " + value + "\nb: 1\n", engine);
      CHECK(rules_line(read.document) == "yaml/huge-value");
      CHECK(read.document.root()->find("a")->text().size() >= line.size());
      CHECK(read.document.root()->find("b")->text() == "1");
    }
  }
}

TEST_CASE("brackets over the limit are refused") {
  YamlLimits limits;
  limits.flow_bytes = 2000;
  for (const YamlEngine engine : engines()) {
    CHECK(Read("a: [" + repeated("1234567890, ", 150) + "1]\nb: 1\n", engine, limits).document.problems.empty());
    const Read read("a: [" + repeated("1234567890, ", 200) + "1]\nb: 1\n", engine, limits);
    CHECK(rules_line(read.document) == "yaml/huge-value");
    CHECK(read.document.root()->find("b")->text() == "1");
  }
}

TEST_CASE("noise ends in problems") {
  for (const YamlEngine engine : engines()) {
    for (const std::string& text :
         {repeated(",", 20'000), repeated("\"", 20'001), repeated("a:", 10'000), repeated("a: ", 10'000),
          repeated("&a ", 5'000), repeated("!", 10'000), repeated("- ? ", 5'000), repeated("%\n", 5'000) + "a",
          repeated("---\n- a\n", 5'000), repeated("]", 10'000), repeated("\xEF\xBB\xBF", 5'000),
          repeated("<<<<<<< a\n", 5'000), repeated("a: \"\n", 10'000)}) {
      INFO(yaml_engine_name(engine) << " " << text.substr(0, 12));
      const Read read(text, engine);
      CHECK_FALSE(read.document.problems.empty());
      CHECK(read.document.problems.size() <= 1001);
    }
  }
}

TEST_CASE("nothing that an engine drops silently is lost without a word") {
  const std::vector<std::string> texts = {"- a\nb: 1\n",
                                          "[a, b] c\n",
                                          "\"x\"\na: 1\n",
                                          "  a: 1\nb: 2\n",
                                          "% x\na: 1\n",
                                          "a: \"x\nb: 1\n",
                                          "grade: Good\ngrade: Poor\n",
                                          "a: 1\n\"a\": 2\n",
                                          "<<: b\n",
                                          "a: !x y\n",
                                          "foo:\n  bar\ninvalid\n",
                                          "a:1\nb:2\n",
                                          "{a:1}\n",
                                          "a: 1\n...\ngarbage\n",
                                          "? [a]\n: b\n",
                                          "{x: 1}: 2\n",
                                          "[a, b]: c\n",
                                          "a: [b, c]d\n",
                                          "a: 'b'c\n",
                                          "a: [b]]\n",
                                          "a: b\n- c\n",
                                          "a: |\n  b\n c\n",
                                          "a: #b\n c: d\ne",
                                          "\xEF\xBB\xBF"
                                          "a: 1\n\xEF\xBB\xBF"
                                          "b: 2\n",
                                          "a: \"\\uD83D\\uDE00\"\n",
                                          "a: [b,,c]\n",
                                          "a: {b: c,, d: e}\n",
                                          "a: [b,#c\n d]\n",
                                          "a: \"b\"#c\n",
                                          "a: {b}\n",
                                          "a: {b, c: d}\n"};
  for (const YamlEngine engine : engines()) {
    for (const std::string& text : texts) {
      INFO(yaml_engine_name(engine) << "\n" << text);
      CHECK_FALSE(Read(text, engine).document.problems.empty());
    }
  }
}
