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

TEST_CASE("HTML: landmarks, a way past the contents, and every heading in its place") {
  const ReviewInMemory review(
      draft_with("## Leadership at all levels\n\n### What went well\n\n- Leaders listen.\n\n##### Deep\n\nText.\n"));
  const std::string page = test::written("html", review.edition(Audience::school));
  for (const std::string_view once :
       {"<header>", "<nav ", "<main id=\"report\"", "<footer ", "<title>", "href=\"#report\""}) {
    INFO(once);
    CHECK(page.find(once) != std::string::npos);
    CHECK(page.find(once) == page.rfind(once));
  }
  int before = 0;
  for (std::size_t at = page.find("<h"); at != std::string::npos; at = page.find("<h", at + 1)) {
    if (page[at + 2] < '1' || page[at + 2] > '6') continue;
    const int level = page[at + 2] - '0';
    CHECK(level <= before + 1);
    before = level;
  }
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("@media print") != std::string::npos);
  CHECK(page.find("prefers-color-scheme:dark") != std::string::npos);
}

TEST_CASE("HTML: addresses that a program would run are no links") {
  const ReviewInMemory review(draft_with(
      "## Context\n\n[a](javascript:alert(1)) [b](JaVaScRiPt:x) [c](data:text/html;base64,eA==) [d](vbscript:x) "
      "<javascript:x> [e](//example.org) [f](file:///etc/passwd) [g](\\x01javascript:x) [h](https://example.org)\n"));
  const std::string page = main_of(test::written("html", review.edition(Audience::school)));
  std::size_t links = 0;
  for (std::size_t at = page.find("href=\""); at != std::string::npos; at = page.find("href=\"", at + 1)) {
    ++links;
    CHECK(page.substr(at + 6, 19) == "https://example.org");
  }
  CHECK(links == 1);
}

TEST_CASE("HTML: estimates are said in words beside what is drawn") {
  const ReviewInMemory review(draft_with("## Leadership at all levels\n\nText.\n",
                                         "estimates: {overall: Leading, leadership: Working Towards Effective}\n"));
  const std::string page = main_of(test::written("html", review.edition(Audience::school)));
  CHECK(page.find("role=\"img\" aria-label=\"the highest of 4\"") != std::string::npos);
  CHECK(page.find("role=\"img\" aria-label=\"3 of 4, counted from the highest\"") != std::string::npos);
  CHECK(page.find("<span class=\"value\">Working Towards Effective</span>") != std::string::npos);
}

TEST_CASE("HTML: a mark is on each printed page, and cannot end the style sheet") {
  const ReviewInMemory review(draft_with("## Context\n\nText.\n"));
  Document document = review.edition(Audience::school);
  CHECK(test::written("html", document).find("@top-center") == std::string::npos);
  document.mark = "Draft\"}</style>";
  const std::string page = test::written("html", document);
  CHECK(page.find("@top-center{content:\"Draft\\22 \\7d \\3c \\2f style\\3e \"") != std::string::npos);
  CHECK(page.find("</style>") == page.rfind("</style>"));
}
