#include <fmt/format.h>

#include "qar/rules/rule.h"

namespace qar::rules::evidence {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    activity: lesson visit
    aspect: «[leadership, provision, disadvantaged, engagement]»
    observed: Pupils explained their drafts to a partner.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== evidence/kt.yaml
qar: evidence/1
reviewer: {id: KT}
entries:
  - id: KT-01
    activity: pre-review analysis
    aspect: [leadership, provision, disadvantaged, engagement]
    observed: Lines of enquiry for all aspects.
  - id: KT-02
    activity: lesson visit
    aspect: [provision, disadvantaged, engagement]
    observed: Pupils explained their drafts to a partner.
)",
};

void check(const EvidenceFile& file, const Review&, Findings& out) {
  constexpr std::size_t many = 4;
  for (const EvidenceEntry& entry : file.entries) {
    if (entry.aspects.size() < many || entry.is_pra()) continue;
    const text::Span first = entry.aspects.front().where;
    // Brackets around a list on one line belong to it.
    const text::Span last = entry.aspects.back().where;
    const std::string_view text = file.source->text;
    const bool bracketed =
        first.begin > 0 && text[first.begin - 1] == '[' && last.end < text.size() && text[last.end] == ']';
    const text::Span where =
        bracketed ? text::Span{first.file, first.begin - 1, last.end + 1} : text::Span{first.file, first.begin, last.end};
    out.add(where, fmt::format("one entry names {} aspects", entry.aspects.size()),
            "name the one or two that it says most about, or divide the entry");
  }
}

}  // namespace

extern constinit const Rule every_aspect = {
    .title = "An entry that bears on nearly everything",
    .why =
        "An entry under every aspect supports any claim anywhere, so it shows nothing about one of them; what was seen in "
        "one hour mostly bears on one or two.",
    .source = "qar",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::evidence
