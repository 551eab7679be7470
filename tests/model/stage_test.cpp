#include "qar/model/stage.h"

#include "support/catch.h"

using namespace qar::model;

TEST_CASE("stages have names and an order") {
  for (const Stage stage : {Stage::notes, Stage::draft, Stage::agree, Stage::final})
    CHECK(stage_named(name(stage)) == stage);
  CHECK(name(Stage::final) == "final");
  CHECK_FALSE(stage_named("Final"));
  CHECK_FALSE(stage_named("finished"));
  CHECK(Stage::notes < Stage::draft);
  CHECK(Stage::agree < Stage::final);
}
