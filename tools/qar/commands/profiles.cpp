// qar profiles: the built-in profiles, or one in full with the warrant of what it says.
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "qar/profile/profile.h"
#include "qar/read/profile_reader.h"
#include "qar/text/file_store.h"
#include "qar/text/words.h"

#include "app.h"
#include "exit_codes.h"
#include "names.h"
#include "output.h"

namespace qar::door {
namespace {

using nlohmann::ordered_json;
using profile::Profile;

struct Arguments {
  std::string id;
  std::string format = "text";
};

std::string validity(const Profile& profile) {
  const std::string from = profile.valid_from ? profile.valid_from->iso() : "the beginning";
  return profile.valid_to ? fmt::format("{} to {}", from, profile.valid_to->iso()) : fmt::format("from {}", from);
}

ordered_json date(const std::optional<profile::Date>& day) { return day ? ordered_json(day->iso()) : ordered_json(nullptr); }

ordered_json as_json(const Profile& profile) {
  ordered_json sections = ordered_json::array();
  for (const profile::SectionSpec& section : profile.sections)
    sections.push_back({{"id", section.id},
                        {"title", section.title},
                        {"variants", section.variants},
                        {"required", section.required},
                        {"repeatable", section.repeatable},
                        {"rendered", section.rendered},
                        {"parts", section.parts},
                        {"estimate", section.estimate},
                        {"needs", section.needs},
                        {"warrant", profile::name(section.warrant)}});
  ordered_json parts = ordered_json::array();
  for (const profile::PartSpec& part : profile.parts)
    parts.push_back({{"id", part.id},
                     {"title", part.title},
                     {"variants", part.variants},
                     {"suggests", part.suggests},
                     {"items", {part.min_items, part.max_items}},
                     {"warrant", profile::name(part.warrant)}});
  ordered_json cover = ordered_json::array();
  for (const profile::CoverFieldSpec& field : profile.cover)
    cover.push_back({{"name", field.name}, {"required", field.required}, {"warrant", profile::name(field.warrant)}});
  ordered_json hubs = ordered_json::array();
  for (const profile::Hub& hub : profile.hubs) hubs.push_back(hub.name);
  ordered_json statements = ordered_json::array();
  for (const profile::Statement& statement : profile.statements)
    statements.push_back({{"id", statement.id}, {"text", statement.text}, {"warrant", profile::name(statement.warrant)}});
  return {{"id", profile.id},
          {"title", profile.title},
          {"valid", {{"from", date(profile.valid_from)}, {"to", date(profile.valid_to)}}},
          {"extends", profile.extends},
          {"scale", profile.scale},
          {"sections", sections},
          {"parts", parts},
          {"cover", cover},
          {"phases", profile.phases},
          {"areas_of_excellence", {{"categories", profile.aoe_categories}, {"statuses", profile.aoe_statuses}}},
          {"hubs", {{"year", profile.hubs_year}, {"names", hubs}}},
          {"statements", statements}};
}

std::string as_text(const Profile& profile) {
  std::string text = fmt::format("{}: {}\nvalid {}\n", profile.id, profile.title, validity(profile));
  if (!profile.extends.empty()) text += fmt::format("extends {}\n", profile.extends);
  const std::vector<std::string_view> scale(profile.scale.begin(), profile.scale.end());
  text += fmt::format("estimates: {}\n\nsections, in order:\n", text::one_of(scale));
  for (const profile::SectionSpec& section : profile.sections) {
    std::string notes = section.required ? "required" : "optional";
    if (section.rendered) notes = "added when the report is rendered";
    if (section.repeatable) notes += ", may be repeated";
    if (section.estimate) notes += ", takes an estimate";
    for (const std::string& part : section.parts) notes += ", " + part;
    for (const std::string& need : section.needs) notes += ", needs " + need;
    text += fmt::format("  {:<14} {}\n{:17}{} ({})\n", section.id, section.title, "", notes, profile::name(section.warrant));
  }
  text += "\ncover fields:\n";
  for (const profile::CoverFieldSpec& field : profile.cover)
    text += fmt::format("  {:<22} {} ({})\n", field.name, field.required ? "required" : "optional",
                        profile::name(field.warrant));
  const std::vector<std::string_view> categories(profile.aoe_categories.begin(), profile.aoe_categories.end());
  text += fmt::format("\nareas of excellence: {}\n", text::one_of(categories));
  text += fmt::format("hubs of {}: {}\n", profile.hubs_year, profile.hubs.size());
  return text;
}

int show(const Arguments& arguments) {
  const auto files = text::disk_files();
  Output out;
  if (arguments.id.empty()) {
    ordered_json all = ordered_json::array();
    std::string text;
    for (const profile::BuiltinProfile& each : profile::builtin_profiles()) {
      const Profile& profile = *read::builtin_profile(each.id);
      all.push_back({{"id", profile.id},
                     {"title", profile.title},
                     {"valid", {{"from", date(profile.valid_from)}, {"to", date(profile.valid_to)}}}});
      text += fmt::format("{:<10} {} ({})\n", profile.id, profile.title, validity(profile));
    }
    out.write(arguments.format == "json" ? all.dump(2) + "\n" : text + "\n`qar profiles ID` prints one in full.\n");
    return out.finish();
  }
  const Profile* profile = read::builtin_profile(arguments.id);
  if (!profile) {
    complain(unknown_profile(*files, arguments.id));
    return exit_failure;
  }
  out.write(arguments.format == "json" ? as_json(*profile).dump(2) + "\n" : as_text(*profile));
  return out.finish();
}

}  // namespace

void add_profiles(Command& program) {
  Command command = program.command("profiles", "List the built-in profiles, or print one in full");
  auto arguments = std::make_shared<Arguments>();
  command.option("id", arguments->id, "A profile, such as qar-2025");
  command.option("--format", arguments->format, "text or json").one_of({"text", "json"}).default_shown();
  command.does([arguments] { return show(*arguments); });
}

}  // namespace qar::door
