#include "text/paths.h"

#include "qar/text/file_store.h"

#include "support/catch.h"

using namespace qar::text;

TEST_CASE("Paths are joined") {
  CHECK(join_path("a/b", "c") == "a/b/c");
  CHECK(join_path("a/", "c") == "a/c");
  CHECK(join_path("/", "c") == "/c");
  CHECK(join_path("", "c") == "c");
  CHECK(join_path(".", "c") == "c");
  CHECK(join_path("a", "/c") == "/c");
  CHECK(join_path("a", "") == "a");
}

TEST_CASE("The folder that a path stands in") {
  CHECK(parent_path("a/b.md") == "a");
  CHECK(parent_path("a/b/c.md") == "a/b");
  CHECK(parent_path("a//b.md") == "a");
  CHECK(parent_path("a/b/") == "a");
  CHECK(parent_path("b.md") == ".");
  CHECK(parent_path("") == ".");
  CHECK(parent_path("/a") == "/");
  CHECK(parent_path("/") == "/");
}

TEST_CASE("The name of a file and what it ends in") {
  CHECK(file_name("a/b.md") == "b.md");
  CHECK(file_name("b.md") == "b.md");
  CHECK(file_name("a/b/") == "b");
  CHECK(extension("a.b/Report.MD") == "md");
  CHECK(extension("kt.tar.gz") == "gz");
  CHECK(extension("a.b/README").empty());
  CHECK(extension(".gitignore").empty());
  CHECK(extension("a/.draft.yml") == "yml");
  CHECK(extension("report.").empty());
  CHECK(extension("..").empty());
}

TEST_CASE("Absolute paths have no detours") {
  CHECK(absolute_from("/home/kt", "report.md") == "/home/kt/report.md");
  CHECK(absolute_from("/home/kt", "./a//b/../c/") == "/home/kt/a/c");
  CHECK(absolute_from("/home/kt", "../lr") == "/home/lr");
  CHECK(absolute_from("/home/kt", "../../../..") == "/");
  CHECK(absolute_from("/home/kt", "/etc/./x") == "/etc/x");
  CHECK(absolute_from("/home/kt", ".") == "/home/kt");
  CHECK(absolute_from("/", "") == "/");
}
