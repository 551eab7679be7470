// The review as it took place: entries by reviewer and day, then each day with its entries.
#include <map>

#include <fmt/format.h>

#include "html_parts.h"
#include "html_text.h"

namespace qar::trace {
namespace {

std::string timetable_notes(const Trace& trace, const Entry& entry) {
  std::string made;
  for (const std::size_t i : entry.notes)
    if (is_of_timetable(trace.notes[i]))
      made += fmt::format("<div>{} {}</div>", badge(trace.notes[i].severity), message_html(trace.notes[i].message));
  return made;
}

std::string day_html(const Trace& trace, const Day& day) {
  std::string title =
      day.date.empty() ? std::string("Without a date") : fmt::format("{} {}", day.weekday, spoken_date(day.date));
  std::string made = fmt::format(
      "<div class=\"day\"><h3>{}{}</h3><div class=\"scroll\"><table><thead><tr><th scope=\"col\">Reviewer"
      "</th><th scope=\"col\">Time</th><th scope=\"col\">Entry</th><th scope=\"col\">Activity</th>"
      "<th scope=\"col\">Place</th><th scope=\"col\">With</th><th scope=\"col\">To look at</th></tr></thead><tbody>\n",
      escaped(title),
      day.date.empty() || day.in_review || trace.from.empty() ? ""
                                                              : " <span class=\"badge warning\">outside the review</span>");
  for (const std::size_t i : day.entries) {
    const Entry& entry = trace.entries[i];
    made += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                        escaped(entry.reviewer), escaped(entry.time), escaped(entry.id), escaped(entry.activity),
                        escaped(entry.place),
                        !entry.with.empty() ? escaped(entry.with)
                        : entry.alone       ? "<span class=\"none\">alone</span>"
                                            : "–",
                        timetable_notes(trace, entry));
  }
  return made + "</tbody></table></div></div>\n";
}

}  // namespace

std::string html_timetable(const Trace& trace, std::size_t number) {
  if (trace.days.empty()) return {};
  std::string made = fmt::format(
      "<section id=\"r{}-timetable\"><h2>Timetable</h2>\n<p class=\"lede\">The review as it took place, by the dates and "
      "times of the "
      "entries.</p>\n",
      number + 1);
  std::string notes;
  for (const Note& note : trace.notes)
    if (is_of_timetable(note) && !note.entry)
      notes += fmt::format("<li>{} {}</li>", badge(note.severity), message_html(note));
  if (!notes.empty()) made += fmt::format("<ul class=\"notes\">{}</ul>\n", notes);
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> counts;
  for (const Entry& entry : trace.entries) ++counts[{entry.reviewer, entry.date}];
  made +=
      "<div class=\"scroll\"><table><caption>Entries by reviewer and day</caption><thead><tr><th "
      "scope=\"col\">Reviewer</th>";
  for (const Day& day : trace.days)
    made += fmt::format("<th scope=\"col\" class=\"n\">{}</th>",
                        day.date.empty() ? "Without a date" : escaped(spoken_date(day.date)));
  made += "</tr></thead><tbody>\n";
  for (const Reviewer& each : trace.reviewers) {
    made += fmt::format("<tr><th scope=\"row\">{}</th>", escaped(each.id));
    for (const Day& day : trace.days) {
      const auto found = counts.find({each.id, day.date});
      made += found == counts.end() ? std::string("<td class=\"n none\">–</td>") : number_cell(found->second);
    }
    made += "</tr>\n";
  }
  made += "</tbody></table></div>\n";
  for (const Day& day : trace.days) made += day_html(trace, day);
  return made + "</section>\n";
}

}  // namespace qar::trace
