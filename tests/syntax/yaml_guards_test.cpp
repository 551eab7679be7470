// One table for each kind of slip: what is said, where, and what is read all the same; with either engine.
#include "qar/text/edit.h"

#include "support/catch.h"
#include "syntax/yaml_cases.h"

using namespace qar;
using namespace qar::syntax;

namespace {

struct Flagged {
  std::string text;  ///< «…» around the place
  std::string tree;
};

void check_flagged(std::string_view rule, const std::vector<Flagged>& cases) {
  for (const YamlEngine engine : engines()) {
    for (const Flagged& flagged : cases) {
      const Marked marked = without_marks(flagged.text);
      INFO(yaml_engine_name(engine) << "\n" << flagged.text);
      const Read read(marked.text, engine);
      REQUIRE(rules_line(read.document) == rule);
      const diag::Diagnostic& problem = read.document.problems.front();
      CHECK(problem.where == marked.span);
      CHECK_FALSE(problem.message.empty());
      CHECK_FALSE(problem.help.empty());
      CHECK(tree_line(read.document) == flagged.tree);
    }
  }
}

/// The text after the fix of its only problem.
std::string mended(const std::string& text, YamlEngine engine) {
  const Read read(text, engine);
  REQUIRE(read.document.problems.size() == 1);
  REQUIRE(read.document.problems.front().fix);
  return text::apply(text, read.document.problems.front().fix->edits);
}

}  // namespace

TEST_CASE("duplicate keys are told with the first one, and both are kept") {
  check_flagged("yaml/duplicate-key", {
                                          {"grade: Good\n«grade»: Poor\n", "{grade: Good, grade: Poor}"},
                                          {"a: 1\n«\"a\"»: 2\n", "{a: 1, a: 2}"},
                                          {"- {b: 1, c: 2, «b»: 3}\n", "[{b: 1, c: 2, b: 3}]"},
                                      });
  const Read read("a: 1\nb: 2\na: 3\n", default_yaml_engine());
  REQUIRE(read.document.problems.front().related.size() == 1);
  CHECK(read.document.problems.front().related.front().where == text::Span{0, 0, 1});
}

TEST_CASE("only one document is read") {
  check_flagged("yaml/several-documents", {
                                              {"a: 1\n«---»\nb: 2\n", "{a: 1}"},
                                              {"---\na: 1\n«---»\nb: 2\n", "{a: 1}"},
                                              {"a: 1\n«...»\ngarbage\n", "{a: 1}"},
                                              {"a: 1\n«---» text\n", "{a: 1}"},
                                              {"- a\n«...»\n...\n# x\n- b\n", "[a]"},
                                          });
}

TEST_CASE("directives are not read") {
  check_flagged("yaml/directive", {
                                      {"«%YAML 1.2»\n---\na: 1\n", "{a: 1}"},
                                      {"a: 1\n«% 50 of pupils»\nb: 2\n", "{a: 1, b: 2}"},
                                  });
}

TEST_CASE("anchors, aliases and tags are told and left aside") {
  check_flagged("yaml/anchor", {
                                   {"a: «&x» 1\n", "{a: 1}"},
                                   {"a: «&x»\n  b: 1\n", "{a: {b: 1}}"},
                                   {"- «&x» a\n", "[a]"},
                                   {"a: «&x»\nb: 1\n", "{a: ~, b: 1}"},
                                   {"a: [«&x» b, c]\n", "{a: [b, c]}"},
                               });
  check_flagged("yaml/alias", {
                                  {"a: «*x»\n", "{a: ~}"},
                                  {"a: [b, «*x»]\n", "{a: [b, ~]}"},
                                  {"- «*x»\n- b\n", "[~, b]"},
                              });
  check_flagged("yaml/tag", {
                                {"a: «!!str» 1\n", "{a: 1}"},
                                {"a: «!include» x.yaml\n", "{a: x.yaml}"},
                                {"a: «!!binary» \"@@@\"\n", "{a: @@@}"},
                                {"a: «!!seq»\n- b\n", "{a: [b]}"},
                            });
}

TEST_CASE("an alias cycle and an alias bomb are nothing but aliases") {
  for (const YamlEngine engine : engines()) {
    CHECK(rules_line(Read("&a [*a]\n", engine).document) == "yaml/anchor yaml/alias");
    std::string bomb = "a: &a [x, x, x]\n";
    for (char c = 'b'; c < 'k'; ++c) {
      const std::string before(1, static_cast<char>(c - 1));
      bomb += std::string(1, c) + ": &" + c + " [*" + before + ", *" + before + ", *" + before + "]\n";
    }
    const Read read(bomb, engine);
    CHECK(read.document.tree->records.size() == 1 + 2 * 10 + 3 * 10);
    CHECK(read.document.problems.size() == 10 + 27);
  }
}

TEST_CASE("merge keys and complex keys are not read") {
  check_flagged("yaml/merge-key", {{"a:\n  «<<»: b\n  c: 1\n", "{a: {<<: b, c: 1}}"}});
  check_flagged("yaml/complex-key", {
                                        {"«?» a\n", "?~"},
                                        {"b: 1\n«?» a\nc: 2\n", "{b: 1, c: 2}"},
                                        {"a: {«[»b]: c}\n", "{a: ?~}"},
                                    });
}

TEST_CASE("conflict markers are told one by one, and the first side is read") {
  for (const YamlEngine engine : engines()) {
    const Read read("- a\n<<<<<<< HEAD\n- b\n||||||| base\n- x\n=======\n- c\n>>>>>>> theirs\n- d\n", engine);
    CHECK(rules_line(read.document) ==
          "yaml/conflict-marker yaml/conflict-marker yaml/conflict-marker yaml/conflict-marker");
    CHECK(tree_line(read.document) == "[a, b, d]");
    const Read open("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nc: 3\n", engine);
    CHECK(rules_line(open.document) == "yaml/conflict-marker yaml/conflict-marker");
    CHECK(tree_line(open.document) == "{a: 1, b: 2, c: 3}");
  }
}

TEST_CASE("TABs in the indentation are told once and read as two spaces") {
  check_flagged("yaml/tab", {
                                {"a:\n«\t»b: 1\n\tc: 2\n", "{a: {b: 1, c: 2}}"},
                                {"a:\n  - b: 1\n«\t»  c: 2\n", "{a: [{b: 1, c: 2}]}"},
                                {"a: x\n«\t»y\n", "{a: x y}"},
                                {"-«\t»a: 1\n", "[{a: 1}]"},
                            });
  for (const YamlEngine engine : engines()) {
    CHECK(mended("a:\n\tb: 1\n\tc: 2\n", engine) == "a:\n  b: 1\n  c: 2\n");
    CHECK(Read("a:\n\tb: 1\n\tc: 2\n", engine).document.problems.front().message.find("1 more line") != std::string::npos);
    CHECK(Read("a: |\n  x\n  \ty\nb:\tz\n", engine).document.problems.empty());
  }
}

TEST_CASE("other spaces and stray byte order marks are told and read as spaces") {
  check_flagged("yaml/odd-space", {
                                      {"a:\n«\u00A0»b: 1\n", "{a: {b: 1}}"},
                                      {"a:\n  b: 1\n «\u2003»c: 2\n", "{a: {b: 1, c: 2}}"},
                                      {"a: 1\n«\uFEFF»b: 2\n", "{a: 1, b: 2}"},
                                      {"-«\u00A0»a\n- b\n", "[a, b]"},
                                      {"a: 1\nb:«\u00A0»2\n", "{a: 1, b: 2}"},
                                  });
  for (const YamlEngine engine : engines()) CHECK(Read("a: 5\u00A0m\n", engine).document.problems.empty());
}

TEST_CASE("control characters are named by their code and read as spaces") {
  check_flagged("yaml/control-character", {
                                              {std::string("a: x«") + '\0' + "»y\n", "{a: x y}"},
                                              {"a: x«\x1B»y\n", "{a: x y}"},
                                              {"a: |\n  x«\x7F»y\n", "{a: x y\\n}"},
                                              {"a: x«\u0085»y\n", "{a: x y}"},
                                              {"a: x«\u2028»y\n", "{a: x y}"},
                                              {"a: x«\uFFFE»y\n", "{a: x y}"},
                                              {"a: \"x«\\0»y\"\n", "{a: x y}"},
                                              {"a: \"x«\\x»1By\"\n", "{a: x y}"},
                                          });
  for (const YamlEngine engine : engines()) {
    const Read read("a: \x1B]0;x\x07\n", engine);
    REQUIRE(rules_line(read.document) == "yaml/control-character yaml/control-character");
    for (const diag::Diagnostic& problem : read.document.problems) {
      CHECK(problem.message.find("U+00") != std::string::npos);
      for (const char c : problem.message) CHECK(static_cast<unsigned char>(c) >= 0x20);
    }
  }
}

TEST_CASE("long dashes and bullets that stand for hyphens are read as hyphens") {
  check_flagged("yaml/long-dash", {
                                      {"«–» a\n– b\n", "[a, b]"},
                                      {"a:\n  «—» id: x\n    b: y\n", "{a: [{id: x, b: y}]}"},
                                      {"a:\n  - x\n  «–» y\nb: z\n", "{a: [x, y], b: z}"},
                                      {"«•» a\n", "[a]"},
                                      {"a:\n  «--» b\n", "{a: [b]}"},
                                  });
  for (const YamlEngine engine : engines()) {
    CHECK(mended("a:\n  – x: 1\n    y: 2\n  – z\n", engine).find("- x") != std::string::npos);
    // Text that goes on, and text in a block, may begin with a dash.
    CHECK(Read("a: one\n  – two\nb: |\n  – three\n", engine).document.problems.empty());
    CHECK(Read("a: – one\n", engine).document.problems.empty());
  }
}

TEST_CASE("curly quotes at the beginning of a value are told") {
  check_flagged("yaml/curly-quote", {
                                        {"a: «“»x”\n", "{a: “x”}"},
                                        {"- «‘»x’\n", "[‘x’]"},
                                        {"a: [«„»x“]\n", "{a: [„x“]}"},
                                        {"a: «“»x,” said the pupil\n", "{a: “x,” said the pupil}"},
                                    });
  for (const YamlEngine engine : engines()) {
    CHECK(mended("a: “x y”\n", engine) == "a: \"x y\"\n");
    CHECK_FALSE(Read("a: “x,” said\n", engine).document.problems.front().fix);
    CHECK(Read("a: \"“x”\"\nb: |\n  “y”\nc: the “z”\nd: ‐e\n", engine).document.problems.empty());
  }
}

TEST_CASE("missing spaces after colons and hyphens are told") {
  check_flagged("yaml/missing-space", {
                                          {"a: 1\nb«:»2\n", "{a: 1, b: ?2}"},
                                          {"b«:»2\n", "{b: ?2}"},
                                          {"r:\n  id«:»KT\n  role: x\n", "{r: {id: ?KT, role: x}}"},
                                          {"a: {b«:»1}\n", "{a: ?~}"},
                                          {"a:\n  «-»x\n  -y\n", "{a: ?-x -y}"},
                                          {"- a\n«-»b\n", "[a]"},
                                          {"- a«:»b\n", "[{a: ?b}]"},
                                      });
  for (const YamlEngine engine : engines()) {
    CHECK(mended("a: 1\nb:2\n", engine) == "a: 1\nb: 2\n");
    CHECK(mended("a: {b:1}\n", engine) == "a: {b: 1}\n");
    CHECK(Read("- 10:30\n- https://x.y\n- mailto:a@b.c\n- -5\n- 3:1\nx: a:b\n", engine).document.recovered);
    CHECK(Read("- 10:30\n- https://x.y\n- mailto:a@b.c\n- -5\n- 3:1\n- {x: a:b}\n", engine).document.problems.empty());
  }
}

TEST_CASE("a colon in a value is told with the quotes that mend it, and the value is kept") {
  check_flagged("yaml/colon-in-value", {
                                           {"place: Year 4«:» maths\nb: 1\n", "{place: ?Year 4: maths, b: 1}"},
                                           {"- a: b«:» c # d\n  e: f\n", "[{a: ?b: c, e: f}]"},
                                           {"a: b«:»\n", "{a: ?b:}"},
                                           {"a: {b: c«:» d}\n", "{a: ?~}"},
                                       });
  for (const YamlEngine engine : engines()) {
    CHECK(mended("a: b: c # d\n", engine) == "a: \"b: c\" # d\n");
    CHECK(mended("a: say \"b\": it's\n", engine) == "a: 'say \"b\": it''s'\n");
    CHECK(Read(mended("a: say \"b\": it's\n", engine), engine).document.problems.empty());
  }
}

TEST_CASE("a quotation that is not closed is told where it was opened") {
  check_flagged("yaml/unclosed-quote", {
                                           {"a: «\"»x\nb: 1\n", "{a: ?x, b: 1}"},
                                           {"a: «'»x\nb: 1\n", "{a: ?x, b: 1}"},
                                           {"a: [«\"»x, y]\nb: 1\n", "{a: ?~, b: 1}"},
                                           {"- id: «\"»x\n  b: \"y\"\n- c\n", "[{id: ?x, b: y}, c]"},
                                           {"a: «\"»x\n", "{a: ?x}"},
                                       });
}

TEST_CASE("a line without a colon among keys is told") {
  check_flagged("yaml/missing-colon", {
                                          {"foo:\n  bar\n«invalid»\n", "{foo: bar}"},
                                          {"a: 1\n«b 2»\nc: 3\n", "{a: 1, c: 3}"},
                                          {"«\"x\"»\na: 1\n", "{a: 1}"},
                                          {"a: {b: c, «d»}\n", "{a: ?~}"},
                                      });
}

TEST_CASE("sizes and depths over the limit are told") {
  for (const YamlEngine engine : engines()) {
    INFO(yaml_engine_name(engine));
    YamlLimits limits;
    limits.scalar_bytes = 8;
    const Read huge("a: 12345678\nb: 123456789\n", engine, limits);
    CHECK(rules_line(huge.document) == "yaml/huge-value");
    CHECK(tree_line(huge.document) == "{a: 12345678, b: 123456789}");
    CHECK(huge.document.problems.front().where.begin == 15);

    limits.depth = 3;
    CHECK(Read("a:\n  - b: 1\n", engine, limits).document.problems.empty());
    const Read deep("a:\n  - b:\n      - c\nd: 1\n", engine, limits);
    CHECK(rules_line(deep.document) == "yaml/too-deep");
    CHECK(tree_line(deep.document) == "{a: [{b: ?~}], d: 1}");
    const Read long_key(std::string(1200, 'k') + ": 1\nb: 2\n", engine);
    CHECK(rules_line(long_key.document) == "yaml/huge-value");
  }
}

TEST_CASE("a text without content is told, once") {
  for (const YamlEngine engine : engines()) {
    for (const std::string text :
         {"", "\n", "  \n\n", "# only\n  # comments", "---\n", "---\n...\n", "\xEF\xBB\xBF", "\r\n"}) {
      const Read read(text, engine);
      CHECK(rules_line(read.document) == "yaml/empty");
      CHECK_FALSE(read.document.root());
      CHECK_FALSE(read.document.recovered);
    }
  }
}

TEST_CASE("other slips are told in plain words at their place") {
  check_flagged("yaml/syntax", {
                                   {"«,»\n", "?,"},
                                   {"- a\n«b»: 1\n", "[a]"},
                                   {"[a, b] «c»\n", "?~"},
                                   {"  a: 1\n«b»: 2\n", "{a: 1, b: 2}"},
                                   {"a: «@»x\nb: 1\n", "{a: ?@x, b: 1}"},
                                   {"a: «-» b\n", "{a: ?~}"},
                                   {"a: \"b\" «c»\nd: 1\n", "{a: ?\"b\" c, d: 1}"},
                                   {"a: 'it'«s'»\n", "{a: ?'it's'}"},
                                   {"a: «[»b, c\nd: 1\n", "{a: ?~, d: 1}"},
                                   {"a: [b, c«}»\nd: 1\n", "{a: ?~, d: 1}"},
                                   {"a: [b«:» c]\n", "{a: ?~}"},
                                   {"a: \"«\\d»\"\n", "{a: ?~}"},
                                   {"a: «>» 5\n", "{a: ?> 5}"},
                                   {"a: x\n  «b»: 1\n", "{a: ?x}"},
                                   {"a: |\n    one\n  «two»\nb: 1\n", "{a: ?one\\n  two, b: 1}"},
                                   {"a: 1\n«-» b\n", "{a: 1}"},
                               });
}
