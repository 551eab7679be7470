// From the YAML of a profile (docs/formats.md) to a Profile, and the profiles that are built in.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/profile/profile.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::read {

/// Finds the file that a profile extends: `name` as it stands in `from`, mostly a path relative to it. Null if there is
/// none. Built-in profiles are known without it. A source that it gives must outlive the call.
using ProfileLookup = std::function<const text::Source*(std::string_view name, const text::Source& from)>;

struct ProfileResult {
  /// Empty where the file is no mapping, or extends what cannot be read. Fields that could not be read are reported and keep
  /// what they were in the profile that is extended, or their defaults.
  std::optional<profile::Profile> profile;
  std::vector<diag::Diagnostic> problems;         ///< those of extended files among them, with their own places
  std::vector<text::Spanned<std::string>> rules;  ///< names under `rules:` of this file; the checker knows which exist
};

/// Reads a profile over the one that it extends: mappings are joined, lists of mappings by their ids (a new section stands
/// `after:` another, else last), other values replaced. The result owns all its text.
[[nodiscard]] ProfileResult read_profile(const text::Source& source, const ProfileLookup& lookup = {});

/// A built-in profile, read when it is first asked for; null for an unknown id. Safe from several threads; lives for ever.
[[nodiscard]] const profile::Profile* builtin_profile(std::string_view id);

/// The built-in qar-* profile for a review that begins on this day: the one that covers it, else the nearest in time.
[[nodiscard]] const profile::Profile* profile_for(profile::Date first_day);

}  // namespace qar::read
