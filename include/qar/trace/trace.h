// A review as a graph: the claims of its draft, the entries of its evidence, the citations between them, and the tables that
// follow from these. A Trace owns all its words, so it outlives the review; what is private is hidden in it (diag/masks.h).
// The same review gives the same trace.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/review.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::trace {

struct Place {
  std::string path;
  std::uint32_t line = 0;  ///< from 1; 0 where there is no such place
};

/// What the rules about evidence found: what is thin, contradicted, at the wrong time.
struct Note {
  std::string rule;
  diag::Severity severity = diag::Severity::advice;
  std::string message, help;
  Place where;
  std::optional<std::size_t> claim, entry;   ///< what it stands at, if it stands at one
  std::optional<std::size_t> section, part;  ///< in a draft outside any claim
};

struct Quote {
  std::string speaker, text;
};

struct Entry {
  Place where;
  std::string id, reviewer, date, time, activity, with, place, suggests, observed;  ///< empty where nothing is written
  std::vector<std::string> aspects, focus;
  std::vector<Quote> quotes;
  bool confidential = false;
  bool alone = false;  ///< an activity that is done without the school
  bool orphan = false;
  std::optional<profile::Date> day;
  std::optional<profile::TimeRange> hours;
  std::vector<std::size_t> claims;  ///< that cite it, in order
  std::vector<std::size_t> notes;
};

struct Citation {
  std::string id;
  std::optional<std::size_t> entry;  ///< nothing: there is no such entry
  std::string_view state;            ///< accepted | stale | unreviewed; unknown where there is no such entry
};

struct Claim {
  Place where;
  std::uint32_t last_line = 0;
  std::size_t section = 0;
  std::optional<std::size_t> part;
  std::string text, fingerprint;
  std::vector<Citation> citations;
  std::vector<std::string_view> agreed_by;  ///< lead, school: as it stands here
  std::vector<std::size_t> notes;
};

struct Part {
  std::string id, title;
  std::size_t claims = 0, cited = 0;  ///< cited: that cite an entry which is there
  std::size_t entries = 0;            ///< cited, each once
  std::vector<std::string> reviewers, activities;
};

struct Section {
  std::string id, title;
  Place where;
  bool estimate = false;
  Part all;  ///< its claims taken together, those outside parts among them
  std::vector<Part> parts;
  std::size_t evidence = 0;          ///< entries of this aspect
  std::vector<std::size_t> orphans;  ///< entries; each stands at the first of its aspects that the draft has
};

struct Reviewer {
  std::string id, role, school;
  bool in_team = false;  ///< the cover names them
  std::size_t entries = 0, cited = 0, orphans = 0;
  std::size_t strengths = 0, developments = 0;  ///< an entry that suggests both counts for both
  std::size_t joint = 0, not_joint = 0;         ///< of what is to be done with the school
  std::size_t claims = 0;                       ///< that rest on any of their entries
  std::vector<std::string> days, activities;
};

/// Entries of one aspect, activity and reviewer.
struct HeatCell {
  std::string aspect, activity, reviewer;
  std::size_t entries = 0, cited = 0;
};

/// A day with its entries in the order of reviewer and time; the last one may be without a date.
struct Day {
  std::string date, weekday;
  bool in_review = false;
  std::vector<std::size_t> entries;
};

struct Trace {
  std::string draft;  ///< the path; empty for evidence without a draft
  std::string school, review, profile, stage, from, to;
  std::vector<Section> sections;
  std::vector<Reviewer> reviewers;  ///< the team in its order, then others by id
  std::vector<Claim> claims;
  std::vector<Entry> entries;
  std::vector<Note> notes;
  std::vector<std::size_t> other_orphans;  ///< of no section of the draft
  std::vector<HeatCell> heat;              ///< sorted
  std::vector<Day> days;

  [[nodiscard]] std::size_t cited_claims() const;
  [[nodiscard]] std::size_t cited_entries() const;
  [[nodiscard]] std::size_t orphans() const;
  /// The claim on a line of the draft; nothing if there is none.
  [[nodiscard]] std::optional<std::size_t> claim_at(std::uint32_t line) const;
  [[nodiscard]] std::optional<std::size_t> entry_named(std::string_view id) const;
};

/// Whether a note is about evidence that is missing, thin or contradicted; about who was where and when.
[[nodiscard]] bool is_thin(const Note& note);
[[nodiscard]] bool is_of_timetable(const Note& note);

/// `findings`: of the review, each by itself; `masked`: its private places. Nothing of them is kept.
[[nodiscard]] Trace make_trace(const model::Review& review, const text::Sources& sources,
                               std::span<const diag::Diagnostic> findings, std::span<const text::Span> masked);

}  // namespace qar::trace
