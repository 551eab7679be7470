#include "masking.h"

#include <algorithm>
#include <map>

#include "qar/diag/masks.h"
#include "qar/rules/rule.h"

namespace qar::check {
namespace {

/// The same places in every reading of the same file.
void add_other_readings(const text::Sources& sources, std::vector<text::Span>& places) {
  std::map<std::string_view, std::vector<text::FileId>> readings;
  for (const text::Source& source : sources) readings[source.path].push_back(source.id);
  const std::size_t found = places.size();
  for (std::size_t i = 0; i < found; ++i) {
    const text::Span place = places[i];
    for (const text::FileId other : readings[sources[place.file].path])
      if (other != place.file && sources[other].text.size() == sources[place.file].text.size())
        places.push_back({other, place.begin, place.end});
  }
}

}  // namespace

bool is_masked(std::string_view rule) {
  if (rule.starts_with("privacy/")) return true;  // an organisation's own pages as well
  const rules::CatalogueEntry* entry = rules::find_rule(rule);
  return entry != nullptr && entry->rule->masked;
}

void add_masked(const std::vector<diag::Diagnostic>& findings, std::vector<text::Span>& places) {
  for (const diag::Diagnostic& each : findings)
    if (is_masked(each.rule)) places.push_back(each.where);
}

void mask(Checked& checked) {
  if (checked.masked.empty()) return;
  add_other_readings(*checked.sources, checked.masked);
  std::ranges::sort(checked.masked);
  checked.masked.erase(std::unique(checked.masked.begin(), checked.masked.end()), checked.masked.end());
  const diag::Masks masks(checked.sources.get(), checked.masked);
  for (diag::Diagnostic& each : checked.findings) masks.hide(each, is_masked(each.rule));
}

}  // namespace qar::check
