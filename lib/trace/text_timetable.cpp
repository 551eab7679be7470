#include "text_timetable.h"

#include <map>
#include <set>

#include <fmt/format.h>

#include "qar/text/file_store.h"
#include "qar/text/utf8.h"

#include "text_table.h"

namespace qar::trace {
namespace {

/// Entries by reviewer and day.
std::string overview(const Trace& trace) {
  std::vector<TextTable::Column> columns = {{"reviewer"}};
  for (const Day& day : trace.days)
    columns.push_back({day.date.empty() ? std::string_view("undated") : std::string_view(day.date), true});
  columns.push_back({"joint", true});
  columns.push_back({"activities"});
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> counts;
  for (const Entry& entry : trace.entries) ++counts[{entry.reviewer, entry.date}];
  TextTable table(columns);
  for (const Reviewer& each : trace.reviewers) {
    std::vector<std::string> row = {each.id};
    for (const Day& day : trace.days) {
      const auto found = counts.find({each.id, day.date});
      row.push_back(found == counts.end() ? "–" : std::to_string(found->second));
    }
    row.push_back(fmt::format("{}/{}", each.joint, each.joint + each.not_joint));
    row.push_back(joined(each.activities));
    table.add(std::move(row));
  }
  return "\nEntries by day\n" + table.text();
}

std::string marks_of(const Trace& trace, const Entry& entry) {
  std::set<std::string> marks;
  for (const std::size_t i : entry.notes) {
    if (!is_of_timetable(trace.notes[i])) continue;
    const std::string& rule = trace.notes[i].rule;
    marks.insert(rule.substr(rule.find('/') + 1));
  }
  return joined({marks.begin(), marks.end()});
}

std::string day_text(const Trace& trace, const Day& day) {
  TextTable table({{"who"}, {"time"}, {"entry"}, {"activity"}, {"place"}, {"with"}, {""}});
  std::string_view last;
  for (const std::size_t i : day.entries) {
    const Entry& entry = trace.entries[i];
    table.add({entry.reviewer == last ? std::string() : entry.reviewer, entry.time, entry.id, entry.activity,
               shortened(entry.place, 32), entry.with.empty() ? (entry.alone ? "(alone)" : "–") : shortened(entry.with, 28),
               marks_of(trace, entry)});
    last = entry.reviewer;
  }
  const std::string title = day.date.empty()
                                ? std::string("Without a date")
                                : fmt::format("{} {}{}", day.weekday, day.date,
                                              day.in_review || trace.from.empty() ? "" : " (outside the review)");
  return fmt::format("\n{}\n{}", title, table.text());
}

std::string oddities(const Trace& trace) {
  TextTable table({{"place"}, {""}, {"what"}});
  for (const Note& note : trace.notes)
    if (is_of_timetable(note))
      table.add({fmt::format("{}:{}", text::file_name(note.where.path), note.where.line),
                 std::string(diag::name(note.severity)), note.message});
  return table.empty() ? std::string() : "\nTo be looked at\n" + table.text();
}

}  // namespace

std::string text_timetable(const Trace& trace) {
  std::string made = overview(trace);
  for (const Day& day : trace.days) made += day_text(trace, day);
  return made + oddities(trace);
}

}  // namespace qar::trace
