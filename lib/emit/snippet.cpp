#include "snippet.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/emit/emit.h"
#include "qar/text/utf8.h"

namespace qar::emit {
namespace {

std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::bold: return "\x1b[1m";
    case Ink::faint: return "\x1b[2m";
    case Ink::gutter: return "\x1b[1;34m";
    case Ink::error: return "\x1b[1;31m";
    case Ink::warning: return "\x1b[1;33m";
    case Ink::advice: return "\x1b[1;36m";
  }
  return "";
}

/// The span's end without line endings: a block's span often takes the one behind it along, which no reader would point at.
std::uint32_t visible_end(const text::Source& source, text::Span where) {
  const std::string_view slice = source.slice(where);
  const std::size_t last = slice.find_last_not_of("\r\n");
  const std::size_t kept = last == std::string_view::npos ? 0 : last + 1;
  return where.begin + static_cast<std::uint32_t>(kept);
}

void trim_end(std::string& out) {
  while (!out.empty() && out.back() == ' ') out.pop_back();
}

}  // namespace

Ink ink_of(diag::Severity severity) {
  switch (severity) {
    case diag::Severity::error: return Ink::error;
    case diag::Severity::warning: return Ink::warning;
    case diag::Severity::advice: return Ink::advice;
  }
  return Ink::error;
}

void paint(std::string& out, Ink ink, std::string_view text, bool colour) {
  if (colour) out += code_of(ink);
  out += text;
  if (colour) out += "\x1b[0m";
}

void append_place(std::string& out, Places& places, text::Span where) {
  out += places.path(where.file);
  if (is_whole_file(places.source(where.file), where)) return;
  const text::Position at = places.position(where.file, where.begin);
  out += fmt::format(":{}:{}", at.line, at.column);
}

Snippet snippet(const text::Source& source, const text::LineIndex& lines, text::Span where,
                std::span<const text::Span> masked) {
  const std::uint32_t end = visible_end(source, where);

  Snippet made;
  made.line = lines.position(where.begin).line;
  const std::uint32_t last_line = lines.position(end).line;
  if (last_line > made.line) made.to_line = last_line;

  std::string_view line = lines.line(made.line);
  std::uint32_t start = lines.line_start(made.line);
  if (made.line == 1 && line.starts_with(text::byte_order_mark)) {
    line.remove_prefix(text::byte_order_mark.size());
    start += static_cast<std::uint32_t>(text::byte_order_mark.size());
  }
  const auto within = [start](std::uint32_t offset) { return offset > start ? offset - start : 0U; };
  made.window = show_line({line, start, masked}, within(where.begin), within(end));
  return made;
}

std::size_t gutter_for(const Snippet& snippet) { return std::to_string(snippet.line).size(); }

void append_rows(std::string& out, const Snippet& snippet, const Rows& rows) {
  paint(out, Ink::gutter, fmt::format("{:>{}} |", snippet.line, rows.gutter), rows.colour);
  out += ' ';
  out += snippet.window.text;
  trim_end(out);
  out += '\n';

  paint(out, Ink::gutter, fmt::format("{:{}} |", "", rows.gutter), rows.colour);
  out.append(snippet.window.before + 1, ' ');
  std::string carets(std::max<std::size_t>(snippet.window.width, 1), '^');
  if (snippet.to_line != 0) carets += fmt::format(" (to line {})", snippet.to_line);
  paint(out, rows.carets, carets, rows.colour);
  out += '\n';
}

std::string excerpt(const text::Source& source, text::Span where, const Options& options,
                    std::span<const text::Span> masked) {
  if (is_whole_file(source, where)) return {};
  const Snippet shown = snippet(source, text::LineIndex(source.text), where, masked);
  std::string out;
  append_rows(out, shown, {gutter_for(shown), Ink::error, options.colour});
  return out;
}

}  // namespace qar::emit
