// Rows for a spreadsheet (RFC 4180): one for each citation and each claim or entry without any; of a timetable one for each
// entry.
#include <fmt/format.h>

#include "format_table.h"
#include "text_table.h"

namespace qar::trace {
namespace {

/// A field that no spreadsheet takes for a formula.
std::string field(std::string_view text) {
  std::string made;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) made += '\'';
  made += text;
  if (made.find_first_of(",\"\r\n") == std::string::npos) return made;
  std::string quoted = "\"";
  for (const char c : made) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string row(const std::vector<std::string>& fields) {
  std::string made;
  for (const std::string& each : fields) made += (made.empty() && &each == &fields.front() ? "" : ",") + field(each);
  return made + "\r\n";
}

std::string line_of(const Place& place) { return place.line == 0 ? std::string() : std::to_string(place.line); }

std::string coverage_row(const Trace& trace, const Claim* claim, const Citation* citation, const Entry* entry) {
  std::vector<std::string> fields = {trace.review, trace.draft};
  if (claim) {
    const Section& section = trace.sections[claim->section];
    fields.insert(fields.end(), {line_of(claim->where), section.title,
                                 claim->part ? section.parts[*claim->part].title : std::string(), claim->text});
  } else {
    fields.insert(fields.end(), 4, std::string());
  }
  fields.push_back(citation ? citation->id : entry ? entry->id : std::string());
  fields.emplace_back(citation ? citation->state : !entry ? "" : entry->orphan ? "orphan" : "not cited");
  if (entry) {
    fields.insert(fields.end(),
                  {entry->reviewer, entry->date, entry->time, entry->activity, joined(entry->aspects, "; "), entry->suggests,
                   entry->confidential ? "yes" : "no", entry->confidential ? std::string() : entry->observed});
  } else {
    fields.insert(fields.end(), 8, std::string());
  }
  return row(fields);
}

std::string coverage(const Trace& trace) {
  std::string made;
  for (const Claim& claim : trace.claims) {
    if (claim.citations.empty()) made += coverage_row(trace, &claim, nullptr, nullptr);
    for (const Citation& citation : claim.citations)
      made += coverage_row(trace, &claim, &citation, citation.entry ? &trace.entries[*citation.entry] : nullptr);
  }
  for (const Entry& entry : trace.entries)
    if (entry.claims.empty()) made += coverage_row(trace, nullptr, nullptr, &entry);
  return made;
}

std::string timetable(const Trace& trace) {
  std::string made;
  for (const Day& day : trace.days) {
    for (const std::size_t i : day.entries) {
      const Entry& entry = trace.entries[i];
      std::vector<std::string> notes;
      for (const std::size_t each : entry.notes)
        if (is_of_timetable(trace.notes[each])) notes.push_back(trace.notes[each].message);
      made += row({trace.review, entry.date, day.weekday, entry.reviewer, entry.time, entry.id, entry.activity, entry.place,
                   entry.with, joined(entry.aspects, "; "), std::to_string(entry.claims.size()), joined(notes, "; ")});
    }
  }
  return made;
}

std::string begin(const FormatOptions& options) {
  if (options.view == View::timetable)
    return row({"review", "date", "weekday", "reviewer", "time", "entry", "activity", "place", "with", "aspects", "claims",
                "notes"});
  return row({"review", "draft", "line", "section", "part", "claim", "entry", "state", "reviewer", "date", "time",
              "activity", "aspects", "suggests", "confidential", "observed"});
}

std::string review(const Trace& trace, const Wanted&, const FormatOptions& options, std::size_t) {
  return options.view == View::timetable ? timetable(trace) : coverage(trace);
}

std::string end(const FormatOptions&, std::size_t) { return {}; }

}  // namespace

extern constinit const Format csv_format = {"csv", "rows for a spreadsheet", begin, review, end, false};

}  // namespace qar::trace
