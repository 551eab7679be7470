#include "holding_back.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "qar/text/words.h"

namespace qar::door {
namespace {

using diag::Severity;

constexpr std::string_view outgoing[] = {"school", "hub", "public"};
/// The public edition shows [c] in the place of small numbers in tables and on the cover.
constexpr std::string_view with_small_numbers[] = {"school", "hub"};
/// What the head decided on sharing is for these.
constexpr std::string_view shared[] = {"hub", "public"};

constexpr auto rows = std::to_array<HoldingRow>({
    {"citation/confidential", Severity::error, outgoing, "a claim that rests on what was said in confidence"},
    {"consistency/other-school", Severity::error, outgoing, "another school's name"},
    // In a draft it is advice, and yet nothing goes out that one side has not seen: it is agreed anew, or changed back.
    {"cover/changed-since-agreed", Severity::advice, outgoing, "what was changed after it was agreed"},
    {"cover/stray-contact", Severity::error, outgoing, "an address or telephone number where none belongs"},
    {"cover/target-group-small", Severity::error, with_small_numbers, "a group in which pupils can be recognised"},
    {"cover/title-names-other-school", Severity::error, outgoing, "another school's name"},
    {"cover/unknown-field", Severity::error, shared, "what a misspelt `sharing:` keeps back"},
    {"cover/wrong-type", Severity::error, shared, "what a `sharing:` that cannot be read keeps back"},
    {"estimate/above-aspects", Severity::error, outgoing, "estimates that contradict each other"},
    {"estimate/body-disagrees", Severity::error, outgoing, "estimates that contradict each other"},
    {"estimate/declined-but-given", Severity::error, outgoing, "an estimate that the school declined"},
    {"estimate/named-though-declined", Severity::error, outgoing, "an estimate that the school declined"},
    {"estimate/two-values", Severity::error, outgoing, "estimates that contradict each other"},
    {"privacy", Severity::error, outgoing, "somebody who could be recognised, or what a pupil disclosed"},
    {"privacy/small-number-in-table", Severity::error, with_small_numbers, "pupils who could be recognised"},
    {"section/conflict-marker", Severity::error, outgoing, "two versions of the text"},
    {"section/unclosed-comment", Severity::error, outgoing, "text of which nobody can tell whether it is a comment"},
    // What cannot be read may be the head's decision on sharing, or a suppression.
    {"yaml", Severity::error, outgoing, "front matter that cannot be read as it was meant"},
});
static_assert(std::ranges::is_sorted(rows, {}, &HoldingRow::rule));

const HoldingRow* row_named(std::string_view name) {
  const auto* found = std::ranges::lower_bound(rows, name, {}, &HoldingRow::rule);
  return found != rows.end() && found->rule == name ? found : nullptr;
}

}  // namespace

std::span<const HoldingRow> holding_rows() { return rows; }

std::span<const std::string_view> editions_held_by(std::string_view rule, Severity severity) {
  const HoldingRow* row = row_named(rule);
  if (!row) row = row_named(rule.substr(0, rule.find('/')));
  if (!row || severity > row->from) return {};
  return row->editions;
}

std::string holding_note(std::string_view rule, Severity severity) {
  const std::span<const std::string_view> editions = editions_held_by(rule, severity);
  if (editions.empty()) return {};
  return fmt::format("While a draft holds it, `qar render` makes no {} edition of it (docs/rendering.md).",
                     text::one_of(editions));
}

}  // namespace qar::door
