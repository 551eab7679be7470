// One slip does not hide what stands around it.
#include "support/catch.h"
#include "syntax/yaml_cases.h"

using namespace qar;
using namespace qar::syntax;

namespace {

struct Case {
  std::string text;
  std::string rules;
  std::string tree;
};

void check(const std::vector<Case>& cases) {
  for (const YamlEngine engine : engines()) {
    for (const Case& expected : cases) {
      INFO(yaml_engine_name(engine) << "\n" << expected.text);
      const Read read(expected.text, engine);
      CHECK(rules_line(read.document) == expected.rules);
      CHECK(tree_line(read.document) == expected.tree);
      CHECK(read.document.recovered);
    }
  }
}

constexpr std::string_view broken_file =
    "qar: evidence/1\n"
    "reviewer: {id: KT, role: visiting reviewer}\n"
    "entries:\n"
    "  - id: KT-01\n"
    "    place: Year 4: maths\n"
    "    observed: |\n"
    "      Calm: and focused.\n"
    "  - id: KT-02\n"
    "    focus: [questioning, SEND\n"
    "    time: 09:40\n"
    "  - id: KT-03\n"
    "    quotes:\n"
    "      - speaker: pupil\n"
    "        text: \"I like it\n"
    "      - speaker: teacher\n"
    "        text: \"So do I\"\n"
    "  - id: KT-04\n"
    "    place: Hall\n";

}  // namespace

TEST_CASE("every slip of a file is told, and everything else is read") {
  check({{std::string(broken_file), "yaml/colon-in-value yaml/syntax yaml/unclosed-quote",
          "{qar: evidence/1, reviewer: {id: KT, role: visiting reviewer}, entries: ["
          "{id: KT-01, place: ?Year 4: maths, observed: Calm: and focused.\\n}, "
          "{id: KT-02, focus: ?~, time: 09:40}, "
          "{id: KT-03, quotes: [{speaker: pupil, text: ?I like it}, {speaker: teacher, text: So do I}]}, "
          "{id: KT-04, place: Hall}]}"}});
}

TEST_CASE("spans of a recovered tree lead to the source") {
  for (const YamlEngine engine : engines()) {
    const Read read(std::string(broken_file), engine);
    const YamlNode entries = *read.document.root()->find("entries");
    CHECK(read.source.slice(entries.where()).substr(0, 11) == "- id: KT-01");
    CHECK(entries.where().end == broken_file.size() - 1);
    std::vector<std::string> ids;
    for (const YamlNode entry : entries.items()) ids.emplace_back(read.source.slice(entry.find("id")->where()));
    CHECK(ids == std::vector<std::string>{"KT-01", "KT-02", "KT-03", "KT-04"});
    const YamlNode place = *(*entries.items().begin()).find("place");
    CHECK(place.damaged());
    CHECK(read.source.slice(place.where()) == "Year 4: maths");
  }
}

TEST_CASE("the text is cut by indentation, at any depth") {
  check({
      {"a:\n  b:\n    c: d: e\n    f: g\n  h: i\n", "yaml/colon-in-value", "{a: {b: {c: ?d: e, f: g}, h: i}}"},
      {"- - a: b: c\n    d: e\n  - f\n- g\n", "yaml/colon-in-value", "[[{a: ?b: c, d: e}, f], g]"},
      {"a:\n- b: c: d\n- e\nf: g\n", "yaml/colon-in-value", "{a: [{b: ?c: d}, e], f: g}"},
      {"a: b: c\nd: \"e\nf: [g\nh: i\n", "yaml/colon-in-value yaml/unclosed-quote yaml/syntax",
       "{a: ?b: c, d: ?e, f: ?~, h: i}"},
      {"a: |\n  b: c: d\n  'x\ne: f: g\n", "yaml/colon-in-value", "{a: b: c: d\\n'x\\n, e: ?f: g}"},
      {"# x\na: b: c # y\n\n# z\nd: e\n", "yaml/colon-in-value", "{a: ?b: c, d: e}"},
      {"a: b: c\n  d\n", "yaml/colon-in-value", "{a: ?b: c\\n  d}"},
  });
}

TEST_CASE("lines that belong to nothing are told and the rest is read") {
  check({
      {"a: 1\n  b: 2\nc: 3\n", "yaml/syntax", "{a: ?1, c: 3}"},
      {"a:\n    b: 1\n  c: 2\nd: 3\n", "yaml/syntax", "{a: {b: 1, c: 2}, d: 3}"},
      {"a:\n  - b\n c\nd: 3\n", "yaml/syntax", "{a: [b], d: 3}"},
      {"stray\na: 1\nb: 2\n", "yaml/missing-colon", "{a: 1, b: 2}"},
      {"a: [\n- x\n- y\nb: 1\n", "yaml/syntax", "{a: ?~, b: 1}"},
      {"a: \"x\nmore\nb: 1\n", "yaml/unclosed-quote", "{a: ?x, b: 1}"},
  });
}

TEST_CASE("duplicate keys are found across what was read apart") {
  check({{"a: 1\nb: c: d\na: 2\n", "yaml/colon-in-value yaml/duplicate-key", "{a: 1, b: ?c: d, a: 2}"}});
}

TEST_CASE("what follows from a guard's problem is not told again") {
  for (const YamlEngine engine : engines()) {
    INFO(yaml_engine_name(engine));
    CHECK(rules_line(Read("a:\n  b: 1\n\tc: 2\n   d: 3\n", engine).document) == "yaml/tab");
    CHECK(rules_line(Read("a:\n\u00A0\u00A0\u00A0b: 1\n  c: 2\n", engine).document) == "yaml/odd-space");
  }
}

TEST_CASE("after a thousand problems the rest is named and left unread") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "a" + std::to_string(i) + ": b: c\n";
  for (const YamlEngine engine : engines()) {
    const Read read(text, engine);
    REQUIRE(read.document.problems.size() == 1001);
    CHECK(read.document.problems.back().message.find("not read") != std::string::npos);
    CHECK(read.document.root()->size() == 1000);
  }
}
