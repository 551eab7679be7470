#include "qar/read/lock_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "qar/text/utf8.h"

namespace qar::read {
namespace {

constexpr std::string_view rule = "citation/broken-lock";
constexpr std::string_view first_line = "# qar lock 1";
constexpr std::string_view any_first_line = "# qar lock ";

bool is_fingerprint(std::string_view text) {
  constexpr std::size_t digits = 16;
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// A merge was left unfinished: "<<<<<<< ours", "=======" and so on.
bool is_conflict_mark(std::string_view line) {
  for (const std::string_view mark : {"<<<<<<<", "=======", ">>>>>>>", "|||||||"})
    if (line.starts_with(mark)) return true;
  return false;
}

/// Takes the next field off a line; fields are separated by one space.
std::string_view take_field(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view field = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return field;
}

class LockReader {
 public:
  explicit LockReader(const text::Source& source) : source_(source) { result_.lock.source = &source; }

  LockResult read() {
    std::string_view text = source_.text;
    std::size_t at = text.starts_with(text::byte_order_mark) ? text::byte_order_mark.size() : 0;
    for (bool first = true; at < text.size() || first; first = false) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      std::string_view line = text.substr(at, end - at);
      if (line.ends_with('\r')) line.remove_suffix(1);
      const text::Span where = source_.span(at, at + line.size());
      at = end + 1;
      if (first && !take_first_line(line, where)) break;
      if (!line.empty() && !line.starts_with('#')) take_line(line, where);
    }
    return std::move(result_);
  }

 private:
  bool take_first_line(std::string_view line, text::Span where) {
    if (line == first_line) return true;
    if (line.starts_with(any_first_line)) {
      result_.other_version = true;
      result_.problems.push_back(diag::problem(rule, where,
                                               fmt::format("this lock is of another version than `{}`", first_line),
                                               "use the version of qar that wrote it; nothing in it was read"));
      return false;
    }
    result_.problems.push_back(diag::problem(rule, {where.file, where.begin, where.begin},
                                             fmt::format("a lock begins with the line `{}`", first_line),
                                             "put that line first"));
    return true;
  }

  void take_line(std::string_view line, text::Span where) {
    std::string_view rest = line;
    const std::string_view kind = take_field(rest);
    if (kind == "cite" && take_citation(rest, where)) return;
    if (kind == "seal" && take_seal(rest, where)) return;
    if (is_conflict_mark(line))
      result_.problems.push_back(diag::problem(rule, where, "a merge left its marks here",
                                               "keep the lines of both sides, and take out the lines with the marks"));
    else
      result_.problems.push_back(diag::problem(rule, where, "this line of the lock cannot be read, and what it said is lost",
                                               "take it from an earlier version of the file, or take it out"));
  }

  bool take_citation(std::string_view rest, text::Span where) {
    model::LockedCitation made;
    made.draft = take_field(rest);
    made.claim = take_field(rest);
    made.entry = take_field(rest);
    made.content = take_field(rest);
    made.where = where;
    if (made.draft.empty() || made.entry.empty() || !is_fingerprint(made.claim) || !is_fingerprint(made.content) ||
        !rest.empty())
      return false;
    result_.lock.citations.push_back(std::move(made));
    return true;
  }

  bool take_seal(std::string_view rest, text::Span where) {
    const std::optional<model::Party> by = model::party_named(take_field(rest));
    model::Seal made;
    made.draft = take_field(rest);
    made.place = take_field(rest);
    made.fingerprint = take_field(rest);
    made.words = rest;
    made.where = where;
    if (!by || made.draft.empty() || made.place.empty() || !is_fingerprint(made.fingerprint) || made.words.empty())
      return false;
    made.by = *by;
    result_.lock.seals.push_back(std::move(made));
    return true;
  }

  const text::Source& source_;
  LockResult result_;
};

}  // namespace

LockResult read_lock(const text::Source& source) { return LockReader(source).read(); }

std::string lock_text(const model::Lock& lock) {
  std::set<std::string> lines;
  for (const model::LockedCitation& each : lock.citations)
    lines.insert(fmt::format("cite {} {} {} {}\n", each.draft, each.claim, each.entry, each.content));
  for (const model::Seal& each : lock.seals)
    lines.insert(fmt::format("seal {} {} {} {} {}\n", model::name(each.by), each.draft, each.place, each.fingerprint,
                             each.words.empty() ? "-" : each.words));
  std::string text = fmt::format("{}\n", first_line);
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace qar::read
