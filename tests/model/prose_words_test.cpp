// The words of prose: where they begin and end, and which of them are the same.
#include "qar/model/prose_words.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace qar {
namespace {

using model::Prose;
using model::ProseBlock;
using model::ProseKind;
using model::ProseWords;

void add(Prose& prose, const std::string& text, ProseKind kind = ProseKind::paragraph) {
  ProseBlock block;
  block.kind = kind;
  block.range.begin = static_cast<std::uint32_t>(prose.text.size());
  prose.text += text;
  block.range.end = static_cast<std::uint32_t>(prose.text.size());
  prose.text += '\n';
  prose.lower = model::lower_prose(prose.text);
  prose.blocks.push_back(block);
}

std::string words_of(const Prose& prose) {
  std::string all;
  const ProseWords words(prose);
  for (const model::ProseRange each : words.words) all += std::string(prose.slice(each)) + "|";
  return all;
}

TEST_CASE("words begin and end as they should, at whatever offset they stand") {
  const std::string text = "The school's well-being plan (2024-25): 1,350 pupils', 95.2% -caf\u00e9- a.b x,1 e--f 'g'.";
  const std::string words = "The|school's|well-being|plan|2024|25|1,350|pupils|95.2|caf\u00e9|a|b|x|1|e|f|g|";
  for (std::size_t spaces = 0; spaces < 130; ++spaces) {
    CAPTURE(spaces);
    Prose prose;
    add(prose, std::string(spaces, ' ') + text);
    add(prose, text);
    REQUIRE(words_of(prose) == words + words);
  }
}

TEST_CASE("no word crosses a block, and the cover's words are not among them") {
  Prose prose;
  add(prose, "one-");
  add(prose, "");
  add(prose, "two");
  add(prose, "not this", ProseKind::cover);
  CHECK(words_of(prose) == "one|two|");
  CHECK(words_of(Prose()).empty());
  CHECK(ProseWords(Prose()).places(Prose(), "one").empty());
  CHECK(ProseWords().places(Prose(), "one").empty());
}

TEST_CASE("words are the same if all their letters are") {
  const std::vector<std::string> kinds = {
      "a",         "ab",         "abc",         "abcdefg",          "abcdefgh",        "abcdefghi",
      "abcdefghj", "abcdefghab", "abcdefghijk", "xbcdefghijklmnop", "abcdefghijklmnop"};
  Prose prose;
  std::string text;
  for (int round = 0; round < 3; ++round)
    for (const std::string& each : kinds) text += each + (round == 1 ? " " : ", ");
  add(prose, text + "Abc");
  const ProseWords words(prose);
  REQUIRE(words.words.size() == 3 * kinds.size() + 1);
  CHECK(words.distinct() == kinds.size());
  for (std::uint32_t i = 0; i < kinds.size(); ++i) {
    CAPTURE(kinds[i]);
    const auto places = words.places(prose, kinds[i]);
    REQUIRE(places.size() == (kinds[i] == "abc" ? 4 : 3));
    for (std::uint32_t round = 0; round < 3; ++round) CHECK(places[round] == round * kinds.size() + i);
    CHECK(words.number(i) == i);
    CHECK(words.first(i) == i);
  }
  for (const char* none : {"", "b", "abcdefghik", "abcdefghijklmnoq"}) CHECK(words.places(prose, none).empty());
}

TEST_CASE("the table of words grows with them") {
  Prose prose;
  std::string text;
  for (int i = 0; i < 3000; ++i) text += std::to_string(i) + " ";
  add(prose, text);
  const ProseWords words(prose);
  REQUIRE(words.distinct() == 3000);
  for (int i = 0; i < 3000; ++i) {
    const auto places = words.places(prose, std::to_string(i));
    REQUIRE(places.size() == 1);
    REQUIRE(places[0] == static_cast<std::uint32_t>(i));
  }
}

}  // namespace
}  // namespace qar
