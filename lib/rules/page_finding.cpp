#include "rules/page_finding.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "rules/inflection.h"

namespace qar::rules {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// "$1 $2" with what the groups matched.
std::string with_groups(std::string_view prefer, const PageMatch& match, const model::Prose& prose) {
  std::string made;
  for (std::size_t i = 0; i < prefer.size(); ++i) {
    const bool group = prefer[i] == '$' && i + 1 < prefer.size() && prefer[i + 1] >= '1' && prefer[i + 1] <= '9';
    if (!group) {
      made += prefer[i];
      continue;
    }
    const auto number = static_cast<std::size_t>(prefer[++i] - '1');
    if (number < match.groups.size()) made += prose.slice(match.groups[number]);
  }
  // A group that took no part leaves its space behind.
  return text::fold_space(made);
}

void replace_all(std::string& text, std::string_view name, std::string_view value) {
  for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos; at += value.size())
    text.replace(at, name.size(), value);
}

std::string offered(const std::vector<std::string>& texts) {
  std::vector<std::string> quoted;
  for (const std::string& each : texts) quoted.push_back(fmt::format("\"{}\"", each));
  const std::vector<std::string_view> views(quoted.begin(), quoted.end());
  return text::one_of(views);
}

bool is_secret(const CatalogueEntry& rule) { return rule.family() == "privacy"; }

}  // namespace

std::string title_within(std::string_view title) {
  std::string made(title);
  // A name or short form keeps its capital.
  if (made.size() > 1 && is_upper(made[0]) && (is_lower(made[1]) || made[1] == ' '))
    made[0] = static_cast<char>(made[0] - 'A' + 'a');
  return made;
}

std::vector<std::string> replacements(const model::PageEntry& entry, const PageMatch& match, const model::Prose& prose) {
  std::vector<std::string> made;
  const std::string_view found = prose.slice(match.range);
  const model::ProseBlock* block = prose.block_at(match.range.begin);
  const bool begins = block && prose.sentence_at(*block, match.range.begin).begin == match.range.begin;
  for (const model::PageText& each : entry.prefer) {
    auto text = inflect_phrase(with_groups(each.value, match, prose), match.form);
    if (!text) continue;
    const bool capital = !found.empty() && is_upper(found.front()) && (!entry.exact_case || begins);
    if (capital && !text->empty() && is_lower(text->front())) text->front() = static_cast<char>(text->front() - 'a' + 'A');
    made.push_back(std::move(*text));
  }
  return made;
}

std::optional<diag::Diagnostic> page_finding(const CatalogueEntry& rule, const model::PageEntry& entry,
                                             const PageMatch& match, const model::Prose& prose, Severity severity) {
  const model::RulePage& page = *rule.rule->yaml;
  const std::string_view found = prose.slice(match.range);
  const std::vector<std::string> preferred = replacements(entry, match, prose);
  if (std::ranges::find(preferred, found) != preferred.end()) return std::nullopt;

  std::string message(entry.message.empty() ? page.message : entry.message);
  if (message.empty()) message = is_secret(rule) ? title_within(page.title) : "\"{match}\": " + title_within(page.title);
  std::string help(entry.help.empty() ? page.help : entry.help);
  const std::string offer = offered(preferred);
  if (!preferred.empty() && help.find("{prefer}") == std::string::npos && message.find("{prefer}") == std::string::npos)
    help = help.empty() ? "write " + offer : fmt::format("write {}; {}", offer, help);
  for (std::string* text : {&message, &help}) {
    replace_all(*text, "\"{prefer}\"", offer);
    replace_all(*text, "{prefer}",
                preferred.empty() ? std::string_view("another word") : std::string_view(preferred.front()));
    // What a finding about privacy flags is never repeated.
    replace_all(*text, "\"{match}\"", is_secret(rule) ? "this" : fmt::format("\"{}\"", text::excerpt(found)));
    replace_all(*text, "{match}", is_secret(rule) ? "this" : text::excerpt(found));
  }
  diag::Diagnostic made = diag::problem(rule.id, prose.locate(match.range), std::move(message), std::move(help));
  made.severity = severity;
  if (entry.fix && !preferred.empty() && !prose.is_quoted(match.range))
    if (const auto place = prose.exact_place(match.range)) made.fix = diag::Fix{*entry.fix, {{*place, preferred.front()}}};
  return made;
}

}  // namespace qar::rules
