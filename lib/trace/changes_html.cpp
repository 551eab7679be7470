#include <fmt/format.h>

#include "qar/text/words.h"
#include "qar/trace/changes.h"

#include "html_text.h"
#include "text_table.h"

namespace qar::trace {
namespace {

using Kind = model::ItemChange::Kind;

/// One side of a change: the words that are only on the other are left out.
std::string side(const std::vector<WordChange>& words, WordChange::Kind own, std::string_view tag) {
  std::string made;
  for (const WordChange& each : words) {
    if (each.kind != WordChange::Kind::same && each.kind != own) continue;
    if (!made.empty()) made += ' ';
    made += each.kind == own ? fmt::format("<{0}>{1}</{0}>", tag, escaped(each.words)) : escaped(each.words);
  }
  return made;
}

std::string sides(const Change& change) {
  if (change.kind == Kind::moved)
    return fmt::format(
        "<div class=\"sides\"><div><h5>Stood under</h5><p>{}</p></div><div><h5>Unchanged words</h5><p>{}</p></div></div>",
        escaped(change.place_before), escaped(change.after));
  const std::vector<WordChange> words = word_changes(change.before, change.after);
  std::string before = "<span class=\"none\">–</span>", after = before;
  if (change.kind == Kind::added) {
    after = fmt::format("<ins>{}</ins>", escaped(change.after));
  } else if (change.kind == Kind::removed) {
    before = fmt::format("<del>{}</del>", escaped(change.before));
  } else {
    before = side(words, WordChange::Kind::gone, "del");
    after = side(words, WordChange::Kind::added, "ins");
  }
  return fmt::format("<div class=\"sides\"><div><h5>Before</h5><p>{}</p></div><div><h5>After</h5><p>{}</p></div></div>",
                     before, after);
}

std::string change_html(const Change& change) {
  const std::string_view kind = change.kind == Kind::added ? "accepted" : change.kind == Kind::removed ? "error" : "warning";
  return fmt::format("<article class=\"change\"><h4><span class=\"badge {}\">{}</span> {} {}</h4>{}</article>\n", kind,
                     model::name(change.kind), escaped(change.place),
                     change.where.line == 0 ? std::string() : file_and_line(change.where), sides(change));
}

}  // namespace

std::string changes_html(const ChangesPage& page) {
  const std::string name = !page.school.empty() ? page.school : !page.review.empty() ? page.review : page.path;
  std::string made = page_begin(fmt::format("Changes: {}", name), false);
  made += fmt::format(
      "<header class=\"top\"><div class=\"wrap\"><p class=\"kind\">Changes to a report · confidential to the team and the "
      "school</p>"
      "<h1>{}</h1><p class=\"facts\">{}</p></div></header>\n<main id=\"main\"><div class=\"wrap content\">\n",
      escaped(name), escaped(page.path));
  for (const Comparison& each : page.comparisons) {
    made += fmt::format("<section><h2>Since {}</h2>\n<p class=\"lede\">{}</p>\n", escaped(each.since),
                        each.changes.empty()
                            ? fmt::format("Nothing has changed in {}.", text::counted(each.items, "item", "items"))
                            : fmt::format("{}; the draft has {}: claims, estimates and areas of excellence.",
                                          text::counted(each.changes.size(), "change", "changes"),
                                          text::counted(each.items, "item", "items")));
    for (const Change& change : each.changes) made += change_html(change);
    made += "</section>\n";
  }
  return made + "</div></main>\n" + page_end();
}

}  // namespace qar::trace
