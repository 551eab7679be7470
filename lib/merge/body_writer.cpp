#include "body_writer.h"

#include <optional>

#include "conflict_text.h"
#include "plain_text.h"

namespace qar::merge {

void BodyWriter::write(Id unit, std::string_view text) {
  Piece piece;
  piece.first = piece.last = joined_.units()[unit].at;
  for (const std::size_t version : {ours, theirs})
    if (piece.first[version] != none) piece.item = joined_.unit(unit, version).kind == Unit::Kind::item;
  put(piece, text);
  written_.emplace_back(text);
}

void BodyWriter::write_conflict(const std::vector<Id>& base_units, const std::vector<Id>& ours_units,
                                const std::vector<Id>& theirs_units) {
  Piece piece;
  piece.item = true;
  const std::array<const std::vector<Id>*, 3> runs{&base_units, &ours_units, &theirs_units};
  for (const std::size_t version : {base, ours, theirs}) {
    if (runs[version]->empty()) continue;
    piece.first[version] = joined_.units()[runs[version]->front()].at[version];
    piece.last[version] = joined_.units()[runs[version]->back()].at[version];
    for (const Id id : *runs[version]) piece.item = piece.item && joined_.unit(id, version).kind == Unit::Kind::item;
  }
  put(piece,
      conflict_text(run_text(ours_units, ours), run_text(base_units, base), run_text(theirs_units, theirs), marking_));
}

void BodyWriter::put(const Piece& piece, std::string_view text) {
  text_ += any_ ? gap(last_, piece) : edge_gap(false);
  text_ += text;
  last_ = piece;
  any_ = true;
}

std::string BodyWriter::whole_conflict() const {
  const auto body = [&](std::size_t version) {
    std::string_view text = joined_.version(version).body();
    if (text.ends_with('\n')) text.remove_suffix(1);
    return text;
  };
  return conflict_text(body(ours), body(base), body(theirs), marking_) + "\n";
}

std::string BodyWriter::finish() {
  text_ += edge_gap(true);
  return std::move(text_);
}

/// Before the first unit, or behind the last.
std::string_view BodyWriter::edge_gap(bool at_end) const {
  const auto of = [&](std::size_t version) {
    const Outline& outline = joined_.version(version);
    return outline.gap_before(at_end ? outline.units().size() : 0);
  };
  const bool has_base = !joined_.version(base).plain().source().text.empty();
  return changed_one(has_base ? std::optional(of(base)) : std::nullopt, of(ours), of(theirs));
}

/// As in the versions in which both pieces stand next to each other, else as such pieces mostly stand.
std::string_view BodyWriter::gap(const Piece& before, const Piece& after) const {
  std::array<std::optional<std::string_view>, 3> found;
  for (const std::size_t version : {base, ours, theirs})
    if (before.last[version] != none && after.first[version] == before.last[version] + 1)
      found[version] = joined_.version(version).gap_before(after.first[version]);
  if (found[ours] && found[theirs]) return changed_one(found[base], *found[ours], *found[theirs]);
  if (found[ours]) return *found[ours];
  if (found[theirs]) return *found[theirs];
  return usual_gap(before, after);
}

std::string_view BodyWriter::usual_gap(const Piece& before, const Piece& after) const {
  if (!before.item || !after.item) return "\n\n";
  // Next to a neighbour of its own kind, in whichever version has one.
  std::string_view widest;
  for (const std::size_t version : {ours, theirs}) {
    const auto& units = joined_.version(version).units();
    const auto is_item = [&](std::size_t at) { return at < units.size() && units[at].kind == Unit::Kind::item; };
    for (const std::size_t at : {before.last[version] == none ? none : before.last[version] + 1, after.first[version]}) {
      if (at == none || at == 0 || !is_item(at) || !is_item(at - 1)) continue;
      const std::string_view between = joined_.version(version).gap_before(at);
      if (between.size() > widest.size()) widest = between;
    }
  }
  return widest.empty() ? "\n" : widest;
}

std::string BodyWriter::run_text(const std::vector<Id>& units, std::size_t version) const {
  std::string made;
  std::size_t last = none;
  for (const Id id : units) {
    const std::size_t at = joined_.units()[id].at[version];
    const Unit& unit = joined_.version(version).units()[at];
    if (last != none)
      made += at == last + 1 ? joined_.version(version).gap_before(at) : unit.kind == Unit::Kind::item ? "\n" : "\n\n";
    made += unit.text;
    last = at;
  }
  return made;
}

}  // namespace qar::merge
