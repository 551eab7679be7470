// What a rule flags as private is hidden from all that the check says, whichever rule says it.
#include <algorithm>
#include <set>

#include "qar/diag/masks.h"

#include "check/checked.h"
#include "support/catch.h"

namespace qar {
namespace {

constexpr std::string_view entries =
    "  - {id: KT-01, date: 2025-11-10, activity: lesson visit, with: Mrs Fielding, suggests: strenth, observed: Good.}\n";

std::vector<check::Checked> checked(const text::MemoryFiles& files, const check::Settings& settings = {}) {
  const check::Plan plan = check::make_plan(files, {"a"}, settings);
  std::vector<check::Checked> all;
  check::check_jobs(files, plan.jobs, settings, {}, [&](check::Checked&& each) { all.push_back(std::move(each)); });
  return all;
}

/// The words at the masked places, each once.
std::set<std::string> hidden(const check::Checked& checked) {
  std::set<std::string> words;
  for (const text::Span place : checked.masked) words.emplace((*checked.sources)[place.file].slice(place));
  return words;
}

text::MemoryFiles one_review(std::string_view comment = {}) {
  text::MemoryFiles files;
  files.add("a/report.md", test::draft("## Leadership at all levels\n"));
  files.add("a/evidence/kt.yaml", std::string(comment) + test::evidence("KT", entries));
  return files;
}

TEST_CASE("the place of a private finding is masked") {
  const auto all = checked(one_review());
  REQUIRE(all.size() == 1);
  CHECK(hidden(all[0]) == std::set<std::string>{"Mrs Fielding"});
}

TEST_CASE("it is masked when the finding is held back, was not asked for or is switched off") {
  const auto expected = std::set<std::string>{"Mrs Fielding"};
  CHECK(hidden(checked(one_review("# qar:off-file evidence because it is a name on a door\n")).at(0)) == expected);
  check::Settings settings;
  settings.select = {"cover"};
  CHECK(hidden(checked(one_review(), settings).at(0)) == expected);
  settings.select = {};
  settings.ignore = {"evidence/name-in-with"};
  CHECK(hidden(checked(one_review(), settings).at(0)) == expected);
  text::MemoryFiles files = one_review();
  files.add("a/qar.yaml", "rules: {evidence/name-in-with: off}\n");
  const auto all = checked(files);
  CHECK(hidden(all.at(0)) == expected);
  const auto about = [](const diag::Diagnostic& each) { return each.rule == "evidence/name-in-with"; };
  CHECK(std::ranges::none_of(all[0].findings, about));
}

TEST_CASE("a file that two drafts read is masked in both readings by what either knows") {
  text::MemoryFiles files;
  files.add("a/one.md", test::draft("", "school: {name: Larkfield, headteacher: Maren Tolley}\n"));
  files.add("a/two.md", test::draft(""));
  files.add("a/evidence/kt.yaml", test::evidence("KT", "  - {id: KT-01, activity: leader meeting, with: Maren Tolley}\n"));
  const auto all = checked(files);
  REQUIRE(all.size() == 1);
  std::size_t readings = 0;
  for (const text::Source& source : *all[0].sources) {
    if (source.path != "a/evidence/kt.yaml") continue;
    ++readings;
    CHECK(std::ranges::count(all[0].masked, source.id, &text::Span::file) == 1);
  }
  CHECK(readings == 2);
  CHECK(std::ranges::is_sorted(all[0].masked));
}

TEST_CASE("messages of other rules do not repeat what is masked") {
  text::MemoryFiles files;
  // The same name as a role that nobody knows, and in a key that nobody knows.
  files.add("a/evidence/kt.yaml",
            test::evidence("KT", "  - {id: KT-01, with: Mrs Fielding, activity: Mrs Fielding, mrs fielding: x}\n"));
  const auto all = checked(files);
  REQUIRE(all.size() == 1);
  std::size_t masked = 0;
  for (const diag::Diagnostic& each : all[0].findings) {
    const std::string sentence = diag::sentence(each);
    INFO(each.rule << ": " << sentence);
    CHECK(sentence.find("ielding") == std::string::npos);
    if (sentence.find("████████████") != std::string::npos) ++masked;
  }
  CHECK(masked == 2);
}

/// An evidence file in which Mrs Fielding is named as the one who took part, and in the words of what was observed.
std::string shown_with(std::string_view observed) {
  text::MemoryFiles files;
  files.add("a/evidence/kt.yaml",
            test::evidence("KT", "  - {id: KT-01, with: Mrs Fielding, observed: \"" + std::string(observed) + "\"}\n"));
  const auto all = checked(files);
  std::string shown;
  for (const text::Source& source : *all.at(0).sources)
    shown = diag::Masks(all[0].sources.get(), all[0].masked).slice(source.all());
  const std::size_t begin = shown.find("observed: \"") + 11;
  return shown.substr(begin, shown.rfind('"') - begin);
}

TEST_CASE("a private name is masked where it stands again in the file, though no rule flags it there") {
  CHECK(shown_with("We met Mrs Fielding.") == "We met ████████████.");
  CHECK(shown_with("Fielding's class; “Fielding”, they said.") == "████████'s class; “████████”, they said.");
  CHECK(shown_with("MRS Fielding, Mrs. Fielding") == "MRS ████████, █████████████");
}

TEST_CASE("only whole words in the same capitals are the same name") {
  for (const char* other :
       {"Fieldingham, Windfielding and the-Fielding", "on the fielding side", "Mrs Field and Mrs", "FIELDING"}) {
    INFO(other);
    CHECK(shown_with(other) == other);
  }
}

TEST_CASE("a name that a text repeats stays on the cover, where it stands by right") {
  text::MemoryFiles files;
  files.add("a/report.md", test::draft("## Leadership at all levels\n\nMaren Tolley leads. Tolley asks.\n",
                                       "school: {name: Larkfield, headteacher: Maren Tolley}\n"));
  check::Settings settings;
  settings.select = {"privacy"};
  const auto all = checked(files, settings);
  REQUIRE(all.at(0).masked.size() == 2);
  const text::Source& source = (*all[0].sources)[all[0].masked[0].file];
  CHECK(source.slice(all[0].masked[0]) == "Maren Tolley");
  CHECK(all[0].masked[0].begin > source.text.find("## "));
  CHECK(source.slice(all[0].masked[1]) == "Tolley");
}

TEST_CASE("the fingerprint of a private finding knows the rule, the section and its number there, not the words") {
  const auto prints = [](std::string_view with, std::string_view second) {
    text::MemoryFiles files;
    files.add("a/evidence/kt.yaml", test::evidence("KT", "  - {id: KT-01, with: " + std::string(with) + "}\n  - {id: " +
                                                             std::string(second) + ", with: Mr Oyelaran}\n"));
    std::vector<std::string> made;
    for (const test::Found& each : test::run(files, {"a"}).of("evidence/name-in-with")) made.push_back(each.fingerprint);
    return made;
  };
  const auto one = prints("Mrs Fielding", "KT-02");
  REQUIRE(one.size() == 2);
  CHECK(one[0] != one[1]);
  CHECK(prints("Dr A. Okafor", "KT-02") == one);
  CHECK(prints("Mrs Fielding", "KT-03")[1] != one[1]);
  const auto three = prints("Mrs Fielding and Mr Tan", "KT-02");
  REQUIRE(three.size() == 3);
  CHECK(three[0] == one[0]);
  CHECK(std::set<std::string>(three.begin(), three.end()).size() == 3);
}

}  // namespace
}  // namespace qar
