// The fields of a draft's front matter (docs/formats.md).
#pragma once

#include <string_view>

#include "qar/read/field_table.h"

namespace qar::read {

inline constexpr ProblemIds cover_ids = {.unknown_field = "cover/unknown-field",
                                         .missing_field = "cover/missing-field",
                                         .wrong_type = "cover/wrong-type",
                                         .unknown_value = "cover/unknown-value",
                                         .bad_date = "cover/bad-date",
                                         .bad_time = "cover/bad-date",
                                         .bad_id = "cover/wrong-type",
                                         .key_variant = "cover/key-variant",
                                         .date_form = "cover/date-form",
                                         .time_form = "cover/date-form",
                                         .id_form = "cover/value-alias",
                                         .value_alias = "cover/value-alias"};

inline constexpr std::string_view stage_values[] = {"notes", "draft", "agree", "final"};

namespace school_field {
enum : std::size_t { name, phase, headteacher, hub, region, trust, urn };
}
inline constexpr std::string_view headteacher_keys[] = {"head", "principal", "head teacher"};
inline constexpr std::string_view trust_keys[] = {"MAT"};
inline constexpr Field school_fields[] = {
    {.name = "name", .about = "The school's name, spelt as in the rest of the report.", .required = true},
    {.name = "phase", .about = "The phase: primary, secondary, special and so on; the profile lists them."},
    {.name = "headteacher",
     .about = "The head's name; the cover is the only place for it.",
     .key_aliases = headteacher_keys},
    {.name = "hub", .about = "The hub, or none."},
    {.name = "region", .about = "The region of England."},
    {.name = "trust", .about = "The trust, or none.", .key_aliases = trust_keys},
    {.name = "urn", .about = "The unique reference number, six figures."},
};
inline constexpr Table school_table = {"the school", "The host school.", school_fields};

inline constexpr Field dates_fields[] = {
    {.name = "from", .type = FieldType::date, .about = "The first day of the review.", .required = true},
    {.name = "to", .type = FieldType::date, .about = "The last day of the review.", .required = true},
};
inline constexpr Table dates_table = {"the dates", "When the review took place.", dates_fields};

inline constexpr Field person_fields[] = {
    {.name = "name", .about = "The reviewer's name; internal."},
    {.name = "post", .about = "The reviewer's post."},
    {.name = "school", .about = "The reviewer's own school."},
};
inline constexpr Table person_table = {"a person of the team", "Who a reviewer's id stands for.", person_fields};
inline constexpr Field person_field = {
    .name = "ID", .type = FieldType::mapping, .about = "Who the id stands for.", .table = &person_table};
inline constexpr Table people_table = {"the people", "Reviewers by id.", {}, true, &person_field};

namespace team_field {
enum : std::size_t { lead, reviewers, planned, people };
}
inline constexpr Field team_fields[] = {
    {.name = "lead", .about = "The Lead Reviewer's id.", .required = true},
    {.name = "reviewers", .type = FieldType::texts, .about = "The ids of the visiting reviewers."},
    {.name = "planned", .type = FieldType::integer, .about = "How many reviewers were planned, the lead included."},
    {.name = "people",
     .type = FieldType::any,
     .about = "Names, posts and schools by id; internal, never rendered for the public.",
     .table = &people_table},
};
inline constexpr Table team_table = {"the team", "Who reviewed.", team_fields};

inline constexpr std::string_view estimates_words[] = {"declined"};
inline constexpr Table estimates_table = {
    "the estimates", "`overall` and the ids of the sections that take an estimate.", {}, true};

namespace previous_field {
enum : std::size_t { date, estimate, report, ebis };
}
inline constexpr std::string_view previous_words[] = {"first review"};
inline constexpr Field previous_fields[] = {
    {.name = "date", .about = "The last review's date: a day, or year and month."},
    {.name = "estimate", .about = "Its overall estimate, or declined."},
    {.name = "report",
     .about = "The path of its report file, counted from the draft's folder. Its EBIs are read from there."},
    {.name = "ebis", .type = FieldType::texts, .about = "Its EBIs, where the report file is not at hand."},
};
inline constexpr Table previous_table = {"the previous review", "The last review of the same school.", previous_fields};

namespace ofsted_field {
enum : std::size_t { date, outcome };
}
inline constexpr std::string_view ofsted_words[] = {"not yet inspected"};
inline constexpr Field ofsted_fields[] = {
    {.name = "date", .type = FieldType::date, .about = "The last inspection's date.", .required = true},
    {.name = "outcome",
     .type = FieldType::any,
     .about = "Its outcome: a grade or ungraded up to 9 November 2025, the report card's areas from then on.",
     .required = true},
};
inline constexpr Table ofsted_table = {"the Ofsted inspection", "The last inspection by Ofsted.", ofsted_fields};

namespace contact_field {
enum : std::size_t { name, post, email };
}
inline constexpr Field contact_fields[] = {
    {.name = "name", .about = "Whom other schools may ask."},
    {.name = "post", .about = "The contact's post."},
    {.name = "email", .about = "The contact's address."},
};
inline constexpr Table contact_table = {"the contact", "Whom other schools may ask about an area of excellence.",
                                        contact_fields};

namespace aoe_field {
enum : std::size_t { title, category, status, contact };
}
inline constexpr Field aoe_fields[] = {
    {.name = "title", .about = "The area's title, as its section names it.", .required = true},
    {.name = "category", .about = "One of the profile's categories.", .required = true},
    {.name = "status", .about = "proposed, accredited, not accredited or deferred.", .required = true},
    {.name = "contact", .type = FieldType::mapping, .about = "Whom other schools may ask.", .table = &contact_table},
};
inline constexpr Table aoe_table = {"an area of excellence", "An area that the school put forward.", aoe_fields};

namespace agreed_field {
enum : std::size_t { lead_reviewer, school };
}
inline constexpr Field agreed_fields[] = {
    {.name = "lead_reviewer", .type = FieldType::date, .about = "When the Lead Reviewer agreed the text."},
    {.name = "school", .type = FieldType::date, .about = "When the school agreed the text."},
};
inline constexpr Table agreed_table = {"the agreement", "When the text was agreed.", agreed_fields};

namespace sharing_field {
enum : std::size_t { hub, open };
}
inline constexpr Field sharing_fields[] = {
    {.name = "hub", .type = FieldType::any, .about = "What the Hub Manager receives: yes, no, or a list as for `public`."},
    {.name = "public",
     .type = FieldType::any,
     .about = "What anybody may read: yes, no, or a list of sections and parts by id, `estimates`, or both."},
};
inline constexpr Table sharing_table = {"the sharing", "The headteacher's decision on who may read the report.",
                                        sharing_fields};

namespace report_field {
enum : std::size_t {
  qar,
  profile,
  review,
  stage,
  school,
  dates,
  team,
  estimates,
  previous,
  ofsted,
  aoe,
  target_group,
  agreed,
  evidence,
  sharing
};
}
inline constexpr Field report_fields[] = {
    {.name = "qar", .about = "The format: report/1.", .required = true},
    {.name = "profile", .about = "The profile's id; absent: the qar-* profile of the review's dates."},
    {.name = "review", .about = "The review's id; ties draft and evidence together.", .required = true},
    {.name = "stage", .type = FieldType::choice, .about = "How far the draft has come.", .values = stage_values},
    {.name = "school", .type = FieldType::mapping, .about = "The host school.", .required = true, .table = &school_table},
    {.name = "dates",
     .type = FieldType::mapping,
     .about = "When the review took place.",
     .required = true,
     .table = &dates_table},
    {.name = "team", .type = FieldType::mapping, .about = "Who reviewed.", .required = true, .table = &team_table},
    {.name = "estimates",
     .type = FieldType::any,
     .about = "The agreed estimates, or declined.",
     .values = estimates_words,
     .table = &estimates_table},
    {.name = "previous",
     .type = FieldType::any,
     .about = "The last review, or first review.",
     .values = previous_words,
     .table = &previous_table},
    {.name = "ofsted",
     .type = FieldType::any,
     .about = "The last inspection, or not yet inspected.",
     .values = ofsted_words,
     .table = &ofsted_table},
    {.name = "areas_of_excellence",
     .type = FieldType::mappings,
     .about = "The areas that the school put forward; none: leave it out.",
     .table = &aoe_table},
    {.name = "target_group", .about = "The group of pupils that the section on engagement looks at (from 2025/26)."},
    {.name = "agreed", .type = FieldType::mapping, .about = "When the text was agreed.", .table = &agreed_table},
    {.name = "evidence",
     .type = FieldType::texts,
     .about = "Evidence files or folders, where they are not in the folder evidence/ beside the draft."},
    {.name = "sharing",
     .type = FieldType::mapping,
     .about = "The headteacher's decision on who may read the report.",
     .table = &sharing_table},
};
inline constexpr Table report_table = {"the front matter", "The cover of a review report.", report_fields};

static_assert(report_fields[report_field::sharing].name == "sharing" &&
              report_fields[report_field::aoe].name == "areas_of_excellence" &&
              report_fields[report_field::team].name == "team" && school_fields[school_field::urn].name == "urn" &&
              team_fields[team_field::people].name == "people" && aoe_fields[aoe_field::contact].name == "contact" &&
              previous_fields[previous_field::ebis].name == "ebis");

}  // namespace qar::read
