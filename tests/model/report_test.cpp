#include "qar/model/report.h"

#include "support/catch.h"

using namespace qar::model;
using qar::text::Span;

namespace {

const qar::profile::SectionSpec& spec(std::string id) {
  static std::vector<std::unique_ptr<qar::profile::SectionSpec>> specs;
  specs.push_back(std::make_unique<qar::profile::SectionSpec>());
  specs.back()->id = std::move(id);
  return *specs.back();
}

Part part(std::string title, std::uint32_t begin, std::uint32_t end) {
  Part made;
  made.title.value = std::move(title);
  made.where = {0, begin, end};
  return made;
}

Section section(std::string id, std::string title, std::uint32_t begin, std::uint32_t end) {
  Section made;
  if (!id.empty()) made.spec = &spec(std::move(id));
  made.title.value = std::move(title);
  made.where = {0, begin, end};
  return made;
}

Report two_sections() {
  Report report;
  report.sections.push_back(section("context", "Context", 100, 200));
  report.sections.push_back(section("leadership", "Leadership at all levels", 200, 400));
  report.sections.back().parts = {part("What went well", 240, 300), part("Even better if…", 300, 400)};
  return report;
}

using Path = std::vector<std::string>;

}  // namespace

TEST_CASE("a section is found by the id of its specification") {
  Report report = two_sections();
  report.sections.push_back(section("", "Our school choir", 400, 500));
  REQUIRE(report.section("leadership"));
  CHECK(report.section("leadership")->title.value == "Leadership at all levels");
  CHECK_FALSE(report.section("provision"));
  CHECK_FALSE(report.section(""));
}

TEST_CASE("of a section that stands twice, the first is found") {
  Report report = two_sections();
  report.sections.push_back(section("context", "Context again", 400, 500));
  CHECK(report.section("context")->title.value == "Context");
}

TEST_CASE("a place lies in a section, and in a part of it") {
  const Report report = two_sections();
  CHECK(report.section_path(Span{0, 100, 110}) == Path{"Context"});
  CHECK(report.section_path(Span{0, 210, 220}) == Path{"Leadership at all levels"});
  CHECK(report.section_path(Span{0, 240, 241}) == Path{"Leadership at all levels", "What went well"});
  CHECK(report.section_path(Span{0, 300, 300}) == Path{"Leadership at all levels", "Even better if…"});
}

TEST_CASE("the cover, the end and other files lie in no section") {
  const Report report = two_sections();
  CHECK(report.section_path(Span{0, 5, 10}).empty());
  CHECK(report.section_path(Span{0, 400, 400}).empty());
  CHECK(report.section_path(Span{1, 240, 241}).empty());
}

TEST_CASE("where sections are nested, the innermost names the place") {
  Report report = two_sections();
  report.sections.push_back(section("aoe", "Area of Excellence", 350, 400));
  CHECK(report.section_path(Span{0, 360, 361}) == Path{"Area of Excellence"});
}

TEST_CASE("an estimate is found by its key") {
  Estimates estimates;
  CHECK_FALSE(estimates.find("overall"));
  estimates.given = {{{"overall", {}}, {"Effective", {}}}, {{"leadership", {}}, {"Leading", {}}}};
  REQUIRE(estimates.find("leadership"));
  CHECK(estimates.find("leadership")->value.value == "Leading");
  CHECK_FALSE(estimates.find("provision"));
}
