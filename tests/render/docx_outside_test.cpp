// Word editions as other programs read them, where those are installed; nothing of qar needs them.
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "edition.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace qar;
using namespace qar::render;

namespace {

bool is_installed(const std::string& program) {
  if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0) return true;
  WARN(program + " is not installed: nothing is compared with it");
  return false;
}

std::string contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder with `edition.docx`.
struct EditionFile {
  EditionFile() {
    const test::ReviewInMemory review(test::draft_with(
        "## Leadership at all levels\n\n### What went well\n\n- Leaders visit **every** lesson.\n  1. counted\n\n"
        "| Year | Pupils |\n|---|---:|\n| Year 1 | 30 |\n\nA [link](https://example.org).\n"));
    static_cast<void>(folder.put("edition.docx", test::written("docx", review.edition(Audience::school))));
  }
  [[nodiscard]] bool run(const std::string& command) const {
    return std::system(("cd '" + folder.path() + "' && " + command + " >log 2>&1").c_str()) == 0;
  }
  test::TemporaryFolder folder;
};

}  // namespace

TEST_CASE("DOCX: pandoc reads headings, lists, tables and links") {
  if (!is_installed("pandoc")) return;
  const EditionFile edition;
  REQUIRE(edition.run("pandoc edition.docx -t html -o edition.html --wrap=none"));
  const std::string html = contents(edition.folder / "edition.html");
  for (const std::string_view expected :
       {">Leadership at all levels</h1>", ">What went well</h2>", "<strong>every</strong>", "<ol ", "counted<", "<thead>",
        "Year 1</td>", "<a href=\"https://example.org\">"}) {
    INFO(expected);
    CHECK(html.find(expected) != std::string::npos);
  }
}

TEST_CASE("DOCX: LibreOffice opens it, and pages come of it") {
  if (!is_installed("soffice") || !is_installed("pdftotext")) return;
  const EditionFile edition;
  REQUIRE(edition.run("soffice --headless -env:UserInstallation=file://$PWD/office --convert-to pdf edition.docx"));
  REQUIRE(edition.run("pdftotext -layout edition.pdf edition.txt"));
  const std::string text = contents(edition.folder / "edition.txt");
  for (const std::string_view expected :
       {"Larkfield Primary School", "Summary of estimates", "1.1", "What went well", "Page 2 of "}) {
    INFO(expected);
    CHECK(text.find(expected) != std::string::npos);
  }
}
