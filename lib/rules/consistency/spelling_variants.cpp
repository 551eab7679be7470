#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Quality of provision and outcomes

### What went well

- The SENCO visits lessons, and teachers thank the SENCO for it. The «SENDCo» writes the plans.
- Pupils learnt to summarise. Pupils «learned» songs. They have learnt poems, and an enquiry in history led to an «inquiry» in science.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- The SENCO visits lessons. Leaders organise visits.
- Pupils have learned songs. The learned judge spoke. “We learnt a lot,” said one.
)",
};

/// Spellings of one word; both are right, one of them is enough. What the house style settles has rules of its own.
struct Variants {
  std::array<std::string_view, 6> one{}, other{};
};
constexpr auto variants = std::to_array<Variants>({
    {{"senco", "sencos"}, {"sendco", "sendcos"}},
    {{"learnt"}, {"learned"}},
    {{"spelt"}, {"spelled"}},
    {{"enquiry", "enquiries", "enquire"}, {"inquiry", "inquiries", "inquire"}},
    {{"programme", "programmes"}, {"program", "programs"}},
    {{"cocreate", "cocreated"}, {"co-create", "co-created"}},
    {{"reread", "rereading"}, {"re-read", "re-reading"}},
    {{"multisensory"}, {"multi-sensory"}},
    {{"preschool"}, {"pre-school"}},
    {{"proactive", "proactively"}, {"pro-active", "pro-actively"}},
    {{"dialogue", "dialogues"}, {"dialog", "dialogs"}},
    {{"ageing"}, {"aging"}},
    {{"acknowledgement"}, {"acknowledgment"}},
});

class Spellings {
 public:
  Spellings(const Report& report, Findings& out) : text_(report), out_(out) {}

  void find() {
    for (const Variants& each : variants) compare(places_of(each.one), places_of(each.other));
  }

 private:
  void add_places(std::string_view word, std::vector<std::uint32_t>& all) const {
    for (const std::uint32_t place : text_.places(word))
      if (text_.is_own(place) && !is_adjective(place)) all.push_back(place);
  }
  /// "The learned judge".
  [[nodiscard]] bool is_adjective(std::uint32_t place) const {
    return text_.word(place) == "learned" && place > 0 && (text_.word(place - 1) == "the" || text_.word(place - 1) == "a");
  }

  template <std::size_t size>
  [[nodiscard]] std::vector<std::uint32_t> places_of(const std::array<std::string_view, size>& words) const {
    std::vector<std::uint32_t> all;
    for (const std::string_view word : words)
      if (!word.empty()) add_places(word, all);
    std::ranges::sort(all);
    return all;
  }

  void compare(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
    if (one.empty() || other.empty()) return;
    const auto& few = other.size() <= one.size() ? other : one;
    const auto& many = other.size() <= one.size() ? one : other;
    out_.add(text_.locate(few.front()),
             fmt::format("\"{}\" stands beside \"{}\", which is the usual spelling here", text_.written(few.front()),
                         text_.written(many.front())),
             few.size() == 1 ? "spell it alike throughout"
                             : fmt::format("spell it alike throughout; {} places differ", few.size()))
        .related.push_back({text_.locate(many.front()), "the usual spelling"});
  }

  RunningText text_;
  Findings& out_;
};

void check(const Report& report, const Review&, Findings& out) { Spellings(report, out).find(); }

}  // namespace

extern constinit const Rule spelling_variants = {
    .title = "Two spellings of one word",
    .why = "Several hands wrote the report; one spelling of each word gives it one voice.",
    .source = "DESIGN 4 (spelling variants); DOMAIN 5.1",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
