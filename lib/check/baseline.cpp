#include "qar/check/baseline.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::check {
namespace {

constexpr std::string_view first_line = "# qar baseline 1";
constexpr std::uint64_t most_bytes = 64 * 1024 * 1024;
constexpr std::size_t fingerprint_digits = 16;

bool is_fingerprint(std::string_view text) {
  return text.size() == fingerprint_digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_rule_id(std::string_view text) {
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && slash > 0 && slash + 1 < text.size() &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/") == std::string_view::npos;
}

/// "FINGERPRINT RULE PATH".
std::optional<BaselineEntry> entry_in(std::string_view line) {
  const std::size_t first = line.find(' ');
  const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos || second + 1 == line.size()) return std::nullopt;
  BaselineEntry entry{std::string(line.substr(second + 1)), std::string(line.substr(first + 1, second - first - 1)),
                      std::string(line.substr(0, first))};
  if (!is_fingerprint(entry.fingerprint) || !is_rule_id(entry.rule)) return std::nullopt;
  return entry;
}

text::Failure malformed(const std::string& path, std::size_t line, std::string_view what) {
  return {fmt::format("{}:{}:1: {}", text::printable(path), line, what)};
}

bool is_conflict_mark(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>") ||
         line.starts_with("|||||||");
}

}  // namespace

// No rule has been renamed yet; where pages name their former ids, this is the one place that need ask them.
std::string_view present_name(std::string_view rule) { return rule; }

Baseline::Baseline(const text::FileStore& files, std::string path)
    : folder_(files.absolute(text::parent_path(path))), current_folder_(files.absolute(".")) {
  source_.path = std::move(path);
}

text::Result<Baseline> Baseline::read(const text::FileStore& files, const std::string& path,
                                      std::string_view (*name_of_now)(std::string_view)) {
  text::Result<text::FileBytes> read = files.read(path, most_bytes);
  if (!read.ok()) return text::Failure{read.message()};
  if (read.value().over_limit)
    return malformed(path, 1, fmt::format("the file has {} bytes, the limit is {}", read.value().size, most_bytes));
  Baseline made(files, path);
  made.source_.text = std::move(read.value().bytes);
  const std::string_view text = made.source_.text;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size() || number == 0;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const text::Span where = made.source_.span(at, at + line.size());
    at = end + 1;
    if (++number == 1 && line != first_line)
      return malformed(path, 1,
                       line.starts_with("# qar baseline ")
                           ? fmt::format("this baseline is of another version than `{}`", first_line)
                           : fmt::format("a baseline begins with the line `{}`", first_line));
    if (line.empty() || line.starts_with('#')) continue;
    std::optional<BaselineEntry> entry = entry_in(line);
    if (!entry && is_conflict_mark(line))
      return malformed(path, number, "a merge left its marks here; keep the entries of both sides, without the marks");
    if (!entry) return malformed(path, number, "not an entry of a baseline: fingerprint, rule, path, with a space between");
    if (const std::string_view now = name_of_now(entry->rule); now != entry->rule) {
      made.renamed_.push_back({std::string(now), entry->rule});
      entry->rule = now;
    }
    made.entries_.push_back(std::move(*entry));
    made.places_.push_back(where);
  }
  made.put_in_order();
  return made;
}

void Baseline::put_in_order() {
  std::vector<std::size_t> order(entries_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const BaselineEntry& { return entries_[i]; });
  std::vector<BaselineEntry> entries;
  std::vector<text::Span> places;
  for (const std::size_t i : order) {
    if (!entries.empty() && entries.back() == entries_[i]) continue;
    entries.push_back(std::move(entries_[i]));
    places.push_back(places_[i]);
  }
  entries_ = std::move(entries);
  places_ = std::move(places);
  std::ranges::sort(renamed_);
  renamed_.erase(std::unique(renamed_.begin(), renamed_.end()), renamed_.end());
}

std::string Baseline::text(std::span<const BaselineEntry> entries) {
  std::string made = fmt::format("{}\n", first_line);
  for (const BaselineEntry& each : entries) made += fmt::format("{} {} {}\n", each.fingerprint, each.rule, each.path);
  return made;
}

bool Baseline::contains(const BaselineEntry& entry) const { return std::ranges::binary_search(entries_, entry); }

std::vector<std::string_view> Baseline::former_names(std::string_view rule) const {
  std::vector<std::string_view> names;
  for (const Renamed& each : renamed_)
    if (each.now == rule) names.push_back(each.was);
  return names;
}

std::string Baseline::path_of(std::string_view path) const {
  const std::string whole = text::resolve_path(current_folder_, path);
  const auto parts_of = [](std::string_view absolute) {
    std::vector<std::string_view> parts = text::split(absolute, '/');
    std::erase(parts, std::string_view());
    return parts;
  };
  const std::vector<std::string_view> from = parts_of(folder_);
  const std::vector<std::string_view> to = parts_of(whole);
  const auto [left, right] = std::ranges::mismatch(from, to);
  std::string made;
  for (auto each = left; each != from.end(); ++each) made += "../";
  for (auto each = right; each != to.end(); ++each) made += fmt::format("{}{}", each == right ? "" : "/", *each);
  return text::printable(made);
}

}  // namespace qar::check
