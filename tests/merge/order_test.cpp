// The order of one sequence in three versions.
#include "merge/order.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "support/catch.h"

using namespace qar::merge;

namespace {

/// The ids as they come to stand; 100 and more: where the sides do not agree on the place.
std::vector<std::size_t> order(const std::vector<Id>& base, const std::vector<Id>& ours, const std::vector<Id>& theirs,
                               const std::vector<Id>& dropped = {}) {
  std::vector<Keep> keep(10, Keep::yes);
  for (const Id id : dropped) keep[id] = Keep::no;
  const Join by_id = [](const auto& a, const auto& b) { return std::optional(a.front() < b.front()); };
  std::vector<std::size_t> made;
  for (const Step& step : merge_order({base, ours, theirs}, keep, by_id))
    made.push_back(step.id + (step.kind == Step::Kind::item ? 0 : 100));
  return made;
}

using Ids = std::vector<std::size_t>;

}  // namespace

TEST_CASE("what one side moved stands where that side has it") {
  CHECK(order({1, 2, 3}, {3, 1, 2}, {1, 2, 3}) == Ids{3, 1, 2});
  CHECK(order({1, 2, 3}, {1, 2, 3}, {3, 1, 2}) == Ids{3, 1, 2});
  CHECK(order({1, 2, 3, 4, 5}, {2, 1, 3, 4, 5}, {1, 2, 3, 5, 4}) == Ids{2, 1, 3, 5, 4});
  CHECK(order({1, 2, 3}, {3, 1, 2}, {3, 1, 2}) == Ids{3, 1, 2});
}

TEST_CASE("what is added stands behind what stood before it") {
  CHECK(order({1, 2}, {1, 7, 2}, {1, 2, 8}) == Ids{1, 7, 2, 8});
  CHECK(order({1, 2}, {1, 7, 2}, {1, 6, 2}) == Ids{1, 6, 7, 2});
  CHECK(order({1, 2}, {1, 7, 2}, {1, 7, 2}) == Ids{1, 7, 2});
  CHECK(order({1, 2, 3}, {1, 7, 3}, {1, 2, 8, 3}, {2}) == Ids{1, 7, 8, 3});
}

TEST_CASE("what both sides moved to different places stands in both, as a question") {
  const Ids found = order({1, 2, 3, 4}, {4, 1, 2, 3}, {1, 4, 2, 3});
  CHECK(found == Ids{104, 1, 104, 2, 3});
}

TEST_CASE("runs that may not be joined are a clash") {
  const Join never = [](const auto&, const auto&) { return std::nullopt; };
  const auto steps = merge_order({{1}, {1, 2}, {1, 3}}, std::vector<Keep>(4, Keep::yes), never);
  REQUIRE(steps.size() == 2);
  CHECK(steps[1].kind == Step::Kind::clash);
  CHECK(steps[1].ours == std::vector<Id>{2});
  CHECK(steps[1].theirs == std::vector<Id>{3});
}

TEST_CASE("a longest growing run is one") {
  CHECK(longest_growing({3, 1, 2, 5, 4}).size() == 3);
  CHECK(longest_growing({}).empty());
  CHECK(longest_growing({5, 4, 3}).size() == 1);
}
