// What must hold for every profile in lib/profiles, and what the two in use now say.
#include <algorithm>
#include <map>
#include <set>
#include <thread>

#include "qar/model/evidence.h"
#include "qar/read/profile_reader.h"

#include "read/report_fields.h"
#include "support/catch.h"

using namespace qar;

namespace {

std::vector<std::string> section_ids(const profile::Profile& profile) {
  std::vector<std::string> ids;
  for (const auto& section : profile.sections) ids.push_back(section.id);
  return ids;
}

profile::Date day(int year, int month, int of_month) { return profile::Date::make(year, month, of_month).value(); }

/// The keys of a top-level field that stand under no warrant: of a mapping, or of an item of a list of mappings.
void without_warrant(syntax::YamlNode node, const std::string& path, std::vector<std::string>& out) {
  if (node.is_mapping()) {
    if (node.find("warrant")) return;
    for (const auto [key, value] : node.entries()) without_warrant(value, path + "." + std::string(key.text()), out);
  } else if (node.is_sequence()) {
    for (const auto item : node.items()) without_warrant(item, path + "[]", out);
  } else {
    out.push_back(path);
  }
}

bool is_field(const read::Table& table, std::string_view name) {
  const std::size_t dot = name.find('.');
  for (const read::Field& field : table.fields) {
    if (field.name != name.substr(0, dot)) continue;
    return dot == std::string_view::npos || (field.table && is_field(*field.table, name.substr(dot + 1)));
  }
  return false;
}

}  // namespace

TEST_CASE("built-in profiles have no problems") {
  for (const profile::BuiltinProfile& builtin : profile::builtin_profiles()) {
    INFO(builtin.id);
    const text::Source source{0, std::string(builtin.id) + ".yaml", std::string(builtin.yaml)};
    const auto result = read::read_profile(source);
    for (const auto& problem : result.problems) FAIL_CHECK(diag::sentence(problem) << " at " << source.slice(problem.where));
    REQUIRE(result.profile);
    CHECK(result.profile->id == builtin.id);
    CHECK(read::builtin_profile(builtin.id)->title == result.profile->title);
  }
}

TEST_CASE("either engine reads the built-in profiles without a problem") {
  for (const profile::BuiltinProfile& builtin : profile::builtin_profiles()) {
    const text::Source source{0, "profile.yaml", std::string(builtin.yaml)};
    for (const auto engine : {syntax::YamlEngine::libyaml, syntax::YamlEngine::yaml_cpp}) {
      if (syntax::yaml_engine_available(engine))
        CHECK(syntax::parse_yaml(source, source.all(), {}, engine).problems.empty());
    }
  }
}

TEST_CASE("every field of a built-in profile has its warrant near it") {
  for (const profile::BuiltinProfile& builtin : profile::builtin_profiles()) {
    const text::Source source{0, "profile.yaml", std::string(builtin.yaml)};
    const syntax::YamlDocument document = syntax::parse_yaml(source, source.all());
    REQUIRE(document.root());
    CHECK(document.root()->find("warrant"));
    std::vector<std::string> bare;
    for (const auto [key, value] : document.root()->entries()) {
      if (!value.is_scalar()) without_warrant(value, std::string(builtin.id) + ": " + std::string(key.text()), bare);
    }
    CHECK(bare == std::vector<std::string>{});
  }
}

TEST_CASE("no title or variant of a built-in profile names two sections or stands there twice") {
  for (const profile::BuiltinProfile& builtin : profile::builtin_profiles()) {
    const profile::Profile& profile = *read::builtin_profile(builtin.id);
    std::map<std::string, std::string> seen;
    const auto once = [&](const std::string& id, const std::string& title) {
      const auto [place, added] = seen.emplace(profile::fold_title(title), id);
      INFO(builtin.id << ": `" << title << "` of " << id << " and of " << place->second);
      CHECK(added);
    };
    for (const auto& section : profile.sections) {
      once(section.id, section.title);
      // A title of the profile that is extended stays a variant even where the two fold to the same.
      for (const auto& variant : section.variants) {
        if (profile::fold_title(variant) != profile::fold_title(section.title)) once(section.id, variant);
      }
      CHECK(profile.section_titled(section.title) == &section);
    }
    for (const auto& part : profile.parts) {
      once(part.id, part.title);
      for (const auto& variant : part.variants) once(part.id, variant);
    }
  }
}

TEST_CASE("built-in profiles agree with the rest of the program") {
  for (const profile::BuiltinProfile& builtin : profile::builtin_profiles()) {
    const profile::Profile& profile = *read::builtin_profile(builtin.id);
    INFO(builtin.id);
    for (const auto& field : profile.cover) {
      INFO(field.name);
      CHECK(is_field(read::report_table, field.name));
    }
    for (const auto& section : profile.sections) {
      for (const auto& needed : section.needs) CHECK(profile.cover_field(needed));
      for (const auto& part : section.parts) CHECK(profile.part(part));
    }
    const auto& activities = model::activities();
    for (const auto& activity : profile.alone) CHECK(std::count(activities.begin(), activities.end(), activity) == 1);
    for (const auto& aspect : profile.aspects) CHECK(profile.section(aspect));
    for (const auto& statement : profile.statements) CHECK(statement.text.size() > 80);
    for (const auto& [audience, hidden] : profile.audiences) CHECK((audience == "working") == hidden.empty());
  }
}

TEST_CASE("qar-2019 has the sections of its era") {
  const profile::Profile* profile = read::builtin_profile("qar-2019");
  REQUIRE(profile);
  CHECK(section_ids(*profile) ==
        std::vector<std::string>{"context", "leadership", "provision", "disadvantaged", "aoe", "support", "following"});
  CHECK(profile->covers(day(2020, 1, 15)));
  CHECK_FALSE(profile->covers(day(2019, 4, 1)));
  CHECK(profile->scale == std::vector<std::string>{"Leading", "Effective", "Working Towards Effective", "Ineffective"});
  CHECK(profile->earlier.until == day(2019, 8, 31));
  CHECK(profile->hubs.size() == 34);
  CHECK(profile->regions.size() == 9);
  CHECK(profile->phases.size() == 11);
  CHECK(profile->aoe_categories.size() == 8);
  CHECK_FALSE(profile->section("aoe")->required);
  CHECK(profile->section("aoe")->repeatable);
  CHECK(profile->section("following")->rendered);
  for (const std::string_view id : {"nature", "summary", "scope", "not-ofsted", "voluntary", "ownership", "following"})
    CHECK(profile->statement(id));
  for (const std::string_view id : {"leadership", "provision", "disadvantaged"}) {
    CHECK(profile->section(id)->estimate);
    CHECK(profile->section(id)->parts == std::vector<std::string>{"www", "ebi"});
  }
  CHECK(profile->part("www")->min_items == 3);
  CHECK(profile->part("www")->max_items == 12);
  CHECK(profile->part("ebi")->min_items == 1);
  CHECK(profile->part("ebi")->max_items == 6);
}

TEST_CASE("qar-2025 adds engagement, its target group and nothing that takes an estimate") {
  const profile::Profile* profile = read::builtin_profile("qar-2025");
  REQUIRE(profile);
  CHECK(profile->extends == "qar-2019");
  CHECK(section_ids(*profile) == std::vector<std::string>{"context", "leadership", "provision", "disadvantaged",
                                                          "engagement", "aoe", "support", "following"});
  CHECK(profile->covers(day(2030, 1, 1)));
  CHECK_FALSE(profile->covers(day(2025, 8, 31)));
  const profile::SectionSpec& engagement = *profile->section("engagement");
  CHECK_FALSE(engagement.estimate);
  CHECK(engagement.needs == std::vector<std::string>{"target_group"});
  CHECK(engagement.parts == std::vector<std::string>{"www", "ebi"});
  CHECK(profile->cover_field("target_group")->required);
  CHECK(profile->cover_field("school.name"));
  CHECK(std::count(profile->aspects.begin(), profile->aspects.end(), "engagement") == 1);
  CHECK(profile->statement("scope")->text != read::builtin_profile("qar-2019")->statement("scope")->text);
  CHECK(profile->statement("nature"));
}

TEST_CASE("headings as schools write them name their sections") {
  const profile::Profile& profile = *read::builtin_profile("qar-2025");
  const auto named = [&](std::string_view heading) {
    const profile::SectionSpec* section = profile.section_titled(heading);
    return section ? section->id : std::string();
  };
  CHECK(named("Context") == "context");
  CHECK(named("The Leadership at All Levels") == "leadership");
  CHECK(named("Quality of provision & outcomes") == "provision");
  CHECK(named("The Quality of Provision and Outcomes for disadvantaged pupils and pupils with additional needs") ==
        "disadvantaged");
  CHECK(named("Quality of provision and outcomes for disadvantaged pupils and/or pupils with additional needs") ==
        "disadvantaged");
  CHECK(named("Quality of provision and outcomes for disadvantaged pupils and pupils with additional need") ==
        "disadvantaged");
  CHECK(named("Disadvantaged / SEND") == "disadvantaged");
  CHECK(named("Engagement & Inclusion") == "engagement");
  CHECK(named("Areas of Excellence") == "aoe");
  CHECK(named("What additional support would the school like from the Challenge Partners network, either locally or "
              "nationally?") == "support");
  CHECK(named("School Improvement Strategies").empty());
  CHECK(named("Quality of teaching").empty());
  for (const std::string_view www : {"What Went Well", "WWW", "WWWs", "WWW’s"})
    CHECK(profile.part_titled(www) == profile.part("www"));
  for (const std::string_view ebi : {"Even better if", "Even Better If...", "EBI", "EBIs", "EBI's"})
    CHECK(profile.part_titled(ebi) == profile.part("ebi"));
}

TEST_CASE("an unknown profile is none") {
  CHECK_FALSE(read::builtin_profile("qar-1066"));
  CHECK_FALSE(read::builtin_profile(""));
}

TEST_CASE("the profile of a day is the one in use then, or the nearest") {
  CHECK(read::profile_for(day(2025, 11, 10))->id == "qar-2025");
  CHECK(read::profile_for(day(2025, 9, 1))->id == "qar-2025");
  CHECK(read::profile_for(day(2025, 8, 31))->id == "qar-2019");
  CHECK(read::profile_for(day(2019, 9, 1))->id == "qar-2019");
  CHECK(read::profile_for(day(2150, 1, 1))->id == "qar-2025");
  CHECK(read::profile_for(day(1950, 1, 1)));
}

TEST_CASE("several threads are given the same profile") {
  std::vector<const profile::Profile*> given(8);
  std::vector<std::thread> threads;
  for (auto& each : given) threads.emplace_back([&each] { each = read::profile_for(day(2026, 1, 12)); });
  for (std::thread& thread : threads) thread.join();
  CHECK(std::set<const profile::Profile*>(given.begin(), given.end()).size() == 1);
}
