#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../evidence_entries.h"
#include "../observation_words.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, observed: «Calm corridors.»}
  - {id: KT-02, observed: «A very good lesson with really excellent teaching.»}
  - {id: KT-03, observed: «As above.»}
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - {id: KT-01, observed: Corridors were calm at break.}
  - {id: KT-02, observed: Good lesson: pupils compared two methods and chose one.}
  - {id: KT-03, observed: Voice of the school council, quotes: [{speaker: pupil, text: "We asked for more books, and now we have them."}]}
)",
};

/// Words that judge, and the words around them that show nothing by themselves; sorted.
constexpr std::array empty_words = {
    std::string_view("a"),         std::string_view("above"),
    std::string_view("all"),       std::string_view("also"),
    std::string_view("an"),        std::string_view("and"),
    std::string_view("as"),        std::string_view("bad"),
    std::string_view("before"),    std::string_view("behaviour"),
    std::string_view("brilliant"), std::string_view("class"),
    std::string_view("classroom"), std::string_view("ditto"),
    std::string_view("effective"), std::string_view("excellent"),
    std::string_view("exemplary"), std::string_view("fabulous"),
    std::string_view("fantastic"), std::string_view("fine"),
    std::string_view("good"),      std::string_view("great"),
    std::string_view("in"),        std::string_view("is"),
    std::string_view("it"),        std::string_view("learning"),
    std::string_view("lesson"),    std::string_view("lessons"),
    std::string_view("lovely"),    std::string_view("nice"),
    std::string_view("of"),        std::string_view("ok"),
    std::string_view("okay"),      std::string_view("outstanding"),
    std::string_view("overall"),   std::string_view("poor"),
    std::string_view("quite"),     std::string_view("really"),
    std::string_view("same"),      std::string_view("satisfactory"),
    std::string_view("see"),       std::string_view("so"),
    std::string_view("strong"),    std::string_view("super"),
    std::string_view("teacher"),   std::string_view("teachers"),
    std::string_view("teaching"),  std::string_view("that"),
    std::string_view("the"),       std::string_view("there"),
    std::string_view("this"),      std::string_view("very"),
    std::string_view("was"),       std::string_view("weak"),
    std::string_view("well"),      std::string_view("were"),
    std::string_view("with"),      std::string_view("work"),
};
static_assert(std::ranges::is_sorted(empty_words));

bool is_empty_word(std::string_view word) {
  constexpr std::size_t longest = 12;
  return word.size() <= longest && std::ranges::binary_search(empty_words, std::string_view(text::lower(word)));
}

/// Looks at no more words than it must: a full observation shows itself within the first few.
bool is_vague(std::string_view observed, bool has_quotes) {
  constexpr std::size_t fewest = 4;
  std::size_t words = 0;
  bool only_empty = true;
  for (Stretch word = next_word(observed, 0); word.begin < word.end; word = next_word(observed, word.end)) {
    only_empty = only_empty && is_empty_word(observed.substr(word.begin, word.end - word.begin));
    if (++words >= fewest && !only_empty) return false;
  }
  // Nothing at all is evidence/empty-observation.
  return words > 0 && (only_empty || !has_quotes);
}

void check(const EvidenceFile& file, const Review&, Findings& out) {
  for (const EvidenceEntry& entry : file.entries)
    if (entry.observed && is_vague(entry.observed->value, !entry.quotes.empty()))
      out.add(entry.observed->where, fmt::format("{} does not say what was seen or heard", name_of(entry)),
              "add what pupils, staff or leaders did, said or made");
}

}  // namespace

extern constinit const Rule vague_observation = {
    .title = "An observation that shows nothing",
    .why = "A judgement without what was seen cannot be agreed with the school, and a claim cannot rest on it.",
    .source = "DOMAIN 2.3 (evaluations rest on clear evidence)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
