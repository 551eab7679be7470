#include "qar/profile/profile.h"

#include <algorithm>

#include "support/catch.h"

using namespace qar::profile;

namespace {

Date day(int year, int month, int of_month) { return Date::make(year, month, of_month).value(); }

Profile small_profile() {
  Profile profile;
  profile.id = "small";
  profile.scale = {"Leading", "Effective", "Working Towards Effective", "Ineffective"};
  profile.scale_variants_from = {"WTE"};
  profile.scale_variants_to = {"Working Towards Effective"};
  SectionSpec leadership;
  leadership.id = "leadership";
  leadership.title = "Leadership at all levels";
  profile.sections.push_back(leadership);
  PartSpec www;
  www.id = "www";
  profile.parts.push_back(www);
  profile.cover.push_back({"school.name", true, Warrant::seed});
  profile.statements.push_back({"nature", "A peer review.", Warrant::assumed});
  profile.audiences = {{"working", {}}, {"public", {"contacts", "evidence"}}};
  return profile;
}

}  // namespace

TEST_CASE("sections, parts, fields and statements are found by id") {
  const Profile profile = small_profile();
  REQUIRE(profile.section("leadership"));
  CHECK(profile.section("leadership")->title == "Leadership at all levels");
  CHECK_FALSE(profile.section("Leadership"));
  CHECK(profile.part("www"));
  CHECK_FALSE(profile.part("ebi"));
  REQUIRE(profile.cover_field("school.name"));
  CHECK(profile.cover_field("school.name")->required);
  CHECK_FALSE(profile.cover_field("school"));
  CHECK(profile.statement("nature"));
  CHECK_FALSE(profile.statement("scope"));
}

TEST_CASE("a profile covers its first and its last day") {
  Profile profile;
  CHECK(profile.covers(day(1999, 1, 1)));
  profile.valid_from = day(2019, 9, 1);
  profile.valid_to = day(2025, 8, 31);
  CHECK_FALSE(profile.covers(day(2019, 8, 31)));
  CHECK(profile.covers(day(2019, 9, 1)));
  CHECK(profile.covers(day(2025, 8, 31)));
  CHECK_FALSE(profile.covers(day(2025, 9, 1)));
  profile.valid_to.reset();
  CHECK(profile.covers(day(2150, 1, 1)));
}

TEST_CASE("an estimate has its place on the scale, however it is spelt") {
  const Profile profile = small_profile();
  CHECK(profile.scale_position("Leading") == 0U);
  CHECK(profile.scale_position("effective") == 1U);
  CHECK(profile.scale_position("Working towards Effective") == 2U);
  CHECK(profile.scale_position(" working  towards effective ") == 2U);
  CHECK(profile.scale_position("wte") == 2U);
  CHECK(profile.scale_position("INEFFECTIVE") == 3U);
  CHECK_FALSE(profile.scale_position("Good"));
  CHECK_FALSE(profile.scale_position(""));
}

TEST_CASE("a run of weekdays has two names of three letters") {
  const auto run = weekday_run("mon-wed");
  REQUIRE(run);
  CHECK(run->first == 0);
  CHECK(run->last == 2);
  CHECK(weekday_run("Wed-Fri"));
  REQUIRE(weekday_run("thu"));
  CHECK(weekday_run("thu")->last == 3);
  CHECK_FALSE(weekday_run("wed-mon"));
  CHECK_FALSE(weekday_run("monday-wednesday"));
  CHECK_FALSE(weekday_run("mon-"));
  CHECK_FALSE(weekday_run("mon-tue-wed"));
  CHECK_FALSE(weekday_run(""));
}

TEST_CASE("the days of a review are compared with the accepted runs") {
  Profile profile;
  const Date monday = day(2025, 11, 10);
  const Date tuesday = day(2025, 11, 11);
  const Date wednesday = day(2025, 11, 12);
  const Date friday = day(2025, 11, 14);
  CHECK(profile.days_fit(tuesday, friday));
  profile.day_patterns = {"mon-wed", "wed-fri"};
  CHECK(profile.days_fit(monday, wednesday));
  CHECK(profile.days_fit(wednesday, friday));
  CHECK_FALSE(profile.days_fit(monday, tuesday));
  CHECK_FALSE(profile.days_fit(tuesday, friday));
  CHECK_FALSE(profile.days_fit(monday, day(2025, 11, 19)));
  CHECK_FALSE(profile.days_fit(wednesday, monday));
}

TEST_CASE("an unknown audience has nothing hidden by the profile") {
  const Profile profile = small_profile();
  CHECK(profile.hidden_from("working").empty());
  REQUIRE(profile.hidden_from("public").size() == 2);
  CHECK(profile.hidden_from("public")[1] == "evidence");
  CHECK(profile.hidden_from("press").empty());
}

TEST_CASE("warrants have names") {
  for (const Warrant warrant : {Warrant::published, Warrant::seed, Warrant::assumed})
    CHECK(warrant_named(name(warrant)) == warrant);
  CHECK(name(Warrant::published) == "public");
  CHECK_FALSE(warrant_named("published"));
}

TEST_CASE("the built-in profiles are sorted, and those in use now are among them") {
  const auto profiles = builtin_profiles();
  CHECK(std::is_sorted(profiles.begin(), profiles.end(), [](const auto& a, const auto& b) { return a.id < b.id; }));
  for (const std::string_view id : {"qar-2019", "qar-2025"}) {
    const auto found = std::find_if(profiles.begin(), profiles.end(), [&](const auto& profile) { return profile.id == id; });
    REQUIRE(found != profiles.end());
    CHECK(found->yaml.find("id: " + std::string(id)) != std::string_view::npos);
  }
}
