#include "syntax/yaml_recovery.h"

#include <algorithm>

#include "syntax/yaml_keys.h"
#include "syntax/yaml_scalars.h"
#include "syntax/yaml_suspicious.h"

namespace qar::syntax {
namespace {

bool is_comment(std::string_view text, const LineShape& line) { return text[line.content] == '#'; }

/// A `key: value`, or a `key:value` whose space is missing.
bool looks_like_pair(std::string_view text, const LineShape& line) {
  if (line.has_hyphen()) return false;
  return line.has_key() || tight_colon(text, line.content, line.end).has_value();
}

}  // namespace

void Recovery::run(const diag::Diagnostic& failure) {
  const std::size_t before = reader_.under_way().problems.size();
  const Child all{readable_.begin(), readable_.end(), false, line_shape(text(), readable_.begin())};
  if (!node(all.begin, all.end, 0)) {
    Child first = all;
    while (first.line.end < all.end && (first.line.blank() || is_comment(text(), first.line))) {
      first.line = line_shape(text(), first.line.end + 1);
    }
    unreadable_value(first, failure);
  } else if (reader_.under_way().problems.size() == before && held_back_ == 0) {
    add_problem(all, failure);
  }
}

bool Recovery::node(std::uint32_t begin, std::uint32_t end, std::uint32_t depth) {
  if (depth >= reader_.under_way().limits.depth) return false;
  for (std::uint32_t at = begin; at < end;) {
    const LineShape line = line_shape(text().substr(0, end), at);
    at = line.end + 1;
    if (line.blank() || is_comment(text(), line)) continue;
    if (!line.has_hyphen() && !looks_like_pair(text(), line)) {
      // Lines below an open bracket or quotation are part of it, whatever they look like.
      if (line.opens == Opens::flow || line.opens == Opens::quote) return false;
      continue;
    }
    const Kind kind = line.has_hyphen() ? Kind::sequence : Kind::mapping;
    collection(cut(begin, end, line.column(), kind), kind, depth);
    return true;
  }
  return false;
}

/// Lines that are indented more than `column`, blank lines and comments belong to what stands above them.
std::vector<Recovery::Child> Recovery::cut(std::uint32_t begin, std::uint32_t end, int column, Kind kind) const {
  std::vector<Child> children;
  const std::string_view text = readable_.text().substr(0, end);
  for (std::uint32_t at = begin; at < end;) {
    std::uint32_t content = at;
    while (content < end && text[content] == ' ') ++content;
    const auto line_end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', content), end));
    const bool blank = content == line_end || text[content] == '#';
    const bool inside = static_cast<int>(content - at) > column && !children.empty();
    if (!blank && !inside) {
      const LineShape line = line_shape(text, at);
      const bool flush_list = kind == Kind::mapping && line.has_hyphen() && line.column() == column && !children.empty() &&
                              !children.back().stray && !children.back().line.has_value();
      const bool closes = text[content] == ']' || text[content] == '}';
      const bool belongs =
          kind == Kind::mapping ? looks_like_pair(text, line) : line.has_hyphen() && line.column() == column;
      if (belongs || children.empty() || !(flush_list || closes)) children.push_back({at, at, !belongs, line});
    }
    at = std::min(line_end + 1, end);
    if (!children.empty()) children.back().end = at;
  }
  return children;
}

void Recovery::collection(const std::vector<Child>& children, Kind kind, std::uint32_t depth) {
  const auto record = static_cast<std::uint32_t>(records().size());
  YamlTree::Record made;
  made.kind = kind == Kind::mapping ? YamlKind::mapping : YamlKind::sequence;
  made.begin = children.front().line.content;
  made.end = made.begin;
  records().push_back(made);
  std::uint32_t count = 0;
  bool open = false;  // a pair above was never closed: strays are part of it
  for (const Child& child : children) {
    if (give_up(child)) break;
    const std::size_t before = records().size();
    if (child.stray) {
      if (!open) stray(child, kind);
      continue;
    }
    open = kind == Kind::mapping && pair(child, depth + 1);
    if (kind == Kind::sequence) item(child, depth + 1);
    if (records().size() == before) continue;
    if (count == 0) records()[record].begin = kind == Kind::mapping ? records()[before].begin : child.line.content;
    ++count;
    // The pair's value, or the item, is the last node on this level.
    const std::uint32_t last = kind == Kind::mapping ? records()[before].next : static_cast<std::uint32_t>(before);
    records()[record].end = records()[last].end;
  }
  records()[record].count = count;
  records()[record].next = static_cast<std::uint32_t>(records().size());
  if (kind == Kind::mapping) check_keys(reader_.under_way(), record);
}

/// True: a quotation or bracket of the pair was left open.
bool Recovery::pair(const Child& child, std::uint32_t depth) {
  const auto record = static_cast<std::uint32_t>(records().size());
  const auto failure = reader_.read(child.begin, child.end, depth - 1, YamlKind::mapping);
  if (!failure) {
    unwrap(record);
    return false;
  }
  const LineShape& line = child.line;
  if (!line.has_key()) {
    stray(child, Kind::mapping);
    const std::uint32_t colon = *tight_colon(text(), line.content, line.end);
    add_scalar(line.content, colon, {0, line.content, colon}, false);
    add_scalar(colon + 1, line.end, {0, colon + 1, line.end}, true);
    return false;
  }
  const bool is_quoted = text()[line.key_begin] == '"' || text()[line.key_begin] == '\'';
  const std::uint32_t quote = is_quoted ? 1 : 0;
  add_scalar(line.key_begin, line.key_end, {0, line.key_begin + quote, line.key_end - quote}, false);
  if (!below(child, *failure, depth)) unreadable_value(child, *failure);
  return line.opens == Opens::quote || line.opens == Opens::flow;
}

void Recovery::item(const Child& child, std::uint32_t depth) {
  const auto record = static_cast<std::uint32_t>(records().size());
  const auto failure = reader_.read(child.begin, child.end, depth - 1, YamlKind::sequence);
  if (!failure) return unwrap(record);
  // Without its hyphen, the item stands as a node of its own.
  readable_.blank(child.line.content);
  Child content = child;
  content.line = line_shape(text(), child.begin);
  if (node(content.begin, content.end, depth)) return;
  unreadable_value(content, *failure);
}

/// The value of a key on whose own line there is none.
bool Recovery::below(const Child& child, const diag::Diagnostic& failure, std::uint32_t depth) {
  if (child.line.has_value()) return false;
  const std::size_t before = reader_.under_way().problems.size() + held_back_;
  if (!node(std::min(child.line.end + 1, child.end), child.end, depth)) return false;
  if (reader_.under_way().problems.size() + held_back_ == before) add_problem(child, failure);
  return true;
}

void Recovery::unreadable_value(const Child& child, const diag::Diagnostic& failure) {
  Explanation explained = explain(piece(child), failure);
  const auto end = static_cast<std::uint32_t>(text().find_last_not_of(" \t\n", child.end == 0 ? 0 : child.end - 1) + 1);
  const std::uint32_t begin = std::min(child.line.value, std::max(end, child.line.begin));
  if (explained.value) {
    add_scalar(begin, explained.value->end, *explained.value, true);
  } else {
    records().push_back({{},
                         begin,
                         std::max(begin, end),
                         static_cast<std::uint32_t>(records().size() + 1),
                         0,
                         YamlKind::null,
                         ScalarStyle::plain,
                         true});
  }
  add_problem(child, std::move(explained.problem));
}

void Recovery::stray(const Child& child, Kind kind) {
  const BrokenPiece broken = piece(child);
  add_problem(child, kind == Kind::mapping ? explain_stray_among_keys(broken) : explain_stray_among_items(broken));
}

/// Takes the collection around a single pair or item away: it joins the collection that is being put together.
void Recovery::unwrap(std::uint32_t record) {
  records().erase(records().begin() + record);
  for (std::size_t i = record; i < records().size(); ++i) --records()[i].next;
}

void Recovery::add_scalar(std::uint32_t begin, std::uint32_t end, text::Span value, bool damaged) {
  const std::string_view taken = text().substr(value.begin, value.end - value.begin);
  records().push_back({taken, begin, end, static_cast<std::uint32_t>(records().size() + 1), 0, YamlKind::scalar,
                       ScalarStyle::plain, damaged});
}

/// What was reported while preparing is the cause of what fails around it.
void Recovery::add_problem(const Child& child, diag::Diagnostic problem) {
  const bool generic = problem.rule == "yaml/syntax" || problem.rule == "yaml/missing-colon";
  if (generic && readable_.reported_within(child.begin, child.end)) {
    ++held_back_;
    return;
  }
  reader_.under_way().problems.push_back(std::move(problem));
}

/// After so many problems the rest is not read, and one more problem says so.
bool Recovery::give_up(const Child& child) {
  std::vector<diag::Diagnostic>& problems = reader_.under_way().problems;
  if (given_up_ || problems.size() < most_problems) return given_up_;
  given_up_ = true;
  const text::Span where{reader_.file(), child.line.content, std::min(child.line.content + 1, child.end)};
  problems.push_back(diag::problem("yaml/syntax", where, "so much is wrong above that what follows is not read",
                                   "mend what is above first"));
  return true;
}

BrokenPiece Recovery::piece(const Child& child) const {
  return {readable_.text().substr(0, child.end), reader_.file(), child.line, child.end};
}

}  // namespace qar::syntax
