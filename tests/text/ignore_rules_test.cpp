#include "qar/text/ignore_rules.h"

#include "support/catch.h"

using qar::text::IgnoreRules;

namespace {

IgnoreRules rules(std::string_view text) {
  IgnoreRules made;
  made.add("", text);
  return made;
}

bool ignores_file(std::string_view text, std::string_view path) { return rules(text).ignored(path, false); }
bool ignores_folder(std::string_view text, std::string_view path) { return rules(text).ignored(path, true); }

}  // namespace

TEST_CASE("Without rules nothing is ignored") {
  CHECK_FALSE(IgnoreRules().ignored("report.md", false));
  CHECK_FALSE(ignores_file("\n\n   \n# report.md\n", "report.md"));
}

TEST_CASE("A name holds at any depth") {
  CHECK(ignores_file("*.bak", "report.bak"));
  CHECK(ignores_file("*.bak", "a/b/report.bak"));
  CHECK_FALSE(ignores_file("*.bak", "report.md"));
}

TEST_CASE("A pattern with a slash inside or in front holds from its folder on") {
  CHECK(ignores_file("/notes.md", "notes.md"));
  CHECK_FALSE(ignores_file("/notes.md", "a/notes.md"));
  CHECK(ignores_file("a/notes.md", "a/notes.md"));
  CHECK_FALSE(ignores_file("a/notes.md", "b/a/notes.md"));
  CHECK(ignores_file("**/a/notes.md", "b/a/notes.md"));
}

TEST_CASE("A slash at the end is for folders only, and does not anchor") {
  CHECK_FALSE(ignores_file("build/", "build"));
  CHECK(ignores_folder("build/", "build"));
  CHECK(ignores_folder("build/", "a/build"));
  CHECK(ignores_file("build/", "a/build/report.md"));
  CHECK_FALSE(ignores_folder("a/build/", "b/a/build"));
}

TEST_CASE("Two stars") {
  CHECK(ignores_file("old/**", "old/2018/report.md"));
  CHECK_FALSE(ignores_folder("old/**", "old"));
  CHECK(ignores_file("a/**/draft.md", "a/draft.md"));
  CHECK(ignores_file("a/**/draft.md", "a/b/c/draft.md"));
}

TEST_CASE("The last rule that matches decides") {
  CHECK_FALSE(ignores_file("*.md\n!report.md\n", "report.md"));
  CHECK(ignores_file("*.md\n!report.md\n", "notes.md"));
  CHECK(ignores_file("!report.md\n*.md\n", "report.md"));
}

TEST_CASE("What lies in an ignored folder cannot be taken back") {
  CHECK(ignores_file("old/\n!old/report.md\n", "old/report.md"));
  CHECK_FALSE(ignores_file("old/*\n!old/report.md\n", "old/report.md"));
}

TEST_CASE("Comments, escapes and spaces at the end") {
  CHECK(ignores_file("\\#notes", "#notes"));
  CHECK(ignores_file("\\!notes", "!notes"));
  CHECK(ignores_file("notes   ", "notes"));
  CHECK(ignores_file("notes\\ ", "notes "));
  CHECK_FALSE(ignores_file("notes\\ ", "notes"));
  CHECK(ignores_file("my notes", "my notes"));
  CHECK(ignores_file("notes\t", "notes\t"));
}

TEST_CASE("Windows line ends and a byte order mark are no part of a pattern") {
  CHECK(ignores_file("\xEF\xBB\xBF*.bak\r\n*.tmp\r\n", "a.bak"));
  CHECK(ignores_file("\xEF\xBB\xBF*.bak\r\n*.tmp\r\n", "a.tmp"));
}

TEST_CASE("Patterns that name nothing are passed over") {
  CHECK_FALSE(ignores_file("/\n!\n!/\n", "a"));
  CHECK_FALSE(ignores_file("\\", "\\"));
}

TEST_CASE("A file deeper down wins over one further up, in whatever order they come") {
  IgnoreRules made;
  made.add("schools/larkfield", "!draft.md\n");
  made.add("", "draft.md\n");
  made.add("schools", "larkfield/keep.md\n");
  CHECK_FALSE(made.ignored("schools/larkfield/draft.md", false));
  CHECK(made.ignored("schools/draft.md", false));
  CHECK(made.ignored("schools/larkfield/keep.md", false));
  CHECK_FALSE(made.ignored("larkfield/keep.md", false));
}

TEST_CASE("The folder of a file of rules may be written in several ways") {
  for (const std::string_view folder : {"a/b", "./a/b", "a/b/"}) {
    IgnoreRules made;
    made.add(folder, "/x");
    CHECK(made.ignored("a/b/x", false));
    CHECK_FALSE(made.ignored("x", false));
  }
  IgnoreRules made;
  made.add(".", "/x");
  made.add(".", "!x");
  CHECK_FALSE(made.ignored("x", false));
}
