#include <array>
#include <cstddef>

#include "qar/rules/rule.h"

namespace qar::rules::yaml {
namespace {

/// A file of evidence with a key of so many letters.
template <std::size_t Size>
struct Page {
  static constexpr std::string_view head = "=== evidence/kt.yaml\nqar: evidence/1\n\u00ab";
  static constexpr std::string_view accepted_head = "=== evidence/kt.yaml\nqar: evidence/1\n";
  static constexpr std::string_view tail = "\u00bb: long\nentries: []\n";
  static constexpr std::string_view accepted_tail = ": long\nentries: []\n";
  static constexpr std::size_t most = 1000;
  std::array<char, head.size() + Size + tail.size()> text{};
  std::size_t size = 0;

  constexpr Page() {
    add(Size > most ? head : accepted_head);
    for (std::size_t i = 0; i < Size; ++i) add("k");
    add(Size > most ? tail : accepted_tail);
  }
  constexpr void add(std::string_view words) {
    for (const char c : words) text[size++] = c;
  }
  [[nodiscard]] constexpr std::string_view view() const { return {text.data(), size}; }
};
template <std::size_t Size>
constexpr Page<Size> page_with_key;

constexpr std::string_view flagged[] = {
    page_with_key<1001>.view(),
};
constexpr std::string_view accepted[] = {
    page_with_key<1000>.view(),
};

}  // namespace

extern constinit const Rule huge_value = {
    .title = "A value that is too long",
    .why =
        "Keys of a thousand characters and values of hundreds of thousands are pasted by mistake, or a quotation mark is "
        "missing far above.",
    .source = "DESIGN 2.1, 2.6",
    .severity = Severity::error,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::yaml
