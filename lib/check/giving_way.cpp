#include "giving_way.h"

#include <algorithm>
#include <map>

#include "qar/text/span.h"

namespace qar::check {
namespace {

using diag::Diagnostic;

std::span<const std::string_view> gives_way_to(std::string_view rule, const rules::Rulebook& book) {
  const rules::CatalogueEntry* entry = book.find(rule);
  return entry ? entry->rule->gives_way_to : std::span<const std::string_view>();
}

/// Places in order, none inside another.
bool holds(const std::vector<text::Span>& places, text::Span where) {
  const auto after = std::ranges::upper_bound(places, text::Span{where.file, where.begin, UINT32_MAX});
  return after != places.begin() && std::prev(after)->file == where.file && where.begin < std::prev(after)->end;
}

}  // namespace

void give_way(std::vector<Diagnostic>& findings, const rules::Rulebook& book) {
  std::map<std::string_view, std::vector<text::Span>> stronger;
  for (const Diagnostic& each : findings)
    for (const std::string_view rule : gives_way_to(each.rule, book)) stronger[rule];
  if (stronger.empty()) return;
  for (const Diagnostic& each : findings)
    if (const auto found = stronger.find(each.rule); found != stronger.end()) found->second.push_back(each.where);
  for (auto& [rule, places] : stronger) std::ranges::sort(places);
  std::erase_if(findings, [&](const Diagnostic& each) {
    return std::ranges::any_of(gives_way_to(each.rule, book),
                               [&](std::string_view rule) { return holds(stronger[rule], each.where); });
  });
}

}  // namespace qar::check
