#include "visibility.h"

#include <algorithm>

namespace qar::render {

Visibility::Visibility(const model::Review& review, Audience audience) {
  const auto hidden = review.profile->hidden_from(name(audience));
  const auto hides = [&](std::string_view what) { return std::ranges::find(hidden, what) != hidden.end(); };
  const bool open = audience == Audience::open;
  internals_ = audience == Audience::working;
  contacts_ = !open && !hides("contacts");
  reviewer_names_ = !open && !hides("reviewer names");
  small_numbers_ = !open && !hides("small numbers");
  const auto& sharing = review.report->cover.sharing;
  if (!sharing) return;
  if (audience == Audience::hub && sharing->hub) shared_ = &*sharing->hub;
  if (open && sharing->open) shared_ = &*sharing->open;
}

bool Visibility::names(std::string_view what) const {
  const model::Shared* selected = selection();
  return !selected || std::ranges::any_of(selected->parts, [&](const auto& part) { return part.value == what; });
}

}  // namespace qar::render
