#include "support/catch.h"
#include "syntax/yaml_cases.h"

using namespace qar;
using namespace qar::syntax;

namespace {

std::string slice(const Read& read, YamlNode node) { return std::string(read.source.slice(node.where())); }

YamlNode value_of(const Read& read, std::string_view key) { return *read.document.root()->find(key); }

}  // namespace

TEST_CASE("a tree has the values as they are written") {
  struct Case {
    std::string text;
    std::string tree;
  };
  const std::vector<Case> cases = {
      {"a: 1\nb: no\nc: 10:30\nd: 007\ne: 1_000\n", "{a: 1, b: no, c: 10:30, d: 007, e: 1_000}"},
      {"a:\nb: ~\nc: null\nd: NULL\ne: Null\n", "{a: ~, b: ~, c: ~, d: ~, e: ~}"},
      {"a: 'null'\nb: \"~\"\nc: nULL\n", "{a: null, b: ~, c: nULL}"},
      {"null: 1\n~: 2\n", "{null: 1, ~: 2}"},
      {"- a\n- b: 1\n  c: 2\n-\n- - x\n  - y\n", "[a, {b: 1, c: 2}, ~, [x, y]]"},
      {"a:\n- x\n- y\nb: z\n", "{a: [x, y], b: z}"},
      {"a: [x, 'y z', {p: q, r: }, []]\nb: {}\n", "{a: [x, y z, {p: q, r: ~}, []], b: {}}"},
      {"a: [\n  x,  # why\n  y,\n]\n", "{a: [x, y]}"},
      {"a: {\"b\":1, 'c':[2]}\n", "{a: {b: 1, c: [2]}}"},
      {"a: [Why do we do this?, is it ? yes]\n", "{a: [Why do we do this?, is it ? yes]}"},
      {"a: one\n  two\n\n  three\n", "{a: one two\\nthree}"},
      {"a: \"one\n  two\\\n  three\\n\\\"\\u00e9\\t.\"\n", "{a: one twothree\\n\"é\t.}"},
      {"a: 'it''s\n\n  fine'\n", "{a: it's\\nfine}"},
      {"a: |\n  one\n   two\n\n  three\n\nb: 1\n", "{a: one\\n two\\n\\nthree\\n, b: 1}"},
      {"a: |-\n  one\nb: |+\n  two\n\nc: |2\n   x\n", "{a: one, b: two\\n\\n, c:  x\\n}"},
      {"a: >\n  one\n  two\n\n  three\n", "{a: one two\\nthree\\n}"},
      {"a: |\nb: >-\n", "{a: , b: }"},
      {"a: | # the notes\n  one # two\n", "{a: one # two\\n}"},
      {"--- # start\na: 1\n...\n# end\n", "{a: 1}"},
      {"a: http://x.y/z#w\nb: a#b\n", "{a: http://x.y/z#w, b: a#b}"},
      {"a: x\r\nb: |\r\n  one\r\n  two\r\n", "{a: x, b: one\\ntwo\\n}"},
      {"a: x\rb: y\r", "{a: x, b: y}"},
      {"\xEF\xBB\xBF"
       "a: x\n",
       "{a: x}"},
      {"plain\n", "plain"},
      {"a: -5\nb: -x\nc: a-b\n", "{a: -5, b: -x, c: a-b}"},
      {"a:   x   \n\t\n   \nb: y\n", "{a: x, b: y}"},
      {"a: |\n  one\n    \n  two\n      \n", "{a: one\\n\\ntwo\\n}"},
      {"a: |\n      \n  one\n", "{a: \\none\\n}"},
      {"\"a b\": 1\n'c: d': 2\n", "{a b: 1, c: d: 2}"},
  };
  for (const YamlEngine engine : engines()) {
    for (const Case& expected : cases) {
      INFO(yaml_engine_name(engine) << "\n" << expected.text);
      const Read read(expected.text, engine);
      CHECK(rules_line(read.document).empty());
      CHECK_FALSE(read.document.recovered);
      CHECK(tree_line(read.document) == expected.tree);
    }
  }
}

TEST_CASE("spans cover what a person wrote") {
  const std::string text =
      "# head\n"
      "place: Year 4 maths  # room 2\n"
      "note: 'two\n  lines'\n"
      "empty:\n"
      "gone: ~\n"
      "observed: |  \n    One.\n\n    Two.\n\n"
      "tags: [ a, {b: c} ]\n"
      "list:\n  - one\n  -\n  - k: v\n    w: x\n";
  for (const YamlEngine engine : engines()) {
    INFO(yaml_engine_name(engine));
    const Read read(text, engine);
    REQUIRE(read.document.problems.empty());
    CHECK(slice(read, value_of(read, "place")) == "Year 4 maths");
    CHECK(slice(read, value_of(read, "note")) == "'two\n  lines'");
    CHECK(slice(read, value_of(read, "gone")) == "~");
    CHECK(slice(read, value_of(read, "observed")) == "|  \n    One.\n\n    Two.");
    CHECK(slice(read, value_of(read, "tags")) == "[ a, {b: c} ]");
    CHECK(slice(read, value_of(read, "list")) == "- one\n  -\n  - k: v\n    w: x");
    CHECK(value_of(read, "empty").where().empty());
    CHECK(value_of(read, "empty").where().begin == text.find("empty:") + 6);
    CHECK(slice(read, *read.document.root()).substr(0, 6) == "place:");

    std::vector<std::string> items;
    for (const YamlNode item : value_of(read, "list").items()) items.push_back(slice(read, item));
    CHECK(items == std::vector<std::string>{"one", "", "k: v\n    w: x"});
  }
}

TEST_CASE("spans lead back to the source where the text had to be changed for the engines") {
  for (const YamlEngine engine : engines()) {
    INFO(yaml_engine_name(engine));
    const Read read(
        "\xEF\xBB\xBF"
        "a: é\r\nb: |\r\n  x\r\n  y\r\nc:\r\n\t- d\r\n",
        engine);
    CHECK(slice(read, value_of(read, "a")) == "é");
    CHECK(slice(read, value_of(read, "b")) == "|\r\n  x\r\n  y");
    CHECK(value_of(read, "b").text() == "x\ny\n");
    CHECK(slice(read, value_of(read, "c")) == "- d");
    CHECK(rules_line(read.document) == "yaml/tab");
  }
}

TEST_CASE("a region is read as if it stood alone, with the places of the whole file") {
  text::Source source{7, "report.md", "---\nqar: report/1\nstage: draft\n---\n# Title\n"};
  for (const YamlEngine engine : engines()) {
    const YamlDocument document = parse_yaml(source, {7, 4, 31}, {}, engine);
    REQUIRE(document.problems.empty());
    const YamlNode stage = *document.root()->find("stage");
    CHECK(source.slice(stage.where()) == "draft");
    CHECK(stage.where().file == 7);
  }
}

TEST_CASE("values that stand in the source are views into it") {
  for (const YamlEngine engine : engines()) {
    const Read read("a: plain text\nb: 'quoted'\nc: [x]\n", engine);
    for (const YamlTree::Record& record : read.document.tree->records) {
      if (record.kind != YamlKind::scalar) continue;
      CHECK(record.text.data() >= read.source.text.data());
      CHECK(record.text.data() + record.text.size() <= read.source.text.data() + read.source.text.size());
    }
  }
}

TEST_CASE("find gives the first entry with the key, and nothing in other kinds") {
  const Read read("a: 1\nb: [x]\n", default_yaml_engine());
  const YamlNode root = *read.document.root();
  CHECK(root.find("b")->is_sequence());
  CHECK_FALSE(root.find("B"));
  CHECK_FALSE(root.find("b")->find("x"));
  CHECK(root.find("a")->items().begin() == root.find("a")->items().end());
}

TEST_CASE("engines have names, and the default is one that is built in") {
  CHECK(yaml_engine_available(YamlEngine::yaml_cpp));
  CHECK(yaml_engine_available(default_yaml_engine()));
  CHECK(yaml_engine_name(YamlEngine::yaml_cpp).find("yaml-cpp") == 0);
}

TEST_CASE("comments are found outside scalars") {
  const std::string text =
      "# head\n"
      "a: x # one\n"
      "b: 'y # no' # two\n"
      "c: | # three\n  z # no\n"
      "d: [p, # four\n  q#no]\n"
      "e: http://x#no\n"
      "# tail";
  for (const YamlEngine engine : engines()) {
    const Read read(text, engine);
    REQUIRE(read.document.problems.empty());
    std::vector<std::string> found;
    for (const text::Span span : yaml_comments(read.source, read.source.all(), *read.document.tree)) {
      found.emplace_back(read.source.slice(span));
    }
    CHECK(found == std::vector<std::string>{"# head", "# one", "# two", "# three", "# four", "# tail"});
  }
}

TEST_CASE("a comment after a plain scalar is found on its last line only") {
  const Read read("a: C# is taught #here\nb: 'x' # y\nc: p\n  q # r\nd: z\n# no\n", default_yaml_engine());
  const auto after = [&](std::string_view key) -> std::string {
    const auto span = comment_after(read.source, read.source.all(), value_of(read, key));
    return span ? std::string(read.source.slice(*span)) : "none";
  };
  CHECK(value_of(read, "a").text() == "C# is taught");
  CHECK(after("a") == "#here");
  CHECK(after("b") == "none");
  CHECK(after("c") == "# r");
  CHECK(after("d") == "none");
}
