#include "qar/profile/profile.h"

#include "support/catch.h"

using namespace qar::profile;

TEST_CASE("titles are compared without what people write in several ways") {
  const std::string folded = fold_title("Even better if…");
  CHECK(fold_title("Even better if...") == folded);
  CHECK(fold_title("EVEN  BETTER IF") == folded);
  CHECK(fold_title("Even better if:") == folded);
  CHECK(fold_title("EBI’s") == fold_title("ebi's"));
  CHECK(fold_title("The quality of provision & outcomes") == fold_title("Quality of provision and outcomes"));
  CHECK(fold_title("disadvantaged pupils and/or pupils") == fold_title("Disadvantaged pupils and pupils"));
  CHECK(fold_title("Theatre") == "theatre");
  CHECK(fold_title("What went well") != folded);
}

TEST_CASE("a full title wins over a variant of another section") {
  Profile profile;
  profile.sections.resize(2);
  profile.sections[0].id = "provision";
  profile.sections[0].title = "Quality of provision";
  profile.sections[0].variants = {"Inclusion", "Provision"};
  profile.sections[1].id = "engagement";
  profile.sections[1].title = "Inclusion";
  profile.parts.resize(1);
  profile.parts[0].id = "www";
  profile.parts[0].title = "What went well";
  profile.parts[0].variants = {"WWW"};
  CHECK_FALSE(profile.section_titled("Provision"));
  profile.index_titles();
  REQUIRE(profile.section_titled("provision"));
  CHECK(profile.section_titled("provision")->id == "provision");
  CHECK(profile.section_titled("Inclusion")->id == "engagement");
  CHECK_FALSE(profile.section_titled("Leadership"));
  REQUIRE(profile.part_titled("www"));
  CHECK(profile.part_titled("www")->id == "www");
  CHECK_FALSE(profile.part_titled("Inclusion"));
}
