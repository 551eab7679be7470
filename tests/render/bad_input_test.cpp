// What nobody should write and somebody will: nothing of it stops a writer.
#include <fmt/format.h>

#include "edition.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::draft_with;
using test::ReviewInMemory;

namespace {

/// Every writer writes it, and those that write words have these among them.
void is_written(const ReviewInMemory& review, std::string_view words) {
  for (const Audience audience : {Audience::working, Audience::open}) {
    const Document document = review.edition(audience);
    for (const Writer& writer : writers()) {
      INFO(writer.name);
      const std::string file = test::written(writer.name, document);
      CHECK(file.size() > 200);
      CHECK_FALSE(file.starts_with("not "));
      if (writer.name == "html" || writer.name == "md" || writer.name == "json")
        CHECK(file.find(words) != std::string::npos);
    }
  }
}
std::string repeated(std::string_view piece, int times) {
  std::string made;
  for (int i = 0; i < times; ++i) made += piece;
  return made;
}

}  // namespace

TEST_CASE("bad input: pictures that are missing or none") {
  ReviewInMemory review(draft_with("## Context\n\n![The old hall](absent.png)\n\nIn ![the new hall](report.png) we met.\n"));
  review.files.add("larkfield/report.png", "no picture");
  const Built built = review.built(Audience::school);
  REQUIRE(built.losses.size() == 2);
  CHECK(built.losses[0].message.find("absent.png") != std::string::npos);
  CHECK(built.losses[1].message == "larkfield/report.png: this is no PNG or JPEG picture; its words stand in its place");
  CHECK(built.document.images.empty());
  is_written(review, "the new hall");
}

TEST_CASE("bad input: a picture that says it is larger than it can be, and one that ends too early") {
  for (const std::string_view bytes :
       {std::string_view("\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x08\0\0\0\0crc.\0\0\0\0IENDcrc.",
                         45),
        std::string_view("\x89PNG\r\n\x1a\n\0\0\0\x0DIH", 14), std::string_view("\xFF\xD8\xFF\xE0\0\x10", 6)}) {
    ReviewInMemory review(draft_with("## Context\n\n![The hall](hall.png) is new.\n"));
    review.files.add("larkfield/hall.png", std::string(bytes));
    is_written(review, "is new.");
  }
}

TEST_CASE("bad input: a table of ten thousand rows") {
  std::string table = "| Group | Pupils |\n|---|---|\n";
  for (int row = 0; row < 10'000; ++row) table += fmt::format("| Row {} | {} |\n", row, 100 + row);
  const ReviewInMemory review(draft_with("## Context\n\n" + table));
  const Document document = review.edition(Audience::open);
  CHECK(document.sections[0].parts[0].blocks[0].table->rows.size() == 10'001);
  for (const std::string_view writer : {"html", "md", "json"})
    CHECK(test::written(writer, document).find("Row 9999") != std::string::npos);
}

TEST_CASE("bad input: a word of two thousand characters") {
  const std::string word = repeated("rhubarb-", 250) + "end";
  is_written(ReviewInMemory(draft_with("## Context\n\n" + word + "\n\n| " + word + " | b |\n|---|---|\n| 1 | 2 |\n")), word);
}

TEST_CASE("bad input: lists in lists") {
  std::string lists;
  for (int level = 0; level < 60; ++level) lists += fmt::format("{}- level {}\n", repeated("  ", level), level);
  is_written(ReviewInMemory(draft_with("## Context\n\n" + lists)), "level 29");
  is_written(ReviewInMemory(draft_with("## Context\n\n" + repeated("> ", 30) + "quoted\n")), "quoted");
}

TEST_CASE("bad input: writing from right to left, pictograms and marks of all kinds") {
  const std::string words =
      "مدرسة الميناء שלום 学校 Zażółć e\u0301\u0302 👩‍🏫🎉 \u202Eturned\u202C "
      "\u2028line\u2029 "
      "x\u00AD "
      "y\u200B";
  is_written(ReviewInMemory(draft_with("## Context\n\n" + words + "\n\n- 🎉\n")), "Zażółć");
  is_written(ReviewInMemory(draft_with("## Context\n\n- \n- \n\n>\n\n| |\n|---|\n\n```\n```\n\n#### \n\nend\n")), "end");
}

TEST_CASE("bad input: a draft without a body, and without a school") {
  is_written(ReviewInMemory("---\nqar: report/1\n---\n"), "The school is not named");
  is_written(ReviewInMemory(""), "The school is not named");
}
