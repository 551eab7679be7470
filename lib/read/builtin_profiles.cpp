#include <algorithm>
#include <cassert>
#include <mutex>

#include "qar/read/profile_reader.h"

#include "profile_chain.h"

namespace qar::read {
namespace {

/// A built-in profile and whether it has been read.
struct Slot {
  std::once_flag once;
  std::optional<profile::Profile> profile;
};

/// Null for an unknown id. Slots are as many as there are profiles and never move.
Slot* slot_of(std::string_view id) {
  const auto profiles = profile::builtin_profiles();
  static std::vector<Slot> slots(profiles.size());
  const auto found =
      std::lower_bound(profiles.begin(), profiles.end(), id,
                       [](const profile::BuiltinProfile& each, std::string_view wanted) { return each.id < wanted; });
  if (found == profiles.end() || found->id != id) return nullptr;
  return &slots[static_cast<std::size_t>(found - profiles.begin())];
}

std::string_view text_of(std::string_view id) {
  for (const profile::BuiltinProfile& each : profile::builtin_profiles()) {
    if (each.id == id) return each.yaml;
  }
  return {};
}

/// Days between a day and the time that a profile holds for; 0 inside it.
std::int32_t distance(const profile::Profile& profile, profile::Date day) {
  if (profile.valid_from && day < *profile.valid_from) return profile.valid_from->days() - day.days();
  if (profile.valid_to && *profile.valid_to < day) return day.days() - profile.valid_to->days();
  return 0;
}

}  // namespace

std::string builtin_path(std::string_view id) { return std::string("built-in/") + std::string(id) + ".yaml"; }

bool is_builtin_profile(std::string_view id) { return slot_of(id) != nullptr; }

const profile::Profile* builtin_profile(std::string_view id, const ProfileChain& chain) {
  Slot* slot = slot_of(id);
  if (!slot) return nullptr;
  std::call_once(slot->once, [&] {
    const text::Source source{0, builtin_path(id), std::string(text_of(id))};
    ProfileResult result = read_profile(source, {}, chain);
    assert(result.problems.empty() && "a built-in profile has no problems: tests/read/builtin_profiles_test.cpp");
    slot->profile = std::move(result.profile);
  });
  return slot->profile ? &*slot->profile : nullptr;
}

const profile::Profile* builtin_profile(std::string_view id) { return builtin_profile(id, {}); }

const profile::Profile* profile_for(profile::Date first_day) {
  const auto profiles = profile::builtin_profiles();
  const profile::Profile* nearest = nullptr;
  // The newest first: most reviews are of this year, and then the oldest are never read.
  for (auto each = profiles.rbegin(); each != profiles.rend(); ++each) {
    if (!each->id.starts_with("qar-")) continue;
    const profile::Profile* candidate = builtin_profile(each->id);
    if (!candidate) continue;
    if (candidate->covers(first_day)) return candidate;
    if (!nearest || distance(*candidate, first_day) < distance(*nearest, first_day)) nearest = candidate;
  }
  return nearest;
}

}  // namespace qar::read
