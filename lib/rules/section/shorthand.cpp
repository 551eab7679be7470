#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/byte_set.h"
#include "qar/text/words.h"

#include "rules/headings.h"
#include "rules/notice.h"
#include "rules/prose.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- «Chn» talk «w/» their «tchrs» about what to do next, «b/c» «T's» ask them to, «e.g» in mathematics.
- Reading rose from 61% «->» 67%. «+ve» relationships help, «&c». «Ppl» meet «@» 9.30.
)",
};
// Abbreviations that a reader can look up are another family's matter.
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Pupils with SEND in KS2 talk about phonics, e.g. in Year 1, w/c 3 November, and 3 < 5. [@GD-01]
- PSHE, RWM and GPS are taught by HLTAs; my class has a T-shirt day, and `chn` is a code. Teachers' plans are on the
  drive (plans/mtg.docx) at info@mtg.example.
)",
};

struct Short {
  std::string_view written;
  std::string_view meant;
};

/// Words that leave their vowels out. All of them without a, e, i, o, u and y: so they are found.
constexpr std::array<Short, 22> without_vowels = {{
    {"chn", "children"},   {"chdn", "children"}, {"chrn", "children"},   {"tchr", "teacher"}, {"tchrs", "teachers"},
    {"tchg", "teaching"},  {"ppl", "people"},    {"schl", "school"},     {"mtg", "meeting"},  {"mtgs", "meetings"},
    {"gd", "good"},        {"bks", "books"},     {"lsn", "lesson"},      {"lsns", "lessons"}, {"grps", "groups"},
    {"pls", "please"},     {"nxt", "next"},      {"mgmt", "management"}, {"rdg", "reading"},  {"wrtg", "writing"},
    {"bhvr", "behaviour"}, {"stff", "staff"},
}};

/// How many letters the longest of them has.
constexpr std::size_t longest = 5;

constexpr text::ByteSet letters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
constexpr text::ByteSet vowels("aeiouyAEIOUY");
constexpr text::ByteSet signs("-=+&@");

/// Signs for words, and what they are short for.
std::optional<Short> sign_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto is_whole = [&](std::string_view sign) { return rest.starts_with(sign) && !word_at(rest, sign.size()); };
  switch (text[at]) {
    case '-':
      if (rest.starts_with("->")) return Short{"->", "to"};
      return is_whole("-ve") && !word_before(text, at) ? std::optional(Short{"-ve", "negative"}) : std::nullopt;
    case '=': return rest.starts_with("=>") ? std::optional(Short{"=>", "so"}) : std::nullopt;
    case '+': return is_whole("+ve") ? std::optional(Short{"+ve", "positive"}) : std::nullopt;
    case '&': return is_whole("&c") ? std::optional(Short{"&c", "and so on"}) : std::nullopt;
    case '@':
      return rest.starts_with("@ ") && (at == 0 || text[at - 1] == ' ') ? std::optional(Short{"@", "at"}) : std::nullopt;
    default: return std::nullopt;
  }
}

/// A word of one letter with what follows it: "w/", "b/c", "T's", "e.g".
std::optional<Short> letter_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto is_whole = [&](std::string_view sign) { return rest.starts_with(sign) && !word_at(rest, sign.size()); };
  switch (text[at]) {
    case 'w':
      if (is_whole("w/o")) return Short{"w/o", "without"};
      return rest.starts_with("w/ ") ? std::optional(Short{"w/", "with"}) : std::nullopt;
    case 'b': return is_whole("b/c") ? std::optional(Short{"b/c", "because"}) : std::nullopt;
    case 'T':
      if (is_whole("T's")) return Short{"T's", "the teacher's"};
      return is_whole("T\u2019s") ? std::optional(Short{"T\u2019s", "the teacher's"}) : std::nullopt;
    case 'e':
      return is_whole("e.g") && !rest.starts_with("e.g.") ? std::optional(Short{"e.g", "for example"}) : std::nullopt;
    case 'i': return is_whole("i.e") && !rest.starts_with("i.e.") ? std::optional(Short{"i.e", "that is"}) : std::nullopt;
    default: return std::nullopt;
  }
}

std::optional<Short> word_in(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view word = text.substr(begin, end - begin);
  // All capitals are an abbreviation of another kind; an address or an id is no prose.
  if (word.size() > 1 && word[1] <= 'Z') return std::nullopt;
  if (begin > 0 && std::string_view("@./\\_-").find(text[begin - 1]) != std::string_view::npos) return std::nullopt;
  if (word_before(text, begin) || word_at(text, end)) return std::nullopt;
  const bool in_address =
      end + 1 < text.size() && std::string_view("./@-").find(text[end]) != std::string_view::npos && text[end + 1] != ' ';
  const auto found =
      std::ranges::find_if(without_vowels, [&](const Short& each) { return text::equal_ignoring_case(each.written, word); });
  return in_address || found == without_vowels.end() ? std::nullopt : std::optional(*found);
}

class Finder {
 public:
  Finder(const syntax::Inline& words, Findings& out) : words_(words), text_(words.literal), out_(out) {}

  void find() {
    for (std::size_t at = 0; at < text_.size();) {
      const char c = text_[at];
      if (letters.contains(c))
        at = take_word(at);
      else
        at = signs.contains(c) ? add(at, sign_at(text_, at)) : at + 1;
    }
  }

 private:
  /// Reads a word to its end; only a word without vowels, or of one letter, is looked at more closely.
  std::size_t take_word(std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < text_.size() && letters.contains(text_[end])) ++end;
    if (end - begin > longest) return end;
    if (end - begin == 1) return word_before(text_, begin) ? end : add(begin, letter_at(text_, begin));
    if (vowels.find(text_.substr(begin, end - begin)) == end - begin) {
      if (const auto word = word_in(text_, begin, end)) add(begin, word);
    }
    return end;
  }

  /// Reports what was found; returns where to go on.
  std::size_t add(std::size_t begin, const std::optional<Short>& found) {
    if (!found) return begin + 1;
    const std::size_t end = begin + found->written.size();
    out_.add(place_in(words_, begin, end), fmt::format("{} is shorthand", quoted(text_.substr(begin, end - begin))),
             fmt::format("write “{}”", found->meant));
    return end;
  }

  const syntax::Inline& words_;
  std::string_view text_;
  Findings& out_;
};

/// Whether a piece of text may hold one: a word of up to five letters, or beginning with as many, and all of them
/// consonants, or one of the signs.
bool may_hold(std::string_view text) {
  constexpr std::uint8_t none = 0, vowel = 1, consonant = 2;
  const auto kinds_of = [](Bytes bytes) {
    const Bytes open = is_either(bytes, 'a') | is_either(bytes, 'e') | is_either(bytes, 'i') | is_either(bytes, 'o') |
                       is_either(bytes, 'u') | is_either(bytes, 'y');
    return (open & vowel) | (is_letter(bytes) & ~open & consonant);
  };
  return any_noticed(text, kinds_of, [](Places all) {
    const Bytes at = all.at(0), next = all.at(1);
    const Bytes begins = is(all.kind(-1), none), ends = is(all.kind(1), none);
    const Bytes word = begins & is(all.kind(0), consonant) & is(all.kind(1), consonant) &
                       (is(all.kind(2), none) | ~(is(all.kind(2), vowel) | is(all.kind(3), vowel)));
    const Bytes capitals = is(next & std::uint8_t{0x20}, none);  // abbreviations of another kind
    const Bytes teacher = is(at, 'T') & begins & ends;
    const Bytes slash = is(next, '/') & (is(at, 'w') | is(at, 'b'));
    const Bytes stop = is(at, '.') & ~ends;
    const Bytes sign = is(at, '>') | is(at, '+') | is(at, '&') | (is(at, '@') & is(next, ' ')) |
                       (is(at, '-') & is(next, 'v') & is(all.at(2), 'e'));
    return (word & ~capitals) | teacher | slash | stop | sign;
  });
}

void check(const Report& report, const Review&, Findings& out) {
  for_each_text(report.markdown, [&](const syntax::Block&, const syntax::Inline& words) {
    if (may_hold(words.literal)) Finder(words, out).find();
  });
}

}  // namespace

extern constinit const Rule shorthand = {
    .title = "Shorthand left over from notes",
    .why = "What is quick to write in a lesson is slow to read for governors and parents, and looks careless in a report.",
    .source = "DESIGN 4; DOMAIN 5.2 (P:35b)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
