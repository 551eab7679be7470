#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "qar/syntax/markdown.h"
#include "qar/text/utf8.h"

#include "syntax/front_matter_lines.h"

namespace qar::syntax {
namespace {

using front::Fence;

constexpr std::size_t first_lines = 10;  // in which `qar:` makes a file a draft

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;   // line ending excluded
  std::size_t next = 0;  // where the next line begins
  std::string_view text;
};

class Splitter {
 public:
  explicit Splitter(const text::Source& source)
      : source_(source), text_(source.text), start_(text_.starts_with(text::byte_order_mark) ? 3 : 0) {}

  FrontMatter split();

 private:
  struct Opening {
    std::size_t begin = 0;  // of its line; where it is missing, of the first key
    std::size_t next = 0;   // where the front matter begins
    Fence fence = Fence::none;
  };

  [[nodiscard]] Line line_at(std::size_t begin) const;
  [[nodiscard]] bool at_end(std::size_t begin) const { return begin >= text_.size(); }
  [[nodiscard]] std::optional<Opening> opening();
  [[nodiscard]] std::optional<Opening> opening_before_key() const;
  [[nodiscard]] const std::optional<Line>& first_telling(std::size_t at);
  [[nodiscard]] bool yaml_follows(std::size_t at);
  [[nodiscard]] bool front_goes_on(std::size_t at);
  [[nodiscard]] bool is_heading(const Line& line);
  [[nodiscard]] bool is_comment_before(const Line& line, const Line& fence) const;
  [[nodiscard]] bool belongs_to_yaml_above(std::size_t begin) const;
  void close(std::size_t from);
  void leave_open(std::size_t from);
  void close_at(const Line& fence);
  void spoilt(const Line& fence, std::string_view which);
  void missing(const Opening& opening);
  void text_before(const Opening& opening);
  [[nodiscard]] diag::Diagnostic& report(std::string_view rule, std::size_t begin, std::size_t end, std::string message,
                                         std::string help);
  void fix(diag::Diagnostic& problem, diag::Safety safety, std::size_t begin, std::size_t end, std::string text) const;
  [[nodiscard]] std::string fence_line() const;

  const text::Source& source_;
  std::string_view text_;
  std::size_t start_;
  std::size_t opened_ = 0;
  std::size_t front_ = 0;                           // where the front matter begins
  std::size_t told_from_ = std::string_view::npos;  // of first_telling
  std::optional<Line> telling_;
  FrontMatter found_;
};

FrontMatter Splitter::split() {
  const auto open = opening();
  if (!open) {
    found_.front = source_.span(start_, start_);
    found_.body = source_.span(start_, text_.size());
    return std::move(found_);
  }
  found_.present = true;
  opened_ = open->begin;
  front_ = open->next;
  if (open->begin > start_) text_before(*open);
  if (open->fence == Fence::none) missing(*open);
  if (open->fence == Fence::spoilt) spoilt(line_at(open->begin), "opening");
  close(open->next);
  return std::move(found_);
}

Line Splitter::line_at(std::size_t begin) const {
  Line line{begin, text_.find_first_of("\r\n", begin), 0, {}};
  if (line.end == std::string_view::npos) line.end = text_.size();
  line.next = line.end;
  if (line.next < text_.size() && text_[line.next] == '\r') ++line.next;
  if (line.next < text_.size() && text_[line.next] == '\n' && (line.next == line.end || text_[line.end] == '\r'))
    ++line.next;
  line.text = text_.substr(begin, line.end - begin);
  return line;
}

std::optional<Splitter::Opening> Splitter::opening() {
  const Line first = line_at(start_);
  const Fence fence = front::opening_fence(first.text);
  if (fence != Fence::none && yaml_follows(first.next)) return Opening{first.begin, first.next, fence};
  return opening_before_key();
}

/// The fence next above a `qar:` in the first lines, or the key itself where nothing stands before it.
std::optional<Splitter::Opening> Splitter::opening_before_key() const {
  std::optional<Opening> fence;
  bool only_blank = true;
  std::size_t at = start_;
  for (std::size_t i = 0; i < first_lines && !at_end(at); ++i) {
    const Line line = line_at(at);
    at = line.next;
    if (line.text.starts_with("```") || line.text.starts_with("~~~")) break;  // a page that shows a draft
    if (front::is_qar_key(line.text)) {
      if (!fence && only_blank) return Opening{line.begin, line.begin, Fence::none};
      return fence;
    }
    const Fence kind = front::opening_fence(line.text);
    if (kind != Fence::none) fence = Opening{line.begin, line.next, kind};
    only_blank = only_blank && front::is_blank_line(line.text);
  }
  return std::nullopt;
}

/// The first line from `at` on that is neither blank nor `# …`. Remembered, so that many such lines are looked over once.
const std::optional<Line>& Splitter::first_telling(std::size_t at) {
  if (told_from_ <= at && (!telling_ || at <= telling_->begin)) return telling_;
  told_from_ = at;
  telling_.reset();
  while (!at_end(at)) {
    const Line line = line_at(at);
    at = line.next;
    if (front::is_blank_line(line.text) || front::is_hash_line(line.text)) continue;
    telling_ = line;
    break;
  }
  return telling_;
}

/// Whether the first line that says something is a key or closes the front matter; else the dashes above are a line across
/// the page.
bool Splitter::yaml_follows(std::size_t at) {
  const auto& line = first_telling(at);
  return line && (front::is_key(line->text) || front::closing_fence(line->text) == Fence::good);
}

/// Whether behind blank lines and comments there is still YAML.
bool Splitter::front_goes_on(std::size_t at) {
  const auto& line = first_telling(at);
  return line && (front::is_small_key(line->text) || front::is_indented(line->text));
}

/// `# …` is a comment where YAML goes on behind it, or ends.
bool Splitter::is_heading(const Line& line) {
  if (!front::is_hash_line(line.text) || front_goes_on(line.next)) return false;
  const auto& below = first_telling(line.next);
  if (!below) return true;
  if (below->begin != line.next) return front::closing_fence(below->text) != Fence::good || !is_comment_before(line, *below);
  if (front::closing_fence(below->text) != Fence::none) return false;
  return !front::is_key(below->text) || line.text.starts_with("##");
}

/// With blank lines between it and the fence, `# …` is a comment right below other YAML, or where the title comes behind the
/// fence; else it may be the title, with a line across the page below it.
bool Splitter::is_comment_before(const Line& line, const Line& fence) const {
  if (line.text.starts_with("##")) return false;
  if (line.begin == front_ || belongs_to_yaml_above(line.begin)) return true;
  std::size_t at = fence.next;
  for (std::size_t i = 0; i < first_lines && !at_end(at); ++i) {
    const Line behind = line_at(at);
    at = behind.next;
    if (!front::is_blank_line(behind.text)) return behind.text.starts_with("# ");
  }
  return false;
}

/// Whether the line above the one that begins here is neither blank nor a fence.
bool Splitter::belongs_to_yaml_above(std::size_t begin) const {
  std::size_t end = begin;
  if (end > front_ && text_[end - 1] == '\n') --end;
  if (end > front_ && text_[end - 1] == '\r') --end;
  const std::size_t last_ending = end == 0 ? std::string_view::npos : text_.find_last_of("\r\n", end - 1);
  const Line above = line_at(last_ending == std::string_view::npos ? 0 : last_ending + 1);
  return above.begin >= front_ && !front::is_blank_line(above.text) && front::closing_fence(above.text) == Fence::none;
}

void Splitter::close(std::size_t from) {
  std::optional<Line> changed;  // the first line that may have been a fence
  bool prose_behind = false;
  for (std::size_t at = from; !at_end(at);) {
    const Line line = line_at(at);
    at = line.next;
    const Fence kind = front::closing_fence(line.text);
    if (kind == Fence::good && !prose_behind) {
      found_.front = source_.span(from, line.begin);
      return close_at(line);
    }
    // From here on we are in the body, where dashes are a line across the page.
    if (kind == Fence::good || is_heading(line)) break;
    if (kind == Fence::spoilt && !changed) changed = line;
    prose_behind = prose_behind || (changed && kind == Fence::none && front::is_prose(line.text));
  }
  if (!changed) return leave_open(from);
  found_.front = source_.span(from, changed->begin);
  spoilt(*changed, "closing");
  close_at(*changed);
}

void Splitter::close_at(const Line& fence) { found_.body = source_.span(fence.next, text_.size()); }

void Splitter::leave_open(std::size_t from) {
  std::size_t at = from;
  std::size_t number = 1;
  for (std::size_t before = 0; before < from; before = line_at(before).next) ++number;
  while (!at_end(at)) {
    const Line line = line_at(at);
    if (is_heading(line) || (front::is_blank_line(line.text) && !front_goes_on(line.next))) break;
    at = line.next;
    ++number;
  }
  found_.front = source_.span(from, at);
  found_.body = source_.span(at, text_.size());
  diag::Diagnostic& problem =
      report("yaml/unclosed-front-matter", at, at, "the front matter is not closed: it is read as far as here",
             "put a line “---” before line " + std::to_string(number));
  problem.related.push_back({source_.span(opened_, line_at(opened_).end), "the front matter begins here"});
  const bool line_ended = at == 0 || text_[at - 1] == '\n' || text_[at - 1] == '\r';
  fix(problem, diag::Safety::unsafe, at, at, line_ended ? fence_line() : "\n" + fence_line());
}

void Splitter::spoilt(const Line& fence, std::string_view which) {
  diag::Diagnostic& problem = report("yaml/spoilt-fence", fence.begin, fence.end,
                                     "“" + text::printable(fence.text) + "” is read as the " + std::string(which) +
                                         " fence of the front matter, which is three hyphens at the begin of a line",
                                     "write “---”, and switch off automatic dashes for such files");
  fix(problem, diag::Safety::safe, fence.begin, fence.end, "---");
}

void Splitter::missing(const Opening& opening) {
  const Line key = line_at(opening.begin);
  diag::Diagnostic& problem = report("yaml/spoilt-fence", key.begin, key.end,
                                     "the opening fence of the front matter is missing", "put a line “---” before this one");
  fix(problem, diag::Safety::safe, key.begin, key.begin, fence_line());
}

void Splitter::text_before(const Opening& opening) {
  std::size_t end = opening.begin;
  while (end > start_ && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
  const bool only_blank =
      text_.substr(start_, opening.begin - start_).find_first_not_of(" \t\r\n") == std::string_view::npos;
  diag::Diagnostic& problem = report(
      "yaml/text-before-front-matter", start_, only_blank ? opening.begin : end,
      only_blank ? "blank lines before the front matter" : "text before the front matter, which is not part of the report",
      only_blank ? "remove them" : "move it below the closing fence, or remove it");
  if (only_blank) fix(problem, diag::Safety::safe, start_, opening.begin, {});
}

diag::Diagnostic& Splitter::report(std::string_view rule, std::size_t begin, std::size_t end, std::string message,
                                   std::string help) {
  return found_.problems.emplace_back(diag::problem(rule, source_.span(begin, end), std::move(message), std::move(help)));
}

void Splitter::fix(diag::Diagnostic& problem, diag::Safety safety, std::size_t begin, std::size_t end,
                   std::string text) const {
  problem.fix = diag::Fix{safety, {text::Edit{source_.span(begin, end), std::move(text)}}};
}

std::string Splitter::fence_line() const {
  const std::size_t end = text_.find_first_of("\r\n");
  if (end == std::string_view::npos || text_[end] == '\n') return "---\n";
  return text_.substr(end).starts_with("\r\n") ? "---\r\n" : "---\r";
}

}  // namespace

FrontMatter split_front_matter(const text::Source& source) { return Splitter(source).split(); }

}  // namespace qar::syntax
