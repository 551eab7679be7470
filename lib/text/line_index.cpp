#include "qar/text/line_index.h"

#include <algorithm>
#include <cstring>

#include "qar/text/utf8.h"

namespace qar::text {
namespace {

/// Lines longer than this get marks, so that a thousand findings on one line of a megabyte stay cheap.
constexpr std::size_t long_line = 4096;

void collect_lf(std::string_view text, std::vector<std::uint32_t>& starts) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const char* at = begin;
  while (at != end) {
    const auto* newline = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    if (newline == nullptr) return;
    at = newline + 1;
    starts.push_back(static_cast<std::uint32_t>(at - begin));
  }
}

void collect_lf_and_cr(std::string_view text, std::vector<std::uint32_t>& starts) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool lone_cr = text[i] == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n');
    if (text[i] == '\n' || lone_cr) starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The first place from `at` on where a character begins. A well-formed one has three continuation bytes at most, so behind
/// three of them another counts as a character of its own.
std::size_t next_boundary(std::string_view text, std::size_t at) {
  for (int skipped = 0; skipped < 3 && at < text.size() && is_continuation(text[at]); ++skipped) ++at;
  return at;
}

/// The beginning of the character that holds the byte at `offset`.
std::size_t character_begin(std::string_view text, std::size_t offset) {
  if (offset == text.size() || !is_continuation(text[offset])) return offset;
  for (std::size_t back = 1; back <= 3 && back <= offset; ++back) {
    if (decode(text.substr(offset - back)).size > back) return offset - back;
  }
  return offset;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  const bool has_cr = !text.empty() && std::memchr(text.data(), '\r', text.size()) != nullptr;
  if (has_cr) {
    collect_lf_and_cr(text, starts_);
  } else {
    collect_lf(text, starts_);
  }
  for (std::uint32_t number = 1; number <= line_count(); ++number) mark_if_long(number);
}

void LineIndex::mark_if_long(std::uint32_t number) {
  std::size_t at = line_start(number);
  const std::size_t end = line_start(number + 1);
  std::size_t before = 0;
  while (end - at > long_line) {
    const std::size_t next = next_boundary(text_, at + long_line);
    before += count_code_points(text_.substr(at, next - at));
    marks_.push_back({static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(before)});
    at = next;
  }
}

Position LineIndex::position(std::uint32_t offset) const {
  const std::size_t at = character_begin(text_, std::min<std::size_t>(offset, text_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), at);
  Mark from{*(after - 1), 0};
  const auto mark =
      std::upper_bound(marks_.begin(), marks_.end(), at, [](std::size_t place, const Mark& m) { return place < m.offset; });
  if (mark != marks_.begin() && (mark - 1)->offset > from.offset) from = *(mark - 1);

  std::size_t before = from.before + count_code_points(text_.substr(from.offset, at - from.offset));
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  if (line == 1 && before > 0 && text_.starts_with(byte_order_mark)) --before;
  return {line, static_cast<std::uint32_t>(before + 1)};
}

std::string_view LineIndex::line(std::uint32_t number) const {
  const std::uint32_t begin = line_start(number);
  std::string_view found = text_.substr(begin, number == 0 ? 0 : line_start(number + 1) - begin);
  if (found.ends_with('\n')) found.remove_suffix(1);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

std::uint32_t LineIndex::line_start(std::uint32_t number) const {
  if (number == 0 || number > line_count()) return static_cast<std::uint32_t>(text_.size());
  return starts_[number - 1];
}

}  // namespace qar::text
