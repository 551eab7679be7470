#include "qar/text/edit.h"

#include "support/catch.h"
#include "syntax/markdown_outline.h"

namespace qar::syntax {
namespace {

struct Split {
  explicit Split(std::string_view text) : source(markdown_source(text)), found(split_front_matter(source)) {}

  std::string front() const { return std::string(source.slice(found.front)); }
  std::string body() const { return std::string(source.slice(found.body)); }
  std::string rules() const {
    std::string ids;
    for (const auto& problem : found.problems) ids += (ids.empty() ? "" : " ") + std::string(problem.rule);
    return ids;
  }
  /// What the source is when the fix of the only problem is applied.
  std::string mended(diag::Safety safety) const {
    REQUIRE(found.problems.size() == 1);
    REQUIRE(found.problems[0].fix);
    CHECK(found.problems[0].fix->safety == safety);
    return text::apply(source.text, found.problems[0].fix->edits);
  }
  text::Source source;
  FrontMatter found;
};

TEST_CASE("front matter between fences") {
  const Split of("---\nqar: report/1\nstage: draft\n---\n\n# Title\n");
  CHECK(of.found.present);
  CHECK(of.front() == "qar: report/1\nstage: draft\n");
  CHECK(of.body() == "\n# Title\n");
  CHECK(of.rules().empty());
}

TEST_CASE("a draft without front matter is all body") {
  for (const char* text : {"# Title\n\ntext\n", "", "\n", "text"}) {
    const Split of(text);
    CHECK_FALSE(of.found.present);
    CHECK(of.front().empty());
    CHECK(of.body() == text);
    CHECK(of.rules().empty());
  }
}

TEST_CASE("blanks behind fences, other line endings, a byte order mark, three dots") {
  CHECK(Split("--- \t\na: b\n---  \nc").front() == "a: b\n");
  CHECK(Split("---\r\na: b\r\n---\r\nc").front() == "a: b\r\n");
  CHECK(Split("---\r\na: b\r\n---\r\nc").body() == "c");
  CHECK(Split("---\ra: b\r---\rc").body() == "c");
  CHECK(Split("\xEF\xBB\xBF---\na: b\n---\nc").front() == "a: b\n");
  CHECK(Split("\xEF\xBB\xBF---\na: b\n---\nc").rules().empty());
  CHECK(Split("---\na: b\n...\nc").body() == "c");
  CHECK(Split("---\na: b\n---").body().empty());
  CHECK(Split("---\n---\nc").found.present);
  CHECK(Split("---\n\n---\nc").front() == "\n");
}

TEST_CASE("comments and blank lines belong to the front matter") {
  CHECK(Split("---\n# Cover\nqar: report/1\n\n# people\n\nteam: {lead: LR}\n---\n# Title\n").front() ==
        "# Cover\nqar: report/1\n\n# people\n\nteam: {lead: LR}\n");
  CHECK(Split("---\n# Cover\nQar: report/1\nSchool: x\n---\n# Title\n").rules().empty());
}

TEST_CASE("a comment above blank lines and the closing fence is one where it follows YAML, or where the title comes later") {
  const auto front_of = [](std::string_view text) {
    const Split of(text);
    CHECK(of.rules().empty());
    return of.front();
  };
  CHECK(front_of("---\nqar: report/1\n# agreed on Monday\n\n---\n\n## Context\n") ==
        "qar: report/1\n# agreed on Monday\n\n");
  CHECK(front_of("---\r\nqar: report/1\r\n# a\r\n\r\n---\r\ntext") == "qar: report/1\r\n# a\r\n\r\n");
  CHECK(front_of("---\nteam:\n  lead: LR\n# one\n# two\n\n\n---\ntext\n") == "team:\n  lead: LR\n# one\n# two\n\n\n");
  CHECK(front_of("---\n# to be filled in\n\n---\ntext\n") == "# to be filled in\n\n");
  CHECK(front_of("---\nqar: report/1\n\n# agreed: open\n\n---\n\n# Review report\n") ==
        "qar: report/1\n\n# agreed: open\n\n");
}

TEST_CASE("a title with a line across the page below it is no comment") {
  for (const char* text :
       {"---\nqar: report/1\n\n# Review report\n\n---\n\nText.\n", "---\nqar: report/1\n## Context\n\n---\n\nText.\n"}) {
    const Split of(text);
    CHECK(of.rules() == "yaml/unclosed-front-matter");
    CHECK(of.front() == "qar: report/1\n");
  }
  CHECK(Split("---\nqar: report/1\n—-\n# Review report\n\n---\n\nText.\n").front() == "qar: report/1\n");
}

TEST_CASE("lines across the page in the body are no fences") {
  const Split of("---\na: b\n---\n# Title\n\n---\n\nmore\n\n----\n");
  CHECK(of.front() == "a: b\n");
  CHECK(of.rules().empty());
  CHECK_FALSE(Split("---\n\n# Title\n\ntext\n\n---\n").found.present);
  CHECK_FALSE(Split("---\nSome words first.\n\n---\n").found.present);
  CHECK_FALSE(Split("----\n\nSome words first.\n").found.present);
  CHECK_FALSE(Split("# Title\n\n---\n\nqar\n").found.present);
}

TEST_CASE("unclosed front matter ends before the first heading") {
  const Split of("---\nqar: report/1\nstage: draft\n# Review report\n\nText.\n");
  CHECK(of.found.present);
  CHECK(of.front() == "qar: report/1\nstage: draft\n");
  CHECK(of.body() == "# Review report\n\nText.\n");
  CHECK(of.rules() == "yaml/unclosed-front-matter");
  CHECK(of.found.problems[0].where == of.source.span(of.found.body.begin, of.found.body.begin));
  CHECK(of.found.problems[0].help == "put a line “---” before line 4");
  REQUIRE(of.found.problems[0].related.size() == 1);
  CHECK(of.source.slice(of.found.problems[0].related[0].where) == "---");
  CHECK(of.mended(diag::Safety::unsafe) == "---\nqar: report/1\nstage: draft\n---\n# Review report\n\nText.\n");
}

TEST_CASE("unclosed front matter ends before the first blank line, unless more keys follow") {
  CHECK(Split("---\nqar: report/1\n\n## Context\n\nText.\n").body() == "\n## Context\n\nText.\n");
  CHECK(Split("---\nqar: report/1\n\nThe school is small.\n").front() == "qar: report/1\n");
  CHECK(Split("---\nqar: report/1\n\nstage: draft\n\nThe school is small.\n").front() == "qar: report/1\n\nstage: draft\n");
  CHECK(Split("---\nqar: report/1\n\n## Context\n\nEstimate: Effective\n").front() == "qar: report/1\n");
  CHECK(Split("---\nqar: report/1\n## Context\nEstimate: Effective\n").front() == "qar: report/1\n");
  CHECK(Split("---\nqar: report/1").front() == "qar: report/1");
  CHECK(Split("---\nqar: report/1").mended(diag::Safety::unsafe) == "---\nqar: report/1\n---\n");
}

TEST_CASE("a line across the page below a heading does not close the front matter") {
  const Split of("---\nqar: report/1\nstage: draft\n\n## Context\n\nText.\n\n---\n\nMore.\n");
  CHECK(of.front() == "qar: report/1\nstage: draft\n");
  CHECK(of.rules() == "yaml/unclosed-front-matter");
}

TEST_CASE("opening fences that a word processor changed") {
  for (const char* fence : {"—-", "–––", "— — —", "—", "-–-", "--", "----", " ---", "\t---", "−−−", "—\u00A0-"}) {
    const Split of(std::string(fence) + "\nqar: report/1\n---\nText.\n");
    CAPTURE(fence);
    CHECK(of.found.present);
    CHECK(of.front() == "qar: report/1\n");
    CHECK(of.body() == "Text.\n");
    CHECK(of.rules() == "yaml/spoilt-fence");
    CHECK(of.source.slice(of.found.problems[0].where) == fence);
    CHECK(of.mended(diag::Safety::safe) == "---\nqar: report/1\n---\nText.\n");
  }
}

TEST_CASE("dashes that are no fence") {
  for (const char* line : {"-", "- -", "- - -", "***", "---x", "— a", "+++"}) {
    CAPTURE(line);
    CHECK_FALSE(Split(std::string(line) + "\nkey: value\n---\nText.\n").found.present);
  }
}

TEST_CASE("closing fences that a word processor changed") {
  for (const char* fence : {"—-", "–––", "--", "-----", " ---"}) {
    const Split of("---\nqar: report/1\n" + std::string(fence) + "\n\n# Title\n\n---\n\nText.\n");
    CAPTURE(fence);
    CHECK(of.front() == "qar: report/1\n");
    CHECK(of.body() == "\n# Title\n\n---\n\nText.\n");
    CHECK(of.rules() == "yaml/spoilt-fence");
    CHECK(of.mended(diag::Safety::safe) == "---\nqar: report/1\n---\n\n# Title\n\n---\n\nText.\n");
  }
}

TEST_CASE("words between a changed fence and a good one tell that the body has begun") {
  CHECK(Split("---\na: b\n—-\nSome words.\n\n---\n\nMore.\n").front() == "a: b\n");
  CHECK(Split("---\na: b\n—-\nc: d\n---\nMore.\n").front() == "a: b\n—-\nc: d\n");
}

TEST_CASE("both fences changed") {
  const Split of("–––\nqar: report/1\n–––\n\nText.\n");
  CHECK(of.front() == "qar: report/1\n");
  CHECK(of.rules() == "yaml/spoilt-fence yaml/spoilt-fence");
}

TEST_CASE("an opening fence that is missing") {
  const Split of("qar: report/1\nstage: draft\n---\n\nText.\n");
  CHECK(of.found.present);
  CHECK(of.front() == "qar: report/1\nstage: draft\n");
  CHECK(of.body() == "\nText.\n");
  CHECK(of.rules() == "yaml/spoilt-fence");
  CHECK(of.mended(diag::Safety::safe) == "---\nqar: report/1\nstage: draft\n---\n\nText.\n");
  CHECK(Split("qar: report/1\r\n---\r\n").mended(diag::Safety::safe) == "---\r\nqar: report/1\r\n---\r\n");
}

TEST_CASE("blank lines before the front matter") {
  const Split of("\n  \n---\nqar: report/1\n---\nText.\n");
  CHECK(of.front() == "qar: report/1\n");
  CHECK(of.rules() == "yaml/text-before-front-matter");
  CHECK(of.mended(diag::Safety::safe) == "---\nqar: report/1\n---\nText.\n");
}

TEST_CASE("text before the front matter") {
  const Split of("Draft of Tuesday\n\n---\nqar: report/1\n---\nText.\n");
  CHECK(of.front() == "qar: report/1\n");
  CHECK(of.rules() == "yaml/text-before-front-matter");
  CHECK(of.source.slice(of.found.problems[0].where) == "Draft of Tuesday");
  CHECK_FALSE(of.found.problems[0].fix);
}

TEST_CASE("a page that shows a draft is no draft") {
  CHECK_FALSE(Split("A draft:\n```yaml\n---\nqar: report/1\n---\n```\n").found.present);
  CHECK_FALSE(Split("a\nb\nc\nd\ne\nf\ng\nh\ni\n---\nqar: report/1\n---\n").found.present);
}

TEST_CASE("many comments and blank lines take no more than a look each") {
  std::string text = "---\n";
  for (int i = 0; i < 50'000; ++i) text += "# a\n\n";
  CHECK(Split(text + "key: value\n---\nText.\n").body() == "Text.\n");
  CHECK(Split(text + "Text.\n").rules().empty());
}

}  // namespace
}  // namespace qar::syntax
