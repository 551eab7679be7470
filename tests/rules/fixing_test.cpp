// What holds of all fixes together, over everything at hand: the examples of every rule, the example reviews, and files that
// were written to be hard.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/check/fixes.h"
#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "support/catch.h"
#include "support/example.h"

namespace qar {
namespace {

namespace fs = std::filesystem;

/// A folder of files and the paths that are checked in it.
struct Case {
  std::string name;
  text::MemoryFiles files;
  std::vector<std::string> paths;
  check::Settings settings{};
};

std::vector<Case> rule_examples() {
  std::vector<Case> cases;
  for (const rules::CatalogueEntry& entry : rules::catalogue())
    for (const auto& list : {entry.rule->flagged, entry.rule->accepted})
      for (const std::string_view page : list) {
        test::Example example = test::read_example(page);
        Case made{std::string(entry.id) + "\n" + std::string(page), std::move(example.files), example.paths};
        if (!example.says_stage) made.settings.stage = model::Stage::agree;
        cases.push_back(std::move(made));
      }
  return cases;
}

/// The folders of examples/, each as one case.
std::vector<Case> example_folders() {
  std::vector<Case> cases;
  for (const auto& folder : fs::directory_iterator(fs::path(QAR_SOURCE_DIR) / "examples")) {
    Case made{folder.path().filename().string(), {}, {"."}};
    for (const auto& file : fs::recursive_directory_iterator(folder)) {
      if (!file.is_regular_file()) continue;
      std::ifstream stream(file.path(), std::ios::binary);
      made.files.add(fs::relative(file.path(), folder).string(), {std::istreambuf_iterator<char>(stream), {}});
    }
    cases.push_back(std::move(made));
  }
  return cases;
}

std::string with_crlf(std::string_view text) {
  std::string made;
  for (const char c : text) made += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return made;
}

std::vector<Case> hard_files() {
  constexpr std::string_view report = R"~(---
qar: report/1
Review: larkfield-2025-11
school: {Name: Larkfield Primary School, Phase: Primary}
dates: {from: 10/11/25, to: 12 Nov 2025}
---

#Larkfield Primary School

##Leadership at all levels

### WWW

- Leaders said “We went (@KT-01) and saw EBI’s.” and this helped (@KT-01, @KT2).
- A leader wrote "see (@KT-01)" [KT-02]
-
- Pupils' work shows 'the (@KT-01) way' (@KT-01).

> ##Not a heading (@KT-01)

    - an indented line (@KT-01) with “one (@KT-02) quotation
    over two lines”

### EBI's
* one
* two  [@kt-1]
)~";
  constexpr std::string_view evidence = R"~(qar: evidence/1
Review: larkfield-2025-11
reviewer: {ID: KT, role: visiting reviewer}
entries:
  - ID: KT1
    On: 10/11/25
    At: 9.20
    activity: book look
    suggests: WWW
    observed: He said: “it is” (9.20)
    quotes: [{speaker: pupil, text: “I like 9.20”}, {speaker: pupil, text: "On: 10/11/25"}]
  - id: KT-02
    date: 10/11
    observed: |
      “On: 10/11/25”
    confidential: no
)~";
  std::vector<Case> cases;
  const auto add = [&](std::string name, const std::string& draft, const std::string& notes) {
    Case made{std::move(name), {}, {"."}};
    made.files.add("r/report.md", draft);
    made.files.add("r/evidence/kt.yaml", notes);
    cases.push_back(std::move(made));
  };
  const std::string one(report), other(evidence);
  add("as it is", one, other);
  add("with carriage returns", with_crlf(one), with_crlf(other));
  add("with byte order marks", "\xEF\xBB\xBF" + one, "\xEF\xBB\xBF" + other);
  add("without line endings at the end", one.substr(0, one.size() - 1), other.substr(0, other.size() - 1));
  add("with both line endings", with_crlf(one.substr(0, 300)) + one.substr(300),
      with_crlf(other.substr(0, 200)) + other.substr(200));
  add("with blank lines before", "\n\n" + one, "\n\n" + other);
  add("without a fence", one.substr(4), other);
  add("cut off", one.substr(0, 180), other.substr(0, 250));
  add("empty", "", "");
  return cases;
}

/// The text with some lines taken out, doubled, cut short or exchanged, as editors and people do.
std::string spoilt(const std::string& text, std::mt19937& random) {
  std::vector<std::string> lines;
  for (const std::string_view line : text::split(text, '\n')) lines.emplace_back(line);
  for (int i = 0; i < 12; ++i) {
    std::string& line = lines[random() % lines.size()];
    std::string& other = lines[random() % lines.size()];
    switch (random() % 6) {
      case 0: line.clear(); break;
      case 1: line.resize(line.size() / 2); break;
      case 2: std::swap(line, other); break;
      case 3: line = other; break;
      case 4: line.insert(0, random() % 2 == 0 ? "  " : "##"); break;
      default: line += random() % 2 == 0 ? " \"" : " (@KT-01, @LR2)"; break;
    }
  }
  std::string made;
  for (const std::string& line : lines) made += line + "\n";
  return made;
}

/// The quickstart review, spoilt in many ways.
std::vector<Case> spoilt_reviews() {
  constexpr int many = 30;
  std::mt19937 random(2025);
  std::vector<Case> cases;
  for (int i = 0; i < many; ++i) {
    Case made{fmt::format("spoilt {}", i), {}, {"."}};
    const fs::path folder = fs::path(QAR_SOURCE_DIR) / "examples/quickstart/larkfield-2025-11";
    for (const std::string_view name : {"report.md", "evidence/kt.yaml", "evidence/pj.yaml"}) {
      std::ifstream stream(folder / name, std::ios::binary);
      made.files.add(std::string(name), spoilt({std::istreambuf_iterator<char>(stream), {}}, random));
    }
    cases.push_back(std::move(made));
  }
  return cases;
}

std::set<std::string> rules_found(const Case& each, std::string_view family) {
  std::set<std::string> found;
  const check::Plan plan = check::make_plan(each.files, each.paths, each.settings);
  check::check_jobs(each.files, plan.jobs, each.settings, {}, [&](check::Checked&& checked) {
    for (const diag::Diagnostic& finding : checked.findings)
      if (finding.rule.starts_with(family)) found.insert(std::string(finding.rule));
  });
  return found;
}

/// “…” on one line of running text, which nobody takes for anything but a quotation.
std::vector<std::string> curly_quotations(std::string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; (at = text.find("“", at)) != std::string_view::npos;) {
    const std::size_t end = text.find("”", at);
    if (end == std::string_view::npos) break;
    const std::string_view before = text.substr(0, at);
    const std::string_view words = text.substr(at, end + 3 - at);
    const bool is_value = before.ends_with(": ") || before.ends_with("- ") || before.ends_with("[");
    if (!is_value && words.find('\n') == std::string_view::npos) found.emplace_back(words);
    at = end + 3;
  }
  return found;
}

bool stands_in_order(const std::vector<std::string>& words, std::string_view text) {
  std::size_t at = 0;
  for (const std::string& each : words) {
    at = text.find(each, at);
    if (at == std::string_view::npos) return false;
    at += each.size();
  }
  return true;
}

void hold(Case each, diag::Safety up_to) {
  INFO(each.name);
  const check::FixOptions options{up_to, true};
  const std::set<std::string> syntax_before = rules_found(each, "yaml/");
  const check::Fixes fixes = check::make_fixes(each.files, each.paths, each.settings, options, {});
  for (const check::LeftFile& left : fixes.left) {
    INFO(left.path << " " << (left.rules.empty() ? "" : left.rules[0]));
    CHECK(left.why == check::LeftFile::Why::not_named);
  }
  for (const check::FixedFile& file : fixes.files) {
    const text::Revision& revision = file.revision;
    INFO("before:\n" << revision.original() << "\nafter:\n" << revision.current());
    CHECK(each.files.read(file.path, 1 << 24).value().bytes == revision.original());
    CHECK(text::apply(revision.original(), revision.changes()) == revision.current());
    CHECK(stands_in_order(curly_quotations(revision.original()), revision.current()));
    const bool has_bom = revision.original().starts_with("\xEF\xBB\xBF");
    CHECK(revision.current().starts_with("\xEF\xBB\xBF") == has_bom);
    // A file of one line ending has no other afterwards.
    const auto has_lone_lf = [](std::string_view text) {
      for (std::size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos; ++at)
        if (at == 0 || text[at - 1] != '\r') return true;
      return false;
    };
    if (revision.original().find('\r') == std::string::npos) CHECK(revision.current().find('\r') == std::string::npos);
    if (revision.original().find('\n') != std::string::npos && !has_lone_lf(revision.original()))
      CHECK_FALSE(has_lone_lf(revision.current()));
    each.files.add(file.path, revision.current());
  }
  // What was well-formed still is.
  if (syntax_before.empty()) CHECK(rules_found(each, "yaml/") == syntax_before);
  CHECK(check::make_fixes(each.files, each.paths, each.settings, options, {}).files.empty());
}

TEST_CASE("all fixes together, over the examples of every rule") {
  for (const diag::Safety up_to : {diag::Safety::safe, diag::Safety::unsafe})
    for (Case& each : rule_examples()) hold(std::move(each), up_to);
}

TEST_CASE("all fixes together, over the example reviews") {
  for (const diag::Safety up_to : {diag::Safety::safe, diag::Safety::unsafe})
    for (Case& each : example_folders()) hold(std::move(each), up_to);
}

TEST_CASE("all fixes together, over reviews that were spoilt by chance") {
  for (const diag::Safety up_to : {diag::Safety::safe, diag::Safety::unsafe})
    for (Case& each : spoilt_reviews()) hold(std::move(each), up_to);
}

TEST_CASE("all fixes together, over files that are hard") {
  for (const diag::Safety up_to : {diag::Safety::safe, diag::Safety::unsafe})
    for (Case& each : hard_files()) hold(std::move(each), up_to);
}

}  // namespace
}  // namespace qar
