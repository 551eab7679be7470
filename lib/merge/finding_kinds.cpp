#include "qar/merge/finding_kinds.h"

#include <algorithm>
#include <array>

namespace qar::merge {
namespace {

constexpr std::string_view source = "docs/merging.md";

constexpr auto kinds = std::to_array<diag::RuleInfo>({
    {"merge/ambiguous-citation", "A citation that could mean two entries",
     "Two files gave one id to different entries, and one of them has a new id now. Which of the two a claim of the draft "
     "meant "
     "only its writer knows: look at both entries, and write the id that was meant.",
     source, diag::Severity::error},
    {"merge/conflict", "Both sides wrote this, each in its own way",
     "Nothing shows whose words are right, so both stand in the result between the lines <<<<<<< and >>>>>>>. Keep what is "
     "right, and remove these lines.",
     source, diag::Severity::error},
    {"merge/left-out", "Something that was not carried over",
     "The joined form keeps a reviewer's id, role and school, and has no place for other fields. Look whether what they say "
     "is "
     "still needed, and where it belongs.",
     source, diag::Severity::warning},
    {"merge/refused", "A file that cannot be merged",
     "It cannot be read as a whole, is of another review, or holds the lines of an earlier conflict. Merging it as it is "
     "could "
     "lose what somebody wrote. Mend the place that is named, and merge again.",
     source, diag::Severity::error},
    {"merge/written-twice", "A part that two drafts wrote",
     "Drafts of different sections are put together (--no-base), and both of them hold this one. Both stand in the result: "
     "keep one, or make one of them.",
     source, diag::Severity::error},
});
static_assert(std::ranges::is_sorted(kinds, {}, &diag::RuleInfo::id));

}  // namespace

std::span<const diag::RuleInfo> finding_kinds() { return kinds; }

const diag::RuleInfo* finding_kind(std::string_view id) {
  const auto found = std::ranges::find(kinds, id, &diag::RuleInfo::id);
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace qar::merge
