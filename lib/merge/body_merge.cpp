#include "body_merge.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "body_writer.h"
#include "findings.h"
#include "unit_text.h"

namespace qar::merge {
namespace {

/// One sequence in three versions, with ids of its own, so that the work goes with its size.
struct Sequence {
  Orders orders;
  std::vector<Id> ids;
  std::vector<Keep> keep;

  void add(std::size_t version, Id id, Keep kept) {
    if (kept == Keep::no) return;
    const auto [found, is_new] = local.emplace(id, ids.size());
    if (is_new) {
      ids.push_back(id);
      keep.push_back(kept);
    }
    (version == base ? orders.base : version == ours ? orders.ours : orders.theirs).push_back(found->second);
  }
  [[nodiscard]] std::vector<Id> of(const std::vector<Id>& run) const {
    std::vector<Id> made;
    for (const Id each : run) made.push_back(ids[each]);
    return made;
  }

 private:
  std::unordered_map<Id, Id> local;
};

class BodyMerge {
 public:
  BodyMerge(const JoinedOutline& joined, const Marking& marking)
      : joined_(joined), writer_(joined, marking), place_(joined.units().size()) {}

  MergedBody merge() {
    for (Id id = 0; id < joined_.divisions().size(); ++id) fate_.push_back(fate_of(id));
    for (Id id = 0; id < joined_.units().size(); ++id) contest_for(id);
    for (Id id = 0; id < joined_.units().size(); ++id) place(id);
    write_own_units(0);
    write_children(0);
    MergedBody made{writer_.finish(), std::move(conflicts_)};
    if (made.conflicts.empty() && !is_found_again(made.text)) return all_in_conflict();
    return made;
  }

 private:
  enum class Fate : unsigned char { kept, gone, contested };
  /// Where a unit comes to stand: in one division, or, where the sides moved it to different ones, in two.
  struct Place {
    Keep keep = Keep::yes;
    Id division = Joint::none;
    Id second = Joint::none;  ///< where theirs has it
  };

  [[nodiscard]] const Joint& unit(Id id) const { return joined_.units()[id]; }
  [[nodiscard]] std::string_view text(Id id, std::size_t version) const { return joined_.unit(id, version).text; }
  static std::size_t other(std::size_t side) { return side == ours ? theirs : ours; }

  /// What is to become of a division that one side no longer has: it goes, unless the other side did something in it.
  [[nodiscard]] Fate fate_of(Id id) const {
    const Joint& division = joined_.divisions()[id];
    if (!division.in(base) || (division.in(ours) && division.in(theirs))) return Fate::kept;
    if (!division.in(ours) && !division.in(theirs)) return Fate::gone;
    return worked_on(id, division.in(ours) ? ours : theirs) ? Fate::contested : Fate::gone;
  }

  [[nodiscard]] bool worked_on(Id id, std::size_t side) const {
    for (const Id each : units_below(id, side)) {
      if (!unit(each).in(base)) return true;
      if (unit(each).in(other(side))) continue;  // moved by one of them: decided by itself
      if (text(each, side) != text(each, base) || joined_.division_of(each, side) != joined_.division_of(each, base))
        return true;
    }
    return false;
  }

  [[nodiscard]] std::vector<Id> units_below(Id id, std::size_t version) const {
    const Division& division = joined_.version(version).divisions()[joined_.divisions()[id].at[version]];
    std::vector<Id> ids;
    for (std::size_t i = division.first_unit; i < division.end_unit; ++i) ids.push_back(joined_.unit_id(version, i));
    return ids;
  }

  /// A division is as good as its surroundings.
  [[nodiscard]] bool lives(Id division, std::size_t version) const {
    const auto& divisions = joined_.version(version).divisions();
    for (std::size_t at = joined_.divisions()[division].at[version]; at != Division::none; at = divisions[at].parent)
      if (fate_[joined_.division_id(version, at)] != Fate::kept) return false;
    return true;
  }

  /// A unit that both sides have, each in a division that the other side deleted, is not to go with them.
  void contest_for(Id id) {
    if (!unit(id).in(ours) || !unit(id).in(theirs)) return;
    if (lives(joined_.division_of(id, ours), ours) || lives(joined_.division_of(id, theirs), theirs)) return;
    for (const std::size_t side : {ours, theirs}) {
      const auto& divisions = joined_.version(side).divisions();
      Id outermost = Joint::none;
      for (std::size_t at = joined_.unit(id, side).division; at != Division::none; at = divisions[at].parent)
        if (const Id each = joined_.division_id(side, at); fate_[each] != Fate::kept) outermost = each;
      fate_[outermost] = Fate::contested;
    }
  }

  void place(Id id) {
    Place& place = place_[id];
    const Joint& joint = unit(id);
    if (!joint.in(ours) && !joint.in(theirs)) {
      place.keep = Keep::no;
    } else if (joint.in(ours) && joint.in(theirs)) {
      place_where_both_have_it(id, place);
    } else {
      const std::size_t side = joint.in(ours) ? ours : theirs;
      place.division = joined_.division_of(id, side);
      // Deleted by the other side, which wins only over what was left alone.
      const bool alone = joint.in(base) && text(id, side) == text(id, base) &&
                         joined_.division_of(id, base) == joined_.division_of(id, side);
      if (alone || !lives(place.division, side)) place.keep = Keep::no;
    }
  }

  void place_where_both_have_it(Id id, Place& place) const {
    const Id in_ours = joined_.division_of(id, ours), in_theirs = joined_.division_of(id, theirs);
    const Id in_base = unit(id).in(base) ? joined_.division_of(id, base) : Joint::none;
    place.division = in_ours == in_base ? in_theirs : in_ours;
    if (in_ours != in_theirs && in_ours != in_base && in_theirs != in_base) place.second = in_theirs;
    const bool ours_lives = lives(in_ours, ours), theirs_lives = lives(in_theirs, theirs);
    if (!ours_lives || !theirs_lives) {
      place.division = ours_lives ? in_ours : in_theirs;
      place.second = Joint::none;
    }
    if (!ours_lives && !theirs_lives) place.keep = Keep::no;
  }

  /// How the units that stand in a division are to be kept there.
  [[nodiscard]] Keep keep_in(Id unit_id, Id division) const {
    const Place& place = place_[unit_id];
    if (place.keep == Keep::no) return Keep::no;
    if (place.second == Joint::none) return place.division == division ? Keep::yes : Keep::no;
    if (place.division == division) return Keep::ours_here;
    return place.second == division ? Keep::theirs_here : Keep::no;
  }

  void write_own_units(Id division) {
    Sequence sequence;
    for (const std::size_t version : {base, ours, theirs}) {
      const Joint& joint = joined_.divisions()[division];
      if (!joint.in(version)) continue;
      const Division& own = joined_.version(version).divisions()[joint.at[version]];
      for (std::size_t i = own.first_own(); i < own.end_own; ++i)
        sequence.add(version, joined_.unit_id(version, i), keep_in(joined_.unit_id(version, i), division));
    }
    const Join join = [&](const auto& a, const auto& b) { return join_runs(sequence.of(a), sequence.of(b)); };
    for (const Step& step : merge_order(sequence.orders, sequence.keep, join)) {
      switch (step.kind) {
        case Step::Kind::item: write_unit(sequence.ids[step.id], step.moved); break;
        case Step::Kind::only_ours: write_place(sequence.ids[step.id], ours); break;
        case Step::Kind::only_theirs: write_place(sequence.ids[step.id], theirs); break;
        case Step::Kind::clash: write_clash(sequence.of(step.ours), sequence.of(step.theirs)); break;
      }
    }
  }

  /// List items of both sides at one place stand one after the other, in an order that both sides give alike.
  [[nodiscard]] std::optional<bool> join_runs(const std::vector<Id>& a, const std::vector<Id>& b) const {
    const auto is_item = [&](Id id, std::size_t side) { return joined_.unit(id, side).kind == Unit::Kind::item; };
    const bool items = std::all_of(a.begin(), a.end(), [&](Id id) { return is_item(id, ours); }) &&
                       std::all_of(b.begin(), b.end(), [&](Id id) { return is_item(id, theirs); });
    if (!items) return std::nullopt;
    return text(a.front(), ours) < text(b.front(), theirs);
  }

  void write_unit(Id id, bool moved) {
    const Joint& joint = unit(id);
    const bool both = joint.in(ours) && joint.in(theirs);
    if (!both) {
      const std::size_t side = joint.in(ours) ? ours : theirs;
      if (!joint.in(base)) return writer_.write(id, text(id, side));
      conflict(id, side, "one side changed this and the other deleted it");
      return write_one_sided(id, side);
    }
    const bool crossed = joint.in(base) && joined_.division_of(id, ours) != joined_.division_of(id, theirs);
    const auto base_text = joint.in(base) ? std::optional(text(id, base)) : std::nullopt;
    if (const auto merged = merge_unit_text(base_text, text(id, ours), text(id, theirs), !moved && !crossed))
      return writer_.write(id, *merged);
    conflict(
        id, ours,
        joint.in(base) ? "both sides changed this, each in its own way" : "both sides added this, each in its own words");
    writer_.write_conflict(joint.in(base) ? std::vector<Id>{id} : std::vector<Id>{}, {id}, {id});
  }

  void write_one_sided(Id id, std::size_t side) {
    const std::vector<Id> of_base = unit(id).in(base) ? std::vector<Id>{id} : std::vector<Id>{};
    side == ours ? writer_.write_conflict(of_base, {id}, {}) : writer_.write_conflict(of_base, {}, {id});
  }

  void write_place(Id id, std::size_t side) {
    conflict(id, side, "both sides moved this, each to another place");
    side == ours ? writer_.write_conflict({}, {id}, {}) : writer_.write_conflict({}, {}, {id});
  }

  /// Of two runs that are not to be joined, what only one side moved here is decided by itself, or the other side's changes
  /// to it would be out of sight.
  void write_clash(std::vector<Id> in_ours, std::vector<Id> in_theirs) {
    std::vector<Id> moved;
    const auto take_moved = [&](std::vector<Id>& run, const std::vector<Id>& other_run) {
      std::vector<Id> rest;
      for (const Id id : run) {
        const bool by_one =
            unit(id).in(ours) && unit(id).in(theirs) && std::find(other_run.begin(), other_run.end(), id) == other_run.end();
        (by_one ? moved : rest).push_back(id);
      }
      return rest;
    };
    const std::vector<Id> rest_of_ours = take_moved(in_ours, in_theirs);
    in_theirs = take_moved(in_theirs, in_ours);
    in_ours = rest_of_ours;
    std::sort(moved.begin(), moved.end(), [&](Id a, Id b) { return unit(a).at[base] < unit(b).at[base]; });
    for (const Id id : moved) write_unit(id, true);
    if (!in_ours.empty() && !in_theirs.empty()) {
      conflict(in_ours.front(), ours, "both sides wrote something here, and which comes first cannot be said",
               in_theirs.front());
      return writer_.write_conflict({}, in_ours, in_theirs);
    }
    for (const auto* run : {&in_ours, &in_theirs})
      for (const Id id : *run) write_unit(id, true);
  }

  void write_children(Id division) {
    Sequence sequence;
    for (const std::size_t version : {base, ours, theirs}) {
      const Joint& joint = joined_.divisions()[division];
      if (!joint.in(version)) continue;
      for (const std::size_t child : joined_.version(version).divisions()[joint.at[version]].children) {
        const Id id = joined_.division_id(version, child);
        sequence.add(version, id, fate_[id] == Fate::gone ? Keep::no : Keep::yes);
      }
    }
    const auto rank = [&](Id local, std::size_t side) {
      const std::size_t at = joined_.divisions()[sequence.ids[local]].at[side];
      const Division& each = joined_.version(side).divisions()[at];
      return std::tuple(each.rank, std::string_view(each.key), text_of(joined_.version(side), each));
    };
    const Join join = [&](const std::vector<Id>& a, const std::vector<Id>& b) {
      return std::optional(rank(a.front(), ours) < rank(b.front(), theirs));
    };
    std::vector<bool> written(sequence.ids.size(), false);
    for (const Step& step : merge_order(sequence.orders, sequence.keep, join)) {
      // Where both sides moved a section, each to another place, either place is as good.
      if (!written[step.id]) write_division(sequence.ids[step.id]);
      written[step.id] = true;
    }
  }

  void write_division(Id id) {
    if (fate_[id] == Fate::contested) return write_contested(id);
    const Joint& joint = joined_.divisions()[id];
    const std::size_t version = joint.in(ours) ? ours : theirs;
    const std::size_t heading = joined_.version(version).divisions()[joint.at[version]].first_unit;
    write_unit(joined_.unit_id(version, heading), false);
    write_own_units(id);
    write_children(id);
  }

  /// A division that one side deleted while the other worked on it: as a whole, but for what went elsewhere.
  void write_contested(Id id) {
    const std::size_t side = joined_.divisions()[id].in(ours) ? ours : theirs;
    std::vector<Id> units;
    for (const Id each : units_below(id, side))
      if (place_[each].keep == Keep::no) units.push_back(each);
    conflict(units.front(), side, "one side worked on this section and the other deleted it");
    const std::vector<Id> of_base = units_below(id, base);
    side == ours ? writer_.write_conflict(of_base, units, {}) : writer_.write_conflict(of_base, {}, units);
  }

  void conflict(Id id, std::size_t side, std::string message, Id in_theirs = Joint::none) {
    std::array<std::optional<text::Span>, 3> places;
    for (const std::size_t version : {base, ours, theirs}) {
      const Id shown = version == theirs && in_theirs != Joint::none ? in_theirs : id;
      if (unit(shown).in(version)) places[version] = span_of(shown, version);
    }
    const Division& division = joined_.version(side).divisions()[joined_.unit(id, side).division];
    std::vector<std::string> path =
        joined_.version(side).path(static_cast<std::size_t>(&division - joined_.version(side).divisions().data()));
    conflicts_.push_back(conflict_finding(places, std::move(message), std::move(path)));
  }

  [[nodiscard]] text::Span span_of(Id id, std::size_t version) const {
    const PlainText& plain = joined_.version(version).plain();
    const std::string_view found = text(id, version);
    const auto begin = static_cast<std::size_t>(found.data() - plain.source().text.data());
    return plain.original(plain.source().span(begin, begin + found.size()));
  }

  /// Whether a reader of the result finds the very units that were written: a fence that is not closed, say, swallows what
  /// comes to stand behind it.
  [[nodiscard]] bool is_found_again(const std::string& body) const {
    text::Source source;
    source.text = body;
    Outline outline;
    outline.read_body(source);
    const auto& units = outline.units();
    return std::equal(units.begin(), units.end(), writer_.written().begin(), writer_.written().end(),
                      [](const Unit& found, const std::string& written) { return found.text == written; });
  }

  [[nodiscard]] MergedBody all_in_conflict() {
    std::array<std::optional<text::Span>, 3> places;
    for (const std::size_t version : {base, ours, theirs}) {
      const PlainText& plain = joined_.version(version).plain();
      const std::size_t size = plain.source().text.size();
      const std::size_t begin = size - joined_.version(version).body().size();
      places[version] = plain.original(plain.source().span(begin, begin));
    }
    MergedBody made;
    made.text = writer_.whole_conflict();
    made.conflicts.push_back(
        conflict_finding(places, "the two bodies cannot be put together without one part swallowing another", {}));
    return made;
  }

  const JoinedOutline& joined_;
  BodyWriter writer_;
  std::vector<Fate> fate_;
  std::vector<Place> place_;
  std::vector<diag::Diagnostic> conflicts_;
};

}  // namespace

MergedBody merge_bodies(const JoinedOutline& joined, const Marking& marking) { return BodyMerge(joined, marking).merge(); }

}  // namespace qar::merge
