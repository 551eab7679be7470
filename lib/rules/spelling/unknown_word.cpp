#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/education_words.h"
#include "rules/running_text.h"

namespace qar::rules::spelling {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Quality of provision and outcomes

### What went well

- Pupils «recieve» help at once, and the «curriculm» is planned in small steps, so that they «recieve» it in time.
- Each term has its plan. «Curriculm» leaders visit lessons.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- Pupils receive help at once. “I recieve a sticker,” wrote one child. Recieve Road is near Curriculm House. The Curriculm is a
  street.
- The `recieve` key is on the poster of pupils who subitise.
)",
};

/// Words with which sentences of a report begin. A capital at a sentence's start may belong to a name; one that is a slip
/// away from one of these does not.
constexpr auto opening_words = std::to_array<std::string_view>(
    {"assessment",    "attainment", "attendance", "behaviour", "children", "curriculum", "disadvantaged", "governors",
     "headteacher",   "leaders",    "leadership", "learners",  "lessons",  "parents",    "provision",     "pupils",
     "relationships", "students",   "subject",    "teachers",  "teaching", "throughout", "because",       "although"});

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// Small letters only, with an apostrophe at most: names, abbreviations and figures are no dictionary's matter, nor are
/// words of other alphabets.
bool is_plain(std::string_view written) {
  return written.size() > 3 && std::ranges::all_of(written, [](char c) { return is_small(c) || c == '\''; });
}

class Spelling {
 public:
  Spelling(const Report& report, const Review& review, Findings& out)
      : text_(report), review_(review), dictionary_(*review.dictionary), out_(out) {}

  void find() {
    find_openings();
    for (std::uint32_t number = 0; number < text_.distinct(); ++number) {
      const auto places = text_.places(text_.distinct_word(number));
      const auto counts = [&](std::uint32_t place) { return is_own_word(place); };
      const auto first = std::ranges::find_if(places, counts);
      if (first == places.end() || all_known(text_.word(*first))) continue;
      for (const std::uint32_t place : places)
        if (is_own_word(place)) report(place);
    }
  }

 private:
  /// A slip in the first word of a sentence, which its capital would otherwise make a name.
  void find_openings() {
    for (const model::ProseBlock& block : text_.prose().blocks) {
      const WordRange words = text_.words_in(block.range);
      for (std::uint32_t at = words.begin; at < words.end; at = std::max(text_.sentence(at).end, at + 1))
        if (opens_with_slip(at)) report(at);
    }
  }
  [[nodiscard]] bool opens_with_slip(std::uint32_t place) const {
    const std::string_view written = text_.written(place);
    const std::string_view word = text_.word(place);
    constexpr std::size_t shortest = 6;
    if (written.size() < shortest || is_small(written.front()) || !std::ranges::all_of(written.substr(1), is_small) ||
        !text_.is_own(place) || dictionary_.knows(written) || is_known(word))
      return false;
    // Two slips of a short word are as likely a name.
    constexpr std::size_t long_word = 9;
    const std::size_t slips = word.size() < long_word ? 1 : 2;
    return std::ranges::any_of(opening_words,
                               [&](std::string_view known) { return text::edit_distance(word, known, slips) <= slips; });
  }

  /// Hyphens join words: each is looked up by itself.
  [[nodiscard]] bool all_known(std::string_view word) const {
    return std::ranges::all_of(text::split(word, '-'), [&](std::string_view part) { return is_known(part); });
  }
  [[nodiscard]] bool is_known(std::string_view word) const {
    if (word.ends_with("'s")) word.remove_suffix(2);
    while (word.ends_with('\'')) word.remove_suffix(1);
    return !is_plain(word) || dictionary_.knows(word) || is_education_word(word) ||
           std::ranges::binary_search(review_.own_words, word);
  }
  [[nodiscard]] bool is_own_word(std::uint32_t place) const {
    const std::string_view written = text_.written(place);
    const bool small = std::ranges::all_of(written, [](char c) { return is_small(c) || c == '\'' || c == '-'; });
    const char before = text_.before(place), after = text_.after(place);
    const bool in_address = before == '/' || before == '@' || before == '.' || after == '@' || after == '/' || before == '_';
    return small && !in_address && text_.is_own(place);
  }

  void report(std::uint32_t place) {
    const std::string_view word = text_.word(place);
    const std::vector<std::string> near =
        word.find('-') == std::string_view::npos ? dictionary_.near(word) : std::vector<std::string>();
    std::string help = "correct it, or add it to `words:` in qar.yaml if it is right";
    if (!near.empty()) {
      std::vector<std::string> marked;
      for (const std::string& each : near) marked.push_back(fmt::format("`{}`", each));
      const std::vector<std::string_view> shown(marked.begin(), marked.end());
      help = fmt::format("write {}; or add it to `words:` in qar.yaml if it is right", text::one_of(shown));
    }
    diag::Diagnostic& made =
        out_.add(text_.locate(place), fmt::format("`{}` is in no British dictionary", word), std::move(help));
    const auto exact = text_.prose().exact_place(text_.range(WordRange{place, place + 1}));
    if (near.size() == 1 && exact) made.fix = diag::Fix{diag::Safety::unsafe, {{*exact, near.front()}}};
  }

  RunningText text_;
  const Review& review_;
  const model::Dictionary& dictionary_;
  Findings& out_;
};

void check(const Report& report, const Review& review, Findings& out) {
  if (review.dictionary) Spelling(report, review, out).find();
}

}  // namespace

extern constinit const Rule unknown_word = {
    .title = "A word that is in no dictionary",
    .why = "A slip of spelling costs a report about education more than any other kind of document.",
    .source = "DESIGN 4; Hunspell (its en_GB dictionary)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::spelling
