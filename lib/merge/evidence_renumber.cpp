#include "evidence_renumber.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "qar/read/profile_reader.h"
#include "qar/read/report_reader.h"
#include "qar/read/written_values.h"

#include "findings.h"

namespace qar::merge {

std::string with_id(const EntryPiece& entry, const std::string& id) {
  const Piece& piece = entry.piece;
  const auto begin = static_cast<std::size_t>(piece.text.data() - piece.plain->source().text.data());
  std::string text(piece.text);
  if (entry.id_place) return text.replace(entry.id_place->begin - begin, entry.id_place->size(), id);
  const std::size_t first = piece.value->where().begin - begin;
  if (piece.value->is_mapping() && text[first] == '{') return text.insert(first + 1, "id: " + id + ", ");
  const std::size_t line = text.rfind('\n', first);
  const std::size_t column =
      first - (line == std::string::npos ? 0 : line + 1) + (line == std::string::npos ? piece.column : 0);
  return text.insert(first, "id: " + id + "\n" + std::string(column, ' '));
}

namespace {

std::vector<model::Citation> citations_of(const text::Source& draft) {
  read::ReportResult result = read::read_cover(draft);
  const auto newest = profile::Date::make(2200, 1, 1);
  const model::Cover& cover = result.report.cover;
  const profile::Profile* profile = cover.profile ? read::builtin_profile(cover.profile->value) : nullptr;
  if (profile == nullptr) profile = read::profile_for(cover.dates && cover.dates->from ? cover.dates->from->value : *newest);
  read::read_body(result, *profile);
  std::vector<model::Citation> all = std::move(result.report.stray_citations);
  for (model::Claim& claim : result.report.claims)
    for (model::Citation& each : claim.citations) all.push_back(std::move(each));
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.where < b.where; });
  return all;
}

}  // namespace

std::vector<text::Edit> citation_edits(const text::Source& draft, const std::vector<std::size_t>& evidence,
                                       const std::vector<NewId>& names, std::vector<diag::Diagnostic>& conflicts) {
  std::vector<text::Edit> edits;
  for (const model::Citation& citation : citations_of(draft)) {
    const auto written = read::written_id(citation.id);
    const std::string id = written ? written->value : citation.id;
    std::set<std::string> meant, possible;
    for (const NewId& name : names) {
      if (name.before != id) continue;
      possible.insert(name.after);
      if (std::find(evidence.begin(), evidence.end(), name.input) != evidence.end()) meant.insert(name.after);
    }
    if (meant.size() == 1) {
      const std::string_view now = draft.slice(citation.where);
      if (*meant.begin() != id) edits.push_back({citation.where, (now.starts_with('@') ? "@" : "") + *meant.begin()});
    } else if (possible.size() > 1) {
      diag::Diagnostic made =
          refusal(citation.where,
                  fmt::format("`{}` is now {}, and which is meant here cannot be told", id, fmt::join(possible, " and ")),
                  "cite the one that is meant");
      made.rule = "merge/ambiguous-citation";
      conflicts.push_back(std::move(made));
    }
  }
  return edits;
}

}  // namespace qar::merge
