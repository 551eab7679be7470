// The fields of an evidence file (docs/formats.md), and the names of its activities with what people call them.
#pragma once

#include <string_view>

#include "qar/read/field_table.h"

namespace qar::read {

inline constexpr ProblemIds evidence_ids = {.unknown_field = "evidence/unknown-field",
                                            .missing_field = "evidence/missing-field",
                                            .wrong_type = "evidence/wrong-type",
                                            .unknown_value = "evidence/unknown-value",
                                            .bad_date = "evidence/bad-date",
                                            .bad_time = "evidence/bad-time",
                                            .bad_id = "evidence/bad-id",
                                            .key_variant = "evidence/key-variant",
                                            .date_form = "evidence/date-form",
                                            .time_form = "evidence/time-form",
                                            .id_form = "evidence/id-form",
                                            .value_alias = "evidence/value-alias"};

inline constexpr std::string_view activity_values[] = {"pre-review analysis", "learning walk",     "lesson visit",
                                                       "work scrutiny",       "pupil discussion",  "leader meeting",
                                                       "staff meeting",       "parent meeting",    "governor meeting",
                                                       "document review",     "environment visit", "informal conversation"};
// DOMAIN.md 2.4: the names that public pages and programme packs use for the same activities.
inline constexpr Alias activity_aliases[] = {
    {"PRA", "pre-review analysis"},
    {"pre review analysis", "pre-review analysis"},
    {"pre-review", "pre-review analysis"},
    {"learning walks", "learning walk"},
    {"learning observation", "lesson visit"},
    {"lesson observation", "lesson visit"},
    {"observation", "lesson visit"},
    {"learning visit", "lesson visit"},
    {"class visit", "lesson visit"},
    {"lesson", "lesson visit"},
    {"book look", "work scrutiny"},
    {"book scrutiny", "work scrutiny"},
    {"book study", "work scrutiny"},
    {"work sampling", "work scrutiny"},
    {"books", "work scrutiny"},
    {"pupil interview", "pupil discussion"},
    {"student interview", "pupil discussion"},
    {"pupil voice", "pupil discussion"},
    {"student voice", "pupil discussion"},
    {"pupil conference", "pupil discussion"},
    {"school council", "pupil discussion"},
    {"SLT meeting", "leader meeting"},
    {"leadership meeting", "leader meeting"},
    {"leaders meeting", "leader meeting"},
    {"meeting with leaders", "leader meeting"},
    {"subject leader meeting", "leader meeting"},
    {"middle leader meeting", "leader meeting"},
    {"staff interview", "staff meeting"},
    {"teacher meeting", "staff meeting"},
    {"parents meeting", "parent meeting"},
    {"parent interview", "parent meeting"},
    {"governors meeting", "governor meeting"},
    {"trustee meeting", "governor meeting"},
    {"document scrutiny", "document review"},
    {"documents", "document review"},
    {"data review", "document review"},
    {"environment walk", "environment visit"},
    {"break", "environment visit"},
    {"lunch", "environment visit"},
    {"playground", "environment visit"},
    {"informal chat", "informal conversation"},
    {"conversation", "informal conversation"},
};

inline constexpr std::string_view role_values[] = {"lead reviewer", "visiting reviewer", "school leader"};
inline constexpr Alias role_aliases[] = {{"lead", "lead reviewer"},
                                         {"reviewer", "visiting reviewer"},
                                         {"visiting", "visiting reviewer"},
                                         {"peer reviewer", "visiting reviewer"}};

inline constexpr std::string_view direction_values[] = {"strength", "development", "both", "neutral"};
inline constexpr Alias direction_aliases[] = {{"WWW", "strength"},
                                              {"EBI", "development"},
                                              {"strengths", "strength"},
                                              {"what went well", "strength"},
                                              {"even better if", "development"},
                                              {"area for development", "development"},
                                              {"WWW/EBI", "both"},
                                              {"none", "neutral"}};

inline constexpr std::string_view date_keys[] = {"on", "day"};
inline constexpr std::string_view time_keys[] = {"at"};
inline constexpr std::string_view observed_keys[] = {"seen", "observation", "notes"};
inline constexpr std::string_view place_keys[] = {"where", "location"};
inline constexpr std::string_view with_keys[] = {"joint with"};

inline constexpr Field quote_fields[] = {
    {.name = "speaker", .type = FieldType::text, .about = "Who spoke, as a role: pupil, teacher, parent. Never a name."},
    {.name = "text", .type = FieldType::prose, .about = "The words, as they were said.", .required = true},
};
inline constexpr Table quote_table = {"a quote", "Words that were said, exactly.", quote_fields};

namespace entry_field {
enum : std::size_t { id, date, time, activity, with, place, aspect, focus, suggests, observed, quotes, confidential };
}
inline constexpr Field entry_fields[] = {
    {.name = "id", .type = FieldType::id, .about = "The reviewer's id, a hyphen and a number: KT-01.", .required = true},
    {.name = "date", .type = FieldType::date, .about = "The day: 2025-11-10.", .required = true, .key_aliases = date_keys},
    {.name = "time",
     .type = FieldType::time,
     .about = "When it began, or from when to when: 09:40-10:20.",
     .key_aliases = time_keys},
    {.name = "activity",
     .type = FieldType::choice,
     .about = "What kind of activity it was.",
     .required = true,
     .values = activity_values,
     .value_aliases = activity_aliases},
    {.name = "with",
     .type = FieldType::text,
     .about = "The member of the school who took part, as a role, never a name; absent only for the pre-review analysis.",
     .key_aliases = with_keys},
    {.name = "place", .type = FieldType::prose, .about = "Where: Year 4 mathematics.", .key_aliases = place_keys},
    {.name = "aspect",
     .type = FieldType::texts,
     .about = "The section of the report that it bears on, by its id in the profile, or a list of them.",
     .required = true},
    {.name = "focus", .type = FieldType::texts, .about = "Free tags: questioning, SEND."},
    {.name = "suggests",
     .type = FieldType::choice,
     .about = "What it says about the school.",
     .values = direction_values,
     .value_aliases = direction_aliases},
    {.name = "observed",
     .type = FieldType::prose,
     .about = "What was seen or heard, in plain words.",
     .required = true,
     .key_aliases = observed_keys},
    {.name = "quotes", .type = FieldType::mappings, .about = "Words that were said.", .table = &quote_table},
    {.name = "confidential",
     .type = FieldType::boolean,
     .about = "True keeps the entry from every edition but the working one."},
};
inline constexpr Table entry_table = {"an entry", "One observation.", entry_fields};

namespace reviewer_field {
enum : std::size_t { id, role, school };
}
inline constexpr Field reviewer_fields[] = {
    {.name = "id",
     .type = FieldType::text,
     .about = "Two to six capital letters, the prefix of the entries' ids.",
     .required = true},
    {.name = "role",
     .type = FieldType::choice,
     .about = "The reviewer's part in the review.",
     .values = role_values,
     .value_aliases = role_aliases},
    {.name = "school", .type = FieldType::text, .about = "The reviewer's own school."},
};
inline constexpr Table reviewer_table = {"the reviewer", "Who wrote the file.", reviewer_fields};

namespace evidence_field {
enum : std::size_t { qar, review, reviewer, reviewers, entries };
}
inline constexpr Field evidence_fields[] = {
    {.name = "qar", .type = FieldType::text, .about = "The format: evidence/1.", .required = true},
    {.name = "review",
     .type = FieldType::text,
     .about = "The review's id; ties the files of one review together.",
     .required = true},
    {.name = "reviewer", .type = FieldType::mapping, .about = "Who wrote the file.", .table = &reviewer_table},
    {.name = "reviewers",
     .type = FieldType::mappings,
     .about = "In a merged file, everybody whose entries it holds.",
     .table = &reviewer_table},
    {.name = "entries", .type = FieldType::mappings, .about = "The observations.", .required = true, .table = &entry_table},
};
inline constexpr Table evidence_table = {"the evidence file", "What a reviewer saw and heard in one review.",
                                         evidence_fields};

static_assert(entry_fields[entry_field::confidential].name == "confidential" &&
              entry_fields[entry_field::with].name == "with" && entry_fields[entry_field::suggests].name == "suggests" &&
              reviewer_fields[reviewer_field::school].name == "school" &&
              evidence_fields[evidence_field::entries].name == "entries");

}  // namespace qar::read
