#include "qar/render/document.h"

#include "support/catch.h"

using namespace qar::render;

TEST_CASE("audiences have names") {
  for (const Audience audience : {Audience::working, Audience::school, Audience::hub, Audience::open})
    CHECK(audience_named(name(audience)) == audience);
  CHECK_FALSE(audience_named("everybody"));
}
