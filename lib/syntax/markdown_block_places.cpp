// Where blocks begin and end: the part of TreeBuilder that asks the lines.
#include <algorithm>

#include "syntax/markdown_blocks.h"
#include "syntax/markdown_scan.h"

namespace qar::syntax::markdown {
namespace {

constexpr std::size_t most_hashes = 6;

}  // namespace

TreeBuilder::Line TreeBuilder::line_of(int number) const {
  const auto line = static_cast<Line>(std::max(number, 1) - 1);
  return std::min(line, guarded_.line_count() - 1);
}

TreeBuilder::Line TreeBuilder::last_line(cmark_node* node) const {
  return std::max(line_of(cmark_node_get_end_line(node)), first_line(node));
}

std::size_t TreeBuilder::begin_of(cmark_node* node) const {
  const Line line = first_line(node);
  const auto column = static_cast<std::size_t>(std::max(cmark_node_get_start_column(node), 1));
  return std::min(line_begin(line) + column - 1, line_end(line));
}

std::size_t TreeBuilder::continuation(Line line) const {
  return Content{text_, line_end(line)}.skip_prefix(line_begin(line), quotes_);
}

/// Whether the line begins with the marks of all quotes around: no lazy continuation.
bool TreeBuilder::has_all_quotes(Line line) const {
  const std::string_view prefix = text_.substr(line_begin(line), continuation(line) - line_begin(line));
  return std::count(prefix.begin(), prefix.end(), '>') == static_cast<std::ptrdiff_t>(quotes_);
}

/// The library drops link definitions from the begin of a paragraph, but not the lines that they stood on.
std::size_t TreeBuilder::skip_definitions(Range where) const {
  const Content content{text_, where.end, quotes_};
  std::size_t at = where.begin;
  while (content.at(at, '[')) {
    const auto found = definition(content, at);
    if (!found || found->end >= where.end) break;
    at = content.skip_prefix(content.skip_line_end(found->end), quotes_);
  }
  return at < where.end ? at : where.begin;
}

/// Where the text of a `# heading` begins; the begin itself when it is no such heading.
std::size_t TreeBuilder::after_hashes(Range where) const {
  std::size_t at = where.begin;
  while (at < where.end && text_[at] == '#') ++at;
  const std::size_t hashes = at - where.begin;
  if (hashes == 0 || hashes > most_hashes || (at < where.end && !is_blank(text_[at]))) return where.begin;
  return Content{text_, where.end}.skip_blanks(at);
}

/// The line under a heading that is underlined. The library gives this line when it ends the text, and else the next.
TreeBuilder::Line TreeBuilder::underline(cmark_node* heading) const {
  const Line last = last_line(heading);
  if (last < first_line(heading) + 2) return last;
  const char mark = cmark_node_get_heading_level(heading) == 1 ? '=' : '-';
  const std::size_t end = line_end(last - 1);
  std::size_t at = continuation(last - 1);
  if (!has_all_quotes(last - 1) || at == end) return last;
  while (at < end && text_[at] == mark) ++at;
  return Content{text_, end}.skip_blanks(at) == end ? last - 1 : last;
}

/// Whether the line closes a code block of `mark`. A line may look so and yet begin a block of its own, outside.
bool TreeBuilder::is_closing_fence(cmark_node* code, Line line, char mark) const {
  if (line > last_line(code) || !has_all_quotes(line)) return false;
  const std::size_t end = line_end(line);
  const std::size_t begin = continuation(line);
  std::size_t at = begin;
  while (at < end && text_[at] == mark) ++at;
  if (at - begin < 3 || Content{text_, end}.skip_blanks(at) != end) return false;
  cmark_node* after = code;
  while (after != nullptr && cmark_node_next(after) == nullptr) after = cmark_node_parent(after);
  return after == nullptr || first_line(cmark_node_next(after)) != line;
}

/// The line of dashes stands before the first row below it; a table without rows ends with it.
TreeBuilder::TableLines TreeBuilder::table_lines(cmark_node* table) const {
  cmark_node* head = cmark_node_first_child(table);
  cmark_node* row = head == nullptr ? nullptr : cmark_node_next(head);
  TableLines lines;
  lines.dashes = row != nullptr ? std::max(first_line(row), 1U) - 1 : last_line(table);
  lines.head = std::max(lines.dashes, 1U) - 1;
  lines.head_begin = lines.head == first_line(table) ? begin_of(table) : continuation(lines.head);
  return lines;
}

/// `from`, or the last line before it that is not blank inside the quotes around.
TreeBuilder::Line TreeBuilder::last_line_with_text(Line from) {
  if (from == asked_line_ && quotes_ == asked_quotes_) return answered_line_;
  asked_line_ = from;
  asked_quotes_ = quotes_;
  while (from > 0 && continuation(from) == line_end(from)) --from;
  answered_line_ = from;
  return from;
}

}  // namespace qar::syntax::markdown
