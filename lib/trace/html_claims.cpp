// Claims, each to be opened for the entries behind it; and the entries behind none.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "html_parts.h"
#include "html_text.h"

namespace qar::trace {
namespace {

std::string chip(const Trace& trace, const Citation& citation) {
  if (!citation.entry)
    return fmt::format("<span class=\"chip missing\">{}</span><span class=\"badge unknown\">not in the evidence</span>",
                       escaped(citation.id));
  const Entry& entry = trace.entries[*citation.entry];
  std::string made = fmt::format("<span class=\"chip {}\">{}</span>", entry.suggests, escaped(citation.id));
  if (citation.state == "stale") made += "<span class=\"badge stale\">changed since</span>";
  if (entry.confidential) made += "<span class=\"badge confidential\">confidential</span>";
  return made;
}

/// Whether the claims of a draft are held against a lock at all: without one, everything would be unreviewed.
bool is_locked(const Trace& trace) {
  return std::ranges::any_of(trace.claims, [](const Claim& claim) {
    return std::ranges::any_of(claim.citations,
                               [](const Citation& each) { return each.state == "accepted" || each.state == "stale"; });
  });
}

/// What the filter by state looks for.
std::string states_of(const Trace& trace, const Claim& claim, bool locked) {
  std::set<std::string> states;
  std::set<std::size_t> entries;
  for (const Citation& citation : claim.citations) {
    if (citation.entry) entries.insert(*citation.entry);
    if (citation.state == "stale") states.insert("stale");
    if (locked && citation.state == "unreviewed") states.insert("unreviewed");
    if (citation.entry && trace.entries[*citation.entry].confidential) states.insert("confidential");
  }
  if (entries.empty()) states.insert("uncited");
  if (entries.size() == 1) states.insert("single");
  if (!claim.notes.empty()) states.insert("noted");
  return fmt::format("{}", fmt::join(states, " "));
}

std::string agreed(const Claim& claim) {
  if (claim.agreed_by.empty()) return {};
  const std::string_view who = claim.agreed_by.size() == 2         ? "agreed by both"
                               : claim.agreed_by.front() == "lead" ? "agreed by the Lead Reviewer"
                                                                   : "agreed by the school";
  return fmt::format("<span class=\"badge agreed\">{}</span>", who);
}

std::string note_list(const Trace& trace, const std::vector<std::size_t>& notes) {
  if (notes.empty()) return {};
  std::string made = "<ul class=\"notes\">";
  for (const std::size_t i : notes) {
    const Note& note = trace.notes[i];
    made += fmt::format("<li>{} {}</li>", badge(note.severity), message_html(note));
  }
  return made + "</ul>";
}

std::string claim_html(const Trace& trace, std::size_t index, std::size_t number, bool locked) {
  const Claim& claim = trace.claims[index];
  std::set<std::string_view> reviewers;
  bool new_or_changed = locked;
  for (const Citation& citation : claim.citations) {
    if (citation.entry) reviewers.insert(trace.entries[*citation.entry].reviewer);
    if (citation.state != "unreviewed") new_or_changed = false;
  }
  const auto worst = [&] {
    std::string_view found;
    for (const std::size_t i : claim.notes) {
      if (trace.notes[i].severity == diag::Severity::error) return std::string_view(" bad");
      found = " thin";
    }
    return found;
  };
  std::string made = fmt::format(
      "<details class=\"item{}\" id=\"{}\" data-claim data-section=\"{}\" data-reviewers=\"{}\" "
      "data-state=\"{}\">\n<summary>{}",
      worst(), claim_anchor(index, number), claim.section, escaped(fmt::format("{}", fmt::join(reviewers, " "))),
      states_of(trace, claim, locked), escaped(claim.text));
  made += "<span class=\"tags\">";
  for (const Citation& citation : claim.citations) made += chip(trace, citation);
  if (claim.citations.empty()) made += "<span class=\"badge uncited\">cites nothing</span>";
  if (new_or_changed && !claim.citations.empty()) made += "<span class=\"badge\">not reviewed since it changed</span>";
  if (!claim.notes.empty()) made += fmt::format("<span class=\"badge warning\">{} to look at</span>", claim.notes.size());
  made += agreed(claim) + file_and_line(claim.where) + "</span></summary>\n<div class=\"inside\">";
  made += note_list(trace, claim.notes);
  std::set<std::size_t> shown;
  for (const Citation& citation : claim.citations)
    if (citation.entry && shown.insert(*citation.entry).second)
      made += html_entry(trace, trace.entries[*citation.entry], locked ? citation.state : std::string_view());
  return made + "</div></details>\n";
}

std::string option(std::string_view value, std::string_view words) {
  return fmt::format("<option value=\"{}\">{}</option>", escaped(value), escaped(words));
}

std::string filters(const Trace& trace, bool locked) {
  std::string sections, reviewers;
  std::set<std::size_t> with_claims;
  for (const Claim& claim : trace.claims) with_claims.insert(claim.section);
  for (const std::size_t i : with_claims) sections += option(std::to_string(i), trace.sections[i].title);
  for (const Reviewer& each : trace.reviewers)
    reviewers += option(each.id, each.role.empty() ? each.id : fmt::format("{}, {}", each.id, each.role));
  std::string states = option("noted", "with something to look at") + option("uncited", "that cite nothing") +
                       option("single", "that rest on one entry") +
                       option("confidential", "that cite something confidential");
  if (locked)
    states += option("stale", "whose evidence has changed") + option("unreviewed", "new or changed since accepted");
  return fmt::format(
      "<form class=\"filters\" hidden aria-label=\"Filter the claims\">"
      "<label>Words<input type=\"search\" name=\"words\" autocomplete=\"off\"></label>"
      "<label>Section<select name=\"section\"><option value=\"\">all sections</option>{}</select></label>"
      "<label>Reviewer<select name=\"reviewer\"><option value=\"\">all reviewers</option>{}</select></label>"
      "<label>Claims<select name=\"state\"><option value=\"\">all claims</option>{}</select></label>"
      "<button type=\"reset\">Clear</button><button type=\"button\" data-open=\"yes\">Open all</button>"
      "<button type=\"button\" data-open=\"no\">Close all</button><output aria-live=\"polite\"></output></form>\n",
      sections, reviewers, states);
}

}  // namespace

std::string claim_anchor(std::size_t claim, std::size_t number) {
  return fmt::format("r{}-claim-{}", number + 1, claim + 1);
}

std::string html_entry(const Trace& trace, const Entry& entry, std::string_view state) {
  std::string made = fmt::format("<article class=\"entry\"><h5>{}", escaped(entry.id.empty() ? "(no id)" : entry.id));
  if (!entry.suggests.empty() && entry.suggests != "neutral")
    made += fmt::format(" <span class=\"badge {}\">{}</span>", entry.suggests == "both" ? "strength" : entry.suggests,
                        entry.suggests == "both" ? "strength and development" : entry.suggests);
  if (entry.confidential) made += " <span class=\"badge confidential\">confidential</span>";
  if (state == "stale") made += " <span class=\"badge stale\">changed since the claim was held against it</span>";
  if (state == "accepted") made += " <span class=\"badge accepted\">as accepted</span>";
  made += " " + file_and_line(entry.where) + "</h5>";
  std::vector<std::string> facts;
  if (!entry.date.empty()) facts.push_back(spoken_date(entry.date));
  if (!entry.time.empty()) facts.push_back(entry.time);
  if (!entry.activity.empty()) facts.push_back(entry.activity);
  if (!entry.with.empty()) facts.push_back("with " + entry.with);
  if (!entry.place.empty()) facts.push_back(entry.place);
  if (!entry.aspects.empty()) facts.push_back(fmt::format("aspect: {}", fmt::join(entry.aspects, ", ")));
  if (!entry.focus.empty()) facts.push_back(fmt::format("focus: {}", fmt::join(entry.focus, ", ")));
  made += fmt::format("<p class=\"facts\">{}</p>", escaped(fmt::format("{}", fmt::join(facts, " · "))));
  if (entry.confidential) {
    made += "<p class=\"withheld\">What it says is confidential and stands in the evidence file only.</p>";
  } else {
    if (!entry.observed.empty()) made += fmt::format("<p>{}</p>", escaped(entry.observed));
    for (const Quote& quote : entry.quotes)
      made += fmt::format("<blockquote>“{}”{}</blockquote>", escaped(quote.text),
                          quote.speaker.empty() ? std::string() : fmt::format(" <cite>({})</cite>", escaped(quote.speaker)));
  }
  return made + note_list(trace, entry.notes) + "</article>\n";
}

std::string html_claims(const Trace& trace, std::size_t number) {
  if (trace.claims.empty()) return {};
  const bool locked = is_locked(trace);
  std::string made = fmt::format(
      "<section id=\"r{}-claims\"><h2>Claims and the evidence behind them</h2>\n<p class=\"lede\">Open a claim to read the "
      "entries that it cites.</p>\n{}",
      number + 1, filters(trace, locked));
  const Claim* last = nullptr;
  for (std::size_t i = 0; i < trace.claims.size(); ++i) {
    const Claim& claim = trace.claims[i];
    const Section& section = trace.sections[claim.section];
    const bool new_section = !last || last->section != claim.section;
    const bool new_part = new_section || last->part != claim.part;
    if (last && new_part) made += "</div>\n";
    if (last && new_section) made += "</div>\n";
    if (new_section) made += fmt::format("<div class=\"group\"><h3>{}</h3>\n", escaped(section.title));
    if (new_part) made += "<div class=\"group\">";
    if (new_part && claim.part) made += fmt::format("<h4>{}</h4>\n", escaped(section.parts[*claim.part].title));
    made += claim_html(trace, i, number, locked);
    last = &claim;
  }
  return made + "</div></div></section>\n";
}

std::string html_orphans(const Trace& trace, std::size_t number) {
  if (trace.orphans() == 0) return {};
  std::string made = fmt::format(
      "<section id=\"r{}-orphans\"><h2>Evidence that no claim cites</h2>\n<p class=\"lede\">Entries that suggest a strength "
      "or a "
      "development. The pre-review analysis and what is confidential are left out.</p>\n",
      number + 1);
  const auto add = [&](std::string_view title, const std::vector<std::size_t>& entries) {
    if (entries.empty()) return;
    made += fmt::format("<details class=\"item\"><summary>{} <span class=\"of\">({} {})</span><span class=\"tags\">",
                        escaped(title), entries.size(), entries.size() == 1 ? "entry" : "entries");
    for (const std::size_t i : entries)
      made += fmt::format("<span class=\"chip {}\">{}</span>", trace.entries[i].suggests, escaped(trace.entries[i].id));
    made += "</span></summary><div class=\"inside\">";
    for (const std::size_t i : entries) made += html_entry(trace, trace.entries[i], {});
    made += "</div></details>\n";
  };
  for (const Section& section : trace.sections) add(section.title, section.orphans);
  add("For no section of the draft", trace.other_orphans);
  return made + "</section>\n";
}

}  // namespace qar::trace
