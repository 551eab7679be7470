#include "edition.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::draft_with;
using test::ReviewInMemory;

TEST_CASE("PDF: a report has pages, a title and a language") {
  const ReviewInMemory review(draft_with("## Context\n\nText.\n"));
  const std::string bytes = test::written("pdf", review.edition(Audience::open));
  CHECK(bytes.starts_with("%PDF-1.7"));
}
