#include "evidence_builder.h"

#include <unordered_set>

#include <fmt/format.h>

#include "qar/profile/date.h"
#include "qar/text/words.h"

namespace qar::render {
namespace {

std::string words(const std::optional<text::Spanned<std::string_view>>& field) {
  return field ? clean_words(field->value) : std::string();
}

std::string when(const model::EvidenceEntry& entry) {
  std::string made = entry.date ? entry.date->value.spoken() : "";
  if (!entry.time) return made;
  if (!made.empty()) made += ", ";
  made += profile::clock(entry.time->value.from);
  if (entry.time->value.to) made += fmt::format(" to {}", profile::clock(*entry.time->value.to));
  return made;
}

/// Paragraphs parted by empty lines.
std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> made;
  std::string open;
  const auto close = [&] {
    if (std::string clean = clean_words(open); !clean.empty()) made.push_back(std::move(clean));
    open.clear();
  };
  for (const std::string_view line : text::split(text, '\n')) {
    if (text::trim(line).empty()) close();
    open += line;
    open += ' ';
  }
  close();
  return made;
}

EvidenceEntry entry_of(const model::EvidenceEntry& written, const profile::Profile& profile) {
  EvidenceEntry made;
  made.id = clean_words(written.id.value);
  made.anchor = fmt::format("entry-{}", made.id);
  made.when = when(written);
  made.activity = words(written.activity);
  made.with = words(written.with);
  made.place = words(written.place);
  if (written.suggests) made.suggests = model::name(written.suggests->value);
  for (const auto& aspect : written.aspects) {
    const profile::SectionSpec* section = profile.section(aspect.value);
    made.aspects.push_back(clean_words(section ? section->title : aspect.value));
  }
  if (written.observed) made.observed = paragraphs(written.observed->value);
  for (const model::Quote& quote : written.quotes)
    if (quote.text) made.quotes.push_back({words(quote.speaker), words(quote.text)});
  made.confidential = written.is_confidential();
  return made;
}

std::unordered_set<std::string_view> cited_ids(const model::Report& report) {
  std::unordered_set<std::string_view> ids;
  for (const model::Claim& claim : report.claims)
    for (const model::Citation& citation : claim.citations) ids.insert(citation.id);
  for (const model::Citation& citation : report.stray_citations) ids.insert(citation.id);
  return ids;
}

}  // namespace

void build_evidence(Building& building) {
  if (!building.visibility.internals()) return;
  const auto cited = cited_ids(building.report());
  for (const model::EvidenceFile& file : building.review.evidence)
    for (const model::EvidenceEntry& entry : file.entries) {
      const std::string_view id = entry.id.value;
      auto& evidence = building.document().evidence;
      if (id.empty() || !cited.contains(id)) continue;
      if (!building.entries.try_emplace(id, static_cast<std::uint32_t>(evidence.size())).second) continue;
      evidence.push_back(entry_of(entry, *building.review.profile));
    }
}

}  // namespace qar::render
