#include "qar/text/file_store.h"

#include "support/catch.h"

using namespace qar::text;

namespace {

MemoryFiles a_review() {
  MemoryFiles files;
  files.add("larkfield/report.md", "# Report");
  files.add("larkfield/evidence/kt.yaml", "entries: []");
  files.add("larkfield/evidence/LR.yaml", "entries: []");
  return files;
}

}  // namespace

TEST_CASE("Memory: files are found, and the folders above them") {
  const MemoryFiles files = a_review();
  CHECK(files.kind("larkfield/report.md") == FileKind::file);
  CHECK(files.kind("larkfield/evidence") == FileKind::folder);
  CHECK(files.kind("larkfield/evidence/") == FileKind::folder);
  CHECK(files.kind("larkfield/evi") == FileKind::missing);
  CHECK(files.kind(".") == FileKind::folder);
  CHECK(files.kind("./larkfield/../larkfield/report.md") == FileKind::file);
}

TEST_CASE("Memory: what was read is remembered as it was asked for") {
  const MemoryFiles files = a_review();
  CHECK(files.read("larkfield/report.md", 100).value().bytes == "# Report");
  CHECK_FALSE(files.read("./qar.yaml", 100).ok());
  CHECK(files.reads() == std::vector<std::string>{"larkfield/report.md", "./qar.yaml"});
}

TEST_CASE("Memory: reading fails as it does on the disk") {
  const MemoryFiles files = a_review();
  CHECK(files.read("qar.yaml", 100).message() == "qar.yaml: no such file");
  CHECK(files.read("larkfield", 100).message() == "larkfield: is a folder, not a file");
  const auto over = files.read("larkfield/report.md", 7);
  REQUIRE(over.ok());
  CHECK(over.value().over_limit);
  CHECK(over.value().bytes.size() == 8);
  CHECK(over.value().size == 8);
  CHECK_FALSE(files.read("larkfield/report.md", 8).value().over_limit);
}

TEST_CASE("Memory: folders are listed by the bytes of their names, each entry once") {
  const MemoryFiles files = a_review();
  const auto review = files.list("larkfield");
  REQUIRE(review.ok());
  REQUIRE(review.value().size() == 2);
  CHECK(review.value()[0].name == "evidence");
  CHECK(review.value()[0].kind == FileKind::folder);
  CHECK(review.value()[1].name == "report.md");
  CHECK(review.value()[1].kind == FileKind::file);
  CHECK(files.list("larkfield/evidence").value()[0].name == "LR.yaml");
  CHECK(files.list(".").value().size() == 1);
  CHECK(files.list("nowhere").message() == "nowhere: no such folder");
  CHECK(files.list("larkfield/report.md").message() == "larkfield/report.md: is not a folder");
}

TEST_CASE("Memory: files are written where there is a folder") {
  MemoryFiles files = a_review();
  CHECK_FALSE(files.write("larkfield/report.md", "new"));
  CHECK(files.read("larkfield/report.md", 100).value().bytes == "new");
  CHECK(files.write("out/report.html", "x")->message == "out/report.html: the folder for it does not exist");
  CHECK_FALSE(files.make_folder("out"));
  CHECK(files.kind("out") == FileKind::folder);
  CHECK(files.list("out").value().empty());
  CHECK_FALSE(files.write("out/report.html", "x"));
  CHECK(files.write("larkfield", "x")->message == "larkfield: is a folder, not a file");
  CHECK(files.make_folder("larkfield/report.md")->message == "larkfield/report.md: exists already");
}

TEST_CASE("Memory: paths are absolute from the root") {
  const MemoryFiles files = a_review();
  CHECK(files.absolute("larkfield/report.md") == "/larkfield/report.md");
  CHECK(files.kind("/larkfield/report.md") == FileKind::file);
}

TEST_CASE("Memory: a file is replaced only while it holds what was read") {
  MemoryFiles files;
  files.add("a.md", "old");
  CHECK(files.replace("a.md", "other", "new")->message == "a.md: has changed since it was read");
  CHECK(files.replace("a.md", "ol", "new")->message == "a.md: has changed since it was read");
  CHECK_FALSE(files.replace("a.md", "old", "new"));
  CHECK(files.read("a.md", 10).value().bytes == "new");
  CHECK(files.replace("b.md", "", "new").has_value());
}
