// The fields of qar.yaml (docs/formats.md).
#pragma once

#include <string_view>

#include "qar/read/field_table.h"

namespace qar::read {

inline constexpr ProblemIds config_ids = {.unknown_field = "config/unknown-key",
                                          .missing_field = "config/missing-key",
                                          .wrong_type = "config/wrong-type",
                                          .unknown_value = "config/unknown-value",
                                          .bad_date = "config/wrong-type",
                                          .bad_time = "config/wrong-type",
                                          .bad_id = "config/wrong-type",
                                          .key_variant = "config/key-variant",
                                          .date_form = "config/value-alias",
                                          .time_form = "config/value-alias",
                                          .id_form = "config/value-alias",
                                          .value_alias = "config/value-alias"};

inline constexpr std::string_view config_stage_values[] = {"notes", "draft", "agree", "final"};

inline constexpr std::string_view config_style_values[] = {"cp-house", "govuk"};

inline constexpr std::string_view rule_words[] = {"on", "off", "error", "warning", "advice"};
inline constexpr Field rule_option_field = {
    .name = "option", .type = FieldType::integer, .about = "An option of the rule.", .required = true};
inline constexpr Field rule_setting_fields[] = {
    {.name = "severity",
     .type = FieldType::choice,
     .about = "How grave its findings are, or on or off.",
     .values = rule_words},
};
inline constexpr Table rule_setting_table = {"the settings of a rule", "`severity`, and the rule's options by name.",
                                             rule_setting_fields, true, &rule_option_field};
inline constexpr Field rule_field = {.name = "rule",
                                     .type = FieldType::any,
                                     .about = "`on`, `off`, a severity, or a mapping of settings.",
                                     .required = true,
                                     .values = rule_words,
                                     .table = &rule_setting_table};
inline constexpr Table rules_table = {
    "the rules",
    "A rule id or family, with `on`, `off`, a severity, or a mapping of `severity` and the rule's options.",
    {},
    true,
    &rule_field};

namespace override_field {
enum : std::size_t { files, profile, stage, rules };
}
inline constexpr Field override_fields[] = {
    {.name = "files",
     .about = "A pattern over the paths of drafts, counted from the configuration's folder.",
     .required = true},
    {.name = "profile", .about = "The profile of these drafts."},
    {.name = "stage", .type = FieldType::choice, .about = "The stage of these drafts.", .values = config_stage_values},
    {.name = "rules", .type = FieldType::any, .about = "Rules for these drafts.", .table = &rules_table},
};
inline constexpr Table override_table = {"an override", "Settings for some of the drafts.", override_fields};

inline constexpr Field paths_fields[] = {
    {.name = "exclude", .type = FieldType::texts, .about = "Patterns of paths that are passed over in folders."},
};
inline constexpr Table paths_table = {"the paths", "Which files are looked at.", paths_fields};

inline constexpr Field limits_fields[] = {
    {.name = "draft_bytes", .type = FieldType::integer, .about = "The largest draft, in bytes (1048576)."},
    {.name = "evidence_bytes", .type = FieldType::integer, .about = "The largest evidence file, in bytes (67108864)."},
    {.name = "depth", .type = FieldType::integer, .about = "The deepest nesting of YAML, in levels (64)."},
    {.name = "table_columns", .type = FieldType::integer, .about = "The widest table of a draft, in columns (64)."},
};
inline constexpr Table limits_table = {"the limits", "Sizes over which a file is not read.", limits_fields};

namespace config_field {
enum : std::size_t { profile, stage, style, words, rules, rule_paths, extends, paths, overrides, limits };
}
inline constexpr Field config_fields[] = {
    {.name = "profile", .about = "The profile of drafts that do not name one: an id, or the path of a profile file."},
    {.name = "stage",
     .type = FieldType::choice,
     .about = "The stage of drafts that do not say one.",
     .values = config_stage_values},
    {.name = "style",
     .type = FieldType::choice,
     .about = "The house style by which drafts are judged; absent: cp-house.",
     .values = config_style_values},
    {.name = "words", .type = FieldType::texts, .about = "Words of your own that are spelt rightly: names, schemes, terms."},
    {.name = "rules",
     .type = FieldType::any,
     .about = "Rules and families to switch off or to weigh otherwise.",
     .table = &rules_table},
    {.name = "rule_paths",
     .type = FieldType::texts,
     .about = "Rule pages of your own: files, or folders of them, counted from this file's folder."},
    {.name = "extends", .type = FieldType::texts, .about = "Configuration files that this one builds on."},
    {.name = "paths", .type = FieldType::mapping, .about = "Which files are looked at.", .table = &paths_table},
    {.name = "overrides",
     .type = FieldType::mappings,
     .about = "Settings for some of the drafts.",
     .table = &override_table},
    {.name = "limits", .type = FieldType::mapping, .about = "Sizes over which a file is not read.", .table = &limits_table},
};
inline constexpr Table config_table = {
    "the configuration", "What an organisation or a reviewer sets for the reviews below a folder.", config_fields};

static_assert(config_fields[config_field::limits].name == "limits" &&
              override_fields[override_field::rules].name == "rules");

}  // namespace qar::read
