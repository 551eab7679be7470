#include "cover_builder.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/render/wording.h"
#include "qar/text/words.h"

#include "cover_values.h"

namespace qar::render {
namespace {

constexpr std::string_view declined_statement = "declined";
constexpr std::int64_t seconds_a_day = 86'400;

std::string words_or_not_given(const model::Field& field) {
  const std::string words = field ? clean_words(field->value) : std::string();
  return words.empty() ? std::string(wording::not_given) : words;
}

/// A statement that stands somewhere else than under "About this report".
bool has_own_place(const profile::Profile& profile, std::string_view id) {
  const profile::SectionSpec* section = profile.section(id);
  return id == declined_statement || (section && section->rendered);
}

/// The value as the scale spells it, and its place there. Words that say there is none are no estimate.
std::optional<Estimate> estimate_of(const model::EstimateField& field, std::string label, const profile::Profile& profile) {
  const std::string value = clean_words(field.value.value);
  const auto means_none = [&](const std::string& none) { return text::equal_ignoring_case(none, value); };
  if (value.empty() || std::ranges::any_of(profile.no_estimate, means_none)) return std::nullopt;
  Estimate made{std::string(field.key.value), std::move(label), value, profile.scale_position(value)};
  if (made.place) made.value = profile.scale[*made.place];
  return made;
}

void take_estimates(const model::Estimates& written, Building& building) {
  const profile::Profile& profile = *building.review.profile;
  auto& given = building.document().estimates.given;
  const auto take = [&](std::string_view key, const std::string& label) {
    if (const model::EstimateField* field = written.find(key))
      if (auto estimate = estimate_of(*field, label, profile)) given.push_back(std::move(*estimate));
  };
  take("overall", std::string(wording::overall));
  for (const profile::SectionSpec& section : profile.sections)
    if (section.estimate) take(section.id, section.title);
}

}  // namespace

void build_cover(Building& building) {
  Cover& cover = building.document().cover;
  cover.title = wording::report;
  cover.programme = building.review.profile->title;
  cover.school = cover_value("school.name", building);
  if (cover.school.empty()) cover.school = wording::no_school;
  cover.dates = review_days(building.review);
  for (const profile::CoverFieldSpec& field : building.review.profile->cover) {
    if (field.label.empty() || !shows_cover_field(field.name, building)) continue;
    std::string value = cover_value(field.name, building);
    const bool given = !value.empty();
    cover.fields.push_back({field.name, field.label, given ? std::move(value) : std::string(wording::not_given), given});
  }
}

void build_estimates(Building& building) {
  Estimates& made = building.document().estimates;
  const auto& written = building.report().cover.estimates;
  if (!building.visibility.estimates()) {
    made.state = Estimates::State::not_shared;
    made.note = wording::estimates_not_shared;
    return;
  }
  made.scale = building.review.profile->scale;
  if (written && !written->declined) take_estimates(*written, building);
  if (!made.given.empty()) {
    made.state = Estimates::State::given;
  } else if (written) {
    made.state = Estimates::State::declined;
    const profile::Statement* statement = building.review.profile->statement(declined_statement);
    made.note = statement ? statement->text : std::string(wording::estimates_declined);
  } else {
    made.note = wording::estimates_not_stated;
  }
}

void build_areas(Building& building) {
  Document& document = building.document();
  document.shows_areas = building.visibility.section("aoe");
  if (!document.shows_areas) return;
  for (const model::AreaOfExcellence& written : building.report().cover.areas_of_excellence) {
    AreaOfExcellence& area = document.areas.emplace_back();
    area.title = words_or_not_given(written.title);
    area.category = words_or_not_given(written.category);
    area.status = words_or_not_given(written.status);
    if (!written.contact || !building.visibility.contacts()) continue;
    const auto words = [](const model::Field& field) { return field ? clean_words(field->value) : std::string(); };
    Contact contact{words(written.contact->name), words(written.contact->post), words(written.contact->email)};
    if (!contact.name.empty() || !contact.post.empty() || !contact.email.empty()) area.contact = std::move(contact);
  }
}

void build_statements(Building& building) {
  const profile::Profile& profile = *building.review.profile;
  for (const profile::Statement& statement : profile.statements)
    if (!has_own_place(profile, statement.id))
      building.document().statements.push_back({statement.id, clean_words(statement.text)});
}

void build_metadata(Building& building) {
  Metadata& made = building.document().metadata;
  const Cover& cover = building.document().cover;
  made.title = cover.dates.empty() ? fmt::format("{}: {}", cover.title, cover.school)
                                   : fmt::format("{}: {}, {}", cover.title, cover.school, cover.dates);
  made.subject = cover.programme;
  const auto last = building.review.last_day();
  made.created = building.edition.created.value_or(last ? last->days() * seconds_a_day : 0);
}

}  // namespace qar::render
