#include "qar/merge/drafts.h"

#include <array>
#include <deque>
#include <optional>
#include <utility>

#include "assemble.h"
#include "body_merge.h"
#include "findings.h"
#include "joined_outline.h"
#include "outline.h"
#include "plain_text.h"
#include "yaml_merge.h"

namespace qar::merge {
namespace {

void refuse_unreadable(const text::Source& source, const Outline& outline, std::vector<diag::Diagnostic>& refusals) {
  for (const diag::Diagnostic& each : outline.syntax_errors())
    refusals.push_back(refusal(each.where, each.message, each.help));
  if (const auto marker = find_marker(source.text))
    refusals.push_back(
        refusal(source.span(*marker, *marker), "the lines of an earlier conflict stand here", "choose between them first"));
}

/// Two sides that are drafts of different reviews; a review that was renamed on one side is none.
void refuse_other_review(const std::array<Outline, 3>& versions, std::vector<diag::Diagnostic>& refusals) {
  const auto review = [&](std::size_t version) { return versions[version].report().cover.review; };
  if (!review(ours) || !review(theirs) || review(ours)->value == review(theirs)->value) return;
  if (review(base) && (review(base)->value == review(ours)->value || review(base)->value == review(theirs)->value)) return;
  refusals.push_back(refusal(versions[theirs].plain().original(review(theirs)->where),
                             "this is a draft of another review than the one it is to be merged with",
                             "merge drafts of one review"));
  refusals.back().related.push_back({versions[ours].plain().original(review(ours)->where), "the other review"});
}

YamlParts front_matters(const std::array<Outline, 3>& versions) {
  YamlParts parts;
  for (const std::size_t version : {base, ours, theirs}) {
    const model::Report& report = versions[version].report();
    if (version == base && !report.front.present) continue;
    const std::string_view whole = versions[version].plain().source().text;
    const text::Span where = report.front.present ? report.front.front : text::Span{};
    parts[version] = {&versions[version].plain(), whole.substr(where.begin, where.size()), report.yaml.root()};
  }
  return parts;
}

}  // namespace

Merged merge_drafts(const text::Source& base_source, const text::Source& ours_source, const text::Source& theirs_source,
                    const Marking& marking, const profile::Profile* profile) {
  text::Source base_text = base_source;
  if (find_marker(base_text.text)) base_text.text = without_conflicts(base_text.text);
  std::array<Outline, 3> versions;
  versions[base].read(base_text, profile);
  versions[ours].read(ours_source, profile);
  versions[theirs].read(theirs_source, profile);

  Merged merged;
  refuse_unreadable(base_text, versions[base], merged.refusals);
  refuse_unreadable(ours_source, versions[ours], merged.refusals);
  refuse_unreadable(theirs_source, versions[theirs], merged.refusals);
  refuse_other_review(versions, merged.refusals);
  if (merged.refused()) return merged;

  const bool has_base = !base_text.text.empty();
  const auto between = [&](std::string_view (Outline::*part)() const) {
    return changed_one(has_base ? std::optional((versions[base].*part)()) : std::nullopt, (versions[ours].*part)(),
                       (versions[theirs].*part)());
  };
  MergedYaml front = merge_yaml(front_matters(versions), marking);
  MergedBody body = merge_bodies(JoinedOutline(versions), marking);
  std::string text(between(&Outline::head));
  text += front.text;
  text += between(&Outline::fence);
  text += body.text;
  merged.conflicts = std::move(front.conflicts);
  for (diag::Diagnostic& each : body.conflicts) merged.conflicts.push_back(std::move(each));
  merged.text = in_form(std::move(text), merged_form(has_base ? std::optional(versions[base].plain().form()) : std::nullopt,
                                                     versions[ours].plain().form(), versions[theirs].plain().form()));
  return merged;
}

Merged assemble_drafts(std::span<const NamedDraft> drafts, const Marking& marking, const profile::Profile* profile) {
  Merged merged;
  std::deque<Outline> outlines;
  for (const NamedDraft& draft : drafts) {
    outlines.emplace_back().read(*draft.source, profile);
    refuse_unreadable(*draft.source, outlines.back(), merged.refusals);
    const auto &first = outlines.front().report().cover.review, &review = outlines.back().report().cover.review;
    if (!first || !review || first->value == review->value) continue;
    merged.refusals.push_back(refusal(outlines.back().plain().original(review->where),
                                      "this is a draft of another review than the one before it",
                                      "put drafts of one review together"));
    merged.refusals.back().related.push_back({outlines.front().plain().original(first->where), "the other review"});
  }
  if (merged.refused()) return merged;
  Assembled cover = assemble_covers(outlines, drafts, marking);
  Assembled body = assemble_bodies(outlines, drafts, marking);
  std::string_view head, fence;
  TextForm form = outlines.front().plain().form();
  for (const Outline& outline : outlines) {
    head = changed_one(std::nullopt, head, outline.head());
    fence = changed_one(std::nullopt, fence, outline.fence());
    form = merged_form(std::nullopt, form, outline.plain().form());
  }
  merged.text = in_form(std::string(head).append(cover.text).append(fence).append(body.text), form);
  merged.conflicts = std::move(cover.conflicts);
  for (diag::Diagnostic& each : body.conflicts) merged.conflicts.push_back(std::move(each));
  return merged;
}

}  // namespace qar::merge
