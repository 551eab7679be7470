// The fields of a rule page (docs/formats.md).
#pragma once

#include <string_view>

#include "qar/read/field_table.h"

#include "config_fields.h"

namespace qar::read {

inline constexpr std::string_view severity_values[] = {"error", "warning", "advice"};
inline constexpr std::string_view switch_values[] = {"on", "off"};
inline constexpr std::string_view fix_values[] = {"safe", "unsafe"};
inline constexpr std::string_view inflect_values[] = {"false", "true", "verb", "noun"};
inline constexpr Alias inflect_aliases[] = {{"no", "false"}, {"yes", "true"}};
inline constexpr std::string_view case_values[] = {"any", "exact"};
inline constexpr std::string_view only_at_values[] = {"sentence-start", "block-start", "block-end"};
inline constexpr std::string_view check_values[] = {"upn", "uln", "nhs", "ni", "postcode", "phone", "email", "laestab"};
inline constexpr std::string_view count_values[] = {"words", "sentences", "items", "characters"};
inline constexpr std::string_view counted_in_values[] = {"sentence", "paragraph", "item", "part", "section", "heading"};
inline constexpr std::string_view block_values[] = {"heading", "paragraph", "item", "cell", "quote"};
inline constexpr std::string_view not_values[] = {"quotation", "title", "heading", "cell"};

namespace page_scope_field {
enum : std::size_t { sections, parts, blocks, cover, not_in };
}
inline constexpr Field page_scope_fields[] = {
    {.name = "sections", .type = FieldType::texts, .about = "Section ids of the profile: leadership, provision."},
    {.name = "parts",
     .type = FieldType::texts,
     .about = "Parts of sections: www, ebi; intro is what stands before a section's first part."},
    {.name = "blocks", .type = FieldType::texts, .about = "Kinds of block.", .values = block_values},
    {.name = "cover",
     .type = FieldType::texts,
     .about = "Fields of the front matter: school.name, areas_of_excellence.title. Then only these, unless the body is "
              "named too."},
    {.name = "not",
     .type = FieldType::texts,
     .about = "What is left out; quotation and title unless something is said, nothing with [].",
     .values = not_values},
};
inline constexpr Table page_scope_table = {"the scope", "Where the rule looks; absent: all prose of the body.",
                                           page_scope_fields};

namespace page_word_field {
enum : std::size_t {
  match,
  unless,
  unless_in_sentence,
  unless_in_block,
  only_in_sentence,
  only_at,
  prefer,
  fix,
  inflect,
  letters,
  message,
  help
};
}
inline constexpr Field page_word_fields[] = {
    {.name = "match", .about = "The words, as an expression.", .required = true},
    {.name = "unless", .type = FieldType::texts, .about = "Expressions: what they match, and what meets it, is not found."},
    {.name = "unless_in_sentence", .type = FieldType::texts, .about = "Expressions that must not stand in the sentence."},
    {.name = "unless_in_block", .type = FieldType::texts, .about = "Expressions that must not stand in the block."},
    {.name = "only_in_sentence", .type = FieldType::texts, .about = "Expressions of which the sentence must hold one."},
    {.name = "only_at", .type = FieldType::choice, .about = "Where alone it counts.", .values = only_at_values},
    {.name = "prefer", .type = FieldType::texts, .about = "What to write instead; of several the first is used by the fix."},
    {.name = "fix", .type = FieldType::choice, .about = "Whether `--fix` may replace it.", .values = fix_values},
    {.name = "inflect",
     .type = FieldType::choice,
     .about = "The last word in its inflections too.",
     .values = inflect_values,
     .value_aliases = inflect_aliases},
    {.name = "case", .type = FieldType::choice, .about = "Whether letters count as written.", .values = case_values},
    {.name = "message", .about = "Instead of the page's."},
    {.name = "help", .about = "Instead of the page's."},
};
inline constexpr Table page_word_table = {"an entry of words", "Words to be found, and what to write instead.",
                                          page_word_fields};

namespace page_pattern_field {
enum : std::size_t {
  match,
  unless,
  unless_in_sentence,
  unless_in_block,
  only_in_sentence,
  only_at,
  prefer,
  fix,
  letters,
  check,
  message,
  help
};
}
inline constexpr Field page_pattern_fields[] = {
    {.name = "match", .about = "The pattern, PCRE2.", .required = true},
    {.name = "unless", .type = FieldType::texts, .about = "Patterns: what they match, and what meets it, is not found."},
    {.name = "unless_in_sentence", .type = FieldType::texts, .about = "Expressions that must not stand in the sentence."},
    {.name = "unless_in_block", .type = FieldType::texts, .about = "Expressions that must not stand in the block."},
    {.name = "only_in_sentence", .type = FieldType::texts, .about = "Expressions of which the sentence must hold one."},
    {.name = "only_at", .type = FieldType::choice, .about = "Where alone it counts.", .values = only_at_values},
    {.name = "prefer", .type = FieldType::texts, .about = "What to write instead, with $1 for a group."},
    {.name = "fix", .type = FieldType::choice, .about = "Whether `--fix` may replace it.", .values = fix_values},
    {.name = "case", .type = FieldType::choice, .about = "Whether letters count as written.", .values = case_values},
    {.name = "check", .type = FieldType::choice, .about = "What the text found must be.", .values = check_values},
    {.name = "message", .about = "Instead of the page's."},
    {.name = "help", .about = "Instead of the page's."},
};
inline constexpr Table page_pattern_table = {"a pattern", "A pattern to be found in the text of a block.",
                                             page_pattern_fields};

namespace page_limit_field {
enum : std::size_t { count, in, max, min };
}
inline constexpr Field page_limit_fields[] = {
    {.name = "count", .type = FieldType::choice, .about = "What is counted.", .required = true, .values = count_values},
    {.name = "in", .type = FieldType::choice, .about = "In what.", .required = true, .values = counted_in_values},
    {.name = "max", .type = FieldType::integer, .about = "At most so many."},
    {.name = "min", .type = FieldType::integer, .about = "At least so many."},
};
inline constexpr Table page_limit_table = {"the limit", "A count and its bounds, which a configuration may set.",
                                           page_limit_fields};

namespace rule_page_field {
enum : std::size_t {
  qar,
  title,
  why,
  source,
  severity,
  stage,
  from,
  to,
  style,
  default_state,
  aliases,
  message,
  help,
  scope,
  words,
  pattern,
  limit,
  flagged,
  accepted
};
}
inline constexpr Field rule_page_fields[] = {
    {.name = "qar", .about = "The format: rule/1.", .required = true},
    {.name = "title", .about = "What it is about, in a few words.", .required = true},
    {.name = "why", .type = FieldType::prose, .about = "Why it matters, in a sentence or two.", .required = true},
    {.name = "source", .about = "Where it comes from.", .required = true},
    {.name = "severity",
     .type = FieldType::choice,
     .about = "How grave its findings are.",
     .required = true,
     .values = severity_values},
    {.name = "stage",
     .type = FieldType::choice,
     .about = "The stage from which it applies in full; absent: always.",
     .values = config_stage_values},
    {.name = "from", .type = FieldType::date, .about = "The first day of the reviews for which it holds."},
    {.name = "to", .type = FieldType::date, .about = "The last day."},
    {.name = "style", .type = FieldType::choice, .about = "Only where this style holds.", .values = config_style_values},
    {.name = "default",
     .type = FieldType::choice,
     .about = "off: only where it is configured, or selected by its id.",
     .values = switch_values},
    {.name = "aliases", .type = FieldType::texts, .about = "Former ids of the rule."},
    {.name = "message",
     .about =
         "What is wrong, with {match} and {prefer}; of a limit, with {count} and {limit}. Absent: made from the title."},
    {.name = "help", .about = "What to do."},
    {.name = "scope", .type = FieldType::mapping, .about = "Where it looks.", .table = &page_scope_table},
    {.name = "words", .type = FieldType::mappings, .about = "Words to be found.", .table = &page_word_table},
    {.name = "pattern", .type = FieldType::any, .about = "A pattern, or a list of them.", .table = &page_pattern_table},
    {.name = "limit", .type = FieldType::mapping, .about = "A count and its bounds.", .table = &page_limit_table},
    {.name = "flagged", .type = FieldType::texts, .about = "Examples with guillemets around what must be found."},
    {.name = "accepted", .type = FieldType::texts, .about = "Examples in which nothing must be found."},
};
inline constexpr Table rule_page_table = {"the rule page", "A rule made of words, patterns or a limit, with its examples.",
                                          rule_page_fields};

static_assert(rule_page_fields[rule_page_field::accepted].name == "accepted" &&
              page_word_fields[page_word_field::help].name == "help" &&
              page_pattern_fields[page_pattern_field::help].name == "help");

}  // namespace qar::read
