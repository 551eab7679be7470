#include "prose_writer.h"

#include <algorithm>
#include <array>

#include "qar/text/utf8.h"

#include "eight_bytes.h"
#include "prose_forms.h"

namespace qar::model {
namespace {

enum class Byte : std::uint8_t { plain, space, bracket, other };

constexpr std::array<Byte, 256> byte_kinds = [] {
  std::array<Byte, 256> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = i >= 0x80 ? Byte::other : Byte::plain;
  for (const char c : {' ', '\t', '\n', '\r', '\v', '\f'}) kinds[static_cast<unsigned char>(c)] = Byte::space;
  kinds['['] = Byte::bracket;
  return kinds;
}();

Byte kind_of(char c) { return byte_kinds[static_cast<unsigned char>(c)]; }

bool is_only_space(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return kind_of(c) == Byte::space; });
}

/// Whether eight bytes from `at` on, and the one before them, are words with one space between them.
bool has_nothing_to_fold(std::string_view text, std::size_t at) {
  const EightBytes bytes(text.data() + at);
  const std::uint64_t doubled = bytes.equal(' ') & EightBytes(text.data() + at - 1).equal(' ');
  return (doubled | bytes.between('\0', '\x1F') | bytes.equal('[') | bytes.not_ascii()) == 0;
}

/// Up to where a text has nothing to fold from `at` on, where a word stands: words with one space between them.
std::size_t end_of_words(std::string_view text, std::size_t at) {
  ++at;
  while (at + EightBytes::count <= text.size() && has_nothing_to_fold(text, at)) at += EightBytes::count;
  for (; at < text.size(); ++at) {
    const Byte kind = kind_of(text[at]);
    if (kind != Byte::plain && (text[at] != ' ' || text[at - 1] == ' ')) break;
  }
  return text[at - 1] == ' ' ? at - 1 : at;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && kind_of(text[at]) == Byte::plain) ++at;
  return at;
}

/// U+0300 to U+036F begin with one of two bytes.
bool begins_combining(std::string_view text) {
  return !text.empty() && (text[0] == '\xCC' || text[0] == '\xCD') && is_combining(text::decode(text).value);
}

constexpr std::string_view closing_marks = ".,;:!?)";
constexpr std::size_t longest_citation = 200;

}  // namespace

ProseRange ProseWriter::write(const RawBlock& raw) {
  raw_ = &raw;
  piece_ = edge_ = 0;
  stretches_.assign(raw.stretches, {});
  space_pending_ = cited_ = false;
  ProseRange range;
  range.begin = range.end = static_cast<std::uint32_t>(prose_.text.size());
  for (std::size_t at = 0; at < raw.text.size();) {
    std::size_t end = at + 1;
    switch (kind_of(raw.text[at])) {
      case Byte::plain: end = take_words(at); break;
      case Byte::space:
        while (end < raw.text.size() && kind_of(raw.text[end]) == Byte::space) ++end;
        take_space(at, end);
        break;
      case Byte::bracket:
        if (const std::size_t citation = citation_end(at); citation != 0) {
          if (prose_.citations.empty() || prose_.citations.back() != prose_.text.size())
            prose_.citations.push_back(static_cast<std::uint32_t>(prose_.text.size()));
          cited_ = true;
          end = citation;
        } else {
          put_plain(at, end);
        }
        break;
      case Byte::other: end = take_other(at); break;
    }
    at = end;
  }
  settle(raw.text.size(), prose_.text.size(), prose_.text.size());
  range.end = static_cast<std::uint32_t>(prose_.text.size());
  const text::Span last = prose_.runs.empty() ? text::Span{} : prose_.runs.back().source;
  put("\n", {last.file, last.end, last.end}, Prose::Origin::vague);
  return range;
}

const RawPiece& ProseWriter::piece_at(std::size_t at) {
  const std::vector<RawPiece>& pieces = raw_->pieces;
  if (pieces[piece_].at > at) piece_ = 0;
  while (piece_ + 1 < pieces.size() && pieces[piece_ + 1].at <= at) ++piece_;
  return pieces[piece_];
}

std::size_t ProseWriter::piece_end() const {
  return piece_ + 1 < raw_->pieces.size() ? raw_->pieces[piece_ + 1].at : raw_->text.size();
}

text::Span ProseWriter::source_of(std::size_t begin, std::size_t end) {
  const auto into = [](const RawPiece& piece, std::size_t at) {
    return piece.source.begin + static_cast<std::uint32_t>(at - piece.at);
  };
  const RawPiece& first = piece_at(begin);
  text::Span source = {first.source.file, first.exact ? into(first, begin) : first.source.begin, 0};
  const RawPiece& last = piece_at(end - 1);
  source.end = last.exact ? into(last, end) : last.source.end;
  if (source.end < source.begin) source.end = source.begin;
  return source;
}

bool ProseWriter::is_exact(std::size_t begin, std::size_t end) {
  if (!piece_at(begin).exact) return false;
  const std::size_t first = piece_;
  return piece_at(end - 1).exact && piece_ == first;
}

void ProseWriter::put(std::string_view bytes, text::Span source, Prose::Origin origin) {
  if (!prose_.runs.empty()) {
    Prose::Run& last = prose_.runs.back();
    if (last.origin == Prose::Origin::same && origin == Prose::Origin::same && last.source.end == source.begin &&
        last.source.size() == prose_.text.size() - last.at) {
      last.source.end = source.end;
      prose_.text += bytes;
      return;
    }
  }
  prose_.runs.push_back({static_cast<std::uint32_t>(prose_.text.size()), source, origin});
  prose_.text += bytes;
}

void ProseWriter::put_plain(std::size_t begin, std::size_t end) {
  come_to(begin, raw_->text[begin]);
  // Runs may go on over several pieces: text that Markdown has cut, with or without mark-up between.
  while (begin < end) {
    const RawPiece piece = piece_at(begin);
    settle(begin, prose_.text.size(), prose_.text.size());
    const std::size_t stop = std::min(end, piece_end());
    const auto bytes = std::string_view(raw_->text).substr(begin, stop - begin);
    if (piece.exact)
      put(bytes, source_of(begin, stop), Prose::Origin::same);
    else
      put(bytes, piece.source, Prose::Origin::vague);
    begin = stop;
  }
}

std::size_t ProseWriter::take_words(std::size_t at) {
  const std::string_view text = raw_->text;
  // A single space within a piece that stands in the source as it is may be copied with the words around it.
  const bool exact = piece_at(at).exact;
  std::size_t end = exact ? end_of_words(text.substr(0, piece_end()), at) : at;
  if (!exact || end == piece_end()) end = end_of_word(text, end);
  // A base with a combining mark after it is composed with it.
  if (begins_combining(text.substr(end))) {
    --end;
    if (end > at && text[end - 1] == ' ') --end;
  }
  if (end == at) return take_other(at);
  put_plain(at, end);
  return end;
}

void ProseWriter::put_folded(std::size_t begin, std::size_t end, std::string_view bytes) {
  come_to(begin, bytes.front());
  const bool exact = is_exact(begin, end);
  put(bytes, source_of(begin, end), exact ? Prose::Origin::folded : Prose::Origin::vague);
}

void ProseWriter::take_space(std::size_t begin, std::size_t end) {
  if (space_pending_) {
    if (!cited_) space_.end = source_of(begin, end).end;
    return;
  }
  space_pending_ = true;
  space_ = source_of(begin, end);
  if (cited_) return;
  // A line break reaches from the word before it to the word after it, where nothing but white space stands between.
  if (is_exact(begin, end) || prose_.runs.empty() || end == raw_->text.size()) return;
  const std::uint32_t from = prose_.runs.back().source.end;
  const std::uint32_t to = source_of(end, end + 1).begin;
  if (from <= space_.begin && from < to && to <= source_.size() && is_only_space(source_.substr(from, to - from)))
    space_ = {space_.file, from, to};
}

void ProseWriter::come_to(std::size_t at, char next) {
  const std::size_t end = prose_.text.size();
  flush_space(next);
  settle(at, end, prose_.text.size());
}

void ProseWriter::settle(std::size_t at, std::size_t end, std::size_t begin) {
  for (; edge_ < raw_->edges.size() && raw_->edges[edge_].at <= at; ++edge_) {
    const RawEdge edge = raw_->edges[edge_];
    ProseRange& stretch = stretches_[edge.stretch];
    if (edge.opens)
      stretch.begin = stretch.end = static_cast<std::uint32_t>(begin);
    else
      stretch.end = std::max(stretch.begin, static_cast<std::uint32_t>(end));
  }
}

void ProseWriter::flush_space(char next) {
  const bool at_begin = prose_.text.empty() || prose_.text.back() == '\n';
  const bool closes = cited_ && closing_marks.find(next) != std::string_view::npos;
  if (space_pending_ && !at_begin && !closes)
    put(" ", space_,
        is_only_space(source_.substr(space_.begin, space_.size())) ? Prose::Origin::folded : Prose::Origin::vague);
  space_pending_ = cited_ = false;
}

std::size_t ProseWriter::take_other(std::size_t at) {
  const std::string_view rest = std::string_view(raw_->text).substr(at);
  const text::CodePoint point = text::decode(rest);
  std::size_t end = at + point.size;
  if (is_space(point.value)) {
    take_space(at, end);
    return end;
  }
  if (is_unseen(point.value)) return end;
  if (const std::string_view form = folded(point.value); !form.empty()) {
    put_folded(at, end, form);
    return end;
  }
  const std::size_t base_end = end;
  while (end < raw_->text.size()) {
    const text::CodePoint next = text::decode(std::string_view(raw_->text).substr(end));
    if (!is_combining(next.value)) break;
    end += next.size;
  }
  if (end == base_end) {
    put_plain(at, end);
  } else {
    put_folded(at, end, text::nfc(std::string_view(raw_->text).substr(at, end - at)));
  }
  return end;
}

std::size_t ProseWriter::citation_end(std::size_t at) const {
  const std::string_view text = raw_->text;
  if (text.substr(at, 2) != "[@") return 0;
  const std::size_t end = text.substr(0, std::min(text.size(), at + longest_citation)).find(']', at);
  if (end == std::string_view::npos) return 0;
  return text.substr(at + 2, end - at - 2).find_first_of("[(") == std::string_view::npos ? end + 1 : 0;
}

std::string normalise_prose(std::string_view text) {
  Prose prose;
  RawBlock raw;
  raw.add(text, {0, 0, static_cast<std::uint32_t>(text.size())}, true);
  ProseWriter(prose, text).write(raw);
  prose.text.pop_back();
  return prose.text;
}

}  // namespace qar::model
