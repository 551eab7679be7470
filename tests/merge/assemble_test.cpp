// Drafts in which colleagues wrote different sections, put together.
#include <string>
#include <vector>

#include "qar/merge/drafts.h"
#include "qar/text/source.h"

#include "support/catch.h"

using qar::merge::Merged;
using qar::merge::NamedDraft;

namespace {

Merged assembled(const std::vector<std::string>& texts) {
  qar::text::Sources sources;
  std::vector<NamedDraft> drafts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string name = std::string(1, static_cast<char>('a' + i)) + ".md";
    drafts.push_back({&sources.add(name, texts[i]), name});
  }
  return qar::merge::assemble_drafts(drafts);
}

std::string draft(const std::string& cover, const std::string& context, const std::string& www, const std::string& ebi) {
  return "---\nqar: report/1\nreview: alder-2025-11\n" + cover + "---\n\n# Review report\n\n## Context\n" + context +
         "\n## Leadership at all levels\n\n### What went well\n" + www + "\n### Even better if\n" + ebi;
}

}  // namespace

TEST_CASE("each part comes from the draft that wrote it") {
  const std::string a =
      draft("estimates: {leadership: Leading}\nschool:\n  name: Alder\n  phase:\n", "\nThe school is small.\n", "", "");
  const std::string b = draft("estimates: {provision: Effective}\nschool:\n  name:\n  phase: primary\n", "",
                              "\n- Leaders plan.\n- They visit.\n", "");
  const std::string c = draft("estimates:\nschool:\n  name:\n  phase:\n", "", "", "\n- leaders met more often.\n");
  const std::string whole =
      draft("estimates: {leadership: Leading, provision: Effective}\nschool:\n  name: Alder\n  phase: primary\n",
            "\nThe school is small.\n", "\n- Leaders plan.\n- They visit.\n", "\n- leaders met more often.\n");
  CHECK(assembled({a, b, c}).clean());
  CHECK(assembled({a, b, c}).text == whole);
  CHECK(assembled({c, a, b}).text == whole);
  CHECK(assembled({whole, whole}).text == whole);
  CHECK(assembled({whole, a}).text == whole);
}

TEST_CASE("a part that two drafts wrote is reported, with both") {
  const std::string a = draft("", "\nThe school is small.\n", "\n- Leaders plan.\n", "");
  const std::string b = draft("", "\nThe school is rather small.\n", "", "\n- leaders met.\n");
  const Merged made = assembled({a, b});
  REQUIRE(made.conflicts.size() == 1);
  CHECK(made.conflicts[0].rule == "merge/written-twice");
  CHECK(made.conflicts[0].section == std::vector<std::string>{"Context"});
  CHECK(made.conflicts[0].related.size() == 1);
  CHECK(made.text == draft("", "\n<<<<<<< a.md\nThe school is small.\n=======\nThe school is rather small.\n>>>>>>> b.md\n",
                           "\n- Leaders plan.\n", "\n- leaders met.\n"));
  CHECK(assembled({a, b, draft("", "\nThe school is old.\n", "", "")})
            .text.find("<<<<<<< c.md\nThe school is old.\n=======\n>>>>>>> a.md\n") != std::string::npos);
}

TEST_CASE("sections that only one draft has stand where the profile has them") {
  const std::string a = "## Leadership at all levels\n\nLeaders plan.\n", b = "## Context\n\nThe school is small.\n";
  CHECK(assembled({a, b}).text == "## Context\n\nThe school is small.\n\n## Leadership at all levels\n\nLeaders plan.\n");
  CHECK(assembled({b, a}).text == assembled({a, b}).text);
}

TEST_CASE("drafts of different reviews are not put together") {
  std::string other = draft("", "", "", "");
  other.replace(other.find("alder"), 5, "birch");
  CHECK(assembled({draft("", "", "", ""), other}).refused());
}
