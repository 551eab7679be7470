// Words in order, numbers and the likeness of texts: what rules about consistency and style rest on.
#include "rules/running_text.h"

#include "read/draft.h"
#include "rules/content_words.h"
#include "rules/figures.h"
#include "support/catch.h"

namespace qar::rules {
namespace {

constexpr std::string_view body =
    "## Context\n\nThe school's pupils (1,350) write **well-being** plans in 2024/25: 62.5% of them.\n\n"
    "- \u201cWe read daily,\u201d said one. Pupils\u2019 work is read. [@KT-01]\n- Pupils read.\n";

std::string words_of(const RunningText& text) {
  std::string all;
  for (std::uint32_t i = 0; i < text.size(); ++i) all += (i > 0 ? "|" : "") + std::string(text.word(i));
  return all;
}

TEST_CASE("the words of a draft, in lower case and in order") {
  const test::Draft draft{std::string(body)};
  const RunningText text(draft.report());
  CHECK(words_of(text) ==
        "context|the|school's|pupils|1,350|write|well-being|plans|in|2024|25|62.5|of|them|we|read|daily|said|one|pupils|"
        "work|is|read|"
        "pupils|read");
}

TEST_CASE("every word is found at each of its places, and its place is what is written there") {
  const test::Draft draft{std::string(body)};
  const RunningText text(draft.report());
  CHECK(text.places("pupils").size() == 3);
  CHECK(text.places("nowhere").empty());
  CHECK(text.places("").empty());
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const auto places = text.places(text.word(i));
    CHECK(std::ranges::is_sorted(places));
    CHECK(std::ranges::count(places, i) == 1);
    const std::string_view written = draft.source.slice(text.locate(i));
    CHECK((written == text.written(i) || written == "62.5%" || written.find("\u2019") != std::string_view::npos));
  }
}

TEST_CASE("the words in a range are those that begin in it") {
  const test::Draft draft{std::string(body)};
  const RunningText text(draft.report());
  const auto begins_before = [&](std::uint32_t offset) {
    std::uint32_t count = 0;
    while (count < text.size() && text.range(WordRange{count, count + 1}).begin < offset) ++count;
    return count;
  };
  const auto size = static_cast<std::uint32_t>(text.prose().text.size());
  for (std::uint32_t begin = 0; begin <= size; ++begin) {
    const WordRange words = text.words_in({begin, size});
    REQUIRE(words.begin == begins_before(begin));
    REQUIRE(words.end == text.size());
    REQUIRE(text.words_in({0, begin}).end == words.begin);
  }
}

TEST_CASE("what stands around a word") {
  const test::Draft draft{std::string(body)};
  const RunningText text(draft.report());
  const std::uint32_t read = text.places("read").front();
  CHECK(text.is_marked(read));
  CHECK_FALSE(text.is_own(read));
  CHECK(text.written(text.sentence(text.places("is").front())) == "Pupils' work is read");
  CHECK(text.reads(text.places("of").front(), "of them"));
  CHECK_FALSE(text.reads(text.places("of").front(), "of the"));
  CHECK(text.reads(text.places("them").front(), {"them"}));
  CHECK_FALSE(text.reads(text.places("them").front(), {"them", "we"}));
  CHECK(text.word(text.size()).empty());
  CHECK(text.gap_before(0) == "\n");
  CHECK(text.after(text.places("62.5").front()) == '%');
}

TEST_CASE("a draft without words") {
  const test::Draft draft{std::string()};
  const RunningText text(draft.report());
  CHECK(text.size() == 0);
  CHECK(text.places("pupils").empty());
  CHECK(percentages(text).empty());
}

TEST_CASE("numbers in figures and in words") {
  CHECK(number_in_figures("1,350") == 1350);
  CHECK(number_in_figures("95.2") == 95.2);
  CHECK_FALSE(number_in_figures("1,35"));
  CHECK_FALSE(number_in_figures("12a"));
  CHECK_FALSE(number_in_figures(""));
  CHECK(number_named("twenty-one") == 21);
  CHECK(number_named("forty") == 40);
  CHECK_FALSE(number_named("twenty-ten"));
  CHECK_FALSE(number_named("-"));
  CHECK(in_figures(62.5) == "62.5");
  CHECK(in_figures(62.0) == "62");
  CHECK(month_named("march") == 3);
  CHECK(month_named("marches") == 0);
}

TEST_CASE("percentages and years in a text") {
  const test::Draft draft(
      "## Context\n\nIn 2025, 62.5% or 48 per cent, from 2015 pupils, in 2024/25 and 2024-26; \u201c9%\u201d.\n");
  const RunningText text(draft.report());
  const auto found = percentages(text);
  REQUIRE(found.size() == 2);
  CHECK(draft.at(text.locate({found[0].begin, found[0].end})) == "62.5%");
  CHECK(draft.at(text.locate({found[1].begin, found[1].end})) == "48 per cent");
  CHECK(years_in(text, {0, text.size()}) == std::vector<int>{2025, 2024, 2024});
}

TEST_CASE("how much two texts have in common") {
  CHECK(likeness(shingles("One two three four five."), shingles("one, two three FOUR five")) == 1);
  CHECK(likeness(shingles("one two three"), shingles("one two three")) == 0);
  CHECK(likeness(shingles("a b c d e f"), shingles("g h i j k l")) == 0);
  CHECK(word_likeness("pupils in Year 6 read", "Read in Year 6, pupils!") == 1);
  CHECK(content_stems("Pupils edited their writing daily") == std::vector<std::string>{"dail", "edit", "writ"});
  CHECK(count_shared(content_stems("edits daily writing"), content_stems("They edit and write.")) == 2);
}

}  // namespace
}  // namespace qar::rules
