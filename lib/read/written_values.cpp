#include "written_values.h"

#include <array>
#include <charconv>

#include <fmt/format.h>

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
  void skip_spaces() { while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1); }
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
  std::string_view letters() {
    std::size_t size = 0;
    while (size < rest_.size() && is_letter(rest_[size])) ++size;
    const std::string_view word = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return word;
  }

 private:
  std::string_view rest_;
};

int month_named(std::string_view word) {
  static constexpr std::array<std::string_view, 12> months = {"january", "february", "march",     "april",   "may",      "june",
                                                              "july",    "august",   "september", "october", "november", "december"};
  const std::string lower = text::lower(word);
  if (lower.size() < 3) return 0;
  if (lower == "sept") return 9;
  for (std::size_t i = 0; i < months.size(); ++i)
    if (lower == months[i] || lower == months[i].substr(0, 3)) return static_cast<int>(i) + 1;
  return 0;
}

/// The year that follows, two or four figures, or the default when there is none; -1 for anything else.
int year_of(Cursor& in, int default_year) {
  if (in.done()) return default_year == 0 ? -1 : default_year;
  std::size_t figures = 0;
  const int year = in.number(4, &figures);
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

std::optional<profile::Date> day_first_date(std::string_view text, int default_year) {
  Cursor in(text);
  const int day = in.number(2);
  if (day < 0) return std::nullopt;
  const char separator = in.peek();
  if (separator == '/' || separator == '.' || separator == '-') {
    const std::string_view mark(&separator, 1);
    in.take(mark);
    const int month = in.number(2);
    if (!in.done() && !in.take(mark)) return std::nullopt;
    const int year = year_of(in, default_year);
    return in.done() && year > 0 ? profile::Date::make(year, month, day) : std::nullopt;
  }
  for (const std::string_view ordinal : {"st", "nd", "rd", "th"})
    if (in.take(ordinal)) break;
  in.skip_spaces();
  const int month = month_named(in.letters());
  in.take(".");
  in.take(",");
  in.skip_spaces();
  const int year = month == 0 ? -1 : year_of(in, default_year);
  return in.done() && year > 0 ? profile::Date::make(year, month, day) : std::nullopt;
}

/// One time of day in minutes; -1 when it is none.
int moment(Cursor& in, bool& canonical) {
  std::size_t figures = 0;
  int hour = in.number(4, &figures);
  int minute = 0;
  if (figures == 4) {
    canonical = false;
    minute = hour % 100;
    hour /= 100;
  } else if (in.peek() == ':' || in.peek() == '.') {
    if (in.peek() == '.' || figures != 2) canonical = false;
    in.take(in.peek() == ':' ? ":" : ".");
    std::size_t minutes = 0;
    minute = in.number(2, &minutes);
    if (minutes != 2) return -1;
  } else {
    canonical = false;
    in.skip_spaces();
    if (in.peek() != 'a' && in.peek() != 'p' && in.peek() != 'A' && in.peek() != 'P') return -1;
  }
  Cursor before = in;
  in.skip_spaces();
  const std::string half = text::lower(in.letters());
  if (half == "am" || half == "pm") {
    canonical = false;
    if (hour < 1 || hour > 12) return -1;
    hour = hour % 12 + (half == "pm" ? 12 : 0);
  } else {
    in = before;
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return -1;
  return hour * 60 + minute;
}

}  // namespace

std::optional<Written<profile::Date>> written_date(std::string_view text, int default_year) {
  const std::string_view trimmed = text::trim(text);
  if (const auto iso = iso_date(trimmed)) return Written<profile::Date>{*iso, trimmed.size() == text.size()};
  if (const auto day_first = day_first_date(trimmed, default_year)) return Written<profile::Date>{*day_first, false};
  return std::nullopt;
}

std::optional<Written<profile::TimeRange>> written_time(std::string_view text) {
  Cursor in(text::trim(text));
  bool canonical = true;
  Written<profile::TimeRange> result;
  const int from = moment(in, canonical);
  if (from < 0) return std::nullopt;
  result.value.from = static_cast<std::int16_t>(from);
  if (!in.done()) {
    if (!in.take("-")) {
      canonical = false;
      in.skip_spaces();
      if (!in.take("\u2013") && !in.take("to") && !in.take("-")) return std::nullopt;
      in.skip_spaces();
    }
    const int to = moment(in, canonical);
    if (to < 0 || !in.done()) return std::nullopt;
    result.value.to = static_cast<std::int16_t>(to);
  }
  result.canonical = canonical && canonical_time(result.value) == text;
  return result;
}

std::string canonical_time(const profile::TimeRange& time) {
  if (!time.to) return profile::clock(time.from);
  return profile::clock(time.from) + "-" + profile::clock(*time.to);
}

std::optional<Written<std::string>> written_id(std::string_view text) {
  Cursor in(text::trim(text));
  const std::string_view prefix = in.letters();
  if (prefix.size() < 2 || prefix.size() > 6) return std::nullopt;
  if (!in.take("-") && !in.take("_")) in.skip_spaces();
  std::size_t figures = 0;
  const int number = in.number(4, &figures);
  if (figures == 0 || !in.done()) return std::nullopt;
  std::string upper(prefix);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  // Three or four figures are kept as written: KT-001 and KT-01 are two ids.
  std::string id = fmt::format("{}-{:0{}}", upper, number, figures < 2 ? 2 : figures);
  const bool canonical = id == text;
  return Written<std::string>{std::move(id), canonical};
}

}  // namespace qar::read
