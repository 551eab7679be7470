#include "masking.h"

#include <algorithm>
#include <map>

#include "qar/diag/masks.h"
#include "qar/rules/rule.h"

#include "private_words.h"

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

/// Adds the places where the same words stand again in the same file. The places are in order.
void add_repetitions(const text::Sources& sources, std::vector<text::Span>& places) {
  std::vector<text::Span> more;
  for (auto first = places.begin(); first != places.end();) {
    const auto last = std::find_if(first, places.end(), [&](text::Span each) { return each.file != first->file; });
    const std::vector<text::Span> repeated = repeated_places(sources[first->file], {first, last});
    more.insert(more.end(), repeated.begin(), repeated.end());
    first = last;
  }
  places.insert(places.end(), more.begin(), more.end());
}

void put_in_order(std::vector<text::Span>& places) {
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
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
  put_in_order(checked.masked);
  add_repetitions(*checked.sources, checked.masked);
  put_in_order(checked.masked);
  const diag::Masks masks(checked.sources.get(), checked.masked);
  for (diag::Diagnostic& each : checked.findings) masks.hide(each, is_masked(each.rule));
}

}  // namespace qar::check
