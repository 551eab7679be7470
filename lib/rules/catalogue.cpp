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

std::string_view family_about(std::string_view family) {
  using Row = std::pair<std::string_view, std::string_view>;
  static constexpr std::array rows = {
      Row{"accessibility",
          "what a reader who listens or enlarges needs: headings in order, links that say where, tables with headers"},
      Row{"aoe", "areas of excellence: category, status, section, evidence of impact, contact"},
      Row{"citation", "claims cite evidence that exists, of the right aspect and direction"},
      Row{"config", "configurations and profiles: unknown keys, rules and values"},
      Row{"consistency", "one report, one story: figures, names, dates and claims agree with each other and with the cover"},
      Row{"cover", "front matter: present, known, plausible, in agreement with the body"},
      Row{"estimate", "estimates: the scale of the era, declined everywhere or nowhere, one value for one aspect"},
      Row{"evidence", "evidence entries: known fields and values, joint with the school, inside the review"},
      Row{"privacy", "nobody can be recognised: names, initials, small numbers, roles that one person holds"},
      Row{"section", "required sections and parts: there, in order, once, not empty, rightly titled"},
      Row{"style", "house style: a strength says what difference it made, an EBI reads on, figures have a year"},
      Row{"suppression", "suppressions: known, with a reason, in use"},
      Row{"team", "the team: complete, heard, spread over days and activities"},
      Row{"yaml", "well-formed files: encoding, syntax, only what is read, sane sizes"},
  };
  const auto found = std::ranges::find(rows, family, &Row::first);
  return found == rows.end() ? std::string_view() : found->second;
}

}  // namespace qar::rules
