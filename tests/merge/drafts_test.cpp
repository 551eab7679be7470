// Drafts of three versions, by what they are made of.
#include "qar/merge/drafts.h"

#include <string>

#include "qar/text/source.h"

#include "support/catch.h"

using qar::merge::ConflictStyle;
using qar::merge::Marking;
using qar::merge::Merged;

namespace {

const std::string front = "---\nqar: report/1\nreview: alder-2025-11\n---\n";

Merged merged(const std::string& base, const std::string& ours, const std::string& theirs, const Marking& marking = {}) {
  qar::text::Sources sources;
  const auto& b = sources.add("base.md", base);
  const auto& o = sources.add("ours.md", ours);
  const auto& t = sources.add("theirs.md", theirs);
  return qar::merge::merge_drafts(b, o, t, marking);
}

std::string body(const std::string& base, const std::string& ours, const std::string& theirs) {
  const Merged result = merged(front + base, front + ours, front + theirs);
  CHECK(result.clean());
  REQUIRE(result.text.starts_with(front));
  return result.text.substr(front.size());
}

std::string conflict(const std::string& base, const std::string& ours, const std::string& theirs,
                     const Marking& marking = {}) {
  const Merged result = merged(front + base, front + ours, front + theirs, marking);
  CHECK(result.conflicts.size() == 1);
  REQUIRE(result.text.starts_with(front));
  return result.text.substr(front.size());
}

std::string cover(const std::string& base, const std::string& ours, const std::string& theirs) {
  const Merged result =
      merged("---\n" + base + "---\nText.\n", "---\n" + ours + "---\nText.\n", "---\n" + theirs + "---\nText.\n");
  CHECK(result.conflicts.empty());
  CHECK(result.refusals.empty());
  return result.text.size() < 14 ? result.text : result.text.substr(4, result.text.size() - 14);
}

const std::string two_parts =
    "## Leadership at all levels\n\n### What went well\n\n- Leaders plan lessons with care and share them widely. [@KT-01]\n"
    "- Governors visit classes every half-term. [@LR-02]\n\n### Even better if\n\n- phase leaders compared writing weekly. "
    "[@MO-03]\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("changes of different bullets are both made") {
  const std::string ours = replaced(two_parts, "every half-term", "every term");
  const std::string theirs = replaced(two_parts, "writing weekly", "writing monthly");
  CHECK(body(two_parts, ours, theirs) == replaced(ours, "writing weekly", "writing monthly"));
}

TEST_CASE("new bullets of both sides at one place stand one after the other, whoever merges") {
  const std::string bullet = "- Governors visit classes every half-term. [@LR-02]\n";
  const std::string ours = replaced(two_parts, bullet, bullet + "- Teachers read aloud daily. [@SB-01]\n");
  const std::string theirs = replaced(two_parts, bullet, bullet + "- Children sing in assembly. [@PJ-01]\n");
  const std::string both =
      replaced(two_parts, bullet, bullet + "- Children sing in assembly. [@PJ-01]\n- Teachers read aloud daily. [@SB-01]\n");
  CHECK(body(two_parts, ours, theirs) == both);
  CHECK(body(two_parts, theirs, ours) == both);
}

TEST_CASE("a bullet that the sides moved to different parts stands in both, each time as a conflict") {
  const std::string governors = "- Governors visit classes every half-term. [@LR-02]\n";
  const std::string base =
      two_parts + "\n## Engagement and inclusion\n\n### What went well\n\n- Pupils lead clubs. [@SB-01]\n";
  const std::string without = replaced(base, governors, "");
  const std::string ours = replaced(without, "[@MO-03]\n", "[@MO-03]\n" + governors);
  const std::string theirs = replaced(without, "[@SB-01]\n", "[@SB-01]\n" + governors);
  const Merged result = merged(front + base, front + ours, front + theirs);
  REQUIRE(result.conflicts.size() == 2);
  for (const auto& each : result.conflicts) CHECK(each.message == "both sides moved this, each to another place");
  CHECK(result.text.find("<<<<<<< ours\n" + governors + "=======\n>>>>>>> theirs\n") != std::string::npos);
  CHECK(result.text.find("<<<<<<< ours\n=======\n" + governors + ">>>>>>> theirs\n") != std::string::npos);
}

TEST_CASE("a bullet moved on one side and edited on the other is edited where it now stands") {
  const std::string bullet = "- Governors visit classes every half-term. [@LR-02]\n";
  const std::string edited = replaced(two_parts, "every half-term", "in every half-term of the year");
  const std::string moved =
      replaced(replaced(two_parts, bullet, ""), "### Even better if\n\n", "### Even better if\n\n" + bullet);
  const std::string expected =
      replaced(replaced(two_parts, bullet, ""), "### Even better if\n\n",
               "### Even better if\n\n- Governors visit classes in every half-term of the year. [@LR-02]\n");
  CHECK(body(two_parts, edited, moved) == expected);
  CHECK(body(two_parts, moved, edited) == expected);
}

TEST_CASE("citations of one claim unite, and what was taken away stays away") {
  const std::string base = "## Context\n\n- Leaders plan lessons with care. [@KT-01; @KT-02]\n";
  CHECK(body(base, replaced(base, "[@KT-01; @KT-02]", "[@KT-01; @KT-02; @SB-09]"),
             replaced(base, "[@KT-01; @KT-02]", "[@KT-01; @LR-04]")) ==
        replaced(base, "[@KT-01; @KT-02]", "[@KT-01; @LR-04; @SB-09]"));
  CHECK(body(base, replaced(base, "with care", "with great care"), replaced(base, "KT-02]", "KT-02; @MO-01]")) ==
        "## Context\n\n- Leaders plan lessons with great care. [@KT-01; @KT-02; @MO-01]\n");
  const std::string uncited = "## Context\n\n- Leaders plan lessons with care.\n";
  CHECK(body(uncited, replaced(uncited, "care.", "care. [@KT-01]"), replaced(uncited, "care.", "care. [@LR-01]")) ==
        "## Context\n\n- Leaders plan lessons with care. [@KT-01; @LR-01]\n");
}

TEST_CASE("changes of different sentences of one bullet are both made") {
  const std::string base =
      "## Context\n\n- Leaders plan lessons with care. Pupils enjoy the long reading hour. Books are new.\n";
  const std::string ours = replaced(base, "with care", "with great care");
  const std::string theirs = replaced(base, "the long reading hour", "the daily reading hour [@KT-01]");
  CHECK(body(base, ours, theirs) == replaced(theirs, "with care", "with great care"));
  CHECK(body(base, replaced(ours, " Books are new.", ""), theirs) ==
        replaced(replaced(theirs, "with care", "with great care"), " Books are new.", ""));
}

TEST_CASE("changes of both sides to one sentence are a conflict of that bullet") {
  const std::string base = "## Context\n\n- Leaders plan lessons with care.\n- Books are new.\n";
  const std::string ours = replaced(base, "with care", "with great care"), theirs = replaced(base, "with care", "together");
  CHECK(conflict(base, ours, theirs) ==
        "## Context\n\n<<<<<<< ours\n- Leaders plan lessons with great care.\n=======\n- Leaders plan lessons "
        "together.\n>>>>>>> theirs\n- Books are new.\n");
  Marking marking;
  marking.style = ConflictStyle::diff3;
  marking.marker_size = 9;
  marking.base = "before";
  CHECK(
      conflict(base, ours, theirs, marking) ==
      "## Context\n\n<<<<<<<<< ours\n- Leaders plan lessons with great care.\n||||||||| before\n- Leaders plan lessons with "
      "care.\n=========\n- Leaders plan lessons together.\n>>>>>>>>> theirs\n- Books are new.\n");
}

TEST_CASE("a changed bullet that the other side deleted is a conflict, an unchanged one is gone") {
  const std::string base = "## Context\n\n- Leaders plan lessons with care.\n- Books are new.\n";
  const std::string without = replaced(base, "- Leaders plan lessons with care.\n", "");
  CHECK(conflict(base, replaced(base, "with care", "with great care"), without) ==
        "## Context\n\n<<<<<<< ours\n- Leaders plan lessons with great care.\n=======\n>>>>>>> theirs\n- Books are new.\n");
  CHECK(body(base, replaced(base, "are new", "are worn"), without) == replaced(without, "are new", "are worn"));
}

TEST_CASE("new paragraphs of both sides at one place are a conflict") {
  const std::string base = "## Context\n\nThe school stands by the river.\n";
  CHECK(conflict(base, base + "\nIt is small.\n", base + "\nMost families walk.\n") ==
        base + "\n<<<<<<< ours\nIt is small.\n=======\nMost families walk.\n>>>>>>> theirs\n");
}

TEST_CASE("sections are known wherever they stand and however they are called") {
  const std::string base =
      "## Context\n\nThe school is small.\n\n## Leadership at all levels\n\n### WWW\n\n- Leaders plan lessons.\n";
  const std::string ours =
      "## Leadership at all levels\n\n### WWW\n\n- Leaders plan lessons.\n\n## Context\n\nThe school is small.\n";
  const std::string theirs = replaced(replaced(base, "WWW", "What went well"), "is small", "is rather small");
  CHECK(body(base, ours, theirs) ==
        "## Leadership at all levels\n\n### What went well\n\n- Leaders plan lessons.\n\n## Context\n\nThe school is rather "
        "small.\n");
}

TEST_CASE("new sections of both sides stand in the order of the profile") {
  const std::string base = "# Report\n";
  const std::string ours = base + "\n## Leadership at all levels\n\nLeaders plan.\n";
  const std::string theirs = base + "\n## Context\n\nThe school is small.\n";
  const std::string both = base + "\n## Context\n\nThe school is small.\n\n## Leadership at all levels\n\nLeaders plan.\n";
  CHECK(body(base, ours, theirs) == both);
  CHECK(body(base, theirs, ours) == both);
}

TEST_CASE("a section that one side deleted while the other worked on it is a conflict as a whole") {
  const std::string base = "## Context\n\nThe school is small.\n\n## Thanks\n\nWe thank the school.\n";
  const std::string without = "## Context\n\nThe school is small.\n";
  CHECK(body(base, base, without) == without);
  CHECK(conflict(base, base + "\nEspecially the cooks.\n", without) ==
        without + "\n<<<<<<< ours\n## Thanks\n\nWe thank the school.\n\nEspecially the cooks.\n=======\n>>>>>>> theirs\n");
}

TEST_CASE("the front matter goes by its keys") {
  const std::string base =
      "qar: report/1\nreview: alder-2025-11\nschool: {name: Alder, phase: primary}\nteam: {lead: LR, reviewers: [KT]}\n# "
      "End\n";
  CHECK(cover(base, replaced(base, "phase: primary", "phase: infant"), replaced(base, "[KT]", "[KT, MO]")) ==
        replaced(replaced(base, "phase: primary", "phase: infant"), "[KT]", "[KT, MO]"));
  CHECK(cover(base, replaced(base, "[KT]", "[KT, SB]"), replaced(base, "[KT]", "[KT, MO]")) ==
        replaced(base, "[KT]", "[KT, MO, SB]"));
  CHECK(
      cover(base, replaced(base, "name: Alder", "name: Alder Hill"), replaced(base, "primary}", "primary, trust: none}")) ==
      replaced(base, "name: Alder, phase: primary", "name: Alder Hill, phase: primary, trust: none"));
  const std::string target = "target_group: pupils who are absent # new\n";
  CHECK(cover(base, replaced(base, "# End\n", "stage: agree\n# End\n"), replaced(base, "# End\n", target + "# End\n")) ==
        replaced(base, "# End\n", "stage: agree\n" + target + "# End\n"));
  const std::string block =
      "qar: report/1\nschool:\n  name: Alder\n  # of five\n  hub: Aspire\nareas_of_excellence:\n  - title: Reading\n    "
      "status: proposed\n";
  CHECK(cover(block, replaced(block, "Aspire", "none"),
              replaced(block, "proposed", "accredited\n  - title: Music\n    status: proposed")) ==
        replaced(replaced(block, "Aspire", "none"), "proposed", "accredited\n  - title: Music\n    status: proposed"));
}

TEST_CASE("a conflict in the front matter is of one line, and the rest is merged") {
  const std::string block = "qar: report/1\nschool:\n  name: Alder\n  hub: Aspire\n  urn: 100000\n";
  const Merged result =
      merged("---\n" + block + "---\nText.\n", "---\n" + replaced(block, "Aspire", "none") + "---\nText.\n",
             "---\n" + replaced(replaced(block, "Aspire", "Wessex"), "100000", "100001") + "---\nText.\n");
  REQUIRE(result.conflicts.size() == 1);
  CHECK(result.conflicts[0].section == std::vector<std::string>{"school", "hub"});
  CHECK(result.text ==
        "---\nqar: report/1\nschool:\n  name: Alder\n<<<<<<< ours\n  hub: none\n=======\n  hub: Wessex\n>>>>>>> theirs\n  "
        "urn: 100001\n---\nText.\n");
}

TEST_CASE("line endings, byte order mark and the end of the file are kept, or follow the side that changed them") {
  const std::string plain = front + "## Context\n\n- One bullet stands here.\n- Another follows below.";
  std::string windows;
  for (const char c : plain) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const std::string marked = "\xEF\xBB\xBF" + windows;
  CHECK(merged(marked, replaced(marked, "One", "A"), replaced(marked, "Another", "A second")).text ==
        replaced(replaced(marked, "One", "A"), "Another", "A second"));
  CHECK(merged(plain, replaced(windows, "One", "A"), replaced(plain, "Another", "A second") + "\n").text ==
        replaced(replaced(windows, "One", "A"), "Another", "A second") + "\r\n");
}

TEST_CASE("findings of a conflict stand in the files as they are on the disk") {
  const std::string windows = "\xEF\xBB\xBF## Context\r\n\r\n- Leaders plan with care.\r\n";
  const Merged result = merged(windows, replaced(windows, "with care", "well"), replaced(windows, "with care", "badly"));
  REQUIRE(result.conflicts.size() == 1);
  CHECK(result.conflicts[0].where.begin == windows.find("- Leaders"));
  CHECK(result.conflicts[0].where.end == windows.find("- Leaders") + std::string("- Leaders plan well.").size());
  CHECK(result.conflicts[0].section == std::vector<std::string>{"Context"});
  CHECK(result.conflicts[0].related.size() == 2);
}

TEST_CASE("what cannot be merged is refused with its place, and nothing is merged") {
  const std::string good = front + "Text.\n";
  const std::string broken = "---\nqar: report/1\nschool: {name: [Alder\n---\nText.\n";
  CHECK(merged(good, good, broken).refused());
  CHECK(merged(good, good, broken).text.empty());
  const std::string other = replaced(good, "alder-2025-11", "birch-2025-12");
  CHECK(merged("", good, other).refused());
  CHECK_FALSE(merged(good, good, other).refused());
  const Merged marked = merged(good, good + "<<<<<<< ours\nA.\n=======\nB.\n>>>>>>> theirs\n", good);
  REQUIRE(marked.refusals.size() == 1);
  CHECK(marked.refusals[0].where.begin == good.size());
}

TEST_CASE("without a base, what both have is there once") {
  const std::string one = front + "## Context\n\n- Leaders plan lessons with care.\n";
  const std::string other = one + "- Books are new.\n";
  CHECK(merged("", one, other).text == other);
  CHECK(merged("", other, one).text == other);
}

TEST_CASE("a suppression goes with the block that it is for") {
  const std::string base =
      "## Context\n\nThe school is small and old.\n\n<!-- qar:off-next style because quoted -->\nMost families walk here.\n";
  const std::string ours =
      "## Context\n\n<!-- qar:off-next style because quoted -->\nMost families walk here.\n\nThe school is small and old.\n";
  const std::string theirs = replaced(base, "walk here", "walk here daily");
  CHECK(body(base, ours, theirs) == replaced(ours, "walk here", "walk here daily"));
}
