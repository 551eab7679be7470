#include "cover_values.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/profile/date.h"

namespace qar::render {
namespace {

using model::Field;

std::string words(const Field& field) { return field ? clean_words(field->value) : std::string(); }

/// "none" is an answer: the school has no trust.
std::string capitalised(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 32);
  return words;
}

std::string joined(std::initializer_list<std::string> parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : std::string(between)) + part;
  return all;
}

const model::Person* person(const model::Team& team, std::string_view id) {
  const auto found = std::ranges::find_if(team.people, [&](const model::Person& each) { return each.id.value == id; });
  return found == team.people.end() ? nullptr : &*found;
}

/// A reviewer as this edition may name them; empty where it may not, or knows no name.
std::string reviewer(const model::Team& team, std::string_view id, const Building& building) {
  const model::Person* known = person(team, id);
  if (!building.visibility.reviewer_names()) return {};
  if (known && (known->name || known->post))
    return joined({words(known->name), words(known->post), words(known->school)}, ", ");
  return building.visibility.internals() ? clean_words(id) : std::string();
}

std::string lead(const Building& building) {
  const auto& team = building.report().cover.team;
  return team && team->lead ? reviewer(*team, team->lead->value, building) : std::string();
}

std::string reviewers(const Building& building) {
  const auto& team = building.report().cover.team;
  if (!team || team->reviewers.empty()) return {};
  std::string all;
  for (const auto& id : team->reviewers) {
    const std::string one = reviewer(*team, id.value, building);
    // Where some are not to be named, the others would stand for all.
    if (one.empty()) return std::to_string(team->reviewers.size());
    all += (all.empty() ? "" : "; ") + one;
  }
  return all;
}

/// Year and month alone are read as the first of the month.
std::string previous_date(const text::Spanned<profile::Date>& date, const model::Report& report) {
  const std::string spoken = date.value.spoken();
  const std::string_view written = report.source->slice(date.where);
  const bool is_month = written.size() == 7 || (!written.empty() && (written.front() < '0' || written.front() > '9'));
  return date.value.day == 1 && is_month ? spoken.substr(spoken.find(' ') + 1) : spoken;
}

std::string previous(const Building& building) {
  const auto& previous = building.report().cover.previous;
  if (!previous) return {};
  if (previous->first_review) return "This is the school’s first review";
  const std::string date = previous->date ? previous_date(*previous->date, building.report()) : "";
  const std::string estimate = building.visibility.estimates() ? words(previous->estimate) : "";
  if (date.empty() && estimate.empty()) return {};
  const std::string shown = estimate.empty() ? "" : fmt::format("estimate: {}", estimate);
  return joined({date, shown}, "; ");
}

std::string ofsted(const Building& building) {
  const auto& ofsted = building.report().cover.ofsted;
  if (!ofsted) return {};
  if (ofsted->not_yet_inspected) return "Not yet inspected";
  std::string outcome = words(ofsted->outcome);
  for (const model::EstimateField& area : ofsted->areas)
    outcome +=
        fmt::format("{}{}: {}", outcome.empty() ? "" : "; ", clean_words(area.key.value), clean_words(area.value.value));
  return joined({ofsted->date ? ofsted->date->value.spoken() : "", outcome}, "; ");
}

using Value = std::string (*)(const Building&);
template <Field model::School::*member>
std::string of_school(const Building& building) {
  const auto& school = building.report().cover.school;
  return school ? words((*school).*member) : std::string();
}

struct Row {
  std::string_view field;
  Value value;
};
constexpr std::array<Row, 13> rows = {{
    {"school.name", of_school<&model::School::name>},
    {"school.phase", [](const Building& building) { return capitalised(of_school<&model::School::phase>(building)); }},
    {"school.headteacher", of_school<&model::School::headteacher>},
    {"school.hub", [](const Building& building) { return capitalised(of_school<&model::School::hub>(building)); }},
    {"school.region", of_school<&model::School::region>},
    {"school.trust", [](const Building& building) { return capitalised(of_school<&model::School::trust>(building)); }},
    {"school.urn", of_school<&model::School::urn>},
    {"dates.from", [](const Building& building) { return review_days(building.review); }},
    {"team.lead", lead},
    {"team.reviewers", reviewers},
    {"previous", previous},
    {"ofsted", ofsted},
    {"target_group", [](const Building& building) { return words(building.report().cover.target_group); }},
}};

const Row* row(std::string_view field) {
  const auto found = std::ranges::find(rows, field, &Row::field);
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

std::string review_days(const model::Review& review) {
  const auto from = review.first_day();
  const auto to = review.last_day();
  if (!from || !to || *from == *to) return from ? from->spoken() : to ? to->spoken() : std::string();
  std::string begin = from->spoken();
  if (from->year == to->year) begin.erase(begin.rfind(' '));
  if (from->year == to->year && from->month == to->month) begin.erase(begin.find(' '));
  return fmt::format("{} to {}", begin, to->spoken());
}

std::string cover_value(std::string_view field, const Building& building) {
  const Row* known = row(field);
  return known ? known->value(building) : std::string();
}

bool shows_cover_field(std::string_view field, const Building& building) {
  if (!row(field)) return false;
  const bool names_people = field == "team.lead" || field == "team.reviewers";
  if (!names_people || building.visibility.internals()) return true;
  // How many reviewers there were may be said; who led them only by name.
  return field == "team.reviewers" || (building.visibility.reviewer_names() && !cover_value(field, building).empty());
}

}  // namespace qar::render
