// Reviewers' files made one, and versions of one file.
#include "qar/merge/evidence.h"

#include <algorithm>
#include <string>
#include <vector>

#include "qar/syntax/yaml.h"
#include "qar/text/edit.h"
#include "qar/text/source.h"

#include "support/catch.h"

using qar::merge::CitingDraft;
using qar::merge::EvidenceInput;
using qar::merge::JoinedEvidence;
using qar::merge::JoinOptions;
using qar::merge::Merged;

namespace {

std::string file(const std::string& id, const std::string& entries, const std::string& review = "alder-2025-11") {
  return "qar: evidence/1\nreview: " + review + "\nreviewer: {id: " + id + ", role: visiting reviewer}\nentries:\n" +
         entries;
}

struct Joined {
  qar::text::Sources sources;
  JoinedEvidence result;
};

Joined joined(const std::vector<std::string>& files, JoinOptions options = {}, const std::string& base = "") {
  Joined made;
  std::vector<EvidenceInput> inputs;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string name = "file" + std::to_string(i) + ".yaml";
    inputs.push_back({&made.sources.add(name, files[i]), name});
  }
  if (!base.empty()) options.base = &made.sources.add("base.yaml", base);
  made.result = qar::merge::join_evidence(inputs, options);
  return made;
}

std::string entries_of(const std::string& text) {
  const auto at = text.find("entries:\n");
  return at == std::string::npos ? text : text.substr(at + 9);
}

const std::string kt_1 =
    "  - id: KT-01\n    date: 2025-11-10\n    observed: |\n      Seen: one.\n\n      And more.  # not a comment\n";
const std::string kt_2 = "  # a second look\n  - {id: KT-02, date: '2025-11-11', observed: \"Two # of it\"}\n";
const std::string lr_1 = "- id: LR-01   # the first\n  date: 2025-11-10\n  observed: >-\n    Folded\n    text\n";

}  // namespace

TEST_CASE("files of several reviewers become one, and what stands in them is copied") {
  const Joined made = joined({file("LR", lr_1), file("KT", kt_2 + kt_1)});
  CHECK(made.result.clean());
  CHECK(made.result.text ==
        "qar: evidence/1\nreview: alder-2025-11\nreviewers:\n  - {id: KT, role: visiting reviewer}\n  - {id: LR, role: "
        "visiting "
        "reviewer}\nentries:\n" +
            kt_1 + kt_2 + "  - id: LR-01   # the first\n    date: 2025-11-10\n    observed: >-\n      Folded\n      text\n");
  CHECK(made.result.entries == 3);
}

TEST_CASE("the order of the files does not matter, and a joined file stays as it is") {
  const std::vector<std::string> files = {"# mine\n" + file("LR", lr_1), file("KT", kt_1), file("KT", kt_2 + kt_1)};
  std::vector<std::size_t> order = {0, 1, 2};
  const std::string first = joined(files).result.text;
  REQUIRE(first.starts_with("# mine\n"));
  while (std::next_permutation(order.begin(), order.end()))
    CHECK(joined({files[order[0]], files[order[1]], files[order[2]]}).result.text == first);
  CHECK(joined({first}).result.text == first);
  CHECK(joined({first, files[1], first}).result.text == first);
}

TEST_CASE("entries that say the same stand once, however they are quoted") {
  const std::string quoted = "  - {observed: 'It is so.', id: KT1}\n";
  const std::string plain = "  - id: KT-01\n    observed: It is so. # as agreed\n";
  const Joined made = joined({file("KT", quoted), file("KT", plain)});
  CHECK(made.result.clean());
  CHECK(made.result.twice == 1);
  CHECK(entries_of(made.result.text) == plain);
}

TEST_CASE("one id with different contents is a conflict, field by field") {
  const std::string one = "  - id: KT-01\n    date: 2025-11-10\n    suggests: strength\n    observed: Seen.\n";
  const std::string other =
      "  - id: KT-01\n    date: 2025-11-10\n    suggests: development\n    place: Hall\n    observed: Seen.\n";
  const Joined made = joined({file("KT", one), file("KT", other)});
  REQUIRE(made.result.conflicts.size() == 1);
  CHECK(made.result.conflicts[0].section == std::vector<std::string>{"KT-01", "suggests"});
  CHECK(made.result.conflicts[0].message == "`KT-01` says two things about its `suggests`");
  CHECK(entries_of(made.result.text) ==
        "  - id: KT-01\n    date: 2025-11-10\n<<<<<<< file1.yaml\n    suggests: development\n=======\n    suggests: "
        "strength\n>>>>>>> file0.yaml\n    place: Hall\n    observed: Seen.\n");
}

TEST_CASE("three contents of one id are all there") {
  const auto entry = [](const std::string& words) { return "  - id: KT-01\n    observed: " + words + "\n"; };
  const Joined made = joined({file("KT", entry("One.")), file("KT", entry("Two.")), file("KT", entry("Three."))});
  CHECK(made.result.conflicts.size() == 1);
  for (const char* words : {"One.", "Two.", "Three."}) CHECK(made.result.text.find(words) != std::string::npos);
}

TEST_CASE("with a base, changes of different fields are both made, and what was deleted is gone") {
  const std::string base =
      "  - id: KT-01\n    date: 2025-11-10\n    place: Hall\n    observed: Seen.\n  - id: KT-02\n    observed: Two.\n";
  const std::string one =
      "  - id: KT-01\n    date: 2025-11-11\n    place: Hall\n    observed: Seen.\n  - id: KT-02\n    observed: Two.\n";
  const std::string other = "  - id: KT-01\n    date: 2025-11-10\n    place: Gym\n    observed: Seen.\n";
  const Joined made = joined({file("KT", one), file("KT", other)}, {}, file("KT", base));
  CHECK(made.result.clean());
  CHECK(entries_of(made.result.text) == "  - id: KT-01\n    date: 2025-11-11\n    place: Gym\n    observed: Seen.\n");
  const std::string changed = one.substr(0, one.size() - 5) + "Too.\n";
  const Joined contested = joined({file("KT", changed), file("KT", other)}, {}, file("KT", base));
  REQUIRE(contested.result.conflicts.size() == 1);
  CHECK(contested.result.conflicts[0].section == std::vector<std::string>{"KT-02"});
}

TEST_CASE("entries with one id are renumbered, and drafts follow the file that they cite from") {
  const std::string early =
      "  - id: KT-01\n    date: 2025-11-10\n    observed: Seen early.\n  - id: KT-02\n    date: 2025-11-11\n    observed: "
      "Two.\n";
  const std::string late =
      "  - id: KT-01\n    date: 2025-11-12\n    observed: Seen late.\n  - date: 2025-11-12\n    observed: No id.\n";
  const std::string draft = "## Context\n\n- It was seen. [@KT-01; @KT-02]\n";
  qar::text::Sources drafts;
  const auto& of_early = drafts.add("a.md", draft);
  const auto& of_late = drafts.add("b.md", draft);
  const auto& of_neither = drafts.add("c.md", draft);
  const std::vector<CitingDraft> citing = {{&of_early, {1}}, {&of_late, {0}}, {&of_neither, {}}};
  JoinOptions options;
  options.renumber = true;
  options.drafts = citing;
  const Joined made = joined({file("KT", late), file("KT", early)}, options);
  CHECK(made.result.renumbered == 2);
  CHECK(entries_of(made.result.text) ==
        early +
            "  - id: KT-03\n    date: 2025-11-12\n    observed: Seen late.\n  - id: KT-04\n    date: "
            "2025-11-12\n    observed: No id.\n");
  REQUIRE(made.result.draft_edits.size() == 3);
  CHECK(made.result.draft_edits[0].empty());
  CHECK(qar::text::apply(draft, made.result.draft_edits[1]) == "## Context\n\n- It was seen. [@KT-03; @KT-02]\n");
  CHECK(made.result.draft_edits[2].empty());
  REQUIRE(made.result.conflicts.size() == 1);
  CHECK(made.result.conflicts[0].rule == "merge/ambiguous-citation");
}

TEST_CASE("unfit files are refused by name and place") {
  const auto refused = [](const std::vector<std::string>& files) {
    const Joined made = joined(files);
    CHECK(made.result.text.empty());
    REQUIRE_FALSE(made.result.refusals.empty());
    return made.result.refusals.front().message;
  };
  CHECK(refused({file("KT", kt_1), file("LR", lr_1, "birch-2025-12")}) ==
        "this file is of the review `birch-2025-12`, another one than the file before it");
  CHECK(refused({file("KT", "  - observed: Seen.\n")}) == "this entry has no id of the form KT-01");
  CHECK(refused({file("KT", "  - id: 7\n    observed: Seen.\n")}) == "this entry has no id of the form KT-01");
  CHECK(refused({file("KT", lr_1)}) == "`LR-01` begins with the id of no reviewer of these files");
  CHECK(refused({file("KT", kt_1), "qar: evidence/1\nentries: [{\n"}) != "");
  CHECK(refused({"Just words.\n"}) == "this is no evidence file");
  CHECK(refused({file("KT", "<<<<<<< ours\n" + kt_1 + ">>>>>>> theirs\n")}) ==
        "the lines of an earlier conflict stand here");
}

TEST_CASE("names of people are not carried over") {
  const std::string named =
      "qar: evidence/1\nreview: alder-2025-11\nreviewer:\n  id: KT\n  name: Kit Example\n  role: visiting "
      "reviewer\nentries:\n" +
      kt_1;
  const Joined made = joined({named});
  CHECK(made.result.text.find("Kit") == std::string::npos);
  CHECK(made.result.text.find("  - id: KT\n    role: visiting reviewer\nentries:") != std::string::npos);
  REQUIRE(made.result.notes.size() == 1);
  CHECK(made.result.notes[0].rule == "merge/left-out");
}

TEST_CASE("reviewers keep their form, and what contradicts is a conflict") {
  const auto with = [](const std::string& reviewer) {
    return "qar: evidence/1\nreview: alder-2025-11\nreviewer:" + reviewer + "\nentries:\n" + kt_1;
  };
  const std::string block = with("\n  id: KT # me\n  role: lead reviewer\n  school: St Mary, Alder");
  const Joined made = joined({block});
  CHECK(made.result.text.starts_with("# me\nqar: evidence/1\n"));
  CHECK(made.result.text.find("\n  - id: KT\n    role: lead reviewer\n    school: St Mary, Alder\nentries:") !=
        std::string::npos);
  const Joined contrary = joined({block, with(" {id: KT, role: visiting reviewer}")});
  REQUIRE(contrary.result.conflicts.size() == 1);
  CHECK(contrary.result.conflicts[0].section == std::vector<std::string>{"KT", "role"});
  CHECK(contrary.result.text.find(
            "<<<<<<< file1.yaml\n    role: visiting reviewer\n=======\n    role: lead reviewer\n>>>>>>> file0.yaml\n") !=
        std::string::npos);
}

TEST_CASE("comments of the header are kept") {
  const std::string text =
      "# yaml-language-server: $schema=x.json\nqar: evidence/1\n# about the review\nreview: alder-2025-11 # ties\n"
      "reviewer: {id: KT, role: visiting reviewer} # me\nentries: # all\n  # qar:off-next evidence because so\n" +
      kt_1 + "# the end\n";
  const std::string result = joined({text}).result.text;
  for (const char* comment : {"# yaml-language-server: $schema=x.json\n", "# about the review\n", "# ties\n", "# me\n",
                              "# all\n", "  # qar:off-next evidence because so\n  - id: KT-01\n", "# the end\n"})
    CHECK(result.find(comment) != std::string::npos);
  CHECK(joined({result}).result.text == result);
}

TEST_CASE("versions of one file merge in its own form") {
  qar::text::Sources sources;
  const std::string base = "# top\n" + file("KT", kt_1 + kt_2);
  std::string ours = base, theirs = base;
  ours.replace(ours.find("Seen: one."), 10, "Seen: two.");
  theirs += "  - id: KT-03\n    observed: Three.\n";
  const auto merged = [&](const std::string& b, const std::string& o, const std::string& t) {
    return qar::merge::merge_evidence(sources.add("b", b), sources.add("o", o), sources.add("t", t));
  };
  const Merged both = merged(base, ours, theirs);
  CHECK(both.clean());
  std::string expected = theirs;
  expected.replace(expected.find("Seen: one."), 10, "Seen: two.");
  CHECK(both.text == expected);
  CHECK(merged(base, theirs, ours).text == expected);
  CHECK(merged(base, ours, base).text == ours);
  CHECK(merged(base, base, ours).text == ours);
  CHECK(merged("", ours, ours).text == ours);
  std::string contrary = base;
  contrary.replace(contrary.find("Seen: one."), 10, "Seen: six.");
  const Merged conflict = merged(base, ours, contrary);
  REQUIRE(conflict.conflicts.size() == 1);
  CHECK(conflict.conflicts[0].section == std::vector<std::string>{"entries", "KT-01", "observed"});
  CHECK(merged(base, ours, "qar: evidence/1\nentries: [{\n").refused());
}

TEST_CASE("both sides of one file that added entries have them in one order") {
  qar::text::Sources sources;
  const std::string base = file("KT", kt_1);
  const std::string ours = base + "  - id: KT-03\n    observed: Three.\n",
                    theirs = base + "  - id: KT-02\n    observed: Two.\n";
  const std::string expected = base + "  - id: KT-02\n    observed: Two.\n  - id: KT-03\n    observed: Three.\n";
  const auto& b = sources.add("b", base);
  const auto& o = sources.add("o", ours);
  const auto& t = sources.add("t", theirs);
  CHECK(qar::merge::merge_evidence(b, o, t).text == expected);
  CHECK(qar::merge::merge_evidence(b, t, o).text == expected);
}
