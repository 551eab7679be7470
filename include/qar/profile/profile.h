// A profile says what a report of one programme and era looks like: its sections and parts, the scale of its estimates, its
// cover fields, categories, hubs and thresholds. Everything about the field that may change is here, as data with its
// warrant; nothing of it is in C++. Profiles are read by qar/read/profile_reader.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/profile/date.h"

namespace qar::profile {

/// Where a statement about the field comes from: a public source, the documents the project started from, or an assumption
/// that an organisation may replace.
enum class Warrant : std::uint8_t { published, seed, assumed };
[[nodiscard]] std::string_view name(Warrant warrant);  ///< "public", "seed", "assumed"
[[nodiscard]] std::optional<Warrant> warrant_named(std::string_view name);

/// A part of a section, recognised by its title: "What went well".
struct PartSpec {
  std::string id;  ///< www | ebi
  std::string title;
  std::vector<std::string> variants;  ///< other accepted spellings ("WWW", "Even better if")
  std::string suggests;               ///< the direction its evidence should point: strength | development
  int min_items = 0, max_items = 0;   ///< 0: no limit
  Warrant warrant = Warrant::assumed;
};

struct SectionSpec {
  std::string id;
  std::string title;
  std::vector<std::string> variants;
  bool required = true;
  bool repeatable = false;
  bool rendered = false;                  ///< the section is a standing text that `render` adds; a draft need not carry it
  std::vector<std::string> parts;         ///< ids of PartSpec, in order
  bool estimate = false;                  ///< takes an estimate of its own
  std::vector<std::string> needs;         ///< cover fields that this section asks for ("target_group")
  std::vector<std::string> claims_under;  ///< without parts: words of headings under which paragraphs are claims ("impact")
  int min_words = 0, max_words = 0;       ///< 0: no limit
  Warrant warrant = Warrant::assumed;
};

/// Another scale, for an estimate given before the scale of this profile was in use.
struct EarlierScale {
  std::optional<Date> until;       ///< the last day of reviews that used it
  std::vector<std::string> scale;  ///< best first
};

/// What a cover may say of the last inspection.
struct OfstedSpec {
  std::vector<std::string> outcomes;       ///< in one word
  std::optional<Date> whole_school_until;  ///< the last day of inspections that gave one to a school as a whole
  std::optional<Date> report_card_from;
  std::vector<std::string> areas;                  ///< of the report card
  std::vector<std::string> grades;                 ///< of an area, best first
  std::vector<std::string> met_areas, met_grades;  ///< areas that are only met or not met, and the words for it
};

struct Hub {
  std::string name;
  std::string type;  ///< may be empty where it is not published
};

struct CoverFieldSpec {
  std::string name;  ///< dotted: "school.name"
  bool required = false;
  Warrant warrant = Warrant::assumed;
  std::string label{};  ///< on the cover of an edition; empty: it does not stand there
};

struct Statement {
  std::string id;
  std::string text;
  Warrant warrant = Warrant::assumed;
};

/// Numbers that rules compare with; 0 switches the comparison off.
struct Thresholds {
  int reviewers_per_part = 2;
  int activities_per_part = 2;
  int entries_per_claim = 2;
  int review_days = 3;
  int min_reviewers = 3;  ///< of a full team, the lead among them
  int gap_minutes = 120;  ///< between two entries of one reviewer
  int sentence_words = 35;
  int small_pupils = 6;
  int small_schools = 3;
};

struct Profile {
  std::string id;
  std::string title;
  std::optional<Date> valid_from, valid_to;
  std::string extends;
  std::vector<std::string> scale;                                   ///< of estimates, best first
  std::vector<std::string> scale_variants_from, scale_variants_to;  ///< accepted spellings and what they mean ("WTE")
  std::vector<std::string> no_estimate;  ///< words that say that none was given: "declined", "not applicable"
  EarlierScale earlier;
  bool estimates_optional = true;
  std::vector<SectionSpec> sections;  ///< in order
  std::vector<PartSpec> parts;
  bool numbered = false;             ///< editions number sections and parts
  std::vector<std::string> aspects;  ///< ids of sections that an evidence entry may name
  std::vector<std::string> alone;    ///< activities without a member of the school
  std::vector<CoverFieldSpec> cover;
  OfstedSpec ofsted;
  std::vector<std::string> phases;
  std::vector<std::string> regions;
  std::vector<std::string> aoe_categories;
  std::vector<std::string> aoe_statuses;
  std::vector<std::string> day_patterns;  ///< accepted runs of weekdays: "mon-wed", "wed-fri"
  std::vector<Hub> hubs;
  std::string hubs_year;  ///< "2024/25"
  std::vector<Statement> statements;
  Thresholds thresholds;
  std::vector<std::pair<std::string, std::string>> rules;                   ///< rule or family -> severity or "off"
  std::vector<std::pair<std::string, std::vector<std::string>>> audiences;  ///< audience -> what it does not see
  /// Warrants of what has none of its own above, by the path in the file: {"hubs", seed}, {"estimates.variants", assumed}.
  std::vector<std::pair<std::string, Warrant>> warrants;

  [[nodiscard]] const SectionSpec* section(std::string_view section_id) const;
  [[nodiscard]] const PartSpec* part(std::string_view part_id) const;
  [[nodiscard]] const CoverFieldSpec* cover_field(std::string_view field) const;
  [[nodiscard]] const Statement* statement(std::string_view statement_id) const;
  /// The section or part that a heading names, by title or variant (folded, see fold_title); null if there is none.
  [[nodiscard]] const SectionSpec* section_titled(std::string_view title) const;
  [[nodiscard]] const PartSpec* part_titled(std::string_view title) const;
  /// Makes the two above answer; the reader of profiles calls it once `sections` and `parts` are complete.
  void index_titles();
  /// Whether a review that begins on this day falls into the profile's validity.
  [[nodiscard]] bool covers(Date day) const;
  /// Whether the days from one to the other are an accepted run of weekdays; true where the profile names no pattern.
  [[nodiscard]] bool days_fit(Date from, Date to) const;
  /// What an audience does not see; empty for an unknown audience.
  [[nodiscard]] std::span<const std::string> hidden_from(std::string_view audience) const;
  /// Position on the scale, 0 the best; nothing if it is not on it. Case is ignored, variants are known.
  [[nodiscard]] std::optional<std::size_t> scale_position(std::string_view estimate) const;

 private:
  std::map<std::string, std::size_t, std::less<>> section_titles_, part_titles_;  // folded title -> index
};

/// A title folded for comparison: lower case, quotes and dashes straight, an ellipsis as dots, dots, colons and question
/// marks at the end dropped, "&" and "and/or" as "and", a leading "the" dropped, white space folded.
[[nodiscard]] std::string fold_title(std::string_view title);

/// A heading's number and the title after it: "2.1 What went well".
struct NumberedTitle {
  std::string number;  ///< "2.1"; empty when there is none
  std::string_view title;
};
/// A number is digits and dots, or digits and a bracket, with a space after it: "3D printing" is a title.
[[nodiscard]] NumberedTitle split_number(std::string_view heading);
/// What stands before a colon or a dash between spaces: "Area of Excellence: Early reading" names its section there. Empty
/// if there is neither.
[[nodiscard]] std::string_view before_colon(std::string_view title);

/// A run of weekdays as profiles write it, "mon-wed": its first and last day, 0 Monday … 6 Sunday.
struct WeekdayRun {
  int first = 0;
  int last = 0;
};
/// Nothing if it is not of that form.
[[nodiscard]] std::optional<WeekdayRun> weekday_run(std::string_view pattern);

/// A profile as it is compiled in: the text of lib/profiles/<id>.yaml.
struct BuiltinProfile {
  std::string_view id;
  std::string_view yaml;
};
/// Sorted by id.
[[nodiscard]] std::span<const BuiltinProfile> builtin_profiles();

}  // namespace qar::profile
