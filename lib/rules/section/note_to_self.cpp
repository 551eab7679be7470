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
    R"(---
qar: report/1
team: {lead: LR, reviewers: [KT, MO]}
---

## Leadership at all levels

### What went well

- Leaders visit lessons every week «??», and teachers say what they changed («check with MO»).
- «TODO»: the figures for Year 6. «KT to add» what governors said.
- Governors ask about what they have read «…» [@KT-01]
- «NB» this was the second visit. «Check figures» in the plan. («Ask HT».)
- Pupils know what to do next«?» [@KT-02]
- Teachers ask for reasons — «KT to reword». «MO to update» the figures.

### Even better if…

- leaders shared what they saw«...»
)",
};
// A list may be introduced, a quotation may trail off, pupils check with a partner, and a section's title may ask a
// question.
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
team: {lead: LR, reviewers: [KT, MO]}
---

## Leadership at all levels

### Even better if…

It would be even better if…

- … leaders shared what they saw, as one of them said: “I wish we had known…” [@KT-01]
- pupils learned to check with a partner, and to ask "what next?" or "why do cats purr??" [@KT-02]
- leaders told MO Farah's story in assembly, and taught pupils to check figures. [@KT-03]

## What additional support would the school like?

Could another school show how it plans outdoor work?
)",
};

/// By which a note begins, or by which it is noticed.
constexpr text::ByteSet marks("?ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/// What one rule file knows of a draft: ids of its team, and who else is asked in a note.
class Notes {
 public:
  Notes(const Report& report, const Review& review, Findings& out) : report_(report), out_(out) {
    for (const auto& id : review.team()) people_.push_back(id.value);
    for (const std::string_view role : {"HT", "DHT", "AHT", "SLT"}) people_.push_back(role);
    std::ranges::sort(people_);
    capitals_ = std::ranges::all_of(people_, [](std::string_view id) {
      return id.size() > 1 && std::ranges::all_of(id.substr(0, 2), [](char c) { return c >= 'A' && c <= 'Z'; });
    });
  }

  void find() {
    for_each_text(report_.markdown, [&](const syntax::Block&, const syntax::Inline& words) { look_through(words); });
    const auto& blocks = report_.markdown.blocks;
    for (std::uint32_t i = 1; i < blocks.size(); ++i)
      if (blocks[i].kind == syntax::BlockKind::paragraph) look_at_end(i);
    for (const model::Claim& claim : report_.claims)
      if (claim.text.ends_with('?')) look_at_question(claim);
  }

 private:
  /// Whether a piece of text may hold a note, where all whom it may name have ids in capitals.
  static bool may_hold(std::string_view text) {
    return any_noticed(text, [](Places all) {
      const Bytes before = all.at(-1), at = all.at(0), next = all.at(1), third = all.at(2), fourth = all.at(3);
      const Bytes questions = is(at, '?') & (is(next, '?') | is(before, '(') | is(before, '['));
      const Bytes capitals = is_letter(at) & is_letter(next) & is((at | next) & std::uint8_t{0x20}, '\0') &
                             ~(is_letter(before) | is(before, '@') | is(before, '-'));
      const Bytes to_do = is(at, 'T') & is(next, 'o') & is(third, 'D');
      const Bytes check = is(at, 'C') & is(next, 'h') & is(third, 'e') & is(fourth, 'c');
      const Bytes commented = is(at, 'C') & is(next, 'o') & is(third, 'm') & is(fourth, 'm');
      return questions | capitals | to_do | check | commented;
    });
  }

  void look_through(const syntax::Inline& words) {
    const std::string_view text = words.literal;
    if (capitals_ && !may_hold(text)) return;
    for (std::size_t at = marks.find(text); at < text.size(); at = marks.find(text, at + 1)) {
      if (text[at] == '?') {
        at = look_at_marks(words, at);
      } else if (!word_before(text, at)) {
        at = look_at_capital(words, at);
      }
    }
  }

  void add(const syntax::Inline& words, std::size_t begin, std::size_t end) {
    out_.add(place_in(words, begin, end),
             fmt::format("{} is a note to yourselves", quoted(words.literal.substr(begin, end - begin))),
             "settle it, and take the note out");
  }

  /// "??", "(?)", "[?]"; returns the last place that was looked at.
  std::size_t look_at_marks(const syntax::Inline& words, std::size_t at) {
    const std::string_view text = words.literal;
    const std::size_t end = std::min(text.find_first_not_of('?', at), text.size());
    const char before = at > 0 ? text[at - 1] : '\0';
    const char after = end < text.size() ? text[end] : '\0';
    // "Why do cats purr??" is as the pupil wrote it.
    const bool quoted_so = (after == '"' || text.substr(end).starts_with("\u201d")) && at > 0 && before != ' ';
    if (end - at > 1 && quoted_so) return end - 1;
    if (end - at > 1)
      add(words, at, end);
    else if ((before == '(' && after == ')') || (before == '[' && after == ']'))
      add(words, at - 1, end + 1);
    return end - 1;
  }

  /// A word with a capital: a mark such as "NB", somebody of the team, or an order to oneself at the start of a sentence.
  std::size_t look_at_capital(const syntax::Inline& words, std::size_t at) {
    const std::string_view text = words.literal;
    std::size_t end = at;
    while (end < text.size() && ((text[end] >= 'A' && text[end] <= 'Z') || (text[end] >= 'a' && text[end] <= 'z'))) ++end;
    const std::string_view word = text.substr(at, end - at);
    const std::string_view rest = text.substr(end);
    const bool in_id = rest.starts_with('-') || (at > 0 && (text[at - 1] == '@' || text[at - 1] == '-'));
    if (in_id || word_at(text, end)) return end - 1;
    if (is_mark(word, rest)) {
      add(words, at, end);
    } else if (std::ranges::binary_search(people_, word)) {
      look_at_person(words, at, end);
    } else if (word == "Check" && sentence_begins(text, at)) {
      for (const std::string_view what : {" figures", " figure", " numbers", " data", " spelling", " dates", " this"})
        if (rest.starts_with(what) && !word_at(rest, what.size())) return add(words, at, end + what.size()), end;
    }
    return end - 1;
  }

  static bool is_mark(std::string_view word, std::string_view rest) {
    if (word == "NB" || word == "TODO" || word == "ToDo" || word == "FIXME") return true;
    return word == "Commented" && rest.starts_with(" [");  // a word processor's comment, pasted with its text
  }

  /// "check with MO", "ask HT", "KT to add".
  void look_at_person(const syntax::Inline& words, std::size_t begin, std::size_t end) {
    constexpr std::array<std::string_view, 5> orders = {"check with ", "confirm with ", "query with ", "ask ", "chase "};
    constexpr std::array<std::string_view, 20> tasks = {
        " to check",   " to add",    " to confirm", " to write", " to finish",   " to find", " to ask",
        " to follow",  " to chase",  " to reword",  " to redo",  " to rewrite",  " to edit", " to update",
        " to shorten", " to expand", " to tidy",    " to draft", " to complete", " to send"};
    const std::string_view text = words.literal;
    for (const std::string_view order : orders) {
      if (begin < order.size() || !text::equal_ignoring_case(text.substr(begin - order.size(), order.size()), order))
        continue;
      if (!word_before(text, begin - order.size())) return add(words, begin - order.size(), end);
    }
    for (const std::string_view task : tasks)
      if (text.substr(end).starts_with(task) && !word_at(text, end + task.size()))
        return add(words, begin, end + task.size());
  }

  void add_at_end(text::Span where, std::string_view written, std::size_t size, std::string message) {
    const auto end = where.begin + static_cast<std::uint32_t>(written.size());
    out_.add({where.file, end - static_cast<std::uint32_t>(size), end}, std::move(message), "finish it, or take it out");
  }

  /// A sentence that trails off, unless it introduces a list or is the stem that the profile gives to a part.
  void look_at_end(std::uint32_t block) {
    const text::Span where = report_.markdown.block(block).where;
    const std::string_view written = without_trailing_citations(report_.source->slice(where));
    const std::size_t size = written.ends_with("\u2026") ? 3 : written.ends_with("...") ? 3 : 0;
    if (size == 0 || introduces_list(block)) return;
    add_at_end(where, written, size, "a sentence that is not finished");
  }

  [[nodiscard]] bool introduces_list(std::uint32_t block) const {
    const auto& blocks = report_.markdown.blocks;
    const std::uint32_t next = blocks[block].next;
    return next < blocks.size() && blocks[next].kind == syntax::BlockKind::list &&
           blocks[next].parent == blocks[block].parent;
  }

  /// What is said under a part's heading states something; a question there is one of the team's own.
  void look_at_question(const model::Claim& claim) {
    const std::string_view written = without_trailing_citations(report_.source->slice(claim.where));
    if (written.ends_with("??") || !written.ends_with('?') || !claim.part) return;
    add_at_end(claim.where, written, 1, "a finding ends in a question mark");
  }

  const Report& report_;
  Findings& out_;
  std::vector<std::string_view> people_;
  bool capitals_ = false;  ///< their ids begin with two
};

void check(const Report& report, const Review& review, Findings& out) { Notes(report, review, out).find(); }

}  // namespace

extern constinit const Rule note_to_self = {
    .title = "A note to yourselves",
    .why = "The school reads what was meant for a colleague, and learns what the team was not sure of.",
    .source = "DESIGN 4",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
