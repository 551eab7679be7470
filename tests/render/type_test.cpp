#include <algorithm>
#include <pango/pango.h>
#include <random>
#include <string>
#include <vector>

#include "qar/render/theme.h"
#include "qar/text/utf8.h"

#include "render/pdf_type.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render::pdf;

namespace {

/// Where lines may end, asked of the whole text at once.
std::vector<std::uint32_t> ends_by_pango(const std::string& words) {
  std::vector<PangoLogAttr> attributes(text::count_code_points(words) + 1);
  pango_get_log_attrs(words.data(), static_cast<int>(words.size()), 0, pango_language_from_string("en-gb"),
                      attributes.data(), static_cast<int>(attributes.size()));
  std::vector<std::uint32_t> ends;
  std::size_t at = 0;
  for (std::size_t i = 0; at < words.size(); ++i) {
    if (i > 0 && attributes[i].is_line_break != 0) ends.push_back(static_cast<std::uint32_t>(at));
    at += text::decode(std::string_view(words).substr(at)).size;
  }
  ends.push_back(static_cast<std::uint32_t>(words.size()));
  return ends;
}

std::vector<std::uint32_t> ends_word_by_word(LineEnds& ends, const std::string& words) {
  const auto found = ends.of(words);
  return {found.begin(), found.end()};
}

struct SetText {
  Type type;
  Lines lines;
  std::vector<std::string> words;  ///< of each line
};

SetText set(std::string_view words, std::vector<Stretch> stretches, double width) {
  auto typesetter = Typesetter::open(render::default_theme());
  REQUIRE(typesetter.ok());
  SetText made;
  made.lines = typesetter.value()->set(words, stretches, width, made.type);
  for (std::uint32_t i = made.lines.first; i < made.lines.last; ++i) {
    std::string line;
    for (std::uint32_t slug = made.type.lines[i].first; slug < made.type.lines[i].last; ++slug)
      line += made.type.words.substr(made.type.slugs[slug].text, made.type.slugs[slug].bytes);
    made.words.push_back(line);
  }
  return made;
}

SetText set(std::string_view words, double width) {
  return set(words, {{0, static_cast<std::uint32_t>(words.size()), Style()}}, width);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line;
  return all;
}

}  // namespace

TEST_CASE("Type: lines may end where they might if the whole were asked for it at once") {
  const std::vector<std::string> parts = {"pupils", "well-being", "(in", "2025)", "“Yes”",    "‘no’", "and/or", "/",
                                          "—",      "–",          "3–5", "café",  "[a",       "b]",   "!",      "£4",
                                          "50%",    "e.g.",       "…",   ".5",    "-",        "--",   "\"so",   "said.\"",
                                          "«",      "»",          "¿",   "a—b",   "x\u00A0y", ":"};
  std::mt19937 chance(7);
  LineEnds ends;
  for (int round = 0; round < 4000; ++round) {
    std::string words;
    const auto count = 1 + chance() % 7;
    for (std::size_t i = 0; i < count; ++i)
      words += parts[chance() % parts.size()] + (chance() % 9 == 0 ? "  " : chance() % 12 == 0 ? "" : " ");
    INFO(words);
    CHECK(ends_word_by_word(ends, words) == ends_by_pango(words));
  }
}

TEST_CASE("Type: no line is wider than its room, and no word is lost or moved") {
  const std::string words =
      "Leaders' long-standing work (begun in 2022) means that pupils—at every stage—talk about books “with joy”; 94% of "
      "them read at home, and/or in the library.";
  for (const double width : {60.0, 90.0, 140.0, 300.0, 5000.0}) {
    const SetText made = set(words, width);
    INFO(width);
    CHECK(joined(made.words) == words);
    CHECK(made.lines.width <= width);
    for (std::uint32_t i = made.lines.first; i + 1 < made.lines.last; ++i) {
      const std::string next = made.words[i + 1].substr(0, made.words[i + 1].find(' '));
      CHECK(set(made.words[i] + next, -1).lines.width > width);  // it would not have fitted
    }
  }
}

TEST_CASE("Type: a word that is wider than the line is cut, and words of other scripts are set as they want to be") {
  CHECK(set(std::string(200, 'w'), 100).words.size() > 10);
  CHECK(joined(set(std::string(200, 'w'), 100).words) == std::string(200, 'w'));
  const SetText hebrew = set("שלום לכולם", -1);
  CHECK(hebrew.type.lines.front().from_right);
}

TEST_CASE("Type: a stretch that begins within a word keeps its looks and where it leads, and the line does not end there") {
  const std::string words = "see KT-01.";
  Style strong;
  strong.strong = true;
  const SetText made = set(words, {{0, 4, Style()}, {4, 9, strong, 7, 3}, {9, 10, Style()}}, 200);
  REQUIRE(made.words.size() == 1);
  REQUIRE(made.type.slugs.size() == 3);
  const Slug& link = made.type.slugs[1];
  CHECK(link.node == 7);
  CHECK(link.target == 3);
  CHECK(made.type.words.substr(link.text, link.bytes) == "KT-01");
  CHECK(link.font != made.type.slugs[0].font);
  CHECK(link.x == Approx(made.type.slugs[0].x + made.type.slugs[0].width));
  const double narrow = link.x + link.width + 0.1;  // room for all but the full stop
  CHECK(set(words, {{0, 4, Style()}, {4, 9, strong}, {9, 10, Style()}}, narrow).words ==
        std::vector<std::string>{"see ", "KT-01."});
}

TEST_CASE("Type: what was set before changes nothing") {
  const std::string words = "Pupils read widely and well.";
  auto typesetter = Typesetter::open(render::default_theme());
  REQUIRE(typesetter.ok());
  const Stretch all = {0, static_cast<std::uint32_t>(words.size()), Style()};
  Type first, second, other;
  typesetter.value()->set(words, std::span(&all, 1), 80, first);
  typesetter.value()->set("Pupils well read.", std::span(&all, 1).first(1), 80, other);
  typesetter.value()->set(words, std::span(&all, 1), 80, second);
  REQUIRE(first.glyphs.size() == second.glyphs.size());
  CHECK(std::equal(
      first.glyphs.begin(), first.glyphs.end(), second.glyphs.begin(),
      [](const cairo_glyph_t& a, const cairo_glyph_t& b) { return a.index == b.index && a.x == b.x && a.y == b.y; }));
}
