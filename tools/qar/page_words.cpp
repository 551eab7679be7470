#include "page_words.h"

#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "qar/text/words.h"

namespace qar::door {
namespace {

using nlohmann::ordered_json;

std::string quoted(model::PageTexts texts) {
  std::vector<std::string> all;
  for (const model::PageText& each : texts) all.push_back(fmt::format("\"{}\"", each.value));
  const std::vector<std::string_view> views(all.begin(), all.end());
  return text::one_of(views);
}

ordered_json list(model::PageTexts texts) {
  ordered_json all = ordered_json::array();
  for (const model::PageText& each : texts) all.push_back(each.value);
  return all;
}

std::string_view counted(model::Counted counted) {
  constexpr std::string_view names[] = {"words", "sentences", "items", "characters"};
  return names[static_cast<std::size_t>(counted)];
}
std::string_view counted_in(model::CountedIn in) {
  constexpr std::string_view names[] = {"sentence", "paragraph", "item", "part", "section", "heading"};
  return names[static_cast<std::size_t>(in)];
}

std::string limit_text(const model::PageLimit& limit) {
  std::string bounds;
  if (limit.min > 0) bounds = fmt::format("at least {}", limit.min);
  if (limit.max > 0) bounds += fmt::format("{}at most {}", bounds.empty() ? "" : ", ", limit.max);
  return fmt::format("{} {} in a {}\n", bounds, counted(limit.count), counted_in(limit.in));
}

std::string entry_text(const model::PageEntry& entry) {
  std::string line(entry.match.value);
  if (!entry.prefer.empty()) line += " \u2192 " + quoted(entry.prefer);
  if (entry.inflect != model::Inflect::no) line += ", in its inflections too";
  if (!entry.unless.empty()) line += ", unless " + quoted(entry.unless);
  for (const auto& [texts, where] : {std::pair{entry.unless_in_sentence, "unless the sentence holds"},
                                     std::pair{entry.unless_in_block, "unless the block holds"},
                                     std::pair{entry.only_in_sentence, "only where the sentence holds"}})
    if (!texts.empty()) line += fmt::format(", {} {}", where, quoted(texts));
  return line + "\n";
}

}  // namespace

std::string_view kind_of(const rules::Rule& rule) {
  if (!rule.yaml) return "check";
  if (rule.yaml->limit) return "limit";
  return rule.yaml->entries.front().is_pattern ? "pattern" : "words";
}

std::string conditions(const rules::Rule& rule) {
  std::string lines;
  if (rule.from && rule.to)
    lines += fmt::format("For reviews from {} to {}.\n", rule.from->spoken(), rule.to->spoken());
  else if (rule.from)
    lines += fmt::format("For reviews from {} on.\n", rule.from->spoken());
  else if (rule.to)
    lines += fmt::format("For reviews until {}.\n", rule.to->spoken());
  if (rule.style) lines += fmt::format("Only in the style `{}`.\n", model::name(*rule.style));
  if (rule.off) lines += "Off, unless it is configured or selected by its id.\n";
  if (!rule.aliases.empty()) {
    std::string former;
    for (const std::string_view alias : rule.aliases) former += fmt::format("{}`{}`", former.empty() ? "" : ", ", alias);
    lines += fmt::format("Formerly {}.\n", former);
  }
  return lines;
}

std::string entries_text(const rules::Rule& rule, std::string_view indent) {
  std::string text;
  if (!rule.yaml) return text;
  if (rule.yaml->limit) text += std::string(indent) + limit_text(*rule.yaml->limit);
  for (const model::PageEntry& entry : rule.yaml->entries) text += std::string(indent) + entry_text(entry);
  return text;
}

ordered_json entries_json(const rules::Rule& rule) {
  ordered_json all = ordered_json::array();
  if (!rule.yaml) return all;
  for (const model::PageEntry& entry : rule.yaml->entries)
    all.push_back(
        {{"match", entry.match.value},
         {"prefer", list(entry.prefer)},
         {"fix", entry.fix ? ordered_json(*entry.fix == diag::Safety::safe ? "safe" : "unsafe") : ordered_json(nullptr)},
         {"unless", list(entry.unless)}});
  return all;
}

}  // namespace qar::door
