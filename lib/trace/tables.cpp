#include "tables.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "qar/text/words.h"

namespace qar::trace {
namespace {

template <class Set>
std::vector<std::string> listed(const Set& set) {
  return {set.begin(), set.end()};
}

/// What the claims of a part, or of a whole section, rest on.
struct Coverage {
  std::unordered_set<std::size_t> entries;
  std::set<std::string_view> reviewers, activities;

  void add(const Claim& claim, const Trace& trace, Part& part) {
    ++part.claims;
    bool cited = false;
    for (const Citation& citation : claim.citations) {
      if (!citation.entry) continue;
      cited = true;
      const Entry& entry = trace.entries[*citation.entry];
      entries.insert(*citation.entry);
      if (!entry.reviewer.empty()) reviewers.insert(entry.reviewer);
      if (!entry.activity.empty()) activities.insert(entry.activity);
    }
    if (cited) ++part.cited;
  }
  void finish(Part& part) const {
    part.entries = entries.size();
    part.reviewers = listed(reviewers);
    part.activities = listed(activities);
  }
};

void cover_sections(Trace& trace) {
  std::vector<Coverage> wholes(trace.sections.size());
  std::map<std::pair<std::size_t, std::size_t>, Coverage> parts;
  for (const Claim& claim : trace.claims) {
    Section& section = trace.sections[claim.section];
    wholes[claim.section].add(claim, trace, section.all);
    if (claim.part) parts[{claim.section, *claim.part}].add(claim, trace, section.parts[*claim.part]);
  }
  for (std::size_t i = 0; i < wholes.size(); ++i) wholes[i].finish(trace.sections[i].all);
  for (const auto& [place, coverage] : parts) coverage.finish(trace.sections[place.first].parts[place.second]);
}

void place_orphans(Trace& trace) {
  std::map<std::string_view, std::size_t> section_of;
  for (std::size_t i = 0; i < trace.sections.size(); ++i)
    if (!trace.sections[i].id.empty()) section_of.try_emplace(trace.sections[i].id, i);
  for (std::size_t i = 0; i < trace.entries.size(); ++i) {
    const Entry& entry = trace.entries[i];
    bool placed = false;
    for (const std::string& aspect : entry.aspects) {
      const auto found = section_of.find(aspect);
      if (found == section_of.end()) continue;
      ++trace.sections[found->second].evidence;
      if (entry.orphan && !placed) trace.sections[found->second].orphans.push_back(i);
      placed = true;
    }
    if (entry.orphan && !placed) trace.other_orphans.push_back(i);
  }
}

/// The reviewers: the team as the cover has it, then those whom only evidence names.
class Reviewers {
 public:
  Reviewers(const model::Review& review, Trace& trace) : trace_(trace) {
    for (const auto& member : review.team()) add(std::string(member.value)).in_team = true;
    std::set<std::string> others;
    for (const Entry& entry : trace.entries)
      if (!entry.reviewer.empty()) others.insert(entry.reviewer);
    for (const std::string& id : others) add(id);
    for (const model::EvidenceFile& file : review.evidence)
      for (const model::Reviewer& each : file.reviewers)
        if (const auto found = index_.find(text::lower(each.id.value)); found != index_.end())
          describe(trace.reviewers[found->second], each);
  }

  void count() {
    struct Seen {
      std::set<std::string_view> days, activities;
      std::unordered_set<std::size_t> claims;
    };
    std::vector<Seen> seen(trace_.reviewers.size());
    for (const Entry& entry : trace_.entries) {
      const auto found = index_.find(text::lower(entry.reviewer));
      if (found == index_.end()) continue;
      count(entry, trace_.reviewers[found->second]);
      Seen& own = seen[found->second];
      if (!entry.date.empty()) own.days.insert(entry.date);
      if (!entry.activity.empty()) own.activities.insert(entry.activity);
      own.claims.insert(entry.claims.begin(), entry.claims.end());
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
      trace_.reviewers[i].days = listed(seen[i].days);
      trace_.reviewers[i].activities = listed(seen[i].activities);
      trace_.reviewers[i].claims = seen[i].claims.size();
    }
  }

 private:
  Reviewer& add(const std::string& id) {
    const auto [found, is_new] = index_.try_emplace(text::lower(id), trace_.reviewers.size());
    if (is_new) {
      trace_.reviewers.emplace_back();
      trace_.reviewers.back().id = id;
    }
    return trace_.reviewers[found->second];
  }

  static void describe(Reviewer& reviewer, const model::Reviewer& own) {
    if (own.role && reviewer.role.empty()) reviewer.role = own.role->value;
    if (own.school && reviewer.school.empty()) reviewer.school = text::fold_space(own.school->value);
  }

  static void count(const Entry& entry, Reviewer& reviewer) {
    ++reviewer.entries;
    if (!entry.claims.empty()) ++reviewer.cited;
    if (entry.orphan) ++reviewer.orphans;
    if (entry.suggests == "strength" || entry.suggests == "both") ++reviewer.strengths;
    if (entry.suggests == "development" || entry.suggests == "both") ++reviewer.developments;
    if (!entry.alone && !entry.activity.empty()) ++(entry.with.empty() ? reviewer.not_joint : reviewer.joint);
  }

  Trace& trace_;
  std::unordered_map<std::string, std::size_t> index_;  // by id in lower case: files and covers may differ in it
};

void fill_heat(Trace& trace) {
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::pair<std::size_t, std::size_t>> cells;
  for (const Entry& entry : trace.entries) {
    if (entry.activity.empty()) continue;
    for (const std::string& aspect : entry.aspects) {
      auto& [entries, cited] = cells[{aspect, entry.activity, entry.reviewer}];
      ++entries;
      if (!entry.claims.empty()) ++cited;
    }
  }
  for (const auto& [key, counts] : cells)
    trace.heat.push_back({std::string(std::get<0>(key)), std::string(std::get<1>(key)), std::string(std::get<2>(key)),
                          counts.first, counts.second});
}

void fill_days(Trace& trace) {
  std::map<std::string_view, std::vector<std::size_t>> days;
  for (std::size_t i = 0; i < trace.entries.size(); ++i) days[trace.entries[i].date].push_back(i);
  const auto order = [&](std::size_t i) {
    const Entry& entry = trace.entries[i];
    return std::tuple<std::string_view, int, std::string_view>(entry.reviewer, entry.hours ? entry.hours->from : 24 * 60,
                                                               entry.id);
  };
  std::vector<Day> dated, undated;
  for (auto& [date, entries] : days) {
    std::ranges::stable_sort(entries, {}, order);
    const Entry& first = trace.entries[entries.front()];
    Day day{std::string(date), first.day ? std::string(profile::weekday_name(first.day->weekday())) : std::string(),
            !trace.from.empty() && date >= trace.from && date <= trace.to, std::move(entries)};
    (date.empty() ? undated : dated).push_back(std::move(day));
  }
  trace.days = std::move(dated);
  for (Day& day : undated) trace.days.push_back(std::move(day));
}

}  // namespace

void fill_tables(const model::Review& review, Trace& trace) {
  cover_sections(trace);
  place_orphans(trace);
  Reviewers(review, trace).count();
  fill_heat(trace);
  fill_days(trace);
}

}  // namespace qar::trace
