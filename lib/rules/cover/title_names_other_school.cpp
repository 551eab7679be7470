#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"
#include "rules/known_names.h"
#include "rules/school_words.h"

namespace qar::rules::cover {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School}
---

«# Review report for Oakmere High School»
)",
    R"(---
qar: report/1
school: {name: St John's Primary School}
---

«# Quality Assurance Review: St Mary’s Primary School»
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Church of England Primary School}
---

# Peer Review Report: Larkfield Primary School
)",
    R"(---
qar: report/1
school: {name: Larkfield Primary School}
---

# School Review Report, November 2025
)",
};

bool among(const std::string& word, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const std::string& each) { return nearly_same(word, each); });
}

void check(const Report& report, const Review&, Findings& out) {
  if (!report.title || !report.cover.school || !report.cover.school->name) return;
  const auto& name = *report.cover.school->name;
  const std::string_view named = school_named(report.title->value);
  const std::vector<std::string> own = telling_words(name.value);
  if (named.empty() || own.empty() || is_placeholder(name.value)) return;
  const std::vector<std::string> other = telling_words(named);
  const auto in_own = [&](const std::string& word) { return among(word, own); };
  const auto in_other = [&](const std::string& word) { return among(word, other); };
  // More words or fewer are another way to say the same name.
  if (std::ranges::all_of(other, in_own) || std::ranges::all_of(own, in_other)) return;
  diag::Diagnostic& made = out.add(
      report.title->where, fmt::format("the title names {}, the cover {}", text::excerpt(named), text::excerpt(name.value)),
      "make sure that this is the text of the right school, and correct the name");
  if (std::ranges::any_of(other, in_own)) made.severity = Severity::warning;
  made.related.push_back({name.where, "the school of the cover"});
}

}  // namespace

extern constinit const Rule title_names_other_school = {
    .title = "A title that names another school",
    .why = "A report was pasted or saved over another school's, and findings about one school may reach the other.",
    .source = "DOMAIN 5.8, 9 case 20 (paste of another school's name)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::cover
