// The fields of a profile (docs/formats.md). Every mapping may carry a warrant, which holds for what is inside.
#pragma once

#include <string_view>

#include "qar/read/field_table.h"

namespace qar::read {

inline constexpr std::string_view warrant_values[] = {"public", "seed", "assumed"};

inline constexpr Field warrant_field = {
    .name = "warrant",
    .type = FieldType::choice,
    .about = "Where this comes from: public sources, the documents that the project started from, or an assumption.",
    .values = warrant_values};

inline constexpr Field valid_fields[] = {
    {.name = "from", .type = FieldType::date, .about = "The first day of reviews that it holds for."},
    {.name = "to", .type = FieldType::date, .about = "The last day; absent: it is still in use."},
    warrant_field,
};
inline constexpr Table valid_table = {"the validity", "The days of reviews for which the profile holds.", valid_fields};

inline constexpr Field list_fields[] = {
    {.name = "list", .type = FieldType::texts, .about = "The names, in order."},
    warrant_field,
};
inline constexpr Table list_table = {"the list", "Names that are known, and where they come from.", list_fields};

inline constexpr Field range_fields[] = {
    {.name = "min", .type = FieldType::integer, .about = "The least that needs no advice; 0: no limit."},
    {.name = "max", .type = FieldType::integer, .about = "The most that needs no advice; 0: no limit."},
    warrant_field,
};
inline constexpr Table range_table = {"the range", "How much or how many is usual.", range_fields};

inline constexpr Field variants_fields[] = {warrant_field};
inline constexpr Table variants_table = {"the variants", "Other spellings, each with the value of the scale that it means.",
                                         variants_fields, true};

inline constexpr Field earlier_fields[] = {
    {.name = "until", .type = FieldType::date, .about = "The last day of reviews that used it."},
    {.name = "scale", .type = FieldType::texts, .about = "Its values, best first."},
    warrant_field,
};
inline constexpr Table earlier_table = {"the earlier scale",
                                        "The scale before this one, for the estimate of the last review.", earlier_fields};

namespace profile_estimates_field {
enum : std::size_t { scale, optional, variants, none, earlier, warrant };
}
inline constexpr Field profile_estimates_fields[] = {
    {.name = "scale", .type = FieldType::texts, .about = "The values, best first."},
    {.name = "optional", .type = FieldType::boolean, .about = "Whether a school may choose to have no estimates."},
    {.name = "variants",
     .type = FieldType::mapping,
     .about = "Other spellings and what they mean.",
     .table = &variants_table},
    {.name = "none",
     .type = FieldType::mapping,
     .about = "Words that say that no estimate was given.",
     .table = &list_table},
    {.name = "earlier", .type = FieldType::mapping, .about = "The scale before this one.", .table = &earlier_table},
    warrant_field,
};
inline constexpr Table profile_estimates_table = {"the estimates", "The scale of estimates and how they are written.",
                                                  profile_estimates_fields};

inline constexpr std::string_view part_direction_values[] = {"strength", "development"};
namespace part_field {
enum : std::size_t { id, title, variants, suggests, items, warrant };
}
inline constexpr Field part_fields[] = {
    {.name = "id", .about = "The part's id: www.", .required = true},
    {.name = "title", .about = "Its full title."},
    {.name = "variants", .type = FieldType::texts, .about = "Other titles by which it is recognised."},
    {.name = "suggests",
     .type = FieldType::choice,
     .about = "The direction of its evidence.",
     .values = part_direction_values},
    {.name = "items", .type = FieldType::mapping, .about = "How many claims are usual.", .table = &range_table},
    warrant_field,
};
inline constexpr Table part_table = {"a part", "A part that sections may have.", part_fields};

namespace section_field {
enum : std::size_t {
  id,
  title,
  after,
  variants,
  required,
  repeatable,
  rendered,
  parts,
  estimate,
  needs,
  claims_under,
  words,
  warrant
};
}
inline constexpr Field section_fields[] = {
    {.name = "id", .about = "The section's id, as evidence and the cover name it: provision.", .required = true},
    {.name = "title", .about = "Its full title."},
    {.name = "after", .about = "The id of the section that it follows; absent: it stays where it is, a new one last."},
    {.name = "variants",
     .type = FieldType::texts,
     .about = "Other titles by which it is recognised. A title that is replaced stays one unless this is given."},
    {.name = "required", .type = FieldType::boolean, .about = "Whether a report must have it (true)."},
    {.name = "repeatable", .type = FieldType::boolean, .about = "Whether it may stand more than once (false)."},
    {.name = "rendered", .type = FieldType::boolean, .about = "Whether it is a standing text that rendering adds (false)."},
    {.name = "parts", .type = FieldType::texts, .about = "The ids of its parts, in order."},
    {.name = "estimate", .type = FieldType::boolean, .about = "Whether it takes an estimate of its own (false)."},
    {.name = "needs", .type = FieldType::texts, .about = "Cover fields that it asks for."},
    {.name = "claims_under",
     .type = FieldType::texts,
     .about = "Without parts: words of headings under which paragraphs are claims."},
    {.name = "words", .type = FieldType::mapping, .about = "How many words are usual.", .table = &range_table},
    warrant_field,
};
inline constexpr Table section_table = {"a section", "A section of the report.", section_fields};

inline constexpr Field scope_fields[] = {
    {.name = "aspects", .type = FieldType::texts, .about = "The ids of sections that an entry of evidence may name."},
    {.name = "alone", .type = FieldType::texts, .about = "Activities that take place without a member of the school."},
    warrant_field,
};
inline constexpr Table scope_table = {"the evidence", "What evidence may be about, and how it is gathered.", scope_fields};

inline constexpr Field cover_field_fields[] = {
    {.name = "name", .about = "The field, with dots: school.name.", .required = true},
    {.name = "required", .type = FieldType::boolean, .about = "Whether a finished report must have it (false)."},
    {.name = "label", .about = "What it is called on the cover of an edition; absent: it does not stand there."},
    warrant_field,
};
inline constexpr Table cover_field_table = {"a cover field", "A field of the front matter.", cover_field_fields};

inline constexpr Field profile_aoe_fields[] = {
    {.name = "categories", .type = FieldType::mapping, .about = "The categories in use.", .table = &list_table},
    {.name = "statuses", .type = FieldType::mapping, .about = "How far an area has come.", .table = &list_table},
    warrant_field,
};
inline constexpr Table profile_aoe_table = {"the areas of excellence", "What is known of areas of excellence.",
                                            profile_aoe_fields};

inline constexpr Field whole_school_fields[] = {
    {.name = "until", .type = FieldType::date, .about = "The last day of inspections that gave one."},
    warrant_field,
};
inline constexpr Table whole_school_table = {"the grade of a whole school",
                                             "One word for a school as a whole, before inspections stopped giving it.",
                                             whole_school_fields};

namespace profile_ofsted_field {
enum : std::size_t { outcomes, whole_school, report_card_from, areas, grades, met_areas, met_grades, warrant };
}
inline constexpr Field profile_ofsted_fields[] = {
    {.name = "outcomes", .type = FieldType::texts, .about = "Outcomes in one word."},
    {.name = "whole_school",
     .type = FieldType::mapping,
     .about = "Until when a school as a whole was given one.",
     .table = &whole_school_table},
    {.name = "report_card_from", .type = FieldType::date, .about = "The first day of inspections with a report card."},
    {.name = "areas", .type = FieldType::texts, .about = "The areas of the report card."},
    {.name = "grades", .type = FieldType::texts, .about = "The grades of an area, best first."},
    {.name = "met_areas", .type = FieldType::texts, .about = "Areas that are only met or not met."},
    {.name = "met_grades", .type = FieldType::texts, .about = "The words for met and not met."},
    warrant_field,
};
inline constexpr Table profile_ofsted_table = {"the inspection", "What a cover may say of the last inspection.",
                                               profile_ofsted_fields};

inline constexpr Field days_fields[] = {
    {.name = "patterns", .type = FieldType::texts, .about = "Accepted runs of weekdays: mon-wed."},
    {.name = "count", .type = FieldType::integer, .about = "How many days a review has; 0: any."},
    warrant_field,
};
inline constexpr Table days_table = {"the days", "When reviews take place.", days_fields};

inline constexpr Table hub_types_table = {"the types of hubs", "A hub's name and its type.", variants_fields, true};
namespace hubs_field {
enum : std::size_t { year, list, types, warrant };
}
inline constexpr Field hubs_fields[] = {
    {.name = "year", .about = "The school year of the list: 2024/25."},
    {.name = "list", .type = FieldType::texts, .about = "The hubs' names."},
    {.name = "types",
     .type = FieldType::mapping,
     .about = "Types of hubs, where they are known.",
     .table = &hub_types_table},
    warrant_field,
};
inline constexpr Table hubs_table = {"the hubs", "The hubs of the partnership in a school year.", hubs_fields};

inline constexpr Field statement_fields[] = {
    {.name = "id", .about = "The statement's id: ownership.", .required = true},
    {.name = "text", .type = FieldType::prose, .about = "Its words."},
    warrant_field,
};
inline constexpr Table statement_table = {"a statement", "What a report says of itself.", statement_fields};

namespace threshold_field {
enum : std::size_t {
  reviewers_per_part,
  activities_per_part,
  entries_per_claim,
  min_reviewers,
  gap_minutes,
  sentence_words,
  small_pupils,
  small_schools,
  warrant
};
}
inline constexpr Field threshold_fields[] = {
    {.name = "reviewers_per_part",
     .type = FieldType::integer,
     .about = "Reviewers whose entries should stand behind a part of a section with an estimate."},
    {.name = "activities_per_part",
     .type = FieldType::integer,
     .about = "Kinds of activity that should stand behind such a part."},
    {.name = "entries_per_claim", .type = FieldType::integer, .about = "Entries that should stand behind a claim."},
    {.name = "min_reviewers", .type = FieldType::integer, .about = "Reviewers of a full team, the lead among them."},
    {.name = "gap_minutes",
     .type = FieldType::integer,
     .about = "Minutes of a day that may pass between two entries of one reviewer."},
    {.name = "sentence_words", .type = FieldType::integer, .about = "Words of the longest sentence that needs no advice."},
    {.name = "small_pupils", .type = FieldType::integer, .about = "Fewer pupils than this may be recognised."},
    {.name = "small_schools", .type = FieldType::integer, .about = "Fewer schools than this may be recognised."},
    warrant_field,
};
inline constexpr Table thresholds_table = {"the thresholds", "Numbers that rules compare with; 0 switches one off.",
                                           threshold_fields};

inline constexpr Table profile_rules_table = {"the rules", "A rule id or family, with `off` or a severity.", variants_fields,
                                              true};

inline constexpr std::string_view audience_values[] = {"working", "school", "hub", "public"};
inline constexpr std::string_view hidden_values[] = {"citations", "evidence",       "comments",
                                                     "contacts",  "reviewer names", "small numbers"};
inline constexpr Field audience_fields[] = {
    {.name = "id",
     .type = FieldType::choice,
     .about = "Who reads the edition.",
     .required = true,
     .values = audience_values},
    {.name = "hides",
     .type = FieldType::texts,
     .about = "What this edition leaves out: citations, evidence, comments, contacts, reviewer names, small numbers."},
    warrant_field,
};
inline constexpr Table audience_table = {"an audience", "What an edition of the report leaves out.", audience_fields};

namespace profile_field {
enum : std::size_t {
  qar,
  id,
  title,
  extends,
  valid,
  estimates,
  parts,
  sections,
  numbered,
  evidence,
  cover,
  phases,
  regions,
  aoe,
  ofsted,
  days,
  hubs,
  statements,
  thresholds,
  rules,
  audiences,
  warrant
};
}
inline constexpr Field profile_fields[] = {
    {.name = "qar", .about = "The format: profile/1.", .required = true},
    {.name = "id", .about = "The profile's id, as drafts and configurations name it.", .required = true},
    {.name = "title", .about = "What it is a profile of, in a few words.", .required = true},
    {.name = "extends", .about = "The profile that it builds on: an id, or the path of a file."},
    {.name = "valid", .type = FieldType::mapping, .about = "The days of reviews for which it holds.", .table = &valid_table},
    {.name = "estimates", .type = FieldType::mapping, .about = "The scale of estimates.", .table = &profile_estimates_table},
    {.name = "parts", .type = FieldType::mappings, .about = "The parts that sections may have.", .table = &part_table},
    {.name = "sections", .type = FieldType::mappings, .about = "The sections, in order.", .table = &section_table},
    {.name = "numbered", .type = FieldType::boolean, .about = "Whether editions number sections and parts (false)."},
    {.name = "evidence",
     .type = FieldType::mapping,
     .about = "What evidence may be about, and how it is gathered.",
     .table = &scope_table},
    {.name = "cover", .type = FieldType::mappings, .about = "The fields of the front matter.", .table = &cover_field_table},
    {.name = "phases", .type = FieldType::mapping, .about = "The phases of schools.", .table = &list_table},
    {.name = "regions", .type = FieldType::mapping, .about = "The regions.", .table = &list_table},
    {.name = "areas_of_excellence",
     .type = FieldType::mapping,
     .about = "What is known of areas of excellence.",
     .table = &profile_aoe_table},
    {.name = "ofsted",
     .type = FieldType::mapping,
     .about = "What a cover may say of the last inspection.",
     .table = &profile_ofsted_table},
    {.name = "days", .type = FieldType::mapping, .about = "When reviews take place.", .table = &days_table},
    {.name = "hubs", .type = FieldType::mapping, .about = "The hubs of the partnership.", .table = &hubs_table},
    {.name = "statements", .type = FieldType::mappings, .about = "What a report says of itself.", .table = &statement_table},
    {.name = "thresholds",
     .type = FieldType::mapping,
     .about = "Numbers that rules compare with.",
     .table = &thresholds_table},
    {.name = "rules",
     .type = FieldType::mapping,
     .about = "Severities other than a rule's own.",
     .table = &profile_rules_table},
    {.name = "audiences", .type = FieldType::mappings, .about = "What each edition leaves out.", .table = &audience_table},
    warrant_field,
};
inline constexpr Table profile_table = {"the profile", "What the reports of one programme and era look like.",
                                        profile_fields};

static_assert(profile_fields[profile_field::warrant].name == "warrant" &&
              profile_fields[profile_field::hubs].name == "hubs" &&
              section_fields[section_field::warrant].name == "warrant" &&
              section_fields[section_field::parts].name == "parts" && part_fields[part_field::warrant].name == "warrant" &&
              threshold_fields[threshold_field::warrant].name == "warrant" &&
              profile_ofsted_fields[profile_ofsted_field::warrant].name == "warrant" &&
              hubs_fields[hubs_field::warrant].name == "warrant" &&
              profile_estimates_fields[profile_estimates_field::warrant].name == "warrant");

}  // namespace qar::read
