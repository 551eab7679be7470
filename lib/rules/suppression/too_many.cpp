#include <array>
#include <cstddef>

#include "qar/rules/rule.h"

namespace qar::rules::suppression {
namespace {

/// A file of evidence with so many suppressions, and around the one that is too many the marks of what must be found.
template <std::size_t Count>
struct Page {
  static constexpr std::string_view head = "=== evidence/kt.yaml\nqar: evidence/1\n";
  static constexpr std::string_view line = "# qar:on\n";
  static constexpr std::string_view marked = "\u00ab# qar:on\u00bb\n";
  static constexpr std::string_view tail = "entries: []\n";
  static constexpr std::size_t most = 1000;
  std::array<char, head.size() + (Count - 1) * line.size() + marked.size() + tail.size()> text{};
  std::size_t size = 0;

  constexpr Page() {
    add(head);
    for (std::size_t i = 0; i < Count; ++i) add(i == most ? marked : line);
    add(tail);
  }
  constexpr void add(std::string_view words) {
    for (const char c : words) text[size++] = c;
  }
  [[nodiscard]] constexpr std::string_view view() const { return {text.data(), size}; }
};
constexpr Page<1001> over_limit;
constexpr Page<1000> at_limit;

constexpr std::string_view flagged[] = {
    over_limit.view(),
};
constexpr std::string_view accepted[] = {
    at_limit.view(),
};

}  // namespace

extern constinit const Rule too_many = {
    .title = "More suppressions than are read",
    .why = "So many single exceptions are a rule; written once, they can be found and taken back.",
    .source = "qar",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::suppression
