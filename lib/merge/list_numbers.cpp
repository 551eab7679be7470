#include "list_numbers.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace qar::merge {
namespace {

using Numbers = std::vector<std::string>;

std::string_view number_in(const JoinedOutline& joined, Id id, std::size_t version) {
  return joined.units()[id].in(version) ? list_number(joined.unit(id, version).text) : std::string_view();
}

/// The numbers of a version in which the items stand just so.
std::optional<Numbers> numbers_in(const JoinedOutline& joined, const std::vector<Id>& run, std::size_t version) {
  Numbers numbers;
  for (std::size_t i = 0; i < run.size(); ++i) {
    const std::string_view number = number_in(joined, run[i], version);
    const bool next = i == 0 || joined.units()[run[i]].at[version] == joined.units()[run[i - 1]].at[version] + 1;
    if (number.empty() || !next) return std::nullopt;
    numbers.emplace_back(number);
  }
  return numbers;
}

/// Whether a version writes all its numbers alike, as one may.
bool all_alike(const JoinedOutline& joined, const std::vector<Id>& run, std::size_t version) {
  std::string_view first;
  std::size_t found = 0;
  for (const Id id : run) {
    const std::string_view number = number_in(joined, id, version);
    if (number.empty()) continue;
    if (found++ == 0) first = number;
    if (number != first) return false;
  }
  return found > 1;
}

Numbers counted(const JoinedOutline& joined, const std::vector<Id>& run) {
  std::uint64_t lowest = UINT64_MAX;
  for (const Id id : run)
    for (const std::size_t side : {ours, theirs}) {
      const std::string_view written = number_in(joined, id, side);
      std::uint64_t number = UINT64_MAX;
      std::from_chars(written.data(), written.data() + written.size(), number);
      lowest = std::min(lowest, number);
    }
  const bool alike = all_alike(joined, run, ours) || all_alike(joined, run, theirs);
  Numbers numbers;
  for (std::size_t i = 0; i < run.size(); ++i) numbers.push_back(std::to_string(lowest + (alike ? 0 : i)));
  return numbers;
}

}  // namespace

std::string_view list_number(std::string_view item) {
  const std::size_t begin = std::min(item.find_first_not_of(' '), item.size());
  const std::size_t end = std::min(item.find_first_not_of("0123456789", begin), item.size());
  constexpr std::size_t most_digits = 9;  // as Markdown has it
  if (end == begin || end - begin > most_digits || end == item.size() || (item[end] != '.' && item[end] != ')')) return {};
  return item.substr(begin, end - begin);
}

std::string with_list_number(std::string_view item, std::string_view number) {
  const std::string_view before = list_number(item);
  const auto begin = static_cast<std::size_t>(before.data() - item.data());
  std::string made(item.substr(0, begin));
  made += number;
  item.remove_prefix(begin + before.size());
  const std::size_t wider = number.size() - std::min(number.size(), before.size());
  const std::size_t narrower = before.size() - std::min(number.size(), before.size());
  for (std::size_t end = item.find('\n'); end != std::string_view::npos; end = item.find('\n')) {
    made += item.substr(0, end + 1);
    item.remove_prefix(end + 1);
    if (!item.empty() && item.front() != '\n') made.append(wider, ' ');
    item.remove_prefix(std::min({narrower, item.find_first_not_of(' '), item.size()}));
  }
  return made.append(item);
}

std::vector<std::string> merged_numbers(const JoinedOutline& joined, const std::vector<Id>& run) {
  const auto of_base = numbers_in(joined, run, base), of_ours = numbers_in(joined, run, ours),
             of_theirs = numbers_in(joined, run, theirs);
  if (of_ours && of_theirs) {
    if (*of_ours == *of_theirs || of_base == of_theirs) return *of_ours;
    return of_base == of_ours ? *of_theirs : counted(joined, run);
  }
  if (of_ours) return *of_ours;
  return of_theirs ? *of_theirs : counted(joined, run);
}

}  // namespace qar::merge
