#include "syntax/markdown_guards.h"

#include <array>
#include <cstddef>

#include "qar/text/utf8.h"

#include "syntax/markdown_guard_definitions.h"
#include "syntax/markdown_guard_tables.h"
#include "syntax/markdown_report.h"
#include "syntax/markdown_scan.h"

namespace qar::syntax::markdown {
namespace {

constexpr std::size_t most_brackets = 20'000;
constexpr std::size_t most_comments = 1'000;    // each one that is not closed is sought to the end of its block
constexpr std::size_t most_declarations = 100;  // `<!DOCTYPE`, `<![CDATA[`, `<?xml`: the same, and no report needs any
constexpr std::size_t columns_of_a_level = 2;   // list marks stand no further right than so much for each level
constexpr std::size_t conflict_mark = 7;

constexpr std::array<unsigned, 256> watched = [] {
  std::array<unsigned, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = c == '\t' ? 0 : 1;
  for (const char c : {'\x7F', '|', '[', '<'}) table[static_cast<unsigned char>(c)] = 1;
  return table;
}();

/// Four bytes at a time: this loop is most of what the guards cost an ordinary draft.
std::size_t next_watched(std::string_view text, std::size_t at) {
  const auto is_watched = [text](std::size_t place) { return watched[static_cast<unsigned char>(text[place])]; };
  while (at + 4 <= text.size() && (is_watched(at) | is_watched(at + 1) | is_watched(at + 2) | is_watched(at + 3)) == 0)
    at += 4;
  while (at < text.size() && is_watched(at) == 0) ++at;
  return at;
}

class Guards {
 public:
  Guards(GuardedText& text, Report& report, const MarkdownLimits& limits)
      : text_(text),
        report_(report),
        limits_(limits),
        tables_(text, report, limits.table_columns),
        definitions_(text, report) {}

  void run();

 private:
  std::size_t scan_line(std::size_t begin);
  void watch(std::size_t at);
  void count(std::size_t& counter, std::size_t most, std::size_t at, std::size_t size, std::string_view what);
  void line(std::size_t begin, std::size_t end);
  bool is_conflict_mark(std::size_t begin, std::size_t end) const;
  bool conflict(std::size_t begin, std::size_t end);
  std::size_t skip_marks(std::size_t begin, std::size_t end);
  std::size_t mark_length(std::size_t at, std::size_t end);
  bool is_thematic_break(std::size_t at, std::size_t end);
  void too_deep(std::size_t begin, std::size_t end);

  GuardedText& text_;
  Report& report_;
  const MarkdownLimits& limits_;
  TableGuard tables_;
  DefinitionGuard definitions_;
  std::size_t brackets_ = 0;
  std::size_t comments_ = 0;
  std::size_t declarations_ = 0;
  std::size_t pipes_ = 0;  // of the line
  std::size_t not_thematic_before_ = 0;
  bool open_text_ = false;  // the line before may be part of a paragraph that goes on
  bool open_conflict_ = false;
};

void Guards::run() {
  const std::size_t size = text_.raw().size();
  const Content all{text_.raw(), size};
  text_.lines.reserve(size / 64 + 8);
  for (std::size_t begin = 0; begin < size;) {
    text_.lines.push_back(static_cast<std::uint32_t>(begin));
    pipes_ = 0;
    const std::size_t end = scan_line(begin);
    line(begin, end);
    begin = all.skip_line_end(end);
  }
  text_.lines.push_back(static_cast<std::uint32_t>(size));
  definitions_.finish(brackets_);
}

std::size_t Guards::scan_line(std::size_t begin) {
  const std::string_view raw = text_.raw();
  for (std::size_t i = next_watched(raw, begin); i < raw.size(); i = next_watched(raw, i + 1)) {
    if (is_line_end(raw[i])) return i;
    watch(i);
  }
  return raw.size();
}

void Guards::watch(std::size_t at) {
  const std::string_view raw = text_.raw();
  switch (raw[at]) {
    case '|':
      if (at == 0 || raw[at - 1] != '\\') ++pipes_;
      return;
    case '[': return count(brackets_, most_brackets, at, 1, "opening brackets");
    case '<':
      if (raw.substr(at, 4) == "<!--") return count(comments_, most_comments, at, 4, "comments");
      if (raw.substr(at, 2) == "<!" || raw.substr(at, 2) == "<?")
        return count(declarations_, most_declarations, at, 2, "“<!” or “<?”");
      return;
    default:
      text_.blank_out(at);
      text_.has_controls = true;
      report_.add("yaml/control-character", at, at + 1, "a control character, which is read as a space", "remove it");
      return;
  }
}

void Guards::count(std::size_t& counter, std::size_t most, std::size_t at, std::size_t size, std::string_view what) {
  if (++counter <= most) return;
  text_.mask(at);
  if (counter > most + 1) return;
  report_.add("section/too-many-brackets", at, at + size,
              "more than " + std::to_string(most) + " " + std::string(what) + ": from here on they are plain text",
              "remove what is not needed, or split the draft");
}

void Guards::line(std::size_t begin, std::size_t end) {
  const std::string_view raw = text_.raw();
  if (end - begin > limits_.line_bytes) {
    const std::size_t characters = text::count_code_points(raw.substr(begin, end - begin));
    if (characters > limits_.line_bytes) {
      report_.add("section/long-line", begin, end, "a line of " + std::to_string(characters) + " characters",
                  "break it into paragraphs");
    }
  }
  std::size_t content = begin;
  while (content < end && is_blank(raw[content])) ++content;
  if (content == end || conflict(begin, end)) {
    tables_.end_run();
    open_text_ = false;
    return;
  }
  const std::size_t first = content;
  content = skip_marks(begin, end);
  const bool begins_paragraph = !open_text_ || content != first || definitions_.inside(begin);
  if (content < end && raw[content] == '[') definitions_.line(content, begins_paragraph);
  // Headings and lines of nothing but marks end what stands before them.
  const char c = content < end ? raw[content] : '\0';
  open_text_ = c != '#' && c != '=' && c != '-' && c != '*' && c != '_' && c != '`' && c != '~';
  tables_.line(begin, end, pipes_);
  if (c == '#') tables_.end_run();
}

bool Guards::is_conflict_mark(std::size_t begin, std::size_t end) const {
  const std::string_view raw = text_.raw();
  if (end - begin < conflict_mark) return false;
  for (std::size_t i = 1; i < conflict_mark; ++i) {
    if (raw[begin + i] != raw[begin]) return false;
  }
  return end - begin == conflict_mark || raw[begin + conflict_mark] == ' ';
}

/// `=======` underlines a heading where no conflict is open.
bool Guards::conflict(std::size_t begin, std::size_t end) {
  const char mark = text_.raw()[begin];
  if ((mark != '<' && mark != '=' && mark != '>' && mark != '|') || !is_conflict_mark(begin, end)) return false;
  if ((mark == '=' || mark == '|') && !open_conflict_) return false;
  if (mark == '<' || !open_conflict_) {
    report_.add("section/conflict-marker", begin, end,
                mark == '<' ? "a merge conflict begins here: both versions are in the draft"
                            : "the end of a merge conflict is left over",
                "keep one version and remove the lines with markers");
  }
  open_conflict_ = mark != '>';
  for (std::size_t i = begin; i < end; ++i) text_.blank_out(i);
  return true;
}

/// Past quote and list marks at the begin of a line; those nested too deep are masked.
std::size_t Guards::skip_marks(std::size_t begin, std::size_t end) {
  const std::string_view raw = text_.raw();
  std::size_t marks = 0;
  std::size_t column = 0;
  bool excess = false;
  std::size_t at = begin;
  for (;;) {
    for (; at < end && is_blank(raw[at]); ++at) column = raw[at] == '\t' ? (column / 4 + 1) * 4 : column + 1;
    const std::size_t length = at < end ? mark_length(at, end) : 0;
    if (length == 0) break;
    ++marks;
    if (marks > limits_.nesting || column > limits_.nesting * columns_of_a_level) {
      for (std::size_t i = at; i < at + length; ++i) text_.mask(i);
      excess = true;
    }
    at += length;
    column += length;
  }
  if (excess) too_deep(begin, end);
  return at;
}

/// Of a quote or list mark, else 0.
std::size_t Guards::mark_length(std::size_t at, std::size_t end) {
  const std::string_view raw = text_.raw();
  const auto ends_mark = [&](std::size_t place) { return place == end || is_blank(raw[place]); };
  const char c = raw[at];
  if (c == '>') return 1;
  if (c == '-' || c == '*' || c == '+') return ends_mark(at + 1) && !is_thematic_break(at, end) ? 1 : 0;
  std::size_t i = at;
  while (i < end && i - at < 9 && is_digit(raw[i])) ++i;
  const bool ordered = i > at && i < end && (raw[i] == '.' || raw[i] == ')') && ends_mark(i + 1);
  return ordered ? i + 1 - at : 0;
}

/// `- - -` is a line across the page, however long.
bool Guards::is_thematic_break(std::size_t at, std::size_t end) {
  const std::string_view raw = text_.raw();
  if (at < not_thematic_before_ || raw[at] == '+') return false;
  std::size_t count = 0;
  std::size_t i = at;
  for (; i < end && (raw[i] == raw[at] || is_blank(raw[i])); ++i) {
    if (raw[i] == raw[at]) ++count;
  }
  if (i == end && count >= 3) return true;
  not_thematic_before_ = i;
  return false;
}

void Guards::too_deep(std::size_t begin, std::size_t end) {
  report_.add("section/too-deep", begin, end,
              "quotes and lists are nested more than " + std::to_string(limits_.nesting) + " deep",
              "indent less, or begin the line with fewer marks");
}

}  // namespace

std::uint32_t GuardedText::line_end(std::uint32_t line) const {
  std::uint32_t end = lines[line + 1];
  if (end > lines[line] && raw_[end - 1] == '\n') --end;
  if (end > lines[line] && raw_[end - 1] == '\r') --end;
  return end;
}

GuardedText guard_markdown(std::string_view text, text::Span region, const MarkdownLimits& limits,
                           std::vector<diag::Diagnostic>& problems) {
  GuardedText guarded(text);
  Report report(region, problems);
  Guards(guarded, report, limits).run();
  report.finish();
  return guarded;
}

}  // namespace qar::syntax::markdown
