#include "qar/read/written_values.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "qar/text/words.h"

namespace qar::read {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Reads forward over a text, taking what is there.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool done() const { return rest_.empty(); }
  [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
  void skip_any(std::string_view characters) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(characters), rest_.size()));
  }
  void skip_spaces() { skip_any(" "); }
  bool take(std::string_view what) {
    if (!rest_.starts_with(what)) return false;
    rest_.remove_prefix(what.size());
    return true;
  }
  /// Digits, at most `most`; -1 when there are none.
  int number(std::size_t most, std::size_t* count = nullptr) {
    std::size_t size = 0;
    while (size < rest_.size() && size < most && is_digit(rest_[size])) ++size;
    int value = -1;
    if (size > 0) std::from_chars(rest_.data(), rest_.data() + size, value);
    rest_.remove_prefix(size);
    if (count) *count = size;
    return value;
  }
  std::string_view letters() { return run(is_letter); }
  std::string_view figures() { return run(is_digit); }

 private:
  std::string_view run(bool (*belongs)(char)) {
    const auto end = std::ranges::find_if_not(rest_, belongs);
    const std::string_view taken = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  std::string_view rest_;
};

/// The place of a name in a list, by the whole name or its first three letters; -1 if it is none of them.
template <std::size_t Size>
int place_of(std::string_view word, const std::array<std::string_view, Size>& names) {
  const std::string lower = text::lower(word);
  for (std::size_t i = 0; i < Size; ++i)
    if (lower == names[i] || lower == names[i].substr(0, 3)) return static_cast<int>(i);
  return -1;
}

/// 1 to 12, 0 if it is no month.
int month_named(std::string_view word) {
  static constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                              "may",       "june",     "july",     "august",
                                                              "september", "october",  "november", "december"};
  return text::equal_ignoring_case(word, "sept") ? 9 : place_of(word, months) + 1;
}

/// 0 Monday to 6 Sunday, -1 if it is no day of the week.
int weekday_named(std::string_view word) {
  static constexpr std::array<std::string_view, 7> days = {"monday", "tuesday",  "wednesday", "thursday",
                                                           "friday", "saturday", "sunday"};
  if (text::equal_ignoring_case(word, "tues")) return 1;
  if (text::equal_ignoring_case(word, "thurs")) return 3;
  return place_of(word, days);
}

/// The year that follows, two or four figures, or the default when there is none; -1 for anything else.
int year_of(Cursor& in, int default_year) {
  if (in.done()) return default_year == 0 ? -1 : default_year;
  std::size_t figures = 0;
  const int year = in.number(4, &figures);
  if (!in.done()) return -1;
  if (figures == 2) return 2000 + year;
  return figures == 4 ? year : -1;
}

std::optional<profile::Date> iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  Cursor in(text);
  const int year = in.number(4);
  in.take("-");
  const int month = in.number(2);
  in.take("-");
  const int day = in.number(2);
  if (!in.done()) return std::nullopt;
  return profile::Date::make(year, month, day);
}

/// The month by name and the year behind it, after a day and whatever stands between them.
std::optional<profile::Date> named_month_date(Cursor& in, int day, int default_year) {
  constexpr std::string_view between = " -/.,";
  in.skip_any(between);
  std::string_view word = in.letters();
  if (text::equal_ignoring_case(word, "of")) {
    in.skip_any(between);
    word = in.letters();
  }
  const int month = month_named(word);
  in.skip_any(between);
  const int year = month == 0 ? -1 : year_of(in, default_year);
  return year > 0 ? profile::Date::make(year, month, day) : std::nullopt;
}

/// 10/11/25, 10.11.2025, 10 Nov 2025, 10-Nov-25, 10th of November.
std::optional<profile::Date> day_first_date(Cursor in, int default_year) {
  const int day = in.number(2);
  if (day < 0) return std::nullopt;
  const char separator = in.peek();
  Cursor numbers = in;
  numbers.skip_any("/.-");
  if ((separator == '/' || separator == '.' || separator == '-') && is_digit(numbers.peek())) {
    const std::string_view mark(&separator, 1);
    in.take(mark);
    const int month = in.number(2);
    if (!in.done() && !in.take(mark)) return std::nullopt;
    const int year = year_of(in, default_year);
    return year > 0 ? profile::Date::make(year, month, day) : std::nullopt;
  }
  for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
    if (in.take(ordinal)) break;
  return named_month_date(in, day, default_year);
}

/// 2025/11/10, 2025.11.10, 2025-11-9: where the year comes first, the month is next.
std::optional<profile::Date> year_first_date(Cursor in) {
  std::size_t figures = 0;
  const int year = in.number(4, &figures);
  const char separator = in.peek();
  const std::string_view mark(&separator, 1);
  if (figures != 4 || (mark != "/" && mark != "." && mark != "-") || !in.take(mark)) return std::nullopt;
  const int month = in.number(2);
  if (!in.take(mark)) return std::nullopt;
  const int day = in.number(2);
  return in.done() ? profile::Date::make(year, month, day) : std::nullopt;
}

/// Any of the forms, with the day of the week before it or not; a day of the week that is not that of the date makes it
/// none.
std::optional<profile::Date> loose_date(std::string_view text, int default_year) {
  Cursor in(text);
  const int weekday = weekday_named(in.letters());
  if (weekday < 0) in = Cursor(text);
  in.skip_any(" .,");
  auto date = year_first_date(in);
  if (!date) date = day_first_date(in, default_year);
  return date && weekday >= 0 && date->weekday() != weekday ? std::nullopt : date;
}

enum class Half { none, am, pm };

/// A time of day as it is written. `whole`: it has minutes; an hour alone is a time only with its half of the day.
struct Moment {
  int hour = -1;
  int minute = 0;
  bool whole = false;
  Half half = Half::none;
};

/// "am", "pm", "a.m.", "p.m."
Half half_of_day(Cursor& in) {
  Cursor ahead = in;
  ahead.skip_spaces();
  const std::string letters = text::lower(ahead.letters());
  const bool dotted = letters == "a" || letters == "p";
  if (dotted && !ahead.take(".m") && !ahead.take(".M")) return Half::none;
  if (!dotted && letters != "am" && letters != "pm") return Half::none;
  if (dotted) ahead.take(".");
  in = ahead;
  return letters.front() == 'a' ? Half::am : Half::pm;
}

std::optional<Moment> written_moment(Cursor& in) {
  Moment made;
  std::size_t figures = 0;
  made.hour = in.number(4, &figures);
  if (figures == 0 || figures == 3) return std::nullopt;
  made.whole = figures == 4;
  if (figures == 4) {
    made.minute = made.hour % 100;
    made.hour /= 100;
  } else if (in.take(":") || in.take(".")) {
    made.minute = in.number(2, &figures);
    if (figures != 2) return std::nullopt;
    made.whole = true;
  }
  made.half = half_of_day(in);
  return made;
}

/// Minutes since midnight; nothing if there is no such time.
std::optional<std::int16_t> minutes_of(const Moment& moment) {
  int hour = moment.hour;
  if (moment.half == Half::none && !moment.whole) return std::nullopt;
  if (moment.half != Half::none) {
    // "13:15 pm" says the same twice.
    const bool twelve_hours = hour >= 1 && hour <= 12;
    if (!twelve_hours && (moment.half == Half::am || hour < 12)) return std::nullopt;
    if (twelve_hours) hour = hour % 12 + (moment.half == Half::pm ? 12 : 0);
  }
  if (hour > 23 || moment.minute > 59) return std::nullopt;
  return static_cast<std::int16_t>(hour * 60 + moment.minute);
}

/// In "1:15-2:30 pm" the half of the day is that of both, in "11-1 pm" it can only be that of the end.
void share_half(Moment& from, const Moment& to) {
  if (to.half == Half::none || from.half != Half::none || from.hour > 12) return;
  Moment shared = from;
  shared.half = to.half;
  const auto begin = minutes_of(shared);
  const auto end = minutes_of(to);
  if (begin && end && *begin < *end) {
    from = shared;
  } else if (!from.whole) {
    from.half = Half::am;
  }
}

/// What stands between the two times of a range.
bool take_range_sign(Cursor& in) {
  in.skip_spaces();
  for (const std::string_view sign : {"-", "\u2013", "\u2014", "to", "until"}) {
    if (!in.take(sign)) continue;
    in.skip_spaces();
    return true;
  }
  return false;
}

}  // namespace

std::optional<Written<profile::Date>> written_date(std::string_view text, int default_year) {
  const std::string_view trimmed = text::trim(text);
  if (const auto iso = iso_date(trimmed)) return Written<profile::Date>{*iso, trimmed.size() == text.size()};
  if (const auto loose = loose_date(trimmed, default_year)) return Written<profile::Date>{*loose, false};
  return std::nullopt;
}

std::optional<Written<profile::TimeRange>> written_time(std::string_view text) {
  Cursor in(text::trim(text));
  auto from = written_moment(in);
  if (!from) return std::nullopt;
  Written<profile::TimeRange> result;
  if (!in.done()) {
    const auto to = take_range_sign(in) ? written_moment(in) : std::nullopt;
    if (!to || !in.done()) return std::nullopt;
    share_half(*from, *to);
    result.value.to = minutes_of(*to);
    if (!result.value.to) return std::nullopt;
  }
  const auto begin = minutes_of(*from);
  if (!begin) return std::nullopt;
  result.value.from = *begin;
  result.canonical = canonical_time(result.value) == text;
  return result;
}

std::string canonical_time(const profile::TimeRange& time) {
  if (!time.to) return profile::clock(time.from);
  return profile::clock(time.from) + "-" + profile::clock(*time.to);
}

namespace {

bool is_canonical_id(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] >= 'A' && text[at] <= 'Z') ++at;
  if (at < 2 || at > 6 || at == text.size() || text[at] != '-') return false;
  const std::size_t figures = text.size() - at - 1;
  return figures >= 2 && figures <= 4 &&
         std::ranges::all_of(text.substr(at + 1), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<Written<std::string>> written_id(std::string_view text) {
  // Nearly all are written as they should be, and there are many.
  if (is_canonical_id(text)) return Written<std::string>{std::string(text), true};
  Cursor in(text::trim(text));
  const std::string_view prefix = in.letters();
  if (prefix.size() < 2 || prefix.size() > 6) return std::nullopt;
  // Word processors make a dash of the hyphen.
  in.skip_spaces();
  for (const std::string_view sign : {"-", "_", "\u2010", "\u2011", "\u2013", "\u2014"})
    if (in.take(sign)) break;
  in.skip_spaces();
  const std::string_view figures = in.figures();
  if (figures.empty() || figures.size() > 4 || !in.done()) return std::nullopt;
  std::string id;
  for (const char c : prefix) id += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  // Three or four figures are kept as written: KT-001 and KT-01 are two ids.
  id += figures.size() < 2 ? "-0" : "-";
  id += figures;
  const bool canonical = id == text;
  return Written<std::string>{std::move(id), canonical};
}

}  // namespace qar::read
