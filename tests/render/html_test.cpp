#include "edition.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::draft_with;
using test::ReviewInMemory;

namespace {

/// What stands in the body of the page.
std::string main_of(const std::string& page) {
  const auto begin = page.find("<main");
  return page.substr(begin, page.find("</main>") - begin);
}

}  // namespace

TEST_CASE("HTML: raw HTML is shown as it was typed, and no script is made of it") {
  const ReviewInMemory review(draft_with("## Context\n\nPupils like <b>books</b> & \"maps\".\n\n<script>alert(1)</script>\n",
                                         "estimates: declined\n"));
  const std::string page = main_of(test::written("html", review.edition(Audience::school)));
  CHECK(page.find("Pupils like &lt;b&gt;books&lt;/b&gt; &amp; &quot;maps&quot;.") != std::string::npos);
  CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
}

TEST_CASE("HTML: emphasis, links and lists") {
  const ReviewInMemory review(
      draft_with("## Context\n\n- one **two *three*** [four *five*](https://example.org)\n  1. six\n"));
  const std::string page = main_of(test::written("html", review.edition(Audience::school)));
  CHECK(page.find("<li>one <strong>two </strong><strong><em>three</em></strong> "
                  "<a href=\"https://example.org\">four <em>five</em></a><ol>\n<li>six</li>\n</ol>\n</li>") !=
        std::string::npos);
}

TEST_CASE("HTML: one page has one first heading, a language and no address that a browser would load") {
  const ReviewInMemory review(draft_with("## Context\n\nText.\n"));
  const std::string page = test::written("html", review.edition(Audience::open));
  CHECK(page.starts_with("<!doctype html>\n<html lang=\"en-GB\">"));
  CHECK(page.find("<h1") == page.rfind("<h1"));
  for (const std::string_view loaded : {"<link", "src=\"http", "url(", "@import"})
    CHECK(page.find(loaded) == std::string::npos);
}
