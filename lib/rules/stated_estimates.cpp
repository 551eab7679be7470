#include "stated_estimates.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/words.h"

namespace qar::rules {
namespace {

bool among(const std::vector<std::string>& words, std::string_view value) {
  const std::string folded = text::fold_space(value);
  return std::ranges::any_of(words, [&](const std::string& word) { return text::equal_ignoring_case(word, folded); });
}

/// "Leadership at all levels – Peer Evaluation Estimate" without what makes it a label; a table may give the title alone.
std::string_view title_in_label(std::string_view label) {
  constexpr std::string_view before = "estimate for ";
  const std::string lower = text::lower(label);
  if (const std::size_t at = lower.find(before); at != std::string::npos)
    return text::trim(label.substr(at + before.size()));
  std::string_view title = label;
  for (const std::string_view word : {"estimate", "evaluation", "peer", "-", "\u2013", "\u2014", ":"}) {
    title = text::trim(title);
    if (text::lower(title).ends_with(word)) title.remove_suffix(word.size());
  }
  return text::trim(title);
}

}  // namespace

std::vector<std::string_view> estimate_aspects(const profile::Profile& profile) {
  std::vector<std::string_view> aspects;
  for (const profile::SectionSpec& section : profile.sections)
    if (section.estimate) aspects.push_back(section.id);
  return aspects;
}

std::string_view aspect_of_key(std::string_view key, const profile::Profile& profile) {
  if (text::equal_ignoring_case(key, overall_aspect)) return overall_aspect;
  for (const profile::SectionSpec& section : profile.sections)
    if (section.estimate && text::equal_ignoring_case(key, section.id)) return section.id;
  const profile::SectionSpec* titled = profile.section_titled(key);
  return titled && titled->estimate ? std::string_view(titled->id) : std::string_view();
}

std::string_view aspect_of_line(const model::EstimateLine& line, const model::Report& report,
                                const profile::Profile& profile) {
  const std::string_view label = line.label.value;
  if (text::lower(label).find(overall_aspect) != std::string::npos) return overall_aspect;
  if (const profile::SectionSpec* titled = profile.section_titled(title_in_label(label))) return titled->id;
  if (line.section >= report.sections.size()) return overall_aspect;
  return report.sections[line.section].id();
}

const model::EstimateField* cover_estimate(const model::Report& report, const profile::Profile& profile,
                                           std::string_view aspect) {
  if (!report.cover.estimates) return nullptr;
  for (const model::EstimateField& field : report.cover.estimates->given)
    if (aspect_of_key(field.key.value, profile) == aspect) return &field;
  return nullptr;
}

bool says_none(std::string_view value, const profile::Profile& profile) { return among(profile.no_estimate, value); }

bool estimates_declined(const model::Report& report, const profile::Profile& profile) {
  if (!report.cover.estimates) return false;
  const model::Estimates& estimates = *report.cover.estimates;
  if (estimates.declined) return true;
  const auto none = [&](const model::EstimateField& field) { return says_none(field.value.value, profile); };
  return !estimates.given.empty() && std::ranges::all_of(estimates.given, none);
}

std::optional<std::size_t> cover_position(const model::Report& report, const profile::Profile& profile,
                                          std::string_view aspect) {
  const model::EstimateField* field = cover_estimate(report, profile, aspect);
  return field ? profile.scale_position(field->value.value) : std::nullopt;
}

bool is_inspection_word(std::string_view value, const profile::Profile& profile) {
  if (profile.scale_position(value)) return false;
  return among(profile.earlier.scale, value) || among(profile.ofsted.outcomes, value) || among(profile.ofsted.grades, value);
}

std::string estimate_in_words(std::string_view aspect) {
  return aspect == overall_aspect ? std::string("the overall estimate") : fmt::format("the estimate of `{}`", aspect);
}

}  // namespace qar::rules
