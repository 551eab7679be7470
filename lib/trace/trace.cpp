#include "qar/trace/trace.h"

#include <algorithm>
#include <unordered_map>

#include "qar/model/agreement.h"
#include "qar/model/lock.h"
#include "qar/text/words.h"

#include "shown_words.h"
#include "tables.h"

namespace qar::trace {
namespace {

std::string hours_of(const profile::TimeRange& time) {
  std::string made = profile::clock(time.from);
  if (time.to) made += "–" + profile::clock(*time.to);
  return made;
}

/// One review being put together; entries and claims first, then what refers to them.
class Maker {
 public:
  Maker(const model::Review& review, const text::Sources& sources, std::span<const text::Span> masked)
      : review_(review), words_(sources, masked) {}

  Trace make(std::span<const diag::Diagnostic> findings) {
    add_head();
    add_entries();
    if (review_.report) {
      add_sections(*review_.report);
      add_claims(*review_.report);
    }
    add_notes(findings);
    fill_tables(review_, trace_);
    return std::move(trace_);
  }

 private:
  void add_head() {
    trace_.profile = review_.profile->id;
    trace_.stage = model::name(review_.stage);
    for (const model::EvidenceFile& file : review_.evidence)
      if (file.review && trace_.review.empty()) trace_.review = words_.of(file.review);
    if (!review_.report) return;
    const model::Cover& cover = review_.report->cover;
    trace_.draft = review_.report->source->path;
    if (cover.review) trace_.review = words_.of(cover.review);
    if (cover.school) trace_.school = words_.of(cover.school->name);
    if (const auto day = review_.first_day()) trace_.from = day->iso();
    if (const auto day = review_.last_day()) trace_.to = day->iso();
  }

  void add_entries() {
    std::size_t count = 0;
    for (const model::EvidenceFile& file : review_.evidence) count += file.entries.size();
    trace_.entries.reserve(count);
    entry_index_.reserve(count);
    for (const model::EvidenceFile& file : review_.evidence) {
      for (const model::EvidenceEntry& entry : file.entries) {
        entry_index_.emplace(&entry, trace_.entries.size());
        trace_.entries.push_back(make_entry(file, entry));
      }
    }
  }

  Entry make_entry(const model::EvidenceFile& file, const model::EvidenceEntry& entry) {
    Entry made;
    made.where = words_.place(entry.id.value.empty() ? entry.where : entry.id.where);
    made.id = entry.id.value;
    made.reviewer = entry.reviewer;
    if (made.reviewer.empty() && file.reviewers.size() == 1) made.reviewer = file.reviewers.front().id.value;
    if (entry.date) {
      made.day = entry.date->value;
      made.date = entry.date->value.iso();
    }
    if (entry.time) {
      made.hours = entry.time->value;
      made.time = hours_of(entry.time->value);
    }
    made.activity = words_.of(entry.activity);
    made.with = words_.of(entry.with);
    made.place = words_.of(entry.place);
    if (entry.suggests) made.suggests = model::name(entry.suggests->value);
    made.observed = words_.of(entry.observed);
    for (const auto& aspect : entry.aspects) made.aspects.emplace_back(aspect.value);
    for (const auto& focus : entry.focus) made.focus.push_back(words_.of(focus));
    for (const model::Quote& quote : entry.quotes) made.quotes.push_back({words_.of(quote.speaker), words_.of(quote.text)});
    made.confidential = entry.is_confidential();
    made.orphan = review_.report && review_.is_orphan(entry);
    const auto& alone = review_.profile->alone;
    made.alone =
        alone.empty() ? entry.is_pra() : entry.activity && std::ranges::find(alone, entry.activity->value) != alone.end();
    return made;
  }

  void add_sections(const model::Report& report) {
    for (const model::Section& section : report.sections) {
      Section made;
      made.id = section.id();
      made.title = section.title.value;
      made.where = words_.place(section.where);
      made.estimate = section.spec && section.spec->estimate;
      for (const model::Part& part : section.parts)
        made.parts.push_back({part.spec ? part.spec->id : std::string(), part.title.value, 0, 0, 0, {}, {}});
      trace_.sections.push_back(std::move(made));
    }
  }

  void add_claims(const model::Report& report) {
    const model::KnownCitations known(review_.lock, report.source->path);
    const std::vector<model::AgreedItem> items = model::agreed_items(report);
    const auto agreed = agreed_fingerprints(report, items);
    auto item = items.begin();
    for (const model::Claim& claim : report.claims) {
      Claim made;
      made.where = words_.place(claim.where);
      made.last_line = words_.last_line(claim.where);
      made.section = claim.section;
      made.part = claim.part;
      made.text = words_.of(claim);
      made.fingerprint = model::fingerprint_of(claim);
      while (item != items.end() && item->where.begin < claim.where.begin) ++item;
      if (item != items.end() && item->where == claim.where)
        for (const auto& [party, fingerprints] : agreed)
          if (std::ranges::binary_search(fingerprints, std::pair(item->place, item->fingerprint)))
            made.agreed_by.push_back(model::name(party));
      for (const model::Citation& citation : claim.citations) add_citation(citation, known, made);
      trace_.claims.push_back(std::move(made));
    }
  }

  using Fingerprints = std::vector<std::pair<std::string, std::string>>;
  [[nodiscard]] std::vector<std::pair<model::Party, Fingerprints>> agreed_fingerprints(
      const model::Report& report, std::span<const model::AgreedItem> items) const {
    std::vector<std::pair<model::Party, Fingerprints>> agreed;
    if (!review_.lock || items.empty()) return agreed;
    for (const model::Party party : {model::Party::lead, model::Party::school}) {
      Fingerprints made;
      for (model::AgreedItem& each : model::sealed_items(*review_.lock, report.source->path, party))
        made.emplace_back(std::move(each.place), std::move(each.fingerprint));
      std::ranges::sort(made);
      agreed.emplace_back(party, std::move(made));
    }
    return agreed;
  }

  void add_citation(const model::Citation& citation, const model::KnownCitations& known, Claim& claim) {
    Citation made{citation.id, std::nullopt, "unknown"};
    if (const model::EvidenceEntry* entry = review_.entry(citation.id).entry) {
      made.entry = entry_index_.at(entry);
      made.state = model::name(known.state(claim.fingerprint, *entry));
      std::vector<std::size_t>& claims = trace_.entries[*made.entry].claims;
      if (claims.empty() || claims.back() != trace_.claims.size()) claims.push_back(trace_.claims.size());
    }
    claim.citations.push_back(std::move(made));
  }

  void add_notes(std::span<const diag::Diagnostic> findings) {
    for (const diag::Diagnostic& finding : findings) {
      Note note{std::string(finding.rule),
                finding.severity,
                finding.message,
                finding.help,
                words_.place(finding.where),
                {},
                {},
                {},
                {}};
      if (!is_thin(note) && !is_of_timetable(note)) continue;
      const std::size_t number = trace_.notes.size();
      attach(finding.where, note);
      if (note.claim) trace_.claims[*note.claim].notes.push_back(number);
      if (note.entry) trace_.entries[*note.entry].notes.push_back(number);
      trace_.notes.push_back(std::move(note));
    }
  }

  void attach(text::Span where, Note& note) const {
    if (review_.report && where.file == review_.report->source->id) return attach_to_draft(*review_.report, where, note);
    for (const model::EvidenceFile& file : review_.evidence) {
      if (file.source->id != where.file) continue;
      const auto after = std::ranges::upper_bound(file.entries, where.begin, {},
                                                  [](const model::EvidenceEntry& entry) { return entry.where.begin; });
      if (after != file.entries.begin() && where.begin <= std::prev(after)->where.end)
        note.entry = entry_index_.at(&*std::prev(after));
    }
  }

  static void attach_to_draft(const model::Report& report, text::Span where, Note& note) {
    const auto after = std::ranges::upper_bound(report.claims, where.begin, {},
                                                [](const model::Claim& claim) { return claim.where.begin; });
    if (after != report.claims.begin() && where.begin < std::prev(after)->where.end) {
      note.claim = static_cast<std::size_t>(std::prev(after) - report.claims.begin());
      return;
    }
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
      const model::Section& section = report.sections[i];
      if (where.begin < section.where.begin || where.begin >= section.where.end) continue;
      note.section = i;
      for (std::size_t j = 0; j < section.parts.size(); ++j)
        if (where.begin >= section.parts[j].where.begin && where.begin < section.parts[j].where.end) note.part = j;
    }
  }

  const model::Review& review_;
  ShownWords words_;
  Trace trace_;
  std::unordered_map<const model::EvidenceEntry*, std::size_t> entry_index_;
};

}  // namespace

bool is_thin(const Note& note) {
  return (note.rule.starts_with("citation/") && note.rule != "citation/orphans") ||
         note.rule == "cover/changed-since-agreed";
}

bool is_of_timetable(const Note& note) {
  static constexpr std::string_view of_entries[] = {
      "evidence/clash",    "evidence/implausible-time", "evidence/long-activity",   "evidence/not-joint",
      "evidence/pra-late", "evidence/outside-review",   "evidence/pra-with-school", "evidence/with-reviewer",
  };
  return note.rule.starts_with("team/") || std::ranges::find(of_entries, note.rule) != std::end(of_entries);
}

std::size_t Trace::cited_claims() const {
  std::size_t count = 0;
  for (const Section& section : sections) count += section.all.cited;
  return count;
}

std::size_t Trace::cited_entries() const {
  return static_cast<std::size_t>(std::ranges::count_if(entries, [](const Entry& entry) { return !entry.claims.empty(); }));
}

std::size_t Trace::orphans() const { return static_cast<std::size_t>(std::ranges::count_if(entries, &Entry::orphan)); }

std::optional<std::size_t> Trace::claim_at(std::uint32_t line) const {
  const auto after = std::ranges::upper_bound(claims, line, {}, [](const Claim& claim) { return claim.where.line; });
  if (after == claims.begin() || std::prev(after)->last_line < line) return std::nullopt;
  return static_cast<std::size_t>(std::prev(after) - claims.begin());
}

std::optional<std::size_t> Trace::entry_named(std::string_view id) const {
  const auto found = std::ranges::find(entries, id, &Entry::id);
  if (found == entries.end()) return std::nullopt;
  return static_cast<std::size_t>(found - entries.begin());
}

Trace make_trace(const model::Review& review, const text::Sources& sources, std::span<const diag::Diagnostic> findings,
                 std::span<const text::Span> masked) {
  return Maker(review, sources, masked).make(findings);
}

}  // namespace qar::trace
