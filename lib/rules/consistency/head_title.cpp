#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

The headteacher visits lessons. The headteacher knows every pupil by name, and «the principal» meets families at the gate.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

The principal visits lessons. The vice principal and the assistant headteacher plan together, and the executive headteacher
of the trust visits. The principal reason is that headteachers of other schools come to see reading.
)",
};

/// Words that make another post of it, or another school's.
bool is_another(std::string_view before) {
  constexpr auto words = std::to_array<std::string_view>(
      {"vice", "deputy",  "assistant", "associate", "executive", "former", "previous", "acting", "interim", "new",
       "co",   "another", "other",     "a",         "founding",  "first",  "regional", "last",   "every",   "each"});
  return std::ranges::find(words, before) != words.end();
}

/// "The principal reason": an adjective.
bool is_person(const RunningText& text, std::uint32_t place) {
  if (text.after(place) != ' ') return true;
  constexpr auto verbs = std::to_array<std::string_view>(
      {"and",   "has",    "is",    "was",  "who",    "with",      "says", "said",   "knows", "leads",
       "meets", "visits", "took",  "told", "shares", "to",        "sets", "checks", "gives", "made",
       "makes", "works",  "reads", "asks", "spoke",  "explained", "or",   "in",     "since", "also"});
  return std::ranges::find(verbs, text.word(place + 1)) != verbs.end();
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  if (text.places("principal").empty()) return;
  const auto uses = [&](std::string_view word) {
    std::vector<std::uint32_t> all;
    for (const std::uint32_t place : text.places(word))
      if (place > 0 && text.word(place - 1) == "the" && text.is_own(place) && !is_another(text.word(place - 1)) &&
          is_person(text, place))
        all.push_back(place);
    return all;
  };
  const std::vector<std::uint32_t> heads = uses("headteacher");
  const std::vector<std::uint32_t> principals = uses("principal");
  if (heads.empty() || principals.empty()) return;
  const bool more_heads = heads.size() >= principals.size();
  const std::uint32_t few = more_heads ? principals.front() : heads.front();
  const std::uint32_t many = more_heads ? heads.front() : principals.front();
  out.add(text.locate({few - 1, few + 1}),
          fmt::format("the head of the school is \"{}\" here and \"{}\" elsewhere", text.word(few), text.word(many)),
          "use the school's own title for the post throughout")
      .related.push_back({text.locate({many - 1, many + 1}), "the other title"});
}

}  // namespace

extern constinit const Rule head_title = {
    .title = "Headteacher and principal for one post",
    .why = "Readers ask whether the school has two heads.",
    .source = "DOMAIN 1.6, 5.8; DESIGN 4",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
