#include <algorithm>
#include <array>
#include <optional>

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
    R"(## Area of Excellence: «TBC»

## Context and character of the school

«[insert number]» pupils are on roll, and «xx%» are eligible for Free School Meals. The last review was on «dd/mm/yyyy».

«School Name» is a primary school of «____» classes. «Lorem ipsum» dolor sit amet. Attendance is («tba»).

## Additional support

«Click or tap here to enter text.»
)",
};
// Words in square brackets are right in a quotation: they stand for a name, or for words left out.
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

The school name was chosen by pupils. A pupil said, “[Name] helped me when I joined […] and [they] still do.” Pupils know that
x stands for an unknown number, and that the Romans wrote XIX for 19. Leaders changed snake_case file names. Results for 2026
are still to be confirmed by the department. [@KT-01]
)",
};

bool same(char a, char lower) { return a == lower || a == lower - 'a' + 'A'; }

bool begins(std::string_view text, std::size_t at, std::string_view words) { return text.substr(at, words.size()) == words; }

/// The words of forms and templates, as their makers write them.
constexpr std::array<std::string_view, 7> template_words = {"Click or tap here to enter text",
                                                            "Click here to enter text",
                                                            "Choose an item",
                                                            "School Name",
                                                            "SCHOOL NAME",
                                                            "Name of School",
                                                            "NAME OF SCHOOL"};

/// First words in square brackets that ask for something. A name may also stand in a quotation for one that is not told.
bool asks_for_something(std::string_view in_brackets, bool quoted) {
  constexpr std::array<std::string_view, 14> always = {"insert", "add",         "enter",   "date",       "dates",
                                                       "number", "figure",      "figures", "percentage", "your",
                                                       "please", "placeholder", "text",    "to"};
  constexpr std::array<std::string_view, 5> names = {"name", "names", "school", "headteacher", "hub"};
  const std::string folded = text::lower(text::trim(in_brackets));
  const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
  if (first == "to") return folded.starts_with("to be ");
  return std::ranges::find(always, first) != always.end() || (!quoted && std::ranges::find(names, first) != names.end());
}

/// The characters by which the forms are noticed: one rare letter or mark of each, so that prose is passed quickly.
constexpr text::ByteSet noticed(
    "\"\xE2"
    "bBxX_[{pdDCSN");

/// Finds placeholders in one piece of text, from left to right.
class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text) {}

  /// The next one's begin; `end` is set with it.
  std::optional<std::size_t> next() {
    for (at_ = noticed.find(text_, at_); at_ < text_.size(); at_ = noticed.find(text_, at_ + 1)) {
      const std::optional<std::size_t> begin = look();
      if (!begin) continue;
      at_ = end;
      return begin;
    }
    return std::nullopt;
  }
  std::size_t end = 0;

 private:
  /// What the character at hand may be part of.
  std::optional<std::size_t> look() {
    switch (text_[at_]) {
      case '"': in_quotation_ = !in_quotation_; return std::nullopt;
      case '\xE2': note_quotation_mark(); return std::nullopt;
      case 'b':
      case 'B': return to_be_something();
      case 'x':
      case 'X': return crosses();
      case '_': return run_of('_', 3);
      case '[': return brackets();
      case '{':
        return begins(text_, at_, "{{") ? found(at_, std::min(text_.find("}}", at_), text_.size() - 2) + 2) : std::nullopt;
      case 'p': return at_ >= 7 && begins(text_, at_, "psum") ? lorem() : std::nullopt;
      case 'd':
      case 'D': return date_form();
      case 'C':
      case 'S':
      case 'N': return template_text();
      default: return std::nullopt;
    }
  }

  std::optional<std::size_t> found(std::size_t begin, std::size_t to) {
    end = to;
    return begin;
  }

  void note_quotation_mark() {
    if (begins(text_, at_, "\u201c")) in_quotation_ = true;
    if (begins(text_, at_, "\u201d")) in_quotation_ = false;
  }

  /// TBC, TBA, TBD.
  std::optional<std::size_t> to_be_something() {
    if (at_ == 0 || at_ + 1 >= text_.size() || !same(text_[at_ - 1], 't')) return std::nullopt;
    const char last = text_[at_ + 1];
    if (!same(last, 'c') && !same(last, 'a') && !same(last, 'd')) return std::nullopt;
    return whole_word(text_, at_ - 1, at_ + 2) ? found(at_ - 1, at_ + 2) : std::nullopt;
  }

  /// "xx", "XXX", "xx%", "x%": one letter stands for a figure only with its sign.
  std::optional<std::size_t> crosses() {
    if (word_before(text_, at_)) return std::nullopt;
    std::size_t to = std::min(text_.find_first_not_of(text_[at_], at_), text_.size());
    if (word_at(text_, to)) return std::nullopt;
    const bool percent = to < text_.size() && text_[to] == '%';
    if (to - at_ < 2 && !percent) return std::nullopt;
    return found(at_, to + (percent ? 1 : 0));
  }

  std::optional<std::size_t> run_of(char c, std::size_t least) {
    const std::size_t to = std::min(text_.find_first_not_of(c, at_), text_.size());
    if (to - at_ >= least) return found(at_, to);
    at_ = to - 1;
    return std::nullopt;
  }

  std::optional<std::size_t> brackets() {
    constexpr std::size_t longest = 80;
    const std::string_view inside = text_.substr(at_ + 1, longest);
    const std::size_t close = inside.find(']');
    if (close == std::string_view::npos || !asks_for_something(inside.substr(0, close), in_quotation_)) return std::nullopt;
    return found(at_, at_ + close + 2);
  }

  std::optional<std::size_t> lorem() {
    constexpr std::string_view before = "orem i";
    return begins(text_, at_ - before.size(), before) ? found(at_ - before.size() - 1, at_ + 4) : std::nullopt;
  }

  std::optional<std::size_t> date_form() {
    if (word_before(text_, at_) || text::lower(text_.substr(at_, 5)) != "dd/mm") return std::nullopt;
    std::size_t to = at_ + 5;
    while (to < text_.size() && (same(text_[to], 'y') || text_[to] == '/')) ++to;
    return found(at_, to);
  }

  std::optional<std::size_t> template_text() {
    if (word_before(text_, at_)) return std::nullopt;
    for (const std::string_view words : template_words) {
      if (!begins(text_, at_, words) || word_at(text_, at_ + words.size())) continue;
      const std::size_t to = at_ + words.size();
      return found(at_, to + (to < text_.size() && text_[to] == '.' && words.front() == 'C' ? 1 : 0));
    }
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool in_quotation_ = false;
};

/// Whether a piece of text may hold one: the rarest neighbours in each form.
bool may_hold(std::string_view text) {
  return any_noticed(text, [](Places all) {
    const Bytes at = all.at(0), next = all.at(1), third = all.at(2), fourth = all.at(3);
    const Bytes to_be = is_either(at, 't') & is_either(next, 'b');
    const Bytes crosses = is_either(at, 'x') & (is_either(next, 'x') | is(next, '%'));
    const Bytes line = is(at, '_') & is(next, '_');
    const Bytes brackets = (is(at, '[') & ~is(next, '@')) | (is(at, '{') & is(next, '{'));
    const Bytes lorem = is(at, 'p') & is(next, 's') & is(third, 'u');
    const Bytes date = is_either(at, 'd') & is_either(next, 'd') & is(third, '/');
    const Bytes name = is(at, 'N') & is_either(next, 'a') & is_either(third, 'm');
    const Bytes click = is(at, 'C') & is(next, 'l') & is(third, 'i') & is(fourth, 'c');
    const Bytes choose = is(at, 'C') & is(next, 'h') & is(third, 'o') & is(fourth, 'o');
    return to_be | crosses | line | brackets | lorem | date | name | click | choose;
  });
}

void check(const Report& report, const Review&, Findings& out) {
  for_each_text(report.markdown, [&](const syntax::Block&, const syntax::Inline& words) {
    if (!may_hold(words.literal)) return;
    Finder finder(words.literal);
    while (const auto begin = finder.next())
      out.add(place_in(words, *begin, finder.end),
              fmt::format("{} only holds a place", quoted(words.literal.substr(*begin, finder.end - *begin))),
              "fill in what belongs there, or take it out");
  });
}

}  // namespace

extern constinit const Rule placeholder = {
    .title = "A placeholder that was never filled in",
    .why = "Nothing says so plainly that a report went out unread as a “TBC” in it.",
    .source = "DESIGN 4; DOMAIN 5.8",
    .severity = Severity::error,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
