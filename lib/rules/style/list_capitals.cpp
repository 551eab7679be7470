#include <algorithm>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/bullet_lists.h"

namespace qar::rules::style {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### Even better if…

- subject leaders visited lessons, so that teachers had advice.
- «Leaders» shared the plan with all staff.
- governors asked leaders about reading.

### What went well

- Leaders visit lessons every week.
- Governors ask about what they have read.
- «teachers» plan together every fortnight.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### Even better if…

- subject leaders visited lessons, so that teachers had advice.
- SLT shared the plan with all staff.
- Year 6 teachers asked leaders about reading.
- governors met pupils.
)",
};

bool is_small(std::string_view written) { return written[0] >= 'a' && written[0] <= 'z'; }

/// A capital that is a choice: a word that is never written small elsewhere is a name.
bool is_chosen_capital(const RunningText& text, std::uint32_t index) {
  const std::string_view written = text.written(index);
  if (written[0] < 'A' || written[0] > 'Z') return false;
  constexpr std::size_t most = 50;
  const auto places = text.places(text.word(index));
  return std::ranges::any_of(places.first(std::min(places.size(), most)),
                             [&](std::uint32_t place) { return is_small(text.written(place)); });
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  for (const BulletList& list : bullet_lists(report)) {
    std::vector<std::uint32_t> small, others;
    for (const std::uint32_t item : list.items) {
      const WordRange words = text.words_in(report.prose.blocks[item].range);
      if (words.size() == 0 || text.is_marked(words.begin)) continue;
      (is_small(text.written(words.begin)) ? small : others).push_back(words.begin);
    }
    if (small.empty()) continue;
    std::vector<std::uint32_t> capital;
    std::ranges::copy_if(others, std::back_inserter(capital),
                         [&](std::uint32_t word) { return is_chosen_capital(text, word); });
    const std::size_t capitals = list.items.size() - small.size();
    const auto& few = small.size() <= capitals ? small : capital;
    const std::size_t many = list.items.size() - few.size();
    if (few.empty() || many < 2 * few.size()) continue;
    out.add(text.locate(few.front()),
            fmt::format("{} with a {} letter, the others of this list do not",
                        few.size() == 1 ? std::string("one bullet begins") : fmt::format("{} bullets begin", few.size()),
                        &few == &small ? "small" : "capital"),
            "begin all bullets of a list alike");
  }
}

}  // namespace

extern constinit const Rule list_capitals = {
    .title = "Bullets that begin in two ways",
    .why =
        "After the stem \"Even better if…\" a small letter reads on; whole sentences begin with a capital. Within one list, "
        "one or "
        "the other.",
    .source = "DOMAIN 4 (EBI bullets complete the stem), 5.2; qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::style
