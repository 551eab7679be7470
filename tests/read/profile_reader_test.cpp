#include "qar/read/profile_reader.h"

#include <map>

#include "support/catch.h"

using namespace qar;

namespace {

constexpr std::string_view head = "qar: profile/1\nid: ours\ntitle: Our reviews\n";

/// A few profile files in memory, the first of which is read.
struct Folder {
  text::Sources sources;
  std::map<std::string, const text::Source*, std::less<>> files;

  const text::Source& add(std::string path, std::string text) {
    const text::Source& source = sources.add(path, std::move(text));
    files[path] = &source;
    return source;
  }

  read::ProfileResult read(std::string_view path) {
    return read::read_profile(*files.at(std::string(path)), [this](std::string_view name, const text::Source&) {
      const auto found = files.find(name);
      return found == files.end() ? nullptr : found->second;
    });
  }
};

read::ProfileResult made_of(std::string text) {
  static Folder folder;  // keeps the sources of all results alive
  const std::string path = "profile-" + std::to_string(folder.sources.size()) + ".yaml";
  folder.add(path, std::move(text));
  return folder.read(path);
}

/// A profile that extends qar-2025 and says this besides.
read::ProfileResult extended(std::string_view more) {
  return made_of(std::string(head) + "extends: qar-2025\n" + std::string(more));
}

/// "rule: what stands at the place", one line a problem.
std::string found(std::string_view more) {
  const std::string yaml = std::string(head) + "extends: qar-2025\n" + std::string(more);
  std::string lines;
  for (const diag::Diagnostic& each : made_of(yaml).problems)
    lines += std::string(each.rule) + ": " + yaml.substr(each.where.begin, each.where.size()) + "\n";
  return lines;
}

std::vector<std::string> section_ids(const profile::Profile& profile) {
  std::vector<std::string> ids;
  for (const auto& section : profile.sections) ids.push_back(section.id);
  return ids;
}

}  // namespace

TEST_CASE("a profile is read whole") {
  const auto result = made_of(std::string(head) + R"(
warrant: seed
valid: {from: 2020-09-01, to: 2021-08-31, warrant: public}
estimates: {scale: [High, Low], optional: false, variants: {Hi: High}, none: {list: [declined]}}
parts:
  - {id: good, title: What is good, variants: [Good], suggests: strength, items: {min: 2, max: 5}}
sections:
  - {id: context, title: Context, words: {max: 300}}
  - {id: work, title: The work, parts: [good], estimate: true, warrant: public}
  - {id: extra, title: Extra, required: false, repeatable: true, rendered: true, needs: [target_group], claims_under: [impact]}
evidence: {aspects: [work], alone: [pre-review analysis]}
cover:
  - {name: school.name, required: true}
phases: {list: [primary]}
regions: {list: [London], warrant: public}
areas_of_excellence: {categories: {list: [Teaching]}, statuses: {list: [proposed], warrant: assumed}}
ofsted: {outcomes: [good], whole_school: {until: 2024-09-01, warrant: assumed}, report_card_from: 2025-11-10, areas: [inclusion], grades: [exceptional], met_areas: [safeguarding], met_grades: [met]}
days: {patterns: [mon-tue], count: 2}
hubs: {year: 2020/21, list: [Aspire, Beacon], types: {Beacon: special}}
statements:
  - {id: nature, text: "A  peer\n\n  review."}
thresholds: {sentence_words: 30, small_pupils: 0}
rules: {ofsted: off, style/long-sentence: advice}
audiences:
  - {id: public, hides: [contacts]}
)");
  CHECK(result.problems.empty());
  REQUIRE(result.profile);
  const profile::Profile& made = *result.profile;
  CHECK(made.id == "ours");
  CHECK(made.title == "Our reviews");
  CHECK(made.valid_from->iso() == "2020-09-01");
  CHECK(made.valid_to->iso() == "2021-08-31");
  CHECK(made.scale == std::vector<std::string>{"High", "Low"});
  CHECK(made.scale_position("hi") == 0U);
  CHECK_FALSE(made.estimates_optional);
  CHECK(made.no_estimate == std::vector<std::string>{"declined"});
  CHECK(made.part("good")->suggests == "strength");
  CHECK(made.part("good")->min_items == 2);
  CHECK(made.part("good")->max_items == 5);
  CHECK(made.part("good")->warrant == profile::Warrant::seed);
  CHECK(section_ids(made) == std::vector<std::string>{"context", "work", "extra"});
  CHECK(made.section("context")->required);
  CHECK_FALSE(made.section("context")->estimate);
  CHECK(made.section("context")->max_words == 300);
  CHECK(made.section("work")->estimate);
  CHECK(made.section("work")->parts == std::vector<std::string>{"good"});
  CHECK(made.section("work")->warrant == profile::Warrant::published);
  CHECK_FALSE(made.section("extra")->required);
  CHECK(made.section("extra")->repeatable);
  CHECK(made.section("extra")->rendered);
  CHECK(made.section("extra")->needs == std::vector<std::string>{"target_group"});
  CHECK(made.section("extra")->claims_under == std::vector<std::string>{"impact"});
  CHECK(made.aspects == std::vector<std::string>{"work"});
  CHECK(made.alone == std::vector<std::string>{"pre-review analysis"});
  CHECK(made.cover_field("school.name")->required);
  CHECK(made.phases == std::vector<std::string>{"primary"});
  CHECK(made.aoe_categories == std::vector<std::string>{"Teaching"});
  CHECK(made.aoe_statuses == std::vector<std::string>{"proposed"});
  CHECK(made.ofsted.whole_school_until->iso() == "2024-09-01");
  CHECK(made.ofsted.report_card_from->iso() == "2025-11-10");
  CHECK(made.ofsted.met_areas == std::vector<std::string>{"safeguarding"});
  CHECK(made.day_patterns == std::vector<std::string>{"mon-tue"});
  CHECK(made.thresholds.review_days == 2);
  REQUIRE(made.hubs.size() == 2);
  CHECK(made.hubs[0].type.empty());
  CHECK(made.hubs[1].type == "special");
  CHECK(made.hubs_year == "2020/21");
  CHECK(made.statement("nature")->text == "A peer review.");
  CHECK(made.thresholds.sentence_words == 30);
  CHECK(made.thresholds.small_pupils == 0);
  CHECK(made.thresholds.small_schools == 3);
  REQUIRE(made.rules.size() == 2);
  CHECK(made.rules[0] == std::pair<std::string, std::string>{"ofsted", "off"});
  REQUIRE(result.rules.size() == 2);
  CHECK(result.rules[1].value == "style/long-sentence");
  CHECK(made.hidden_from("public")[0] == "contacts");
  CHECK(made.section_titled("work")->id == "work");
  CHECK(made.part_titled("good")->id == "good");
}

TEST_CASE("warrants hold for what is inside") {
  const auto result = made_of(std::string(head) + R"(
warrant: seed
sections: [{id: a, title: A}, {id: b, title: B, warrant: public}]
phases: {list: [primary]}
days: {count: 3, warrant: public}
hubs: {list: [Aspire], types: {Aspire: primary}, warrant: public}
areas_of_excellence: {warrant: public, categories: {list: [Teaching]}, statuses: {list: [proposed], warrant: assumed}}
thresholds: {small_pupils: 6}
)");
  REQUIRE(result.profile);
  const std::map<std::string, profile::Warrant> warrants(result.profile->warrants.begin(), result.profile->warrants.end());
  CHECK(result.profile->section("a")->warrant == profile::Warrant::seed);
  CHECK(result.profile->section("b")->warrant == profile::Warrant::published);
  CHECK(warrants.at("days") == profile::Warrant::published);
  CHECK(warrants.at("thresholds") == profile::Warrant::seed);
  CHECK(warrants.at("hubs.types") == profile::Warrant::published);
  CHECK(warrants.at("areas_of_excellence.categories") == profile::Warrant::published);
  CHECK(warrants.at("areas_of_excellence.statuses") == profile::Warrant::assumed);
}

TEST_CASE("a profile that extends another keeps what it does not mention") {
  const auto result = extended("hubs: {year: 2025/26}\nthresholds: {small_pupils: 10}\n");
  CHECK(result.problems.empty());
  REQUIRE(result.profile);
  const profile::Profile& base = *read::builtin_profile("qar-2025");
  CHECK(result.profile->id == "ours");
  CHECK(result.profile->extends == "qar-2025");
  CHECK(result.profile->hubs_year == "2025/26");
  CHECK(result.profile->hubs.size() == base.hubs.size());
  CHECK(result.profile->thresholds.small_pupils == 10);
  CHECK(result.profile->thresholds.sentence_words == base.thresholds.sentence_words);
  CHECK(section_ids(*result.profile) == section_ids(base));
  CHECK(result.profile->valid_from == base.valid_from);
}

TEST_CASE("items of lists are joined by their ids, lists of words are replaced") {
  const auto result = extended(R"(
sections:
  - {id: context, words: {max: 200}}
  - {id: leadership, parts: [www]}
cover:
  - {name: school.trust, required: true}
audiences:
  - {id: hub, hides: [evidence]}
)");
  CHECK(result.problems.empty());
  REQUIRE(result.profile);
  const profile::Profile& base = *read::builtin_profile("qar-2025");
  const profile::SectionSpec& context = *result.profile->section("context");
  CHECK(context.max_words == 200);
  CHECK(context.min_words == base.section("context")->min_words);
  CHECK(context.title == base.section("context")->title);
  CHECK(result.profile->section("leadership")->parts == std::vector<std::string>{"www"});
  CHECK(result.profile->section("leadership")->estimate);
  CHECK(result.profile->cover.size() == base.cover.size());
  CHECK(result.profile->cover_field("school.trust")->required);
  CHECK(result.profile->hidden_from("hub").size() == 1);
  CHECK(result.profile->hidden_from("school").size() == base.hidden_from("school").size());
}

TEST_CASE("a section stands after the one that it names, a new one without a name last") {
  const auto result = extended(R"(
sections:
  - {id: pupils, title: What pupils say, after: context}
  - {id: support, after: context}
  - {id: end, title: The end}
)");
  REQUIRE(result.profile);
  CHECK(section_ids(*result.profile) == std::vector<std::string>{"context", "support", "pupils", "leadership", "provision",
                                                                 "disadvantaged", "engagement", "aoe", "following", "end"});
  const auto later = extended("sections:\n  - {id: context, after: support}\n");
  REQUIRE(later.profile);
  CHECK(section_ids(*later.profile) == std::vector<std::string>{"leadership", "provision", "disadvantaged", "engagement",
                                                                "aoe", "support", "context", "following"});
}

TEST_CASE("a title that is replaced still names its section, unless the variants are given") {
  const auto kept = extended("sections:\n  - {id: context, title: The school today}\n");
  REQUIRE(kept.profile);
  REQUIRE(kept.profile->section_titled("Context and character of the school"));
  CHECK(kept.profile->section_titled("The school today")->id == "context");
  const auto replaced = extended("sections:\n  - {id: context, title: The school today, variants: [Today]}\n");
  REQUIRE(replaced.profile);
  CHECK_FALSE(replaced.profile->section_titled("Context and character of the school"));
  CHECK(replaced.profile->section_titled("Today")->id == "context");
}

TEST_CASE("validity is replaced as a whole") {
  const auto result = made_of(std::string(head) + "extends: qar-2019\nvalid: {from: 2026-09-01}\n");
  REQUIRE(result.profile);
  CHECK(result.profile->valid_from->iso() == "2026-09-01");
  CHECK_FALSE(result.profile->valid_to);
}

TEST_CASE("a profile extends a file that extends another") {
  Folder folder;
  folder.add("hub.yaml", std::string(head) + "extends: trust.yaml\nthresholds: {small_pupils: 8}\n");
  folder.add(
      "trust.yaml",
      "qar: profile/1\nid: trust\ntitle: Trust\nextends: qar-2025\nthresholds: {small_pupils: 7, sentence_words: 25}\n");
  const auto result = folder.read("hub.yaml");
  CHECK(result.problems.empty());
  REQUIRE(result.profile);
  CHECK(result.profile->thresholds.small_pupils == 8);
  CHECK(result.profile->thresholds.sentence_words == 25);
  CHECK(result.profile->section("engagement"));
}

TEST_CASE("problems of an extended file stand in that file") {
  Folder folder;
  folder.add("hub.yaml", std::string(head) + "extends: trust.yaml\n");
  const text::Source& trust =
      folder.add("trust.yaml", "qar: profile/1\nid: trust\ntitle: Trust\nextends: qar-2025\ntresholds: {}\n");
  const auto result = folder.read("hub.yaml");
  CHECK(result.profile);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].where.file == trust.id);
  CHECK(trust.slice(result.problems[0].where) == "tresholds");
}

TEST_CASE("a profile that extends nothing known is no profile") {
  const auto result =
      made_of(std::string(head) + "extends: qar-2026\nsections: [{id: context, after: support, requird: true}]\n");
  CHECK_FALSE(result.profile);
  REQUIRE(result.problems.size() == 2);
  CHECK(result.problems[0].rule == "config/unknown-profile");
  CHECK(result.problems[0].help.find("`qar-2025`") != std::string::npos);
  CHECK(result.problems[1].rule == "config/unknown-key");
}

TEST_CASE("profiles that extend each other are reported") {
  Folder folder;
  folder.add("a.yaml", std::string(head) + "extends: b.yaml\n");
  folder.add("b.yaml", std::string(head) + "extends: a.yaml\n");
  folder.add("self.yaml", std::string(head) + "extends: self.yaml\n");
  for (const std::string_view path : {"a.yaml", "b.yaml", "self.yaml"}) {
    const auto result = folder.read(path);
    CHECK_FALSE(result.profile);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].rule == "config/profile-cycle");
  }
}

TEST_CASE("a chain of files without an end is a circle") {
  text::Sources sources;
  int made = 0;
  const auto endless = [&](std::string_view, const text::Source&) {
    ++made;
    return &sources.add("p" + std::to_string(made), std::string(head) + "extends: next.yaml\n");
  };
  const auto result = read::read_profile(sources.add("p0", std::string(head) + "extends: next.yaml\n"), endless);
  CHECK_FALSE(result.profile);
  CHECK(made < 20);
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].rule == "config/profile-cycle");
}

TEST_CASE("slips in a profile are reported where they stand") {
  CHECK(found("").empty());
  CHECK(found("sektions: []\n") == "config/unknown-key: sektions\n");
  CHECK(found("sections:\n  - {id: context, titel: X}\n") == "config/unknown-key: titel\n");
  CHECK(found("thresholds: {small_pupils: few}\n") == "config/wrong-type: few\n");
  CHECK(found("thresholds: 6\n") == "config/wrong-type: 6\n");
  CHECK(found("days: {patterns: {mon: wed}}\n") == "config/wrong-type: {mon: wed}\n");
  CHECK(found("valid: {from: soon}\n") == "config/wrong-type: soon\n");
  CHECK(found("sections:\n  - {id: context, required: maybe}\n") == "config/wrong-type: maybe\n");
  CHECK(found("warrant: rumour\n") == "config/unknown-value: rumour\n");
  CHECK(found("days: {patterns: [monday to friday]}\n") == "config/unknown-value: monday to friday\n");
  CHECK(found("rules: {ofsted: never}\n") == "config/unknown-value: never\n");
  CHECK(found("audiences:\n  - {id: public, hides: [contact]}\n") == "config/unknown-value: contact\n");
  CHECK(found("audiences:\n  - {id: press, hides: []}\n") == "config/unknown-value: press\n");
  CHECK(found("evidence: {aspects: [provison]}\n") == "config/unknown-value: provison\n");
  CHECK(found("estimates: {variants: {Good: Fine}}\n") == "config/unknown-value: Fine\n");
  CHECK(found("hubs: {types: {Aspirin: primary}}\n") == "config/unknown-value: Aspirin\n");
  CHECK(found("sections:\n  - {id: new, title: New, after: contxt}\n") == "config/unknown-value: contxt\n");
  CHECK(found("sections:\n  - {id: new, title: New, after: new}\n") == "config/unknown-value: new\n");
  CHECK(found("sections:\n  - {id: new, title: New, parts: [wwww]}\n") == "config/unknown-value: wwww\n");
  CHECK(found("valid: {from: 2025-09-01, to: 2024-09-01}\n") ==
        "config/impossible-range: {from: 2025-09-01, to: 2024-09-01}\n");
  CHECK(found("sections:\n  - {id: context, words: {min: 9, max: 8}}\n") == "config/impossible-range: {min: 9, max: 8}\n");
  CHECK(found("statements:\n  - {id: nature}\n  - {id: nature}\n") == "config/duplicate-id: nature\n");
}

TEST_CASE("what a profile cannot do without is asked for") {
  const auto only = [](std::string yaml) {
    const auto result = made_of(std::move(yaml));
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].rule == "config/missing-key");
    return result.problems[0].message;
  };
  CHECK(only("qar: profile/1\nid: ours\nextends: qar-2025\n") == "the profile has no `title`");
  CHECK(only(std::string(head)) == "the profile has no sections");
  CHECK(only(std::string(head) + "extends: qar-2025\nsections:\n  - {id: new}\n") == "the section has no `title`");
  CHECK(only(std::string(head) + "extends: qar-2025\nsections:\n  - {title: New}\n") == "a section has no `id`");
  CHECK(only(std::string(head) + "sections: [{id: a, title: A, estimate: true}]\n") ==
        "sections take an estimate, and there is no scale of estimates");
}

TEST_CASE("another format or shape is no profile of ours") {
  const auto format = made_of("qar: profile/2\nid: ours\ntitle: Ours\nextends: qar-2025\n");
  REQUIRE(format.problems.size() == 1);
  CHECK(format.problems[0].rule == "config/unknown-value");
  const auto list = made_of("- qar: profile/1\n");
  CHECK_FALSE(list.profile);
  REQUIRE(list.problems.size() == 1);
  CHECK(list.problems[0].rule == "config/wrong-type");
  const auto empty = made_of("");
  CHECK_FALSE(empty.profile);
  CHECK_FALSE(empty.problems.empty());
}

TEST_CASE("after a syntax error the rest of a profile is read") {
  const auto result =
      made_of(std::string(head) + "extends: qar-2025\nhubs: {year: 2025/26\nthresholds: {small_pupils: 9}\n");
  CHECK_FALSE(result.problems.empty());
  for (const diag::Diagnostic& each : result.problems) CHECK(each.rule.starts_with("yaml/"));
  REQUIRE(result.profile);
  CHECK(result.profile->thresholds.small_pupils == 9);
}
