#include "syntax/yaml_prepare.h"

#include <algorithm>
#include <cstring>

#include "qar/text/utf8.h"

#include "syntax/yaml_line.h"
#include "syntax/yaml_odd.h"
#include "syntax/yaml_repeated.h"
#include "syntax/yaml_scalars.h"

namespace qar::syntax {

/// One pass over the lines of the region, copying them into what the engines may read.
class Preparation {
 public:
  Preparation(const text::Source& source, text::Span region, ReadableText& made)
      : source_(source.text), file_(source.id), end_(region.end), made_(made) {
    made_.start_copy(region.size());
  }

  void run(std::uint32_t begin) {
    while (begin < end_ && !stopped_) begin = take_line(begin);
  }
  void report(std::vector<diag::Diagnostic>& problems) {
    seen_.report(problems);
    made_.reported_ = seen_.places();
    made_.finish_copy();
  }

 private:
  std::uint32_t take_line(std::uint32_t begin);
  bool take_special_line(std::uint32_t& begin, std::uint32_t end);
  bool content_follows(std::uint32_t at) const;
  bool blank_line(std::uint32_t at, std::uint32_t end) const;
  void take_conflict(std::uint32_t begin, std::uint32_t end);
  std::uint32_t take_indentation(std::uint32_t begin, std::uint32_t end);
  std::uint32_t take_hyphens(std::uint32_t at, std::uint32_t end);
  std::uint32_t take_blanks(std::uint32_t at, std::uint32_t end);
  void take_rest(std::uint32_t at, std::uint32_t end);
  std::uint32_t odd_after_key(std::uint32_t at, std::uint32_t end) const;

  std::string_view rest(std::uint32_t at) const { return source_.substr(at, end_ - at); }
  text::Span span(std::uint32_t begin, std::uint32_t end) const { return {file_, begin, end}; }
  std::uint32_t column() const { return static_cast<std::uint32_t>(made_.copy_->size()) - line_begin_; }
  /// Text as it stands in the source, or what is read in its place: both lead back to `from`.
  void put(std::string_view text, std::uint32_t from) { made_.append(text, from); }

  std::string_view source_;
  text::FileId file_;
  std::uint32_t end_;
  ReadableText& made_;
  RepeatedProblems seen_;
  LineWalker walker_;
  std::uint32_t line_begin_ = 0;  ///< of the line being made, in the copy
  bool content_ = false;          ///< the document has begun
  bool stopped_ = false;
  bool unclosed_conflict_ = false;
  std::uint32_t skip_until_ = 0;  ///< lines before it are the other sides of a conflict
};

std::uint32_t Preparation::take_line(std::uint32_t begin) {
  std::uint32_t end = begin;
  while (end < end_ && source_[end] != '\n' && source_[end] != '\r') ++end;
  std::uint32_t next = std::min(end + 1, end_);
  if (next < end_ && source_[end] == '\r' && source_[next] == '\n') ++next;
  line_begin_ = static_cast<std::uint32_t>(made_.copy_->size());
  std::uint32_t from = begin;
  if (begin < skip_until_ || take_special_line(from, end) || stopped_) return next;
  if (!blank_line(from, end)) {
    take_rest(take_indentation(from, end), end);
    const LineShape shape = walker_.take(*made_.copy_, line_begin_);
    content_ = content_ || (!shape.blank() && (*made_.copy_)[shape.content] != '#');
  }
  if (next > end) put("\n", end);
  return next;
}

/// Lines that are not part of the document. A `---` before the content is stepped over.
bool Preparation::take_special_line(std::uint32_t& begin, std::uint32_t end) {
  const std::string_view line = source_.substr(begin, end - begin);
  if (is_conflict_marker(line)) {
    take_conflict(begin, end);
  } else if (line.starts_with('%')) {
    seen_.add(RepeatedProblems::directive, span(begin, end));
  } else if (!document_marker(line)) {
    return false;
  } else if (content_) {
    stopped_ = true;
    if (content_follows(begin)) seen_.add(RepeatedProblems::several_documents, span(begin, begin + 3));
  } else {
    begin += 3;
    return false;
  }
  return true;
}

/// Whether anything but comments and more markers stands after the marker at `at`.
bool Preparation::content_follows(std::uint32_t at) const {
  at += 3;
  for (bool at_margin = false; at < end_; ++at) {
    const char c = source_[at];
    if (c == '\n' || c == '\r') {
      at_margin = true;
    } else if (at_margin && document_marker(rest(at))) {
      at += 2;
      at_margin = false;
    } else if (c == '#') {
      while (at + 1 < end_ && source_[at + 1] != '\n' && source_[at + 1] != '\r') ++at;
    } else if (!is_blank(c)) {
      return true;
    } else {
      at_margin = false;
    }
  }
  return false;
}

/// The other sides of a conflict are left out, but only if it is closed.
void Preparation::take_conflict(std::uint32_t begin, std::uint32_t end) {
  seen_.add(RepeatedProblems::conflict_marker, span(begin, end));
  const char kind = source_[begin];
  if ((kind != '|' && kind != '=') || unclosed_conflict_) return;
  const std::size_t found = source_.find(kind == '|' ? "\n=======" : "\n>>>>>>>", end);
  unclosed_conflict_ = found == std::string_view::npos || found >= end_;
  if (!unclosed_conflict_) skip_until_ = static_cast<std::uint32_t>(found + 1);
}

bool Preparation::blank_line(std::uint32_t at, std::uint32_t end) const {
  while (at < end) {
    const OddCharacter odd = is_blank(source_[at]) ? OddCharacter{0, 1} : odd_space_at(source_.substr(at, end - at));
    if (odd.size == 0) return false;
    at += static_cast<std::uint32_t>(odd.size);
  }
  return true;
}

std::uint32_t Preparation::take_indentation(std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = begin;
  while (at < end && source_[at] == ' ') ++at;
  put(source_.substr(begin, at - begin), begin);
  if (walker_.is_block_text(static_cast<int>(column()))) return at;
  at = take_blanks(at, end);
  return walker_.holds(static_cast<int>(column())) ? at : take_hyphens(at, end);
}

/// Hyphens of list items, the long ones too, and the blanks after them.
std::uint32_t Preparation::take_hyphens(std::uint32_t at, std::uint32_t end) {
  while (at < end) {
    const std::string_view here = source_.substr(at, end - at);
    if (const std::size_t size = long_dash_at(here); size > 0) {
      const auto after = at + static_cast<std::uint32_t>(size);
      seen_.add(RepeatedProblems::long_dash, span(at, after), "-", text::decode(here).value);
      put("-", at);
      at = after;
    } else if (here[0] == '-' && (here.size() == 1 || is_blank(here[1]) || odd_space_at(here.substr(1)).size > 0)) {
      put("-", at++);
    } else {
      break;
    }
    at = take_blanks(at, end);
  }
  return at;
}

/// Spaces, and what stands for them.
std::uint32_t Preparation::take_blanks(std::uint32_t at, std::uint32_t end) {
  while (at < end) {
    const std::string_view here = source_.substr(at, end - at);
    if (here[0] == ' ') {
      put(" ", at++);
    } else if (here[0] == '\t') {
      seen_.add(RepeatedProblems::tab, span(at, at + 1), "  ", U'\t');
      put(" ", at);
      put(" ", at++);
    } else if (const OddCharacter odd = odd_space_at(here); odd.size > 0) {
      const auto after = at + static_cast<std::uint32_t>(odd.size);
      seen_.add(RepeatedProblems::odd_space, span(at, after), " ", odd.value);
      put(" ", at);
      at = after;
    } else {
      break;
    }
  }
  return at;
}

/// A no-break space right after a key's colon keeps the colon from being one.
std::uint32_t Preparation::odd_after_key(std::uint32_t at, std::uint32_t end) const {
  std::uint32_t colon = at;
  const auto part_of_key = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'; };
  while (colon < end && part_of_key(source_[colon])) ++colon;
  if (colon == at || colon >= end || source_[colon] != ':') return end;
  return odd_space_at(source_.substr(colon + 1, end - colon - 1)).size > 0 ? colon + 1 : end;
}

void Preparation::take_rest(std::uint32_t at, std::uint32_t end) {
  if (!walker_.holds(static_cast<int>(column()))) {
    const std::uint32_t odd = odd_after_key(at, end);
    if (odd < end) {
      put(source_.substr(at, odd - at), at);
      at = take_blanks(odd, end);
    }
  }
  std::uint32_t plain = at;
  while (at < end) {
    const OddCharacter control = control_at(source_.substr(at, end - at));
    if (control.size == 0) {
      ++at;
      continue;
    }
    put(source_.substr(plain, at - plain), plain);
    plain = at + static_cast<std::uint32_t>(control.size);
    const bool mark = control.value == 0xFEFF;
    seen_.add(mark ? RepeatedProblems::odd_space : RepeatedProblems::control, span(at, plain), mark ? "" : " ",
              control.value);
    if (!mark) put(" ", at);
    at = plain;
  }
  if (plain < end) put(source_.substr(plain, end - plain), plain);
}

ReadableText prepare(const text::Source& source, text::Span region, std::vector<diag::Diagnostic>& problems) {
  ReadableText made(source, region);
  Preparation preparation(source, region, made);
  preparation.run(region.begin);
  preparation.report(problems);
  return made;
}

}  // namespace qar::syntax
