#include "yaml_merge.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "conflict_text.h"
#include "findings.h"
#include "order.h"
#include "yaml_members.h"

namespace qar::merge {
namespace {

constexpr std::size_t none = SIZE_MAX;
constexpr std::size_t base = 0, ours = 1, theirs = 2;

/// Members of one collection in its versions, the same ones together.
struct JoinedMembers {
  std::array<std::optional<Members>, 3> versions;
  std::vector<std::array<std::size_t, 3>> at;  // of each member: its places

  [[nodiscard]] bool in(Id id, std::size_t version) const { return at[id][version] != none; }
  [[nodiscard]] const Member& member(Id id, std::size_t version) const { return versions[version]->list[at[id][version]]; }
};

JoinedMembers join_members(std::array<std::optional<Members>, 3> versions) {
  JoinedMembers joined;
  joined.versions = std::move(versions);
  std::unordered_map<std::string_view, Id> ids;
  for (std::size_t version = 0; version < 3; ++version) {
    if (!joined.versions[version]) continue;
    for (std::size_t i = 0; i < joined.versions[version]->list.size(); ++i) {
      const auto [found, is_new] = ids.emplace(joined.versions[version]->list[i].key, joined.at.size());
      if (is_new) joined.at.push_back({none, none, none});
      joined.at[found->second][version] = i;
    }
  }
  return joined;
}

std::optional<std::string_view> decided(std::optional<std::string_view> of_base, std::string_view of_ours,
                                        std::string_view of_theirs) {
  if (of_ours == of_theirs || (of_base && *of_base == of_theirs)) return of_ours;
  if (of_base && *of_base == of_ours) return of_theirs;
  return std::nullopt;
}

/// Spaces and commas are not worth a conflict.
std::optional<std::string_view> decided_loosely(std::optional<std::string_view> of_base, std::string_view of_ours,
                                                std::string_view of_theirs) {
  if (const auto found = decided(of_base, of_ours, of_theirs)) return found;
  const auto bare = [](std::string_view text) {
    std::string made;
    for (const char c : text)
      if (c != ' ' && c != '\n' && c != '\t') made += c;
    return made;
  };
  const std::string bare_ours = bare(of_ours), bare_theirs = bare(of_theirs);
  if (bare_ours == bare_theirs) return changed_one(of_base, of_ours, of_theirs);
  // Without a base, a comment that only one of them has is no contradiction.
  if (!of_base && bare_ours.ends_with(bare_theirs)) return of_ours;
  if (!of_base && bare_theirs.ends_with(bare_ours)) return of_theirs;
  return std::nullopt;
}

class YamlMerge {
 public:
  explicit YamlMerge(const Marking& marking) : marking_(marking) {}

  MergedYaml merge_region(const YamlParts& regions) {
    const auto cut = [](const YamlPart& part) -> std::optional<Members> {
      if (!part.value) return std::nullopt;
      return cut_region(part.plain->source().text, part.text, *part.value);
    };
    if (const auto text = trivially(regions)) {
      out_ = *text;
    } else if (!merge_collection(regions, cut)) {
      return leave_region(regions);
    }
    return {std::move(out_), std::move(conflicts_)};
  }

  MergedYaml leave_region(const YamlParts& regions) {
    start_again();
    write_conflict(regions, 0, "both sides changed this, each in its own way");
    out_ += '\n';
    return {std::move(out_), std::move(conflicts_)};
  }

  MergedYaml merge_member(const YamlParts& members, std::size_t indent) {
    out_.assign(indent, ' ');
    if (!merge_part(members)) {
      start_again();
      out_.assign(indent, ' ');
      write_conflict(members, indent, "both sides wrote this, each in its own way");
    }
    return {std::move(out_), std::move(conflicts_)};
  }

 private:
  void start_again() {
    out_.clear();
    path_.clear();
    conflicts_.clear();
  }

  static std::optional<std::string_view> text_of(const std::optional<YamlPart>& part) {
    return part ? std::optional(part->text) : std::nullopt;
  }

  static std::optional<std::string_view> trivially(const YamlParts& parts) {
    return decided(text_of(parts[base]), parts[ours]->text, parts[theirs]->text);
  }

  /// Appends what both sides come to; false, with nothing appended, where that cannot be said in this place.
  bool merge_part(const YamlParts& parts) {
    if (const auto text = trivially(parts)) {
      out_ += *text;
      return true;
    }
    const auto cut = [](const YamlPart& part) -> std::optional<Members> {
      if (!part.value) return std::nullopt;
      return cut_members(part.plain->source().text, part.text, *part.value);
    };
    // Without a base, a field that one of them left empty is not yet filled in.
    const auto is_empty = [](const std::optional<YamlPart>& part) { return part->value && part->value->is_null(); };
    if (!parts[base] && is_empty(parts[ours]) != is_empty(parts[theirs])) {
      out_ += is_empty(parts[ours]) ? parts[theirs]->text : parts[ours]->text;
      return true;
    }
    const std::size_t written = out_.size(), found = conflicts_.size();
    if (merge_collection(parts, cut)) return true;
    out_.resize(written);
    conflicts_.resize(found);
    return false;
  }

  template <class Cut>
  bool merge_collection(const YamlParts& parts, Cut cut) {
    if (!parts[ours]->value || !parts[theirs]->value || parts[ours]->value->kind() != parts[theirs]->value->kind())
      return false;
    std::array<std::optional<Members>, 3> versions{std::nullopt, cut(*parts[ours]), cut(*parts[theirs])};
    if (!versions[ours] || !versions[theirs] || !alike(*versions[ours], *versions[theirs])) return false;
    if (parts[base] && parts[base]->value && parts[base]->value->kind() == parts[ours]->value->kind())
      versions[base] = cut(*parts[base]);
    if (versions[base] && !alike(*versions[base], *versions[ours])) versions[base].reset();
    const JoinedMembers joined = join_members(std::move(versions));
    const auto& [of_base, of_ours, of_theirs] = joined.versions;
    const auto before =
        decided_loosely(of_base ? std::optional(of_base->before) : std::nullopt, of_ours->before, of_theirs->before);
    const auto after =
        decided_loosely(of_base ? std::optional(of_base->after) : std::nullopt, of_ours->after, of_theirs->after);
    if (!before || !after) return false;
    out_ += *before;
    if (!merge_members(joined, parts)) return false;
    out_ += *after;
    return true;
  }

  /// Members can be copied from one to the other.
  static bool alike(const Members& a, const Members& b) { return a.flow == b.flow && (a.flow || a.column == b.column); }

  bool merge_members(const JoinedMembers& joined, const YamlParts& parts) {
    std::vector<Keep> keep(joined.at.size(), Keep::yes);
    for (Id id = 0; id < keep.size(); ++id)
      if (!joined.in(id, ours) || !joined.in(id, theirs)) keep[id] = keep_of_one_side(joined, id);
    Orders orders;
    for (const std::size_t version : {base, ours, theirs}) {
      if (!joined.versions[version]) continue;
      std::vector<Id> at(joined.versions[version]->list.size());
      for (Id id = 0; id < joined.at.size(); ++id)
        if (joined.in(id, version)) at[joined.at[id][version]] = id;
      std::vector<Id>& order = version == base ? orders.base : version == ours ? orders.ours : orders.theirs;
      for (const Id id : at)
        if (keep[id] != Keep::no) order.push_back(id);
    }
    // What both sides add at one place stands in an order that does not depend on who they are.
    const Join join = [&](const std::vector<Id>& a, const std::vector<Id>& b) {
      return std::optional(joined.member(a.front(), ours).key < joined.member(b.front(), theirs).key);
    };
    Id last = none;
    std::vector<bool> written(keep.size(), false);
    for (const Step& step : merge_order(orders, keep, join)) {
      // Where both sides moved a member, each to another place, either place is as good.
      if (written[step.id]) continue;
      written[step.id] = true;
      if (last != none) out_ += gap(joined, last, step.id);
      if (!write_member(joined, step.id, parts)) return false;
      last = step.id;
    }
    return last != none || joined.versions[ours]->flow;
  }

  /// A member that one side does not have: it deleted what the other left alone, or the other added it.
  static Keep keep_of_one_side(const JoinedMembers& joined, Id id) {
    if (!joined.in(id, base)) return Keep::yes;
    for (const std::size_t side : {ours, theirs})
      if (joined.in(id, side) && joined.member(id, side).text != joined.member(id, base).text) return Keep::yes;
    return Keep::no;
  }

  bool write_member(const JoinedMembers& joined, Id id, const YamlParts& parts) {
    YamlParts members;
    for (const std::size_t version : {base, ours, theirs})
      if (joined.in(id, version))
        members[version] = {parts[version]->plain, joined.member(id, version).text, joined.member(id, version).value};
    const bool both = members[ours] && members[theirs];
    if (!both && !members[base]) {
      out_ += members[ours] ? members[ours]->text : members[theirs]->text;
      return true;
    }
    const std::string& key = joined.member(id, members[ours] ? ours : theirs).key;
    path_.push_back(key.find_first_of("='@#") == 0 ? key.substr(1) : key);
    const bool merged = both && merge_part(members);
    if (!merged && (joined.versions[ours]->flow || !at_line_begin())) {
      path_.pop_back();
      return false;
    }
    if (!merged)
      write_conflict(members, joined.versions[ours]->column,
                     both ? "both sides wrote this, each in its own way" : "one side changed this and the other deleted it");
    path_.pop_back();
    return true;
  }

  [[nodiscard]] bool at_line_begin() const {
    const std::size_t last = out_.find_last_not_of(' ');
    return last == std::string::npos || out_[last] == '\n';
  }

  void write_conflict(const YamlParts& parts, std::size_t indent, std::string message) {
    while (out_.ends_with(' ')) out_.pop_back();
    std::array<std::optional<text::Span>, 3> places;
    std::array<std::string, 3> texts;
    for (const std::size_t version : {base, ours, theirs}) {
      if (!parts[version]) continue;
      std::string_view text = parts[version]->text;
      const std::string_view whole = parts[version]->plain->source().text;
      const auto begin = static_cast<std::size_t>(text.data() - whole.data());
      places[version] = parts[version]->plain->original(parts[version]->plain->source().span(begin, begin + text.size()));
      if (text.ends_with('\n')) text.remove_suffix(1);
      if (!text.empty()) texts[version] = std::string(indent, ' ').append(text);
    }
    out_ += conflict_text(texts[ours], texts[base], texts[theirs], marking_);
    conflicts_.push_back(conflict_finding(places, std::move(message), path_));
  }

  /// As in the versions in which both stand next to each other, else as such members mostly stand.
  static std::string gap(const JoinedMembers& joined, Id before, Id after) {
    std::array<std::optional<std::string_view>, 3> found;
    for (const std::size_t version : {base, ours, theirs}) {
      const bool next = joined.in(before, version) && joined.in(after, version) &&
                        joined.at[after][version] == joined.at[before][version] + 1;
      if (next) found[version] = joined.versions[version]->gaps[joined.at[before][version]];
    }
    if (found[ours] && found[theirs]) return std::string(changed_one(found[base], *found[ours], *found[theirs]));
    for (const std::size_t version : {ours, theirs})
      if (found[version]) return std::string(*found[version]);
    if (joined.versions[ours]->flow) return ", ";
    return "\n" + std::string(joined.versions[ours]->column, ' ');
  }

  const Marking& marking_;
  std::string out_;
  std::vector<diag::Diagnostic> conflicts_;
  std::vector<std::string> path_;
};

}  // namespace

MergedYaml merge_yaml(const YamlParts& regions, const Marking& marking) {
  MergedYaml made = YamlMerge(marking).merge_region(regions);
  if (!made.conflicts.empty()) return made;
  text::Source source;
  source.text = made.text;
  const bool sound = !syntax::parse_yaml(source, source.all()).recovered;
  return sound ? made : YamlMerge(marking).leave_region(regions);
}

MergedYaml merge_member(const YamlParts& members, std::size_t indent, const Marking& marking) {
  return YamlMerge(marking).merge_member(members, indent);
}

}  // namespace qar::merge
