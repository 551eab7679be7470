#include "syntax/markdown_inlines.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace qar::syntax::markdown {
namespace {

InlineKind kind_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_SOFTBREAK: return InlineKind::soft_break;
    case CMARK_NODE_LINEBREAK: return InlineKind::hard_break;
    case CMARK_NODE_CODE: return InlineKind::code;
    case CMARK_NODE_HTML_INLINE: return InlineKind::html;
    case CMARK_NODE_EMPH: return InlineKind::emphasis;
    case CMARK_NODE_STRONG: return InlineKind::strong;
    case CMARK_NODE_LINK: return InlineKind::link;
    case CMARK_NODE_IMAGE: return InlineKind::image;
    default: return InlineKind::text;
  }
}

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view() : std::string_view(literal);
}

bool may_differ(std::string_view literal) {
  return std::memchr(literal.data(), '&', literal.size()) != nullptr ||
         std::memchr(literal.data(), '\\', literal.size()) != nullptr;
}

bool is_container(InlineKind kind) { return kind >= InlineKind::emphasis; }

}  // namespace

void InlineReader::read(cmark_node* block, text::Span where, const Content& content, std::size_t at) {
  content_ = content;
  block_ = where;
  at_ = at;
  line_start_ = at;
  searches_left_ = 4 * (content.end - at) + 4096;
  open_.clear();
  cmark_node* node = cmark_node_first_child(block);
  while (node != nullptr) {
    enter(node);
    if (cmark_node* child = cmark_node_first_child(node); child != nullptr) {
      node = child;
      continue;
    }
    if (is_container(kind_of(node))) leave(node);
    cmark_node* next = cmark_node_next(node);
    while (next == nullptr) {
      node = cmark_node_parent(node);
      if (node == block) return;
      leave(node);
      next = cmark_node_next(node);
    }
    node = next;
  }
}

void InlineReader::enter(cmark_node* node) {
  const InlineKind kind = kind_of(node);
  if (kind == InlineKind::text) return text(literal_of(node));
  line_start_ = no_match;
  switch (kind) {
    case InlineKind::code: return code(literal_of(node));
    case InlineKind::html: return html(literal_of(node));
    case InlineKind::soft_break:
    case InlineKind::hard_break: return line_break(kind);
    default: return open(kind);
  }
}

void InlineReader::open(InlineKind kind) {
  const std::size_t begin = at_;
  bool autolink = false;
  const auto skip = [this](std::string_view mark) {
    if (content_.text.substr(at_, mark.size()) == mark && at_ + mark.size() <= content_.end) at_ += mark.size();
  };
  switch (kind) {
    case InlineKind::emphasis:
    case InlineKind::strong:
      for (int marks = kind == InlineKind::strong ? 2 : 1; marks > 0; --marks) skip(content_.at(at_, '_') ? "_" : "*");
      break;
    case InlineKind::image: skip("!["); break;
    default: autolink = content_.at(at_, '<'); skip(autolink ? "<" : "[");
  }
  open_.push_back({static_cast<std::uint32_t>(inlines_.size()), autolink});
  add(kind, {begin, at_}, {});
}

void InlineReader::leave(cmark_node* node) {
  line_start_ = no_match;
  const Open open = open_.back();
  open_.pop_back();
  Inline& container = inlines_[open.index];
  container.next = static_cast<std::uint32_t>(inlines_.size());
  if (container.kind == InlineKind::link || container.kind == InlineKind::image) {
    close_link(container, open.autolink, cmark_node_get_url(node));
  } else {
    for (int marks = container.kind == InlineKind::strong ? 2 : 1; marks > 0; --marks) {
      if (content_.at(at_, '*') || content_.at(at_, '_')) ++at_;
    }
  }
  container.where.end = literals_.span({at_, at_}).begin;
}

void InlineReader::close_link(Inline& link, bool autolink, const char* target) {
  LinkTail tail{at_, {at_, at_}};
  if (autolink && content_.at(at_, '>')) {
    tail.end = at_ + 1;
  } else if (!autolink && content_.at(at_, ']')) {
    tail = link_tail(content_, at_ + 1);
  }
  at_ = tail.end;
  const std::string_view url = target == nullptr ? std::string_view() : std::string_view(target);
  if (url.empty()) return;
  const std::string_view written = literals_.source(tail.target);
  link.target = written == url ? written : literals_.own(url);
}

void InlineReader::text(std::string_view literal) {
  const std::size_t line_start = std::exchange(line_start_, no_match);
  if (line_start != no_match) {
    // Behind an escaped line end a lazy line keeps its indentation, which belongs to no text.
    literal.remove_prefix(std::min(literal.find_first_not_of(" \t"), literal.size()));
  }
  if (literal.empty() || text_at(at_, literal)) return;
  // And a lazy line may begin with a `>` that is no quote's.
  for (unsigned marks = content_.quotes; marks > 0 && line_start != no_match; --marks) {
    const std::size_t at = content_.skip_prefix(line_start, marks - 1);
    const std::size_t line_break = inlines_.size() - 1;
    if (at >= at_ || !text_at(at, literal)) continue;
    if (line_break < inlines_.size()) inlines_[line_break].where.end = literals_.span({at, at}).begin;
    return;
  }
  const std::size_t found = find(literal);
  if (found == no_match) return add_unplaced(InlineKind::text, literal);
  add_source({found, found + literal.size()});
  at_ = found + literal.size();
}

bool InlineReader::text_at(std::size_t at, std::string_view literal) {
  const bool fits = at <= content_.end && content_.end - at >= literal.size();
  if (fits && std::memcmp(content_.text.data() + at, literal.data(), literal.size()) == 0 && !may_differ(literal)) {
    at_ = at + literal.size();
    add_source({at, at_});
    return true;
  }
  const bool escapes = open_.empty() || !open_.back().autolink;
  const std::size_t end = match_text(content_, at, literal, escapes, pieces_);
  if (end == no_match) return false;
  for (const TextPiece& piece : pieces_) {
    if (piece.reference) {
      add_reference(piece, literal.substr(piece.literal.begin, piece.literal.end - piece.literal.begin));
    } else {
      add_source(piece.source);
    }
  }
  at_ = end;
  return true;
}

void InlineReader::code(std::string_view literal) {
  const std::size_t begin = content_.at(at_, '`') ? at_ : find("`");
  if (begin == no_match) return add_unplaced(InlineKind::code, literal);
  const Range written = code_span(content_, begin);
  const std::size_t ticks = written.begin - begin;
  at_ = std::min(written.end + ticks, content_.end);
  Range inside = written;
  if (inside.end - inside.begin == literal.size() + 2)
    inside = {inside.begin + 1, inside.end - 1};  // a space on either side
  const bool here = content_.text.substr(inside.begin, inside.end - inside.begin) == literal;
  if (!here || literals_.end_of_part(inside) != inside.end) return add_unplaced(InlineKind::code, literal);
  add(InlineKind::code, inside, literals_.source(inside));
}

void InlineReader::html(std::string_view literal) {
  std::size_t begin = at_;
  std::size_t end = match_lines(content_, begin, literal);
  if (end == no_match) {
    begin = find(literal);
    if (begin == no_match) return add_unplaced(InlineKind::html, literal);
    end = begin + literal.size();
  }
  add(InlineKind::html, {begin, end}, literals_.source({begin, end}));
  at_ = end;
}

void InlineReader::line_break(InlineKind kind) {
  const std::size_t begin = at_;
  at_ = content_.skip_blanks(at_);
  if (kind == InlineKind::hard_break && content_.at(at_, '\\')) ++at_;
  // Here a line ends, whatever went wrong before.
  while (at_ < content_.end && !content_.at_line_end(at_)) ++at_;
  line_start_ = content_.skip_line_end(at_);
  at_ = content_.skip_prefix(line_start_, content_.quotes);
  add(kind, {begin, at_}, {});
}

void InlineReader::add(InlineKind kind, Range where, std::string_view literal) {
  Inline& added = inlines_.emplace_back();
  added.kind = kind;
  added.where = literals_.span(where);
  added.literal = literal;
  added.next = static_cast<std::uint32_t>(inlines_.size());
}

void InlineReader::add_source(Range where) {
  while (where.begin < where.end) {
    const Range part{where.begin, literals_.end_of_part(where)};
    if (content_.text[part.begin] != ' ' || literals_.source(part)[0] == ' ') {
      add(InlineKind::text, part, literals_.source(part));
    } else {
      add_unplaced(InlineKind::text, content_.text.substr(part.begin, part.end - part.begin));
    }
    where.begin = part.end;
  }
}

void InlineReader::add_reference(const TextPiece& piece, std::string_view literal) {
  // Control characters and line ends are read as spaces in this form too.
  const auto first = static_cast<unsigned char>(literal[0]);
  if (first < 0x20 || first == 0x7F) return add_unplaced(InlineKind::text, " ");
  const std::string_view written = literals_.source(piece.source);
  const std::size_t inside = written.find(literal);
  if (inside == no_match) return add_unplaced(InlineKind::text, literal);
  add(InlineKind::text, piece.source, written.substr(inside, literal.size()));
}

void InlineReader::add_unplaced(InlineKind kind, std::string_view literal) {
  Inline& added = inlines_.emplace_back();
  added.kind = kind;
  added.exact = false;
  added.where = block_;
  added.literal = literals_.own(literal);
  added.next = static_cast<std::uint32_t>(inlines_.size());
}

std::size_t InlineReader::find(std::string_view what) {
  const std::size_t left = content_.end - std::min(at_, content_.end);
  if (left > searches_left_) return no_match;
  searches_left_ -= left;
  const std::size_t found = content_.text.substr(at_, left).find(what);
  return found == no_match ? no_match : at_ + found;
}

}  // namespace qar::syntax::markdown
