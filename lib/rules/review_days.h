// The days of a review, as the cover gives them.
#pragma once

#include <optional>
#include <string>

#include "qar/model/report.h"

namespace qar::rules {

/// From a first to a last day that is not before it.
struct ReviewDays {
  text::Spanned<profile::Date> from, to;
};
/// Nothing where a day is missing, or they are reversed (cover/dates-reversed says so).
[[nodiscard]] std::optional<ReviewDays> review_days(const model::Report& report);

/// The first day of a weekend among them; reviews of more than a fortnight are some other mistake.
[[nodiscard]] std::optional<profile::Date> weekend_day(const ReviewDays& days);

/// "Tuesday 11 November 2025".
[[nodiscard]] std::string with_weekday(profile::Date day);

}  // namespace qar::rules
