// One page that needs nothing but itself: it can be opened without a network, read without a script, and printed.
#include <array>
#include <utility>

#include <fmt/format.h>

#include "format_table.h"
#include "html_parts.h"
#include "html_text.h"

namespace qar::trace {
namespace {

std::string begin(const FormatOptions&) { return page_begin("Evidence of a peer review", true) + "<main id=\"main\">\n"; }

std::string head(const Trace& trace) {
  std::vector<std::string> facts;
  if (!trace.from.empty())
    facts.push_back(trace.to.empty() || trace.to == trace.from
                        ? spoken_date(trace.from)
                        : fmt::format("{} to {}", spoken_date(trace.from), spoken_date(trace.to)));
  if (!trace.review.empty() && !trace.school.empty()) facts.push_back(trace.review);
  facts.push_back("stage: " + trace.stage);
  facts.push_back("profile: " + trace.profile);
  return fmt::format(
      "<header class=\"top\"><div class=\"wrap\"><p class=\"kind\">Evidence of a peer review · confidential to the team and "
      "the "
      "school</p><h1>{}</h1><p class=\"facts\">{}</p></div></header>\n",
      escaped(!trace.school.empty()   ? trace.school
              : !trace.review.empty() ? trace.review
                                      : "Review"),
      escaped(fmt::format("{}", fmt::join(facts, " · "))));
}

std::string review(const Trace& trace, const Wanted&, const FormatOptions& options, std::size_t number) {
  using Part = std::pair<std::string_view, std::string_view>;
  static constexpr std::array<Part, 7> titles = {
      Part{"coverage", "Coverage"}, {"thin", "Places to look at"}, {"map", "Map of the evidence"}, {"claims", "Claims"},
      {"orphans", "Not cited"},     {"reviewers", "Reviewers"},    {"timetable", "Timetable"}};
  std::array<std::string, 7> parts = {html_coverage(trace, number), html_thin_places(trace, number),
                                      html_heat_map(trace, number), html_claims(trace, number),
                                      html_orphans(trace, number),  html_reviewers(trace, number),
                                      html_timetable(trace, number)};
  // Who asks for the timetable wants to see it first.
  std::array<std::size_t, 7> order = {0, 1, 2, 3, 4, 5, 6};
  if (options.view == View::timetable) order = {6, 5, 0, 1, 2, 3, 4};
  std::string links, content;
  for (const std::size_t i : order) {
    if (parts[i].empty()) continue;
    links += fmt::format("<li><a href=\"#r{}-{}\">{}</a></li>", number + 1, titles[i].first, titles[i].second);
    content += parts[i];
  }
  return fmt::format(
      "<article class=\"review\">{}<nav class=\"parts\" aria-label=\"Parts of this page\"><ul>{}</ul></nav>\n<div "
      "class=\"wrap "
      "content\">{}{}</div></article>\n",
      head(trace), links, html_summary(trace), content);
}

std::string end(const FormatOptions& options, std::size_t) {
  return fmt::format(
             "</main>\n<footer><div class=\"wrap\">Made with qar {}. A peer review is no inspection and gives no "
             "grades.</div></footer>\n",
             escaped(options.version)) +
         page_end();
}

}  // namespace

extern constinit const Format html_format = {"html", "one page to be opened in a browser", begin, review, end, false};

}  // namespace qar::trace
