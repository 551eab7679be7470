// One document for scripts: the versioned contract of docs/formats.md.
#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "format_table.h"

namespace qar::trace {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

template <class List, class Make>
Json array_of(const List& list, const Make& make) {
  Json made = Json::array();
  for (const auto& each : list) made.push_back(make(each));
  return made;
}

Json ids(const Trace& trace, const std::vector<std::size_t>& entries) {
  return array_of(entries, [&](std::size_t i) { return trace.entries[i].id; });
}

Json part(const Part& part) {
  return {{"id", text_or_null(part.id)},  {"title", part.title},     {"claims", part.claims},
          {"cited", part.cited},          {"entries", part.entries}, {"reviewers", part.reviewers},
          {"activities", part.activities}};
}

Json section(const Trace& trace, const Section& section) {
  return {{"id", text_or_null(section.id)},
          {"title", section.title},
          {"line", section.where.line},
          {"estimate", section.estimate},
          {"claims", section.all.claims},
          {"cited", section.all.cited},
          {"entries", section.all.entries},
          {"reviewers", section.all.reviewers},
          {"activities", section.all.activities},
          {"evidence", section.evidence},
          {"orphans", ids(trace, section.orphans)},
          {"parts", array_of(section.parts, part)}};
}

Json reviewer(const Reviewer& each) {
  return {{"id", each.id},
          {"role", text_or_null(each.role)},
          {"school", text_or_null(each.school)},
          {"in_team", each.in_team},
          {"entries", each.entries},
          {"cited", each.cited},
          {"orphans", each.orphans},
          {"claims", each.claims},
          {"strengths", each.strengths},
          {"developments", each.developments},
          {"joint", each.joint},
          {"not_joint", each.not_joint},
          {"days", each.days},
          {"activities", each.activities}};
}

Json claim(const Trace& trace, const Claim& claim) {
  const Section& section = trace.sections[claim.section];
  return {{"path", claim.where.path},
          {"line", claim.where.line},
          {"section", text_or_null(section.id)},
          {"section_title", section.title},
          {"part", claim.part ? text_or_null(section.parts[*claim.part].id) : Json(nullptr)},
          {"text", claim.text},
          {"fingerprint", claim.fingerprint},
          {"agreed_by", claim.agreed_by},
          {"citations", array_of(claim.citations, [](const Citation& each) {
             return Json{{"id", each.id}, {"state", each.state}};
           })}};
}

Json entry(const Trace& trace, const Entry& entry, bool whole) {
  const bool shown = whole || !entry.confidential;
  return {{"id", text_or_null(entry.id)},
          {"path", entry.where.path},
          {"line", entry.where.line},
          {"reviewer", text_or_null(entry.reviewer)},
          {"date", text_or_null(entry.date)},
          {"time", text_or_null(entry.time)},
          {"activity", text_or_null(entry.activity)},
          {"with", text_or_null(entry.with)},
          {"place", text_or_null(entry.place)},
          {"aspects", entry.aspects},
          {"focus", entry.focus},
          {"suggests", text_or_null(entry.suggests)},
          {"confidential", entry.confidential},
          {"observed", shown ? text_or_null(entry.observed) : Json(nullptr)},
          {"quotes", shown ? array_of(entry.quotes,
                                      [](const Quote& quote) {
                                        return Json{{"speaker", text_or_null(quote.speaker)}, {"text", quote.text}};
                                      })
                           : Json::array()},
          {"orphan", entry.orphan},
          {"cited_by", array_of(entry.claims, [&](std::size_t i) { return trace.claims[i].where.line; })}};
}

Json note(const Trace& trace, const Note& note) {
  return {{"rule", note.rule},
          {"severity", diag::name(note.severity)},
          {"message", note.message},
          {"help", note.help},
          {"path", note.where.path},
          {"line", note.where.line},
          {"claim", note.claim ? Json(trace.claims[*note.claim].where.line) : Json(nullptr)},
          {"entry", note.entry ? text_or_null(trace.entries[*note.entry].id) : Json(nullptr)}};
}

Json day(const Trace& trace, const Day& day) {
  return {{"date", text_or_null(day.date)},
          {"weekday", text_or_null(day.weekday)},
          {"in_review", day.in_review},
          {"entries", ids(trace, day.entries)}};
}

Json heat_cell(const HeatCell& cell) {
  return {{"aspect", cell.aspect},
          {"activity", cell.activity},
          {"reviewer", cell.reviewer},
          {"entries", cell.entries},
          {"cited", cell.cited}};
}

/// What goes into the document: everything, or what was asked for and all that hangs on it.
struct Chosen {
  bool everything = true;
  std::set<std::size_t> claims, entries;
  std::set<std::size_t> whole;  ///< entries that were asked for themselves

  [[nodiscard]] bool has_claim(std::size_t i) const { return everything || claims.contains(i); }
  [[nodiscard]] bool has_entry(std::size_t i) const { return everything || entries.contains(i); }
  [[nodiscard]] bool has(const Note& note) const {
    return everything || (note.claim && claims.contains(*note.claim)) || (note.entry && entries.contains(*note.entry));
  }
};

Chosen chosen(const Trace& trace, const Wanted& wanted, const FormatOptions& options) {
  Chosen made;
  if (options.view != View::items) return made;
  made.everything = false;
  made.whole.insert(wanted.entries.begin(), wanted.entries.end());
  made.entries = made.whole;
  made.claims.insert(wanted.claims.begin(), wanted.claims.end());
  for (const std::size_t i : wanted.entries)
    made.claims.insert(trace.entries[i].claims.begin(), trace.entries[i].claims.end());
  for (const std::size_t i : wanted.claims)
    for (const Citation& citation : trace.claims[i].citations)
      if (citation.entry) made.entries.insert(*citation.entry);
  return made;
}

/// A list with one line for each item, so that a difference between two documents can be read.
template <class List, class Make>
void add_list(std::string& out, std::string_view name, const List& list, const Make& make) {
  out += fmt::format(",\n \"{}\": [", name);
  std::string_view separator = "\n  ";
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Json item = make(i);
    if (item.is_null()) continue;
    out += separator;
    out += dump(item);
    separator = ",\n  ";
  }
  out += "]";
}

std::string begin(const FormatOptions& options) {
  return fmt::format("{{\"version\": 1, \"tool\": {{\"name\": \"qar\", \"version\": {}}},\n\"reviews\": [",
                     dump(Json(options.version)));
}

std::string review(const Trace& trace, const Wanted& wanted, const FormatOptions& options, std::size_t number) {
  const Chosen in = chosen(trace, wanted, options);
  std::string out = number > 0 ? ",\n" : "\n";
  const Json head = {{"draft", text_or_null(trace.draft)},
                     {"review", text_or_null(trace.review)},
                     {"school", text_or_null(trace.school)},
                     {"profile", trace.profile},
                     {"stage", trace.stage},
                     {"from", text_or_null(trace.from)},
                     {"to", text_or_null(trace.to)}};
  out += dump(head);
  out.pop_back();
  const Json summary = {{"claims", trace.claims.size()},
                        {"cited_claims", trace.cited_claims()},
                        {"entries", trace.entries.size()},
                        {"cited_entries", trace.cited_entries()},
                        {"orphans", trace.orphans()}};
  out += ",\n \"summary\": " + dump(summary);
  add_list(out, "sections", trace.sections, [&](std::size_t i) { return section(trace, trace.sections[i]); });
  add_list(out, "reviewers", trace.reviewers, [&](std::size_t i) { return reviewer(trace.reviewers[i]); });
  add_list(out, "claims", trace.claims,
           [&](std::size_t i) { return in.has_claim(i) ? claim(trace, trace.claims[i]) : Json(nullptr); });
  add_list(out, "entries", trace.entries, [&](std::size_t i) {
    return in.has_entry(i) ? entry(trace, trace.entries[i], in.whole.contains(i)) : Json(nullptr);
  });
  add_list(out, "notes", trace.notes,
           [&](std::size_t i) { return in.has(trace.notes[i]) ? note(trace, trace.notes[i]) : Json(nullptr); });
  // Tables over all entries are of no use beside one of them.
  add_list(out, "heat", trace.heat, [&](std::size_t i) { return in.everything ? heat_cell(trace.heat[i]) : Json(nullptr); });
  add_list(out, "days", trace.days,
           [&](std::size_t i) { return in.everything ? day(trace, trace.days[i]) : Json(nullptr); });
  return out + "}";
}

std::string end(const FormatOptions&, std::size_t count) {
  return fmt::format("],\n\"summary\": {{\"reviews\": {}}}}}\n", count);
}

}  // namespace

extern constinit const Format json_format = {
    "json", "one JSON document for scripts, the versioned contract", begin, review, end, true};

}  // namespace qar::trace
