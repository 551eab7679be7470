#include "read/suppression_reader.h"

#include <string>
#include <string_view>

#include "qar/syntax/markdown.h"
#include "qar/syntax/yaml.h"

#include "support/catch.h"

using namespace qar;
using model::Suppression;

namespace {

/// Suppressions of a text, and what each of them covers.
struct Read {
  text::Sources sources;
  const text::Source* source = nullptr;
  std::vector<Suppression> all;
  std::vector<diag::Diagnostic> problems;

  [[nodiscard]] std::string covered(std::size_t index) const { return std::string(source->slice(all.at(index).covers)); }
  [[nodiscard]] std::string found() const {
    std::string lines;
    for (const diag::Diagnostic& each : problems)
      lines += std::string(each.rule) + ": " + std::string(source->slice(each.where)) + "\n";
    return lines;
  }
};

Read from_markdown(std::string text) {
  Read read;
  read.source = &read.sources.add("report.md", std::move(text));
  read.all = read::read_markdown_suppressions(*read.source, syntax::parse_markdown(*read.source, read.source->all()),
                                              read.problems);
  return read;
}

Read from_yaml(std::string text) {
  Read read;
  read.source = &read.sources.add("kt.yaml", std::move(text));
  const syntax::YamlDocument document = syntax::parse_yaml(*read.source, read.source->all());
  read.all = read::read_yaml_suppressions(*read.source, read.source->all(), *document.tree, read.problems);
  return read;
}

}  // namespace

TEST_CASE("a suppression names its rules and its reason") {
  const Read read =
      from_markdown("<!-- qar:off-next style/long-sentence, ofsted because quoted  from\nthe prospectus -->\n\nText.\n");
  REQUIRE(read.all.size() == 1);
  const Suppression& made = read.all[0];
  CHECK(made.kind == Suppression::Kind::off_next);
  REQUIRE(made.targets.size() == 2);
  CHECK(made.targets[0].value == "style/long-sentence");
  CHECK(read.source->slice(made.targets[1].where) == "ofsted");
  CHECK(made.reason == "quoted from the prospectus");
  CHECK(read.problems.empty());
}

TEST_CASE("off and on enclose what lies between them") {
  const Read read = from_markdown("One.\n\n<!-- qar:off section because old -->\n\nTwo.\n\n<!-- qar:on -->\n\nThree.\n");
  REQUIRE(read.all.size() == 2);
  CHECK(read.covered(0) == "\n\nTwo.\n\n");
  CHECK(read.all[0].closed);
  CHECK(read.problems.empty());
}

TEST_CASE("an on ends only what it names") {
  const Read read = from_markdown(
      "<!-- qar:off section because a -->\n\n<!-- qar:off cover because b -->\n\nOne.\n\n<!-- qar:on section "
      "-->\n\nTwo.\n\n<!-- qar:on -->\n\nThree.\n");
  REQUIRE(read.all.size() == 4);
  CHECK(read.covered(0).ends_with("One.\n\n"));
  CHECK(read.covered(1).ends_with("Two.\n\n"));
  CHECK(read.problems.empty());
}

TEST_CASE("an off without an on holds to the end of the file and is reported") {
  const Read read = from_markdown("One.\n\n<!-- qar:off section because old -->\n\nTwo.\n");
  CHECK(read.covered(0) == "\n\nTwo.\n");
  CHECK(read.found() == "suppression/unclosed: <!-- qar:off section because old -->\n");
}

TEST_CASE("an on without an off is reported") {
  CHECK(from_markdown("One.\n\n<!-- qar:on -->\n").found() == "suppression/stray-on: <!-- qar:on -->\n");
  CHECK(from_markdown("<!-- qar:on -->\n\n<!-- qar:off section because old -->\n\n<!-- qar:on -->\n").problems.size() == 1);
}

TEST_CASE("off-file covers the whole file, wherever it stands") {
  const Read read = from_markdown("One.\n\n<!-- qar:off-file section because old -->\n");
  CHECK(read.covered(0) == read.source->text);
  CHECK(read.problems.empty());
}

TEST_CASE("off-next on a line of its own covers the next block, a whole list too") {
  const Read read = from_markdown("<!-- qar:off-next section because old -->\n\n- One.\n- Two.\n\nThree.\n");
  CHECK(read.covered(0) == "- One.\n- Two.");
}

TEST_CASE("off-next within a block covers the rest of that block") {
  const Read read = from_markdown("- One. <!-- qar:off-next section because old --> Two.\n- Three.\n");
  REQUIRE(read.all.size() == 1);
  CHECK(read.covered(0) == " Two.");
}

TEST_CASE("off-next at the end of a draft covers nothing") {
  const Read read = from_markdown("One.\n\n<!-- qar:off-next section because old -->\n");
  CHECK(read.covered(0).empty());
}

TEST_CASE("comments of others are left alone, forms that do not exist are reported") {
  CHECK(from_markdown("<!-- a note on qar: of last week -->\n").all.empty());
  CHECK(from_markdown("`<!-- qar:off -->`\n").all.empty());
  const Read read = from_markdown("<!-- qar:of section -->\n\n<!-- qar:off-line section because old -->\n");
  CHECK(read.all.empty());
  CHECK(read.found() ==
        "suppression/unknown-form: <!-- qar:of section -->\nsuppression/unknown-form: <!-- qar:off-line section because old "
        "-->\n");
}

TEST_CASE("in YAML off-next covers the next item or field with its value") {
  const Read items =
      from_yaml("entries:\n  # qar:off-next evidence because old\n  - id: KT-01\n    place: Hall\n  - id: KT-02\n");
  REQUIRE(items.all.size() == 1);
  CHECK(items.covered(0).ends_with("place: Hall"));
  const Read fields = from_yaml("review: r\n# qar:off-next evidence because old\nreviewer: {id: KT}\nentries: []\n");
  CHECK(fields.covered(0).ends_with("reviewer: {id: KT}"));
  const Read beside = from_yaml(
      "entries:\n  - id: KT-01\n    # qar:off-next evidence because old\n    place: Hall\n    with: headteacher\n");
  CHECK(beside.covered(0).ends_with("place: Hall"));
}

TEST_CASE("in YAML a hash within a value is no comment") {
  CHECK(from_yaml("observed: |\n  # qar:off evidence because old\nplace: \"# qar:off\"\n").all.empty());
}

TEST_CASE("more suppressions than are read are reported once") {
  std::string text;
  for (int i = 0; i < 1010; ++i) text += "# qar:off-next evidence because old\n";
  const Read read = from_yaml(text + "entries: []\n");
  CHECK(read.all.size() == 1000);
  CHECK(read.found() == "suppression/too-many: # qar:off-next evidence because old\n");
}
