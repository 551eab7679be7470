#include "names.h"

#include <fmt/format.h>

#include "qar/profile/profile.h"
#include "qar/read/profile_reader.h"
#include "qar/rules/rule.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::door {

std::string did_you_mean(std::string_view near) {
  return near.empty() ? std::string() : fmt::format("; did you mean `{}`?", near);
}

std::string unknown_profile(const text::FileStore& files, const std::string& name) {
  const std::string ending = text::extension(name);
  if (name.find('/') != std::string::npos || ending == "yaml" || ending == "yml") {
    const text::FileKind kind = files.kind(name);
    return kind == text::FileKind::file ? std::string() : fmt::format("{}: no such file", text::printable(name));
  }
  if (read::builtin_profile(name)) return {};
  std::vector<std::string_view> known;
  for (const profile::BuiltinProfile& each : profile::builtin_profiles()) known.push_back(each.id);
  return fmt::format("`{}` is not a profile; there are {}{}", text::printable(name), text::one_of(known, "and"),
                     did_you_mean(text::nearest(name, known)));
}

std::vector<diag::RuleInfo> rule_infos(std::span<const check::ConfigurationPtr> configurations) {
  std::vector<diag::RuleInfo> infos;
  const auto add = [&](std::span<const rules::CatalogueEntry> entries) {
    for (const rules::CatalogueEntry& entry : entries)
      infos.push_back({entry.id, entry.rule->title, entry.rule->why, entry.rule->source, entry.rule->severity});
  };
  add(rules::catalogue());
  for (const check::ConfigurationPtr& each : configurations) add(each->book->own());
  return infos;
}

}  // namespace qar::door
