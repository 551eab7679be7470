#include "edition_gate.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

#include "holding_back.h"

namespace qar::door {
namespace {

using render::Audience;

bool holds(const diag::Diagnostic& finding, Audience audience) {
  const auto editions = editions_held_by(finding.rule, finding.severity);
  return std::ranges::find(editions, render::name(audience)) != editions.end();
}

bool is_head_asked(Audience audience) { return audience == Audience::hub || audience == Audience::open; }

}  // namespace

std::vector<HoldingFinding> findings_that_hold(const check::ReadReview& read, Audience audience) {
  std::vector<HoldingFinding> found;
  if (audience == Audience::working) return found;
  const text::Source& draft = *read.review.report->source;
  const text::LineIndex lines(draft.text);
  const auto add = [&](const diag::Diagnostic& finding, std::string_view more) {
    // Evidence does not go out; what of it the draft repeats is found there.
    if (finding.where.file != draft.id || !holds(finding, audience)) return;
    const text::Position at = lines.position(finding.where.begin);
    found.push_back(
        {std::string(finding.rule), at,
         fmt::format("{}:{}:{}: {}: {}{} [{}]", text::printable(draft.path), at.line, at.column,
                     diag::name(finding.severity), text::printable(diag::sentence(finding)), more, finding.rule)});
  };
  for (const diag::Diagnostic& each : read.findings) add(each, "");
  for (const diag::Diagnostic& each : read.held_back)
    if (text::trim(*each.suppressed).empty()) add(each, " (suppressed without a reason)");
  std::ranges::stable_sort(found, {}, [](const HoldingFinding& each) { return std::pair(each.at.line, each.at.column); });
  return found;
}

std::string why_not_shared(const model::Review& review, Audience audience) {
  const auto& sharing = review.report->cover.sharing;
  if (!sharing || !is_head_asked(audience)) return {};
  const std::optional<model::Shared>& shared = audience == Audience::hub ? sharing->hub : sharing->open;
  if (!shared) return fmt::format("`sharing:` says nothing of `{}`", render::name(audience));
  if (!shared->everything && shared->parts.empty())
    return fmt::format("`sharing:` says `no` to `{}`", render::name(audience));
  return {};
}

bool is_sharing_undecided(const model::Review& review, Audience audience) {
  return is_head_asked(audience) && !review.report->cover.sharing;
}

}  // namespace qar::door
