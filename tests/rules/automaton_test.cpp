// The one pass: the automaton finds what a search for each literal finds, in any set of literals.
#include "rules/automaton.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "rules/pattern.h"
#include "support/catch.h"

namespace qar::rules {
namespace {

using Hits = std::vector<std::pair<std::uint32_t, std::size_t>>;

Hits by_automaton(const std::vector<std::string>& literals, std::string_view text) {
  Hits hits;
  const AutomatonBuilder builder(literals);
  builder.automaton().scan(text, [&](std::uint32_t literal, std::size_t end) { hits.push_back({literal, end}); });
  std::ranges::sort(hits);
  return hits;
}

Hits one_by_one(const std::vector<std::string>& literals, std::string_view text) {
  Hits hits;
  for (std::size_t i = 0; i < literals.size(); ++i)
    for (std::size_t at = 0; (at = text.find(literals[i], at)) != std::string_view::npos; ++at)
      hits.push_back({static_cast<std::uint32_t>(i), at + literals[i].size()});
  std::ranges::sort(hits);
  return hits;
}

TEST_CASE("literals within and over one another are all found") {
  const std::vector<std::string> literals = {"he", "she", "his", "hers", "e", "s her"};
  CHECK(by_automaton(literals, "ushers and his hers she") == one_by_one(literals, "ushers and his hers she"));
  CHECK(by_automaton({}, "anything").empty());
  CHECK(by_automaton({"a"}, "").empty());
}

TEST_CASE("literals that begin at one place") {
  const std::vector<std::string> literals = {"he", "her", "hers", "s", "ers"};
  const AutomatonBuilder builder(literals);
  const auto at = [&](std::string_view text, std::size_t begin) {
    Hits hits;
    builder.automaton().walk(text, begin, [&](std::uint32_t literal, std::size_t end) { hits.push_back({literal, end}); });
    return hits;
  };
  CHECK(at("hers", 0) == Hits{{0, 2}, {1, 3}, {2, 4}});
  CHECK(at("ushe", 1) == Hits{{3, 2}});
  CHECK(at("ushe", 0).empty());
  CHECK(at("he", 2).empty());
}

TEST_CASE("random literals are found as by a search for each") {
  std::uint32_t state = 7;
  const auto next = [&](std::uint32_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 16) % below;
  };
  for (int round = 0; round < 60; ++round) {
    std::set<std::string> distinct;
    for (std::uint32_t i = 0; i < 5 + next(200); ++i) {
      std::string literal;
      for (std::uint32_t k = 0; k < 1 + next(6); ++k) literal += static_cast<char>('a' + next(3));
      distinct.insert(literal);
    }
    const std::vector<std::string> literals(distinct.begin(), distinct.end());
    std::string text;
    for (int i = 0; i < 400; ++i) text += static_cast<char>('a' + next(4));
    REQUIRE(by_automaton(literals, text) == one_by_one(literals, text));
  }
}

TEST_CASE("a pattern matches within its limits") {
  bool slow = false;
  const std::string text = "Year 4 and year 11";
  const Pattern years("\\byear (?<mark>\\d+)", false);
  REQUIRE_FALSE(years.fault());
  const auto found = years.find_all(text, {0, 18}, slow);
  REQUIRE(found.size() == 2);
  CHECK(found[1].mark == model::ProseRange{16, 18});
  CHECK_FALSE(slow);
  CHECK(Pattern("\\byear", true).find_all(text, {0, 18}, slow).size() == 1);

  const Pattern bad("a(b", false);
  REQUIRE(bad.fault());
  CHECK(bad.fault()->offset == 3);

  const std::string many(20'000, 'a');
  const Pattern catastrophic("(a+a+)+[bc]", false);
  CHECK(catastrophic.find_all(many, {0, 20'000}, slow).empty());
  CHECK(slow);
  // Quadratic in its subject: long blocks are searched in pieces.
  slow = false;
  static_cast<void>(Pattern(".*b", false).find_all(many, {0, 20'000}, slow));
}

}  // namespace
}  // namespace qar::rules
