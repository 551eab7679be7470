#include "syntax/markdown_report.h"

#include <algorithm>
#include <utility>

namespace qar::syntax::markdown {
namespace {

constexpr std::size_t most_of_one_rule = 20;

}  // namespace

Report::Count& Report::count(std::string_view rule) {
  for (Count& known : counts_) {
    if (known.rule == rule) return known;
  }
  return counts_.emplace_back(Count{rule, 0, {}});
}

void Report::add(std::string_view rule, std::size_t begin, std::size_t end, std::string message, std::string help) {
  const text::Span where{region_.file, region_.begin + static_cast<std::uint32_t>(begin),
                         region_.begin + static_cast<std::uint32_t>(end)};
  Count& known = count(rule);
  ++known.found;
  if (known.found <= most_of_one_rule) {
    problems_.push_back(diag::problem(rule, where, std::move(message), std::move(help)));
  } else if (known.found == most_of_one_rule + 1) {
    known.first_unsaid = where;
  }
}

void Report::finish() {
  for (const Count& known : counts_) {
    if (known.found <= most_of_one_rule) continue;
    const std::size_t unsaid = known.found - most_of_one_rule;
    problems_.push_back(diag::problem(known.rule, known.first_unsaid, std::to_string(unsaid) + " more of these from here on",
                                      "mend those above first and check again"));
  }
  std::stable_sort(problems_.begin(), problems_.end(),
                   [](const auto& a, const auto& b) { return a.where.begin < b.where.begin; });
}

}  // namespace qar::syntax::markdown
