// Tables for a terminal or a mail.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "qar/text/file_store.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "format_table.h"
#include "text_items.h"
#include "text_table.h"
#include "text_timetable.h"

namespace qar::trace {
namespace {

constexpr std::size_t claim_columns = 46;

std::string heading(std::string_view title) { return fmt::format("\n{}\n", title); }

std::string coverage(const Trace& trace) {
  if (trace.sections.empty()) return {};
  TextTable table({{"section and part"},
                   {"claims", true},
                   {"cited", true},
                   {"entries", true},
                   {"reviewers", true},
                   {"activities", true},
                   {"not cited", true}});
  const auto row = [&](const std::string& title, const Part& part, const std::string& orphans) {
    table.add({shortened(title, claim_columns), std::to_string(part.claims), std::to_string(part.cited),
               std::to_string(part.entries), std::to_string(part.reviewers.size()), std::to_string(part.activities.size()),
               orphans});
  };
  for (const Section& section : trace.sections) {
    if (section.all.claims == 0 && section.parts.empty() && section.orphans.empty()) continue;
    row(section.title, section.all, std::to_string(section.orphans.size()));
    for (const Part& part : section.parts) row("  " + part.title, part, "");
  }
  return table.empty() ? std::string() : heading("Coverage") + table.text();
}

std::string reviewers(const Trace& trace) {
  if (trace.reviewers.empty()) return {};
  TextTable table({{"reviewer"},
                   {"entries", true},
                   {"cited", true},
                   {"not cited", true},
                   {"claims", true},
                   {"strengths", true},
                   {"developments", true},
                   {"joint", true},
                   {"days", true},
                   {"activities", true}});
  for (const Reviewer& each : trace.reviewers)
    table.add({each.role.empty() ? each.id : fmt::format("{}, {}", each.id, each.role), std::to_string(each.entries),
               std::to_string(each.cited), std::to_string(each.orphans), std::to_string(each.claims),
               std::to_string(each.strengths), std::to_string(each.developments),
               fmt::format("{}/{}", each.joint, each.joint + each.not_joint), std::to_string(each.days.size()),
               std::to_string(each.activities.size())});
  return heading("Reviewers") + table.text();
}

/// The claims against the reviewers: in each cell the entries that a claim cites.
std::string matrix(const Trace& trace) {
  if (trace.claims.empty()) return {};
  std::map<std::string_view, std::size_t> column_of;
  std::vector<TextTable::Column> columns = {{"line", true}, {"claim"}};
  for (const Reviewer& each : trace.reviewers) {
    if (each.cited == 0) continue;
    column_of.emplace(each.id, columns.size());
    columns.push_back({each.id});
  }
  columns.push_back({"unknown"});
  bool any_unknown = false;
  std::vector<std::vector<std::string>> rows;
  for (const Claim& claim : trace.claims) {
    std::vector<std::string> row(columns.size());
    row[0] = std::to_string(claim.where.line);
    row[1] = shortened(claim.text, claim_columns);
    for (const Citation& citation : claim.citations) {
      const auto found = citation.entry ? column_of.find(trace.entries[*citation.entry].reviewer) : column_of.end();
      any_unknown = any_unknown || found == column_of.end();
      std::string& cell = row[found == column_of.end() ? columns.size() - 1 : found->second];
      cell += fmt::format("{}{}{}", cell.empty() ? "" : " ", citation.id, citation.state == "stale" ? "*" : "");
    }
    rows.push_back(std::move(row));
  }
  if (!any_unknown) columns.pop_back();
  TextTable table(columns);
  bool any_stale = false;
  for (auto& row : rows) {
    for (const std::string& cell : row) any_stale = any_stale || cell.ends_with('*') || cell.find("* ") != std::string::npos;
    table.add(std::move(row));
  }
  return heading("Claims and what they cite") + table.text() +
         (any_stale ? "  * has changed since the claim was held against it\n" : "");
}

std::string orphans(const Trace& trace) {
  if (trace.orphans() == 0) return {};
  TextTable table({{"section"}, {"entry"}, {"suggests"}, {"activity"}, {"observed"}});
  const auto rows = [&](const std::string& title, const std::vector<std::size_t>& entries) {
    bool first = true;
    for (const std::size_t i : entries) {
      const Entry& entry = trace.entries[i];
      table.add({first ? shortened(title, 30) : std::string(), entry.id, entry.suggests, entry.activity,
                 shortened(entry.observed, claim_columns)});
      first = false;
    }
  };
  for (const Section& section : trace.sections) rows(section.title, section.orphans);
  rows("(no section of the draft)", trace.other_orphans);
  return heading("Not cited by any claim") + table.text();
}

std::string thin_places(const Trace& trace) {
  TextTable table({{"place"}, {""}, {"what"}});
  for (const Note& note : trace.notes)
    if (is_thin(note))
      table.add({fmt::format("{}:{}", text::file_name(note.where.path), note.where.line),
                 std::string(diag::name(note.severity)), note.message});
  return table.empty() ? std::string() : heading("Thin places") + table.text();
}

std::string review(const Trace& trace, const Wanted& wanted, const FormatOptions& options, std::size_t number) {
  std::string made = number > 0 ? "\n" : "";
  if (options.view == View::items) return made + text_items(trace, wanted);
  made += text_head(trace);
  if (options.view == View::timetable) return made + text_timetable(trace);
  return made + coverage(trace) + reviewers(trace) + matrix(trace) + orphans(trace) + thin_places(trace);
}

std::string begin(const FormatOptions&) { return {}; }
std::string end(const FormatOptions&, std::size_t) { return {}; }

}  // namespace

std::string text_head(const Trace& trace) {
  std::string line = trace.school.empty() ? trace.review : trace.school;
  if (!trace.school.empty() && !trace.review.empty()) line += " · " + trace.review;
  line += fmt::format(" · {} · {}", trace.profile, trace.stage);
  std::string made = text::printable(line) + "\n";
  if (!trace.draft.empty()) made += text::printable(trace.draft) + "\n";
  return made + fmt::format("{}, {} with citations · {}, {} cited, {} not cited though they suggest something\n",
                            text::counted(trace.claims.size(), "claim", "claims"), trace.cited_claims(),
                            text::counted(trace.entries.size(), "entry", "entries"), trace.cited_entries(), trace.orphans());
}

extern constinit const Format text_format = {"text", "tables for people", begin, review, end, true};

}  // namespace qar::trace
