#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/bullet_lists.h"

namespace qar::rules::style {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week. [@KT-01]
- Governors ask about what they have «read» [@KT-02]
- Teachers plan together every fortnight.
- Pupils read aloud each day.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week. [@KT-01]
- Governors ask about what they have read. [@KT-02]
- Teachers plan together: “We like it.”
- Pupils read aloud. (@KT-03, @KT-04)

## Additional support

- visits to a nursery
- a talk on reading
- advice on plans for three rooms:
  - the hall
  - the library
)",
};

enum class End : std::uint8_t { stop, none, other };

End end_of(std::string_view words) {
  while (!words.empty() && (words.back() == '"' || words.back() == '\'' || words.back() == ')')) words.remove_suffix(1);
  // A citation in another form than ours is not taken out of the words.
  constexpr std::size_t longest_citation = 40;
  const std::string_view last = words.substr(words.size() - std::min(words.size(), longest_citation - 1));
  if (words.empty() || last.find('@') != std::string_view::npos) return End::other;
  if (words.back() == '.' || words.back() == '!' || words.back() == '?') return End::stop;
  const char c = words.back();
  return c == ':' || c == ';' || c == ',' || c == '-' ? End::other : End::none;
}

void check(const Report& report, const Review&, Findings& out) {
  const RunningText text(report);
  for (const BulletList& list : bullet_lists(report)) {
    std::vector<std::uint32_t> without;
    std::size_t with = 0;
    for (const std::uint32_t item : list.items) {
      const End end = end_of(report.prose.slice(report.prose.blocks[item].range));
      if (end == End::none) without.push_back(item);
      if (end == End::stop) ++with;
    }
    // Bullets that are whole sentences, and one or two that were forgotten.
    if (without.empty() || with < 2 * without.size()) continue;
    const WordRange words = text.words_in(report.prose.blocks[without.front()].range);
    if (words.size() == 0) continue;
    diag::Diagnostic& made = out.add(
        text.locate(words.end - 1),
        without.size() == 1 ? "this bullet has no full stop, the others of its list have one"
                            : fmt::format("{} bullets of this list have no full stop, {} have one", without.size(), with),
        "end all bullets of a list alike");
    diag::Fix fix{diag::Safety::safe, {}};
    for (const std::uint32_t item : without) {
      const model::ProseRange range = report.prose.blocks[item].range;
      const auto last = report.prose.exact_place({range.end - 1, range.end});
      if (last) fix.edits.push_back({{last->file, last->end, last->end}, "."});
    }
    if (fix.edits.size() == without.size()) made.fix = std::move(fix);
  }
}

}  // namespace

extern constinit const Rule list_full_stops = {
    .title = "Bullets with and without a full stop",
    .why = "A list that ends its bullets in two ways looks as if two people wrote it.",
    .source = "DOMAIN 4 (bullets are whole sentences), 5.2; qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::style
