#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

namespace qar::rules {

diag::Diagnostic& Findings::add(text::Span where, std::string message, std::string help) {
  out_.push_back(diag::problem(rule_, where, std::move(message), std::move(help)));
  out_.back().severity = severity_;
  return out_.back();
}

int Findings::option(std::string_view name) const {
  for (const Option& option : options_)
    if (option.name == name) return option.value;
  assert(false && "a rule asks for an option that its page does not have");
  return 0;
}

bool holds_for(const Rule& rule, const Review& review) {
  if (rule.style && *rule.style != review.style) return false;
  if (!rule.from && !rule.to) return true;
  const auto day = review.first_day();
  return !day || ((!rule.from || *rule.from <= *day) && (!rule.to || *day <= *rule.to));
}

const CatalogueEntry* find_former(std::string_view id) {
  for (const CatalogueEntry& entry : catalogue())
    if (std::ranges::find(entry.rule->aliases, id) != entry.rule->aliases.end()) return &entry;
  return nullptr;
}

const CatalogueEntry* find_rule(std::string_view id) {
  const auto all = catalogue();
  const auto found = std::ranges::lower_bound(all, id, {}, &CatalogueEntry::id);
  return found != all.end() && found->id == id ? &*found : nullptr;
}

std::string_view nearest_name(std::string_view typed) {
  std::vector<std::string_view> known(families().begin(), families().end());
  for (const CatalogueEntry& entry : catalogue()) known.push_back(entry.id);
  const std::string_view near = text::nearest(typed, known);
  if (!near.empty()) return near;
  // The right name in the wrong family, or no family at all.
  const std::string_view name = typed.substr(typed.find('/') == std::string_view::npos ? 0 : typed.find('/') + 1);
  for (const CatalogueEntry& entry : catalogue())
    if (entry.id.substr(entry.id.find('/') + 1) == name) return entry.id;
  return {};
}

const std::vector<std::string_view>& families() {
  static const std::vector<std::string_view> all = [] {
    std::vector<std::string_view> names;
    for (const CatalogueEntry& entry : catalogue())
      if (names.empty() || names.back() != entry.family()) names.push_back(entry.family());
    return names;
  }();
  return all;
}

bool is_prose_family(std::string_view family) {
  static constexpr auto prose = std::to_array<std::string_view>(
      {"abbreviation", "accessibility", "consistency", "inclusive", "ofsted", "privacy", "spelling", "style"});
  return std::ranges::binary_search(prose, family);
}

std::string_view family_about(std::string_view family) {
  using Row = std::pair<std::string_view, std::string_view>;
  static constexpr std::array rows = {
      Row{"abbreviation", "short forms: expanded at first use, rightly written, with one meaning"},
      Row{"accessibility", "headings, links, tables and images that everybody can read"},
      Row{"aoe", "areas of excellence: category, status, section, evidence of impact, contact"},
      Row{"citation", "claims cite evidence that exists, of the right aspect and direction"},
      Row{"config", "configurations, profiles and rule pages: unknown keys, rules and values, patterns that cannot work"},
      Row{"consistency", "the same figure, name and word throughout, and no claim against another"},
      Row{"cover", "front matter: present, known, plausible, in agreement with the body"},
      Row{"estimate", "estimates: the scale of the era, declined everywhere or nowhere, one value for one aspect"},
      Row{"evidence", "evidence entries: known fields and values, joint with the school, inside the review"},
      Row{"inclusive", "people before labels: words for pupils, families, needs and groups"},
      Row{"ofsted", "words of an inspection, which a peer review does not use"},
      Row{"privacy", "names, numbers and details by which a person could be known"},
      Row{"section", "required sections and parts: there, in order, once, not empty, rightly titled"},
      Row{"spelling", "British spelling, by dictionary"},
      Row{"style", "house style: words, capitals, dates, figures, sentences, plain wording"},
      Row{"suppression", "suppressions: known, with a reason, in use"},
      Row{"team", "the team: complete, heard, spread over days and activities"},
      Row{"yaml", "well-formed files: encoding, syntax, only what is read, sane sizes"},
  };
  const auto found = std::ranges::find(rows, family, &Row::first);
  return found == rows.end() ? std::string_view() : found->second;
}

}  // namespace qar::rules
