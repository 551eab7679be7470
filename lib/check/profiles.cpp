#include "profiles.h"

#include <fmt/format.h>

#include "qar/read/profile_reader.h"
#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "source_files.h"

namespace qar::check {

bool is_profile_path(std::string_view name) {
  const std::string ending = text::extension(name);
  return name.find('/') != std::string_view::npos || ending == "yaml" || ending == "yml";
}

std::string profile_suggestion(std::string_view name) {
  std::vector<std::string_view> known;
  for (const profile::BuiltinProfile& each : profile::builtin_profiles()) known.push_back(each.id);
  const std::string_view near = text::nearest(name, known);
  if (!near.empty()) return fmt::format("write `{}`, if that is meant", near);
  return fmt::format("use {}, or the path of a profile file", text::one_of(known));
}

const text::Source* Profiles::load(const std::string& path) {
  const LoadedSource loaded = load_source(files_, path, 1024 * 1024, sources_, problems_, failures_);
  return loaded.readable ? loaded.source : nullptr;
}

const profile::Profile* Profiles::named(std::string_view name, const std::string& folder) {
  if (!is_profile_path(name)) return read::builtin_profile(name);
  const std::string path = text::resolve_path(folder, name);
  if (const auto known = loaded_.find(path); known != loaded_.end()) return known->second.get();
  auto& made = loaded_[path];
  const text::Source* source = load(path);
  if (!source) return nullptr;
  read::ProfileResult result = read::read_profile(*source, [&](std::string_view other, const text::Source& from) {
    return load(text::resolve_path(text::parent_path(from.path), other));
  });
  for (diag::Diagnostic& each : result.problems) problems_.push_back(std::move(each));
  if (result.profile) made = std::make_unique<profile::Profile>(std::move(*result.profile));
  return made.get();
}

const profile::Profile* Profiles::of_draft(const model::Cover& cover, const std::string& folder, const ProfileNames& names) {
  if (names.asked_for) return named(*names.asked_for, ".");
  if (cover.profile) {
    const profile::Profile* found = named(cover.profile->value, folder);
    if (!found)
      problems_.push_back(diag::problem("cover/unknown-profile", cover.profile->where,
                                        fmt::format("`{}` is not a profile", cover.profile->value),
                                        profile_suggestion(cover.profile->value)));
    return found;
  }
  return names.of_configuration ? named(*names.of_configuration, names.configuration_folder) : nullptr;
}

void Profiles::check_file(const text::Source& source) {
  read::ProfileResult result = read::read_profile(source, [&](std::string_view other, const text::Source& from) {
    return load(text::resolve_path(text::parent_path(from.path), other));
  });
  for (diag::Diagnostic& each : result.problems) problems_.push_back(std::move(each));
  for (const auto& rule : result.rules) report_unknown_rule(book_, rule.value, rule.where, problems_);
}

}  // namespace qar::check
