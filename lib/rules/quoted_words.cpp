#include "quoted_words.h"

#include <algorithm>

#include "qar/text/words.h"

namespace qar::rules {
namespace {

bool is_letter(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
}

/// The bytes of a mark that is no letter, though it is no ASCII: dashes, curly quotation marks, an ellipsis (all of them
/// U+20xx), a no-break space. 0 if there is none.
std::size_t mark_at(std::string_view text) {
  if (text.starts_with("\xE2\x80")) return std::min<std::size_t>(3, text.size());
  if (text.starts_with("\xC2\xA0")) return 2;
  return 0;
}

std::vector<std::string> words_of(std::string_view spoken) {
  std::vector<std::string> words;
  for (const std::string_view word : text::split(spoken, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

}  // namespace

std::string spoken_words(std::string_view text) {
  std::string made = " ";
  const auto end_word = [&] {
    if (made.back() != ' ') made += ' ';
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool apostrophe = c == '\'' || text.substr(i).starts_with("\u2019");
    if (apostrophe) {
      i += c == '\'' ? 1 : 3;  // "it's" is one word, however its mark is written
    } else if (const std::size_t mark = mark_at(text.substr(i)); mark > 0) {
      end_word();
      i += mark;
    } else {
      if (is_letter(c))
        made += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : static_cast<char>(c);
      else
        end_word();
      ++i;
    }
  }
  end_word();
  return made;
}

std::size_t count_of_words(std::string_view spoken) {
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(std::ranges::count(spoken, ' ') - 1, 0));
}

QuotedWords::QuotedWords(std::string_view quotation) {
  std::size_t capitals = 0, written = 0;
  std::string piece;
  const auto end_piece = [&] {
    std::string spoken = spoken_words(piece);
    if (const std::size_t count = count_of_words(spoken); count > 0) {
      words_ += count;
      pieces_.push_back(std::move(spoken));
    }
    for (const std::string_view word : text::split(piece, ' ')) {
      if (word.empty()) continue;
      ++written;
      if (word.front() >= 'A' && word.front() <= 'Z') ++capitals;
    }
    piece.clear();
  };
  bool in_brackets = false;
  const std::string folded = text::fold_space(quotation);
  for (std::size_t i = 0; i < folded.size();) {
    const std::string_view rest = std::string_view(folded).substr(i);
    const std::size_t dots = rest.starts_with("\u2026") ? 3 : rest.starts_with("...") ? 3 : 0;
    const std::size_t mark = dots > 0 ? 0 : mark_at(rest);
    if (dots > 0 || folded[i] == '[') {
      end_piece();
      in_brackets = in_brackets || folded[i] == '[';
    } else if (folded[i] == ']') {
      in_brackets = false;
    } else if (!in_brackets) {
      // A quotation mark at the edge is no part of the first word.
      if (mark > 0 && piece.empty() && !rest.starts_with("\u2013") && !rest.starts_with("\u2014")) {
        i += mark;
        continue;
      }
      if (!(piece.empty() && (folded[i] == '"' || folded[i] == '\''))) piece += folded[i];
    }
    i += dots > 0 ? dots : 1;
  }
  end_piece();
  is_title_ = written > 0 && 2 * capitals > written;
}

std::string_view QuotedWords::longest_run() const {
  std::string_view longest;
  for (const std::string& piece : pieces_)
    for (std::size_t begin = 0, at = 0; at <= piece.size(); ++at) {
      if (at < piece.size() && piece[at] >= 'a' && piece[at] <= 'z') continue;
      if (at - begin > longest.size()) longest = std::string_view(piece).substr(begin, at - begin);
      begin = at + 1;
    }
  return longest;
}

bool QuotedWords::stands_in(std::string_view spoken) const {
  std::size_t at = 0;
  for (const std::string& piece : pieces_) {
    const std::size_t found = spoken.find(piece, at);
    if (found == std::string_view::npos) return false;
    at = found + piece.size() - 1;  // one space parts two pieces that follow each other
  }
  return true;
}

double QuotedWords::share_in(std::string_view spoken) const {
  std::vector<std::string> there = words_of(spoken);
  std::ranges::sort(there);
  std::size_t common = 0;
  std::vector<std::string> wanted;
  for (const std::string& piece : pieces_)
    for (std::string& word : words_of(piece)) wanted.push_back(std::move(word));
  std::ranges::sort(wanted);
  for (std::size_t i = 0, j = 0; i < wanted.size() && j < there.size();) {
    const int order = wanted[i].compare(there[j]);
    if (order == 0) ++common;
    if (order <= 0) ++i;
    if (order >= 0) ++j;
  }
  return wanted.empty() ? 0 : static_cast<double>(common) / static_cast<double>(wanted.size());
}

}  // namespace qar::rules
