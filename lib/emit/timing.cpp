// Times as a table:
//
//       ms   share   asked  rule
//    12.31   45.1%     408  section/placeholder
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "qar/emit/emit.h"

namespace qar::emit {
namespace {

void append_row(std::string& out, const diag::RuleTime& time, std::uint64_t all, std::string_view name) {
  const double share = all == 0 ? 0 : 100.0 * static_cast<double>(time.nanoseconds) / static_cast<double>(all);
  out +=
      fmt::format("{:>9.2f}  {:>5.1f}%  {:>6}  {}\n", static_cast<double>(time.nanoseconds) / 1e6, share, time.asked, name);
}

}  // namespace

void Timing::count(std::span<const diag::RuleTime> times) {
  for (const diag::RuleTime& each : times) {
    diag::RuleTime& all = rules_[std::string(each.rule)];
    all.asked += each.asked;
    all.nanoseconds += each.nanoseconds;
  }
}

std::string Timing::text() const {
  std::vector<std::pair<std::string_view, diag::RuleTime>> rows(rules_.begin(), rules_.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second.nanoseconds > b.second.nanoseconds; });
  diag::RuleTime all;
  for (const auto& [name, time] : rows) {
    all.nanoseconds += time.nanoseconds;
    if (name.empty()) all.asked = time.asked;
  }
  std::string out = "       ms   share   asked  rule\n";
  for (const auto& [name, time] : rows)
    append_row(out, time, all.nanoseconds, name.empty() ? "(reading, and all else)" : name);
  append_row(out, all, all.nanoseconds, "all");
  return out;
}

}  // namespace qar::emit
