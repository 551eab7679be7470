#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "qar/rules/expansions.h"
#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/notice.h"
#include "rules/running_text.h"

namespace qar::rules::abbreviation {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Quality of provision and outcomes

### What went well

- Pupils with «SLCN» meet new words with pictures. The «EHCPs» are read by all staff, and SLCN is planned for.
- Leaders use the «QXZ» each term. The «PSC» result rose.
)",
};
constexpr std::string_view accepted[] = {
    R"(## Quality of provision and outcomes

### What went well

- Pupils with speech, language and communication needs (SLCN) meet new words with pictures. Later, SLCN is planned for.
- Pupils with SEND and EAL read with a TA. The SENCO and the SLT meet in Year 6 and KS2, and the DfE pays.
- Speech and language therapists (SaLTs) model signs in class, and SaLTs write the plans.
- An EHCP (education, health and care plan) is read by all staff. “The EWO came,” said one pupil.
- Reading time comes from the Bright Start Network (BSN). BSN schools share books. World War II and MMXX are topics.
)",
};

/// Pages that want the letters replaced, or say that nobody can tell what they mean: to write them out is no answer then.
constexpr std::string_view pages_that_know_more[] = {"abbreviation/ambiguous",       "abbreviation/local-authority",
                                                     "abbreviation/newly-qualified", "abbreviation/retired",
                                                     "abbreviation/role-in-letters", "abbreviation/wrong-letters"};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// "SLCN", "SLCNs", "AfL": two capitals or more, at most one small letter, perhaps with the s of a plural.
bool looks_short(std::string_view word) {
  if (word.size() < 2 || word.size() > 7 || !is_capital(word.front())) return false;
  if (!std::ranges::all_of(word, [](char c) { return is_capital(c) || is_small(c); })) return false;
  const auto capitals = std::ranges::count_if(word, is_capital);
  return capitals >= 2 && capitals + 2 >= static_cast<std::ptrdiff_t>(word.size());
}

std::string_view singular(std::string_view word) {
  return word.size() > 2 && word.back() == 's' && is_capital(word[word.size() - 2]) ? word.substr(0, word.size() - 1) : word;
}

bool is_roman(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return std::string_view("IVXLCDM").find(c) != std::string_view::npos; });
}

/// Adds letters and single spaces: hyphens and commas are written in several ways.
void add_plain(std::string_view text, std::string& made) {
  for (const char c : text) {
    if (is_small(c) || static_cast<unsigned char>(c) >= 0x80)
      made += c;
    else if (is_capital(c))
      made += static_cast<char>(c - 'A' + 'a');
    else if (!made.empty() && made.back() != ' ' && c != '\'')
      made += ' ';
  }
}

class ShortForms {
 public:
  ShortForms(const Report& report, Findings& out) : text_(report), out_(out) {}

  void find() {
    for (const model::ProseBlock& block : text_.prose().blocks)
      if (block.kind != model::ProseKind::heading && block.kind != model::ProseKind::cover &&
          may_hold(text_.prose().slice(block.range)))
        look_through(text_.words_in(block.range));
  }

 private:
  /// Two capitals near each other.
  static bool may_hold(std::string_view text) {
    return any_noticed(text, [](Places all) {
      const auto capital = [&](std::ptrdiff_t neighbour) {
        return is_letter(all.at(neighbour)) & is(all.at(neighbour) & std::uint8_t{0x20}, '\0');
      };
      return capital(0) & (capital(1) | capital(2) | capital(3));
    });
  }

  /// The first place at which a word is a short form, and not quoted.
  void look_through(WordRange words) {
    for (std::uint32_t place = words.begin; place < words.end; ++place) {
      if (!looks_short(text_.written(place)) || std::ranges::find(done_, text_.number(place)) != done_.end()) continue;
      if (!text_.is_own(place) || in_capitals(place)) continue;
      done_.push_back(text_.number(place));
      look_at(place);
    }
  }

  void look_at(std::uint32_t place) {
    const std::string_view word = singular(text_.written(place));
    const Expansion* known = expansion_of(word);
    if (!known) known = expansion_of(text_.written(place));
    if (known ? known->use == Use::daily || is_written_out(known->words, place) : may_be_none(word, place)) return;
    if (known && text_.before(place) == '(' && explained_by_initials(word, place)) return;
    report(place, word, known);
  }

  /// Words in capitals for emphasis stand beside others in capitals.
  [[nodiscard]] bool in_capitals(std::uint32_t place) const {
    const auto shouts = [&](std::uint32_t other) {
      const std::string_view word = text_.written(other);
      return word.size() > 3 && std::ranges::all_of(word, is_capital) && !expansion_of(singular(word));
    };
    return (place > 0 && shouts(place - 1)) || (place + 1 < text_.size() && shouts(place + 1));
  }

  /// Numerals, names with letters ("Y", "5B"), and what the text itself explains by its initials.
  [[nodiscard]] bool may_be_none(std::string_view word, std::uint32_t place) const {
    if (word.size() < 3 || is_roman(word) || !std::ranges::all_of(word, is_capital)) return true;
    // What is still to come is no word at all; section/placeholder finds it.
    if (word == "TBC" || word == "TBD") return true;
    // A word that can be spoken may be a name or a scheme; letters without a vowel are none.
    const bool has_vowel = word.find_first_of("AEIOUY") != std::string_view::npos;
    return has_vowel || explained_by_initials(word, place);
  }

  [[nodiscard]] bool explained_by_initials(std::string_view word, std::uint32_t place) const {
    const WordRange block = text_.block_words(place);
    std::size_t matched = 0;
    for (std::uint32_t i = place; i > block.begin && matched < word.size(); --i) {
      const std::string_view before = text_.word(i - 1);
      const char letter = word[word.size() - 1 - matched];
      const char initial = is_capital(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
      if (!before.empty() && before.front() == initial)
        ++matched;
      else if (before != "of" && before != "and" && before != "the" && before != "for")
        break;
    }
    return matched == word.size();
  }

  /// The words stand before the first use, or in brackets right after it.
  [[nodiscard]] bool is_written_out(std::string_view words, std::uint32_t place) {
    std::string sought;
    add_plain(words, sought);
    const std::uint32_t up_to = text_.range(WordRange{place, std::min(text_.size(), place + 12)}).end;
    add_plain(text_.prose().slice({plain_to_, up_to}), plain_);
    plain_to_ = up_to;
    return plain_.find(sought) != std::string::npos;
  }

  void report(std::uint32_t place, std::string_view word, const Expansion* known) {
    diag::Diagnostic& made =
        out_.add(text_.locate(place), fmt::format("`{}` is not written out where it is first used", word),
                 known ? fmt::format("write “{} ({})”", known->words, word)
                       : "write the words in full, with the short form in brackets after them");
    if (known && known->use == Use::widespread) made.severity = std::max(made.severity, Severity::advice);
  }

  RunningText text_;
  Findings& out_;
  std::vector<std::uint32_t> done_;  ///< numbers of words, of which few are short forms
  std::string plain_;                ///< the text up to plain_to_; short forms are looked at from first to last
  std::uint32_t plain_to_ = 0;
};

void check(const Report& report, const Review&, Findings& out) { ShortForms(report, out).find(); }

}  // namespace

extern constinit const Rule not_written_out = {
    .title = "An abbreviation that is not written out at its first use",
    .why =
        "Governors, parents and schools of another phase read the report; what they cannot read out in words they cannot "
        "follow.",
    .source = "P:35, P:36 (in full at first use); DOMAIN 5.7; DESIGN 2.6 (what schools use daily needs none)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
    .gives_way_to = pages_that_know_more,
};

}  // namespace qar::rules::abbreviation
