#include "plain_text.h"

#include <algorithm>
#include <utility>

#include "qar/text/utf8.h"

namespace qar::merge {
namespace {

/// How every line of the text ends; "\n" where they differ, empty where there is one line.
std::string_view line_ending(std::string_view text) {
  if (text.find('\r') == std::string_view::npos) return text.find('\n') == std::string_view::npos ? "" : "\n";
  std::size_t feeds = 0, returns = 0, pairs = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') ++feeds;
    if (text[i] != '\r') continue;
    ++returns;
    if (i + 1 < text.size() && text[i + 1] == '\n') ++pairs;
  }
  if (feeds + returns == 0) return {};
  if (pairs == feeds && pairs == returns) return "\r\n";
  return feeds == 0 ? "\r" : "\n";
}

template <class Value>
Value three_way(const std::optional<Value>& base, const Value& ours, const Value& theirs, const Value& undecided) {
  if (ours == theirs || (base && *base == theirs)) return ours;
  if (base && *base == ours) return theirs;
  return undecided;
}

constexpr std::size_t shortest_marker = 7;

/// How many of a sign a line begins with, a space or the line's end behind them; 0 if it is no marker.
std::size_t marker_size(std::string_view line, char sign) {
  const std::size_t size = std::min(line.find_first_not_of(sign), line.size());
  if (size < shortest_marker || (size < line.size() && line[size] != ' ')) return 0;
  return size;
}

template <class Take>
void for_each_line(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t next = std::min(end + 1, text.size());
    if (!take(at, text.substr(at, end - at), text.substr(at, next - at))) return;
    at = next;
  }
}

}  // namespace

PlainText::PlainText(const text::Source& original) : plain_(&original) {
  form_.byte_order_mark = original.text.starts_with(text::byte_order_mark);
  form_.ending = line_ending(original.text);
  const bool returns = form_.ending.starts_with('\r');
  if (!form_.byte_order_mark && !returns) return;
  auto made = std::make_unique<text::Source>(original);
  if (form_.byte_order_mark) made->text.erase(0, text::byte_order_mark.size());
  if (form_.ending == "\r\n") std::erase(made->text, '\r');
  if (form_.ending == "\r") std::replace(made->text.begin(), made->text.end(), '\r', '\n');
  own_ = std::move(made);
  plain_ = own_.get();
}

text::Span PlainText::original(text::Span where) const {
  const auto moved = [&](std::uint32_t offset) {
    std::size_t at = offset + (form_.byte_order_mark ? text::byte_order_mark.size() : 0);
    if (form_.ending == "\r\n")
      at += static_cast<std::size_t>(std::count(plain_->text.begin(), plain_->text.begin() + offset, '\n'));
    return static_cast<std::uint32_t>(at);
  };
  return {where.file, moved(where.begin), moved(where.end)};
}

TextForm merged_form(const std::optional<TextForm>& base, const TextForm& ours, const TextForm& theirs) {
  // A text of one line says nothing about line endings.
  const auto ending = [&](const TextForm& form) -> std::string_view {
    if (!form.ending.empty()) return form.ending;
    for (const TextForm* each : {&ours, &theirs})
      if (!each->ending.empty()) return each->ending;
    return "\n";
  };
  std::optional<std::string_view> base_ending;
  std::optional<bool> base_mark;
  if (base) {
    base_ending = ending(*base);
    base_mark = base->byte_order_mark;
  }
  return {three_way(base_mark, ours.byte_order_mark, theirs.byte_order_mark, false),
          three_way<std::string_view>(base_ending, ending(ours), ending(theirs), "\n")};
}

std::string in_form(std::string plain, const TextForm& form) {
  if (!form.byte_order_mark && !form.ending.starts_with('\r')) return plain;
  std::string made;
  if (form.byte_order_mark) made += text::byte_order_mark;
  if (!form.ending.starts_with('\r')) return made.append(plain);
  for (const char c : plain) c == '\n' ? made.append(form.ending) : made.append(1, c);
  return made;
}

std::string_view changed_one(const std::optional<std::string_view>& base, std::string_view ours, std::string_view theirs) {
  const bool ours_is_longer = ours.size() != theirs.size() ? ours.size() > theirs.size() : ours < theirs;
  return three_way(base, ours, theirs, ours_is_longer ? ours : theirs);
}

std::optional<std::size_t> find_marker(std::string_view text) {
  std::optional<std::size_t> found;
  for_each_line(text, [&](std::size_t at, std::string_view line, std::string_view) {
    if (marker_size(line, '<') > 0 || marker_size(line, '>') > 0 || marker_size(line, '|') > 0) found = at;
    return !found;
  });
  return found;
}

std::string without_conflicts(std::string_view text) {
  std::string made;
  bool first_side = true;
  std::size_t depth = 0, size = 0;
  for_each_line(text, [&](std::size_t, std::string_view line, std::string_view whole) {
    if (const std::size_t opening = marker_size(line, '<'); opening > 0) {
      if (depth++ == 0) {
        size = opening;
        first_side = true;
      }
    } else if (depth > 0 && marker_size(line, '>') > 0) {
      --depth;
    } else if (depth == 1 && (marker_size(line, '|') == size || marker_size(line, '=') == size)) {
      first_side = false;
    } else if (depth == 0 || (depth == 1 && first_side)) {
      made += whole;
    }
    return true;
  });
  return made;
}

}  // namespace qar::merge
