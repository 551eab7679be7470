// Whatever is wrong with one file, it is said of that file, and everything else in the batch is still checked.
#include <algorithm>

#include <fmt/format.h>

#include "check/checked.h"
#include "check/withheld_files.h"
#include "support/catch.h"

namespace qar {
namespace {

// Where the rest of the batch is: one draft, one evidence file, a finding in each.
void add_rest(auto& files) {
  files.add(
      "rest/report.md",
      test::draft("## Leadership at all levels\n\n### What went well\n\n- Leaders visit lessons w/ books. [@KT-01]\n"));
  files.add("rest/evidence/kt.yaml", test::evidence("KT", "  - id: KT-01\n    observd: a\n"));
}

bool rest_is_checked(const test::Run& run) {
  const auto in_rest = [&](std::string_view rule) {
    return std::ranges::any_of(run.of(rule), [](const test::Found& each) { return each.path.starts_with("rest/"); });
  };
  return in_rest("section/shorthand") && in_rest("evidence/unknown-field");
}

test::Run run_with(std::string path, std::string bytes) {
  text::MemoryFiles files;
  add_rest(files);
  files.add(path, std::move(bytes));
  return test::run(files, {path, "rest"});
}

/// The rules that find something in a file, each once, in the order of their first finding.
std::string rules_in(const test::Run& run, std::string_view path) {
  std::string all;
  for (const test::Found& each : run.found)
    if (each.path == path && all.find(each.rule) == std::string::npos) all += (all.empty() ? "" : " ") + each.rule;
  return all;
}

std::string utf16(std::string_view text) {
  std::string wide = "\xFF\xFE";
  for (const char c : text) {
    wide += c;
    wide += '\0';
  }
  return wide;
}

TEST_CASE("encodings that are not UTF-8 are one finding at their place") {
  struct Case {
    const char* name;
    std::string bytes;
    std::uint32_t line;
  };
  const std::string good = test::draft("## Additional support\n\nNone at present.\n");
  const std::string entries = test::evidence("KT", "  - id: KT-01\n    observed: caf\xE9\n");
  const std::vector<Case> cases = {
      {"bad/report.md",
       good + "Gr\xFC\xDF"
              "e\n",
       9},
      {"bad/report.md", utf16(good), 1},
      {"bad/report.md", good + std::string(1, '\0') + "\n", 9},
      {"bad/kt.yaml", entries, 6},
      {"bad/kt.yaml", utf16(entries.substr(0, 40)), 1},
  };
  for (const Case& each : cases) {
    CAPTURE(each.name, each.line);
    const test::Run run = run_with(each.name, each.bytes);
    REQUIRE(rules_in(run, each.name) == "yaml/encoding");
    CHECK(run.of("yaml/encoding")[0].line == each.line);
    CHECK(run.of("yaml/encoding")[0].severity == diag::Severity::error);
    CHECK(run.failures.empty());
    CHECK(rest_is_checked(run));
  }
}

TEST_CASE("a draft in UTF-16 that nobody named is found in a folder") {
  text::MemoryFiles files;
  add_rest(files);
  files.add("bad/report.md", utf16(test::draft("")));
  const test::Run run = test::run(files, {"."});
  CHECK(rules_in(run, "bad/report.md") == "yaml/encoding");
  CHECK(rest_is_checked(run));
}

TEST_CASE("an empty draft, and one of white space, are named for what they lack") {
  for (const char* bytes : {"", "\n", " \n\t\n", "\xEF\xBB\xBF"}) {
    CAPTURE(bytes);
    const test::Run run = run_with("bad/report.md", bytes);
    CHECK(run.count("cover/missing-front-matter") == 1);
    CHECK(run.failures.empty());
    CHECK(rest_is_checked(run));
  }
}

TEST_CASE("an empty evidence file is a finding") {
  const test::Run run = run_with("bad/kt.yaml", "");
  CHECK_FALSE(rules_in(run, "bad/kt.yaml").empty());
  CHECK(run.failures.empty());
  CHECK(rest_is_checked(run));
}

/// A draft and its evidence with three slips, and the places at which they are found.
std::string places_of(const std::string& draft, const std::string& entries) {
  text::MemoryFiles files;
  files.add("report.md", draft);
  files.add("evidence/kt.yaml", entries);
  const test::Run run = test::run(files, {"report.md"});
  std::string all;
  for (const test::Found& each : run.found) all += fmt::format("{} {}:{}\n", each.rule, each.path, each.line);
  return all;
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string made;
  for (const char c : text) c == '\n' ? made += line_end : made += c;
  return made;
}

TEST_CASE("line ends and a byte order mark change neither findings nor lines") {
  const std::string draft = test::draft(
      "## Leadership at all levels\n\n### What went well\n\n- Leaders visit lessons w/ books. [@KT-07]\n- \n\n???\n");
  const std::string entries = test::evidence("KT", "  - id: KT-01\n    observd: a\n  - id: KT-01\n    observed: b\n");
  const std::string expected = places_of(draft, entries);
  CHECK(expected.find("section/shorthand report.md:10") != std::string::npos);
  CHECK(expected.find("evidence/unknown-field evidence/kt.yaml:6") != std::string::npos);
  CHECK(places_of(with_line_ends(draft, "\r\n"), with_line_ends(entries, "\r\n")) == expected);
  CHECK(places_of(with_line_ends(draft, "\r"), with_line_ends(entries, "\r")) == expected);
  CHECK(places_of("\xEF\xBB\xBF" + draft, "\xEF\xBB\xBF" + entries) == expected);
}

TEST_CASE("control characters are found where they stand") {
  const test::Run run = run_with("bad/report.md", test::draft("## Additional support\n\nNone\x07 at present.\n"));
  REQUIRE(run.count("yaml/control-character") == 1);
  CHECK(run.of("yaml/control-character")[0].line == 8);
  CHECK(rest_is_checked(run));
}

TEST_CASE("a file over the cap is one finding that names it") {
  const std::string huge(1024 * 1024 + 1, 'x');
  const test::Run run = run_with("bad/report.md", test::draft(huge));
  CHECK(rules_in(run, "bad/report.md") == "yaml/too-large");
  CHECK(run.of("yaml/too-large")[0].message.find("1048576") != std::string::npos);
  CHECK(rest_is_checked(run));
}

TEST_CASE("a draft over the cap that nobody named is found in a folder, and a larger file of other people is passed over") {
  text::MemoryFiles files;
  const std::string huge(1024 * 1024 + 1, 'x');
  files.add("bad/report.md", test::draft(huge));
  files.add("bad/README.md", huge);
  const test::Run run = test::run(files, {"."});
  CHECK(rules_in(run, "bad/report.md") == "yaml/too-large");
  CHECK(rules_in(run, "bad/README.md").empty());
  CHECK(run.passed_over == 1);
}

TEST_CASE("evidence over a configured cap is one finding") {
  text::MemoryFiles files;
  add_rest(files);
  files.add("bad/qar.yaml", "limits: {evidence_bytes: 300}\n");
  files.add("bad/report.md", test::draft(""));
  files.add("bad/evidence/kt.yaml", test::evidence("KT", "  - id: KT-01\n    observed: " + std::string(300, 'x') + "\n"));
  const test::Run run = test::run(files, {"."});
  CHECK(rules_in(run, "bad/evidence/kt.yaml") == "yaml/too-large");
  CHECK(rest_is_checked(run));
}

TEST_CASE("an unclosed front matter, and a spoilt one, are found at their fence") {
  for (const char* bytes :
       {"---\nqar: report/1\n\n## Additional support\n", "---\nqar: report/1\n\xE2\x80\x94-\n\n## Additional support\n"}) {
    CAPTURE(bytes);
    const test::Run run = run_with("bad/report.md", bytes);
    CHECK_FALSE(rules_in(run, "bad/report.md").empty());
    CHECK(run.failures.empty());
    CHECK(rest_is_checked(run));
  }
}

TEST_CASE("a syntax error in one entry does not hide the ones after it") {
  const test::Run run = run_with(
      "bad/kt.yaml", test::evidence("KT", "  - id: KT-01\n    observed: \"not closed\n  - id: KT-02\n    observd: a\n"));
  CHECK(run.count("yaml") >= 1);
  const auto found = run.of("evidence/unknown-field");
  CHECK(std::ranges::any_of(found, [](const test::Found& each) { return each.path == "bad/kt.yaml" && each.line == 8; }));
  CHECK(rest_is_checked(run));
}

TEST_CASE("hostile YAML is refused by name") {
  const std::vector<std::string> hostile = {
      ",",
      "a: &a [x]\nb: *a\n",
      "a: &a [*a]\n",
      "--- \na: 1\n--- \nb: 2\n",
      "entries:\n\t- id: KT-01\n",
      std::string(10'000, '['),
      "qar: evidence/1\nqar: evidence/1\n",
      "qar: evidence/1\nentries: " + std::string(1024 * 1024, 'x') + "\n",
  };
  for (const std::string& bytes : hostile) {
    CAPTURE(bytes.substr(0, 40));
    const test::Run run = run_with("bad/kt.yaml", bytes);
    CHECK_FALSE(rules_in(run, "bad/kt.yaml").empty());
    CHECK(run.failures.empty());
    CHECK(rest_is_checked(run));
  }
}

TEST_CASE("a file that the world withholds is one line, and its review is still checked") {
  test::WithheldFiles files;
  add_rest(files);
  files.add("bad/report.md", test::draft(""));
  files.add("bad/evidence/kt.yaml", test::evidence("KT", "  - id: KT-01\n"));
  files.add("bad/evidence/lr.yaml", test::evidence("LR", "  - id: LR-01\n    observd: a\n"));
  files.withhold("bad/evidence/kt.yaml");
  test::Run run = test::run(files, {"."});
  CHECK(run.failures == std::vector<std::string>{"bad/evidence/kt.yaml: permission denied"});
  CHECK(rules_in(run, "bad/evidence/lr.yaml").find("evidence/unknown-field") != std::string::npos);
  CHECK(rest_is_checked(run));

  files.withhold("bad/report.md");
  run = test::run(files, {"."});
  CHECK(run.failures.size() == 2);
  CHECK(rules_in(run, "bad/evidence/lr.yaml").find("evidence/unknown-field") != std::string::npos);
  CHECK(rest_is_checked(run));
}

TEST_CASE("evidence is checked even where its draft cannot be read") {
  text::MemoryFiles files;
  files.add("report.md", test::draft("\xFF\n"));
  files.add("evidence/kt.yaml", test::evidence("KT", "  - id: KT-01\n    observd: a\n"));
  const test::Run run = test::run(files, {"."});
  CHECK(run.count("yaml/encoding") == 1);
  CHECK(run.count("evidence/unknown-field") == 1);
}

TEST_CASE("names of files may hold whatever a name may hold") {
  for (const char* name : {"two words", "it's \"quoted\"", "line\nbreak", "-dash", "100%", "\xC3\xA9t\xC3\xA9", "\xFF\xFE",
                           "semi;colon", "\x1B[31m"}) {
    CAPTURE(name);
    text::MemoryFiles files;
    add_rest(files);
    const std::string folder = name;
    files.add(folder + "/report.md", test::draft("## Additional support\n\nw/ care\n"));
    files.add(folder + "/evidence/kt.yaml", test::evidence("KT", "  - id: KT-01\n    observd: a\n"));
    for (const std::vector<std::string>& paths :
         {std::vector<std::string>{folder, "rest"}, {folder + "/report.md", "rest"}}) {
      const test::Run run = test::run(files, paths);
      CHECK(rules_in(run, folder + "/report.md").find("section/shorthand") != std::string::npos);
      CHECK(rules_in(run, folder + "/evidence/kt.yaml").find("evidence/unknown-field") != std::string::npos);
      CHECK(rest_is_checked(run));
    }
  }
}

TEST_CASE("a missing file with an odd name is said without its control characters") {
  const text::MemoryFiles files;
  const test::Run run = test::run(files, {"no\n\x1B]0;x\x07where.md"});
  REQUIRE(run.failures.size() == 1);
  CHECK(run.failures[0].find_first_of("\n\x1B\x07") == std::string::npos);
}

}  // namespace
}  // namespace qar
