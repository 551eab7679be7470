#include "qar/model/evidence.h"

#include <algorithm>
#include <set>

#include "support/catch.h"

using namespace qar::model;

namespace {

EvidenceEntry entry_suggesting(Direction direction) {
  EvidenceEntry entry;
  entry.suggests = Spanned<Direction>{direction, {}};
  return entry;
}

}  // namespace

TEST_CASE("an entry speaks for the direction that it suggests") {
  CHECK(entry_suggesting(Direction::strength).speaks_for(Direction::strength));
  CHECK_FALSE(entry_suggesting(Direction::strength).speaks_for(Direction::development));
  CHECK(entry_suggesting(Direction::development).speaks_for(Direction::development));
}

TEST_CASE("an entry that suggests both speaks for either") {
  CHECK(entry_suggesting(Direction::both).speaks_for(Direction::strength));
  CHECK(entry_suggesting(Direction::both).speaks_for(Direction::development));
  CHECK(entry_suggesting(Direction::both).speaks_for(Direction::both));
}

TEST_CASE("a neutral entry and one without a direction speak for nothing") {
  for (const Direction direction : {Direction::strength, Direction::development, Direction::both, Direction::neutral}) {
    CHECK_FALSE(entry_suggesting(Direction::neutral).speaks_for(direction));
    CHECK_FALSE(EvidenceEntry{}.speaks_for(direction));
  }
  CHECK_FALSE(entry_suggesting(Direction::both).speaks_for(Direction::neutral));
  CHECK_FALSE(entry_suggesting(Direction::strength).speaks_for(Direction::both));
}

TEST_CASE("an entry may bear on several aspects") {
  EvidenceEntry entry;
  CHECK_FALSE(entry.has_aspect("provision"));
  entry.aspects = {{"leadership", {}}, {"provision", {}}};
  CHECK(entry.has_aspect("provision"));
  CHECK_FALSE(entry.has_aspect("aoe"));
}

TEST_CASE("only what was said to be confidential is") {
  EvidenceEntry entry;
  CHECK_FALSE(entry.is_confidential());
  entry.confidential = Spanned<bool>{false, {}};
  CHECK_FALSE(entry.is_confidential());
  entry.confidential = Spanned<bool>{true, {}};
  CHECK(entry.is_confidential());
}

TEST_CASE("the activities are twelve different ones, the analysis before the review first") {
  const auto& names = activities();
  CHECK(names.size() == 12);
  CHECK(std::set<std::string_view>(names.begin(), names.end()).size() == names.size());
  EvidenceEntry entry;
  entry.activity = Spanned<std::string_view>{names.front(), {}};
  CHECK(entry.is_pra());
  entry.activity = Spanned<std::string_view>{names.back(), {}};
  CHECK_FALSE(entry.is_pra());
}

TEST_CASE("directions have the names that files use") {
  CHECK(name(Direction::strength) == "strength");
  CHECK(name(Direction::development) == "development");
  CHECK(name(Direction::both) == "both");
  CHECK(name(Direction::neutral) == "neutral");
}
