#include "text_items.h"

#include <fmt/format.h>

#include "qar/text/utf8.h"

#include "text_table.h"

namespace qar::trace {
namespace {

std::string at(const Place& place) { return fmt::format("{}:{}", text::printable(place.path), place.line); }

std::string notes(const Trace& trace, const std::vector<std::size_t>& numbers) {
  std::string made;
  for (const std::size_t i : numbers) {
    const Note& note = trace.notes[i];
    made += wrapped(fmt::format("{}: {} [{}]", diag::name(note.severity), note.message, note.rule), "    ! ", "      ");
  }
  return made;
}

std::string place_of(const Trace& trace, const Claim& claim) {
  const Section& section = trace.sections[claim.section];
  return claim.part ? fmt::format("{} › {}", section.title, section.parts[*claim.part].title) : section.title;
}

std::string facts(const Entry& entry) {
  std::vector<std::string> parts;
  for (const std::string& each :
       {entry.date, entry.time, entry.activity, entry.with.empty() ? "" : "with " + entry.with, entry.place})
    if (!each.empty()) parts.push_back(each);
  return joined(parts, " · ");
}

std::string entry_lines(const Entry& entry, std::string_view margin) {
  const std::string when_and_where = facts(entry);
  std::string made = when_and_where.empty() ? std::string() : wrapped(when_and_where, margin);
  std::vector<std::string> parts;
  if (!entry.aspects.empty()) parts.push_back("aspect " + joined(entry.aspects));
  if (!entry.focus.empty()) parts.push_back("focus " + joined(entry.focus));
  if (!entry.suggests.empty()) parts.push_back("suggests " + entry.suggests);
  if (entry.confidential) parts.emplace_back("CONFIDENTIAL");
  if (!parts.empty()) made += wrapped(joined(parts, " · "), margin);
  if (!entry.observed.empty()) made += wrapped(entry.observed, margin);
  for (const Quote& quote : entry.quotes)
    made += wrapped(fmt::format("{}: “{}”", quote.speaker.empty() ? "somebody" : quote.speaker, quote.text), margin);
  return made;
}

std::string claim_text(const Trace& trace, const Claim& claim) {
  std::string made = fmt::format("{}  {}\n", at(claim.where), text::printable(place_of(trace, claim)));
  made += wrapped(claim.text, "  ");
  if (!claim.agreed_by.empty())
    made += fmt::format("  agreed by the {}\n", claim.agreed_by.size() == 2         ? "Lead Reviewer and the school"
                                                : claim.agreed_by.front() == "lead" ? "Lead Reviewer"
                                                                                    : "school");
  made += notes(trace, claim.notes);
  if (claim.citations.empty()) made += "  cites nothing\n";
  for (const Citation& citation : claim.citations) {
    if (!citation.entry) {
      made += fmt::format("\n  {}  is not in the evidence\n", text::printable(citation.id));
      continue;
    }
    const Entry& entry = trace.entries[*citation.entry];
    made += fmt::format("\n  {}  {}  ({})\n", text::printable(citation.id), at(entry.where), citation.state);
    if (entry.confidential)
      made += "    CONFIDENTIAL; `qar trace` with its id shows what it says\n";
    else
      made += entry_lines(entry, "    ");
  }
  return made;
}

std::string entry_text(const Trace& trace, const Entry& entry) {
  std::string made = fmt::format("{}  {}\n", text::printable(entry.id), at(entry.where));
  made += entry_lines(entry, "  ");
  made += notes(trace, entry.notes);
  if (entry.claims.empty())
    return made + (entry.orphan ? "  no claim cites it, though it suggests something\n" : "  no claim cites it\n");
  made += fmt::format("\n  {} on it:\n",
                      entry.claims.size() == 1 ? "one claim rests" : fmt::format("{} claims rest", entry.claims.size()));
  for (const std::size_t i : entry.claims) {
    const Claim& claim = trace.claims[i];
    std::string_view state;
    std::vector<std::string> others;
    for (const Citation& citation : claim.citations) {
      if (citation.id == entry.id)
        state = citation.state;
      else
        others.push_back(citation.id);
    }
    made += fmt::format("\n  {}  {}  ({})\n", at(claim.where), text::printable(place_of(trace, claim)), state);
    made += wrapped(claim.text, "    ");
    made +=
        wrapped(others.empty() ? std::string("nothing else is cited there") : "also cited there: " + joined(others), "    ");
  }
  return made;
}

}  // namespace

std::string text_items(const Trace& trace, const Wanted& wanted) {
  std::string made;
  const auto add = [&](const std::string& item) { made += (made.empty() ? "" : "\n") + item; };
  for (const std::size_t i : wanted.entries) add(entry_text(trace, trace.entries[i]));
  for (const std::size_t i : wanted.claims) add(claim_text(trace, trace.claims[i]));
  return made;
}

}  // namespace qar::trace
