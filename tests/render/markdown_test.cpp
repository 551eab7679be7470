#include <array>
#include <random>

#include "edition.h"
#include "render/markdown_blocks.h"
#include "render/markdown_words.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::draft_with;
using test::ReviewInMemory;

namespace {

Document context(const std::string& body) {
  return ReviewInMemory(draft_with("## Context\n\n" + body)).edition(Audience::school);
}
std::string as_markdown(const Document& document) {
  return markdown_blocks(document.sections[0].parts[0].blocks, 2, document);
}

/// What is written reads back as what was written, word for word and mark for mark.
void reads_back(const std::string& body) {
  const Document document = context(body);
  const std::string written = as_markdown(document);
  const Document again = context(written);
  INFO(body << "\n-- written:\n" << written);
  CHECK(as_markdown(again) == written);
  CHECK((test::written("json", again) == test::written("json", document)));
}

Text text_of(std::initializer_list<std::pair<std::string_view, Run>> pieces) {
  Text made;
  for (auto [words, run] : pieces) {
    run.begin = static_cast<std::uint32_t>(made.words.size());
    made.words += words;
    run.end = static_cast<std::uint32_t>(made.words.size());
    made.runs.push_back(run);
  }
  return made;
}
constexpr Run plain_run{};
constexpr Run strong{.strong = true};
constexpr Run italic{.emphasis = true};
constexpr Run both{.strong = true, .emphasis = true};

}  // namespace

TEST_CASE("Markdown: every block reads back as it was") {
  reads_back("One *two* **three** `four` [five *six*](https://example.org/a_(b)?c=1&amp=2).\n");
  reads_back("A line\\\nbroken  \ntwice\n");
  reads_back("- one\n- two\n  - three\n    1. four\n    2. five\n- six\n\n* another list\n\n1. a\n\n1) b\n");
  reads_back(
      "- one\n\n  more\n\n  ```\n  code\n\n    here\n  ```\n\n- > quoted\n  > twice\n\n- | a | b |\n  |---|---|\n  | 1 | "
      "x\\|y |\n");
  reads_back("> a\n>\n> - b\n\n> c\n\n---\n\n- ___\n- - nested\n");
  reads_back("#### a #\\#\n\n### b\n\n````\n```\nfence\n````\n");
  reads_back("| a | b |\n|---|--:|\n| **x** `y\\|z` | 1 |\n|  | 2 |\n");
  reads_back("<b>raw</b> &amp;amp; &copy; 1 < 2 > 0\n\n<div>\nraw\n</div>\n");
}

TEST_CASE("Markdown: what looks like markup stays what it is") {
  reads_back(
      "1\\. one 2. two\n\n\\- dash\n\n\\# hash\n\n\\> more\n\n\\+ plus \\*star\\* \\_under\\_ snake_case \\_ \\`tick\\`\n");
  reads_back(
      "a\\\n\\---\n\nb\\\n\\===\n\na | b\\\n\\--- | \\---\n\na\\\n\\:--\n\n\\~~~ x ~~y~~\n\n\\[x]: y\n\n!\\[x](y) "
      "wow![z](https://a.example)\n");
  reads_back("back\\\\slash \\\\\n\n1986\\) was\n\n\\&lt; \\&#60;\n");
  CHECK(markdown_words("2.1 says: a_b, x * y, <b> & c") == "2.1 says: a_b, x \\* y, \\<b> & c");
  CHECK(markdown_words("1. no list\n- none") == "1\\. no list\\\n\\- none");
  CHECK(markdown_words("a|b\nc", MarkdownPlace::cell) == "a\\|b c");
}

TEST_CASE("Markdown: emphasis stands where it can be read") {
  const Document none;
  const auto written = [&](const Text& text) { return markdown_text(text, none); };
  CHECK(written(text_of({{"un", plain_run}, {"believ", italic}, {"able", plain_run}})) == "un*believ*able");
  CHECK(written(text_of({{"two ", strong}, {"three", both}})) == "**two _three_**");
  CHECK(written(text_of({{"a", plain_run}, {"“b”", strong}, {"c", plain_run}})) == "a“**b**”c");
  CHECK(written(text_of({{"a", italic}, {"b", strong}})) == "a**b**");
  CHECK(written(text_of({{"x ", plain_run}, {"…", strong}, {"y", plain_run}})) == "x …y");
}

TEST_CASE("Markdown: words with marks of all kinds read back the same when they are written again") {
  constexpr auto pieces = std::to_array<std::string_view>(
      {"word", " ",  " ", "a", "é",  "“", "”", "…", ".",  ",",    "*",    "_",
       "`",    "[",  "]", "(", ")",  "!", "#", "-", "+",  "1.",   "2)",   "&amp;",
       "<b>",  "\\", "|", "~", "~~", "=", ">", ":", "\"", "日本", "🙂", "https://a.example",
       "−"});
  std::mt19937 random(7);
  const auto below = [&](std::size_t most) { return static_cast<std::size_t>(random() % most); };
  for (int i = 0; i < 3000; ++i) {
    Document document;
    document.links = {"https://a.example/x(1)", "mailto:a@b.example"};
    Text text;
    const std::size_t runs = 1 + below(5);
    for (std::size_t each = 0; each < runs; ++each) {
      Run run;
      run.begin = static_cast<std::uint32_t>(text.words.size());
      for (std::size_t length = 1 + below(4); length > 0; --length) text.words += pieces[below(pieces.size())];
      run.end = static_cast<std::uint32_t>(text.words.size());
      run.strong = below(3) == 0;
      run.emphasis = below(3) == 0;
      run.code = below(6) == 0;
      run.link = below(5) == 0 ? static_cast<std::uint32_t>(1 + below(2)) : 0;
      text.runs.push_back(run);
    }
    const std::string first = markdown_text(text, document);
    const Document read = context("x " + first + " x\n");
    const std::string second = as_markdown(read);
    const Document again = context(second);
    INFO("words: " << text.words << "\nwritten: " << first << "\nread, and written: " << second);
    CHECK(as_markdown(again) == second);
    CHECK((test::written("json", again) == test::written("json", read)));
  }
}

TEST_CASE("Markdown: citations of a working edition stand as a draft has them") {
  const std::string evidence =
      "qar: evidence/1\nreview: larkfield-2025-11\nreviewer: {id: KT}\nentries:\n  - {id: KT-01, observed: Seen.}\n"
      "  - {id: KT-02, observed: Seen too.}\n";
  const ReviewInMemory review(draft_with("## Context\n\nPupils read. [@KT-01; @KT-02] And [@KT-09] write [here].\n"),
                              evidence);
  CHECK(as_markdown(review.edition(Audience::working)) == "Pupils read. [@KT-01; @KT-02] And [KT-09] write [here].");
  const ReviewInMemory mixed(draft_with("## Context\n\n[@KT-09; @KT-01] [x; @KT-01]\n"), evidence);
  CHECK(as_markdown(mixed.edition(Audience::working)) == "[@KT-09; @KT-01] \\[x; [@KT-01]\\]");
  const std::string page = test::written("md", review.edition(Audience::working));
  CHECK(page.find("\n### KT-01\n\nSeen.\n\nCited in: Context and character of the school\n") != std::string::npos);
}

TEST_CASE("Markdown: a whole edition in the order of the others") {
  const ReviewInMemory review(draft_with("## Leadership at all levels\n\n### What went well\n\n- Leaders *listen*.\n",
                                         "estimates: {overall: Leading, leadership: Effective}\n"));
  const std::string page = test::written("md", review.edition(Audience::school));
  std::size_t at = 0;
  for (const std::string_view next :
       {"# Review report: Larkfield Primary School\n\n", "\n\n- **Phase:** Primary\n",
        "\n\n## Summary of estimates\n\n| Aspect | Estimate |\n| --- | --- |\n| Overall | Leading |\n",
        "\n## Areas of excellence\n\n", "\n## About this report\n\n",
        "\n## 1 Leadership at all levels\n\n**Estimate:** Effective\n\n### 1.1 What went well\n\n- Leaders _listen_.\n\n## "
        "2 "}) {
    INFO(next << "\n-- in --\n" << page);
    REQUIRE(page.find(next, at) != std::string::npos);
    at = page.find(next, at);
  }
}
