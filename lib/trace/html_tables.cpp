// The tables of a page: summary, coverage, the map of the evidence, reviewers, thin places.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "html_parts.h"
#include "html_text.h"

namespace qar::trace {
namespace {

std::string tile(std::string_view label, const std::string& value, std::string_view kind) {
  return fmt::format("<div class=\"{}\"><dt>{}</dt><dd>{}</dd></div>", kind, label, value);
}

std::string of(std::size_t part, std::size_t whole) { return fmt::format("{} <small>of {}</small>", part, whole); }

std::string bars(const std::string& bar) { return fmt::format("<td class=\"bars\">{}</td>", bar); }

std::string coverage_row(const Part& part, std::string_view kind) {
  return fmt::format("<tr class=\"{}\"><th scope=\"row\">{}</th>", kind, escaped(part.title)) +
         bars(bar(part.cited, part.claims)) + number_cell(part.entries) +
         fmt::format("<td class=\"who\">{}</td>", escaped(fmt::format("{}", fmt::join(part.reviewers, ", ")))) +
         number_cell(part.activities.size());
}

/// The titles of aspects, in the order of the draft; others by their ids.
std::vector<std::pair<std::string, std::string>> aspects_of(const Trace& trace) {
  std::vector<std::pair<std::string, std::string>> aspects;
  std::set<std::string_view> used, known;
  for (const HeatCell& cell : trace.heat) used.insert(cell.aspect);
  for (const Section& section : trace.sections)
    if (used.contains(section.id) && known.insert(section.id).second) aspects.emplace_back(section.id, section.title);
  for (const std::string_view aspect : used)
    if (!known.contains(aspect)) aspects.emplace_back(aspect, aspect);
  return aspects;
}

std::string_view shade(std::size_t count) {
  if (count == 0) return "";
  if (count < 2) return "h1";
  if (count < 4) return "h2";
  if (count < 7) return "h3";
  return count < 11 ? "h4" : "h5";
}

std::string heat_cell(const std::map<std::string_view, const HeatCell*>& by_reviewer) {
  std::size_t sum = 0;
  std::string who;
  for (const auto& [reviewer, cell] : by_reviewer) {
    sum += cell->entries;
    who += fmt::format("<span data-who=\"{0}\" data-n=\"{1}\">{0}&nbsp;{1}</span>", escaped(reviewer), cell->entries);
  }
  return sum == 0 ? std::string("<td></td>") : fmt::format("<td class=\"{}\"><b>{}</b>{}</td>", shade(sum), sum, who);
}

}  // namespace

std::string html_summary(const Trace& trace) {
  const std::size_t cited = trace.cited_claims();
  std::size_t errors = 0, thin = 0, stale = 0;
  for (const Note& note : trace.notes) {
    if (!is_thin(note)) continue;
    ++thin;
    if (note.severity == diag::Severity::error) ++errors;
  }
  for (const Claim& claim : trace.claims)
    stale += static_cast<std::size_t>(
        std::ranges::count_if(claim.citations, [](const Citation& each) { return each.state == "stale"; }));
  std::string made = "<dl class=\"tiles\">";
  made += tile("claims cite evidence", of(cited, trace.claims.size()), cited == trace.claims.size() ? "good" : "bad");
  made += tile("entries are cited", of(trace.cited_entries(), trace.entries.size()), "");
  made += tile("entries suggest something and are not cited", std::to_string(trace.orphans()),
               trace.orphans() == 0 ? "good" : "warn");
  made += tile("places to look at", std::to_string(thin), thin == 0 ? "good" : errors > 0 ? "bad" : "warn");
  if (stale > 0) made += tile("citations of entries that have changed since", std::to_string(stale), "warn");
  return made + "</dl>\n";
}

std::string html_coverage(const Trace& trace, std::size_t number) {
  if (trace.sections.empty()) return {};
  std::string made = fmt::format(
      "<section id=\"r{}-coverage\"><h2>Coverage</h2>\n<p class=\"lede\">How much of what each section says rests on "
      "evidence, and "
      "on whose.</p>\n<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Section and part</th><th "
      "scope=\"col\">Claims that "
      "cite</th><th scope=\"col\" class=\"n\">Entries cited</th><th scope=\"col\">Reviewers</th><th scope=\"col\" "
      "class=\"n\">Kinds of "
      "activity</th><th scope=\"col\" class=\"n\">Entries noted</th><th scope=\"col\" class=\"n\">Not "
      "cited</th></tr></thead><tbody>\n",
      number + 1);
  for (const Section& section : trace.sections) {
    if (section.all.claims == 0 && section.parts.empty() && section.evidence == 0) continue;
    Part whole = section.all;
    whole.title = section.title;
    made += coverage_row(whole, "whole") + number_cell(section.evidence) + number_cell(section.orphans.size()) + "</tr>\n";
    for (const Part& part : section.parts) made += coverage_row(part, "part") + "<td></td><td></td></tr>\n";
  }
  return made + "</tbody></table></div></section>\n";
}

std::string html_heat_map(const Trace& trace, std::size_t number) {
  if (trace.heat.empty()) return {};
  std::vector<std::string_view> activities;
  std::map<std::pair<std::string_view, std::string_view>, std::map<std::string_view, const HeatCell*>> cells;
  for (const HeatCell& cell : trace.heat) cells[{cell.aspect, cell.activity}][cell.reviewer] = &cell;
  std::set<std::string_view> used;
  for (const HeatCell& cell : trace.heat) used.insert(cell.activity);
  for (const std::string_view each : model::activities())
    if (used.erase(each) > 0) activities.push_back(each);
  activities.insert(activities.end(), used.begin(), used.end());
  std::string made = fmt::format(
      "<section id=\"r{}-map\"><h2>Where the evidence comes from</h2>\n<p class=\"lede\">Entries by aspect and activity, "
      "and who "
      "made them. An empty field was not looked at in this way.</p>\n<div class=\"scroll\"><table "
      "class=\"heat\"><thead><tr><th "
      "scope=\"col\">Aspect</th>",
      number + 1);
  for (const std::string_view activity : activities) made += fmt::format("<th scope=\"col\">{}</th>", escaped(activity));
  made += "</tr></thead><tbody>\n";
  for (const auto& [aspect, title] : aspects_of(trace)) {
    made += fmt::format("<tr><th scope=\"row\">{}</th>", escaped(title));
    for (const std::string_view activity : activities) {
      const auto found = cells.find({aspect, activity});
      made += found == cells.end() ? std::string("<td></td>") : heat_cell(found->second);
    }
    made += "</tr>\n";
  }
  made += "</tbody></table></div><ul class=\"key\"><li><i></i>none</li>";
  for (const auto& [name, words] :
       {std::pair("h1", "1"), {"h2", "2–3"}, {"h3", "4–6"}, {"h4", "7–10"}, {"h5", "11 and more"}})
    made += fmt::format("<li><i class=\"{}\"></i>{}</li>", name, words);
  return made + "</ul></section>\n";
}

std::string html_thin_places(const Trace& trace, std::size_t number) {
  std::string rows;
  for (const Note& note : trace.notes) {
    if (!is_thin(note)) continue;
    std::string place = file_and_line(note.where);
    if (note.claim) place = fmt::format("<a href=\"#{}\">{}</a>", claim_anchor(*note.claim, number), place);
    std::string where;
    if (note.claim) {
      where = trace.sections[trace.claims[*note.claim].section].title;
    } else if (note.section) {
      where = trace.sections[*note.section].title;
    }
    rows += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n", badge(note.severity), place,
                        escaped(where), message_html(note));
  }
  if (rows.empty()) return {};
  return fmt::format(
      "<section id=\"r{}-thin\"><h2>Places to look at</h2>\n<p class=\"lede\">Where evidence is missing, thin, contradicted "
      "or has "
      "changed.</p>\n<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Weight</th><th scope=\"col\">Place</th><th "
      "scope=\"col\">Section</th><th scope=\"col\">What</th></tr></thead><tbody>\n{}</tbody></table></div></section>\n",
      number + 1, rows);
}

std::string html_reviewers(const Trace& trace, std::size_t number) {
  if (trace.reviewers.empty()) return {};
  std::string made = fmt::format(
      "<section id=\"r{}-reviewers\"><h2>Reviewers</h2>\n<p class=\"lede\">What each of the team noted, and how much of it "
      "the "
      "report rests on. Joint: together with a member of the school, of all that is to be done so.</p>\n<div "
      "class=\"scroll\"><table>"
      "<thead><tr><th scope=\"col\">Reviewer</th><th scope=\"col\">Entries that are cited</th><th scope=\"col\" "
      "class=\"n\">Claims that "
      "rest on them</th><th scope=\"col\" class=\"n\">Strengths</th><th scope=\"col\" class=\"n\">Developments</th><th "
      "scope=\"col\">"
      "Joint</th><th scope=\"col\" class=\"n\">Days</th><th scope=\"col\" class=\"n\">Kinds of "
      "activity</th></tr></thead><tbody>\n",
      number + 1);
  for (const Reviewer& each : trace.reviewers) {
    made += fmt::format("<tr><th scope=\"row\">{}{}</th>", escaped(each.id),
                        each.role.empty() ? "" : fmt::format(", {}", escaped(each.role)));
    made += bars(bar(each.cited, each.entries, Should::be_any)) + number_cell(each.claims) + number_cell(each.strengths);
    made += number_cell(each.developments) + bars(bar(each.joint, each.joint + each.not_joint));
    made += number_cell(each.days.size()) + number_cell(each.activities.size()) + "</tr>\n";
  }
  return made + "</tbody></table></div></section>\n";
}

}  // namespace qar::trace
