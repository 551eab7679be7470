#include "order.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace qar::merge {
namespace {

constexpr std::size_t nowhere = SIZE_MAX;

/// Positions of the values that all before them are smaller than, and all behind them greater.
std::vector<std::size_t> never_crossed(const std::vector<std::size_t>& values) {
  std::vector<std::size_t> least_behind(values.size() + 1, nowhere);
  for (std::size_t i = values.size(); i-- > 0;) least_behind[i] = std::min(values[i], least_behind[i + 1]);
  std::vector<std::size_t> found;
  std::size_t bound = 0;  // above all values so far
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] >= bound && values[i] < least_behind[i + 1]) found.push_back(i);
    bound = std::max(bound, values[i] + 1);
  }
  return found;
}

enum class Governor : unsigned char { none, ours, theirs, both };

class OrderMerge {
 public:
  OrderMerge(const Orders& orders, const std::vector<Keep>& keep, const Join& join)
      : orders_(orders), keep_(keep), join_(join), anchor_(keep.size(), false), governor_(keep.size(), Governor::none) {
    for (auto& each : at_) each.assign(keep.size(), nowhere);
    for (auto& each : stable_) each.assign(keep.size(), false);
    for (auto& each : gap_) each.assign(keep.size(), nowhere);
  }

  std::vector<Step> merge() {
    for (std::size_t i = 0; i < 3; ++i)
      for (std::size_t p = 0; p < version(i).size(); ++p) at_[i][version(i)[p]] = p;
    find_stable(1);
    find_stable(2);
    for (const Id id : orders_.base)
      if (keep_[id] == Keep::yes && stable_[1][id] && stable_[2][id]) {
        anchor_[id] = true;
        anchors_.push_back(id);
      }
    for (std::size_t side = 1; side <= 2; ++side) find_runs(side);
    for (std::size_t gap = 0; gap <= anchors_.size(); ++gap) {
      merge_gap(gap);
      if (gap < anchors_.size()) add(Step::Kind::item, anchors_[gap]);
    }
    return std::move(steps_);
  }

 private:
  [[nodiscard]] const std::vector<Id>& version(std::size_t i) const {
    return i == 0 ? orders_.base : i == 1 ? orders_.ours : orders_.theirs;
  }
  [[nodiscard]] bool in(std::size_t i, Id id) const { return at_[i][id] != nowhere; }
  [[nodiscard]] bool moved(std::size_t side, Id id) const { return in(0, id) && in(side, id) && !stable_[side][id]; }

  void find_stable(std::size_t side) {
    std::vector<Id> common;
    std::vector<std::size_t> places;
    for (const Id id : orders_.base) {
      if (!in(side, id) || keep_[id] == Keep::no) continue;
      common.push_back(id);
      places.push_back(at_[side][id]);
    }
    for (const std::size_t each : longest_growing(places)) stable_[side][common[each]] = true;
  }

  [[nodiscard]] Governor governor(Id id) const {
    if (anchor_[id]) return Governor::none;
    switch (keep_[id]) {
      case Keep::no: return Governor::none;
      case Keep::ours_here: return Governor::ours;
      case Keep::theirs_here: return Governor::theirs;
      case Keep::yes: break;
    }
    if (!in(2, id)) return Governor::ours;
    if (!in(1, id)) return Governor::theirs;
    if (!in(0, id) || (moved(1, id) && moved(2, id))) return Governor::both;
    return moved(1, id) ? Governor::ours : Governor::theirs;
  }

  /// What a side puts between the anchors.
  void find_runs(std::size_t side) {
    runs_[side].resize(anchors_.size() + 1);
    const Governor own = side == 1 ? Governor::ours : Governor::theirs;
    std::size_t gap = 0;
    for (const Id id : version(side)) {
      if (anchor_[id]) {
        ++gap;
        continue;
      }
      const Governor here = governor(id);
      if (here != own && here != Governor::both) continue;
      governor_[id] = here;
      gap_[side][id] = gap;
      runs_[side][gap].push_back(id);
    }
  }

  void add(Step::Kind kind, Id id) {
    if (keep_[id] == Keep::ours_here) kind = Step::Kind::only_ours;
    if (keep_[id] == Keep::theirs_here) kind = Step::Kind::only_theirs;
    steps_.push_back({kind, id, moved(1, id) || moved(2, id), {}, {}});
  }

  [[nodiscard]] bool placed_by_both(Id id) const { return governor_[id] == Governor::both && gap_[1][id] == gap_[2][id]; }

  void merge_gap(std::size_t gap) {
    const std::vector<Id>& ours = runs_[1][gap];
    const std::vector<Id>& theirs = runs_[2][gap];
    // What both sides put here, but for what stands the other way round to some of the rest.
    std::vector<Id> common;
    std::vector<std::size_t> places;
    for (const Id id : ours)
      if (placed_by_both(id)) {
        common.push_back(id);
        places.push_back(at_[2][id]);
      }
    std::vector<Id> shared;
    for (const std::size_t each : never_crossed(places)) shared.push_back(common[each]);
    std::size_t o = 0, t = 0;
    for (const Id id : shared) {
      const std::vector<Id> before_o = run_until(ours, o, id);
      merge_runs(before_o, run_until(theirs, t, id));
      add(Step::Kind::item, id);
    }
    const std::vector<Id> rest_o(ours.begin() + static_cast<std::ptrdiff_t>(o), ours.end());
    merge_runs(rest_o, {theirs.begin() + static_cast<std::ptrdiff_t>(t), theirs.end()});
  }

  static std::vector<Id> run_until(const std::vector<Id>& run, std::size_t& from, Id end) {
    std::vector<Id> part;
    while (run[from] != end) part.push_back(run[from++]);
    ++from;
    return part;
  }

  void add_run(const std::vector<Id>& run, Step::Kind where_two_places) {
    for (const Id id : run) add(governor_[id] == Governor::both ? where_two_places : Step::Kind::item, id);
  }

  void merge_runs(const std::vector<Id>& ours, const std::vector<Id>& theirs) {
    const auto add_ours = [&] { add_run(ours, Step::Kind::only_ours); };
    const auto add_theirs = [&] { add_run(theirs, Step::Kind::only_theirs); };
    if (ours.empty()) return add_theirs();
    if (theirs.empty()) return add_ours();
    const std::optional<bool> ours_first = join_(ours, theirs);
    if (!ours_first) {
      Step clash;
      clash.kind = Step::Kind::clash;
      clash.ours = ours;
      clash.theirs = theirs;
      steps_.push_back(std::move(clash));
    } else if (*ours_first) {
      add_ours();
      add_theirs();
    } else {
      add_theirs();
      add_ours();
    }
  }

  const Orders& orders_;
  const std::vector<Keep>& keep_;
  const Join& join_;
  std::array<std::vector<std::size_t>, 3> at_, gap_;  // of base, ours, theirs: places; between which anchors
  std::array<std::vector<bool>, 3> stable_;
  std::vector<bool> anchor_;
  std::vector<Governor> governor_;
  std::vector<Id> anchors_;
  std::array<std::vector<std::vector<Id>>, 3> runs_;
  std::vector<Step> steps_;
};

}  // namespace

std::vector<std::size_t> longest_growing(const std::vector<std::size_t>& values) {
  std::vector<std::size_t> ends;  // ends[k]: where a run of k + 1 values ends lowest
  std::vector<std::size_t> before(values.size(), nowhere);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto place = std::lower_bound(ends.begin(), ends.end(), values[i],
                                        [&](std::size_t end, std::size_t value) { return values[end] < value; });
    if (place != ends.begin()) before[i] = *std::prev(place);
    if (place == ends.end())
      ends.push_back(i);
    else
      *place = i;
  }
  std::vector<std::size_t> run;
  for (std::size_t i = ends.empty() ? nowhere : ends.back(); i != nowhere; i = before[i]) run.push_back(i);
  std::reverse(run.begin(), run.end());
  return run;
}

std::vector<Step> merge_order(const Orders& orders, const std::vector<Keep>& keep, const Join& join) {
  return OrderMerge(orders, keep, join).merge();
}

}  // namespace qar::merge
