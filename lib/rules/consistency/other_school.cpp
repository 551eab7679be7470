#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"
#include "rules/pupil_words.h"
#include "rules/school_names.h"
#include "rules/school_words.h"
#include "rules/word_set.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School}
---

## Leadership at all levels

### What went well

- Leaders at «Oakmere Primary School» visit lessons every week.
- Reading is at the heart of «Fern Hill School», and pupils love the library.

## Following the review

The findings help «St Anne's Academy» plan the coming year. «Hill Top School» would like to see a library.
«Fell Side School» would like to visit classes in which one plan has replaced three. The plan for «Moor Lane School» is short.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Church of England Primary School, trust: Harbour Academies Trust}
team: {lead: LR, people: {LR: {school: Quayside High School}}}
---

## Context and character of the school

Larkfield Primary School works with Oakmere Infant School, from which most pupils come. The Sunday School and the Forest
School meet in the hall in College Road. Pupils sang at Hill Top School, and The Head of Lower School plays the piano. Harbour Academy gives training. A leader of Quayside High School read with pupils.

## Additional support

The school would like to see how Alder Bank Junior School plans art. Leaders would welcome visits to Fern Hill School.
)",
};

/// Words of sentences in which a school may well speak of another: as neighbour, partner, predecessor or example.
constexpr auto relations =
    word_set({"amalgamated", "feeder",      "federated",  "federation",   "former",     "formerly", "founded", "hub",
              "join",        "joined",      "joins",      "linked",       "links",      "local",    "merged",  "move",
              "moved",       "nearby",      "neighbour",  "neighbouring", "neighbours", "opened",   "partner", "partners",
              "partnership", "predecessor", "previously", "primaries",    "renamed",    "replaced", "schools", "shared",
              "shares",      "sister",      "site",       "transfer",     "transition", "trust",    "became",  "academies",
              "leave",       "leavers",     "went",       "competed",     "sixth"});

/// Words before a name that make it somebody else's: "with", "such as"; "from which" after it.
constexpr auto leading =
    word_set({"with",      "from",   "like",    "near",     "such",      "alongside",  "between",  "against",
              "visit",     "visits", "visited", "visiting", "supported", "supporting", "supports", "other",
              "secondary", "next",   "by",      "to",       "host",      "colleagues"});

/// "Fell Side School would like to visit …": only the school of the report says what it would like.
bool says_wish(const RunningText& text, WordRange sentence, WordRange name) {
  if (name.begin != sentence.begin) return false;
  return text.reads(name.end, "would like") || text.reads(name.end, "would welcome") || text.reads(name.end, "would value");
}

bool tells_relation(const RunningText& text, WordRange sentence, WordRange name) {
  if (says_wish(text, sentence, name)) return false;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (name.holds(i)) continue;
    const std::string_view word = text.word(i);
    if (relations.contains(word)) return true;
    if (i < name.begin && leading.contains(word)) return true;
    if (i == name.end && (word == "from" || word == "with" || word == "which" || word == "nearby")) return true;
  }
  return false;
}

/// Whether the sentence says something of the school: its name opens the sentence or a clause, or its people do, "leaders
/// at", or it is what the sentence helps. "They sang at Oakmere School" says nothing of it.
bool speaks_of_it(const RunningText& text, WordRange name) {
  if (name.begin == 0) return true;
  const std::string_view before = text.word(name.begin - 1);
  if (before != "at" && before != "of" && before != "in" && before != "for" && before != "on") return true;
  if (text.gap_before(name.begin) != " ") return true;
  const std::string_view people = name.begin > 1 ? text.word(name.begin - 2) : std::string_view();
  if (before == "of")
    return people != "example" && people != "members" && people != "founder" && people != "part" && people != "site";
  return before != "on" &&
         (is_pupil_noun(people) || is_adult_noun(people) || people == "headteacher" || people == "principal" ||
          people == "teaching" || people == "provision" || people == "leadership" || people == "curriculum" ||
          people == "plan" || people == "plans" || people == "priorities" || people == "aims");
}

/// More words or fewer are another way to say the same name.
bool same_school(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto in = [](const std::vector<std::string>& words) {
    return [&](const std::string& word) { return holds_nearly(words, word); };
  };
  return std::ranges::all_of(a, in(b)) || std::ranges::all_of(b, in(a));
}

void check(const Report& report, const Review& review, Findings& out) {
  if (!report.cover.school || !report.cover.school->name) return;
  const auto& name = *report.cover.school->name;
  const std::vector<std::string> own = telling_words(name.value);
  if (own.empty() || is_placeholder(name.value)) return;
  const RunningText text(report);
  const std::vector<SchoolName> found = school_names(text);
  const auto is_own = [&](const SchoolName& each) { return same_school(each.telling, own); };
  if (std::ranges::all_of(found, is_own)) return;
  const auto related = related_schools(review);
  // A school that is named as a neighbour or partner in one place may be named in another without ado.
  const auto in_relation = [&](const SchoolName& each) {
    const WordRange sentence = text.sentence(each.words.begin);
    const auto beside = [&](const SchoolName& other) { return sentence.holds(other.words.begin) && is_own(other); };
    return tells_relation(text, sentence, each.words) || std::ranges::any_of(found, beside);
  };
  for (const SchoolName& each : found) {
    const auto is_same = [&](const std::vector<std::string>& words) { return same_school(each.telling, words); };
    if (is_own(each) || std::ranges::any_of(related, is_same)) continue;
    const model::ProseBlock& block = text.block(each.words.begin);
    const bool is_title = block.kind == model::ProseKind::heading && block.section == model::ProseBlock::none;
    const auto is_known = [&](const SchoolName& other) {
      return same_school(each.telling, other.telling) && in_relation(other);
    };
    if (is_title || !speaks_of_it(text, each.words) || std::ranges::any_of(found, is_known)) continue;
    diag::Diagnostic& made = out.add(
        text.locate(each.words),
        fmt::format("this names {}, but the report is about {}", text.written(each.words), text::excerpt(name.value)),
        "make sure that this is the text of the right school, and correct the name");
    if (std::ranges::any_of(each.telling, [&](const std::string& word) { return holds_nearly(own, word); }))
      made.severity = Severity::warning;
    made.related.push_back({name.where, "the school of the cover"});
  }
}

}  // namespace

extern constinit const Rule other_school = {
    .title = "Another school's name",
    .why = "Text was pasted from another school's report, and what is said of one school may not be true of the other.",
    .source = "DOMAIN 5.8, 9 case 20; DESIGN 2.2 (wrong school is full at every stage)",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
