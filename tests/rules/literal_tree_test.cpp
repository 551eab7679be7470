// The one pass: the tree finds what a comparison with each literal finds, from any place and in any set of literals.
#include "rules/literal_tree.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "support/catch.h"

namespace qar::rules {
namespace {

using Hits = std::vector<std::pair<std::uint32_t, std::size_t>>;

Hits by_tree(const std::vector<std::string>& literals, std::string_view text, std::size_t at) {
  Hits hits;
  const LiteralTreeBuilder builder(literals);
  builder.tree().walk(text, at, [&](std::uint32_t literal, std::size_t end) { hits.push_back({literal, end}); });
  return hits;
}

/// The shortest first.
Hits one_by_one(const std::vector<std::string>& literals, std::string_view text, std::size_t at) {
  Hits hits;
  for (std::size_t i = 0; i < literals.size(); ++i)
    if (text.substr(at).starts_with(literals[i])) hits.push_back({static_cast<std::uint32_t>(i), at + literals[i].size()});
  std::ranges::sort(hits, {}, [](const auto& hit) { return hit.second; });
  return hits;
}

TEST_CASE("literals that begin at one place") {
  const std::vector<std::string> literals = {"he", "her", "hers", "s", "ers"};
  CHECK(by_tree(literals, "hers", 0) == Hits{{0, 2}, {1, 3}, {2, 4}});
  CHECK(by_tree(literals, "ushe", 1) == Hits{{3, 2}});
  CHECK(by_tree(literals, "ushe", 0).empty());
  CHECK(by_tree(literals, "he", 2).empty());
  CHECK(by_tree({}, "anything", 0).empty());
  CHECK(by_tree({"a"}, "", 0).empty());
}

TEST_CASE("what is left of a literal may be cut off by the end of the text, or differ in its last byte") {
  CHECK(by_tree({"headteacher", "school"}, "headteache", 0).empty());
  CHECK(by_tree({"headteacher", "school"}, "headteachar", 0).empty());
  CHECK(by_tree({"headteacher", "school"}, "headteachers", 0) == Hits{{0, 11}});
}

TEST_CASE("with what a literal may begin") {
  const LiteralTreeBuilder builder(std::vector<std::string>{"%", "ab"});
  CHECK(builder.tree().may_begin('%'));
  CHECK(builder.tree().may_begin('a'));
  CHECK_FALSE(builder.tree().may_begin('b'));
  CHECK_FALSE(builder.tree().may_begin('x'));
  CHECK_FALSE(LiteralTreeBuilder({}).tree().may_begin('a'));
}

TEST_CASE("random literals are found as by a comparison with each") {
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
    const LiteralTreeBuilder builder(literals);
    std::string text;
    for (int i = 0; i < 400; ++i) text += static_cast<char>('a' + next(4));
    for (std::size_t at = 0; at < text.size(); ++at) {
      Hits hits;
      builder.tree().walk(text, at, [&](std::uint32_t literal, std::size_t end) { hits.push_back({literal, end}); });
      REQUIRE(hits == one_by_one(literals, text, at));
    }
  }
}

}  // namespace
}  // namespace qar::rules
