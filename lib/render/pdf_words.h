// Words that are shaped once and used wherever they stand again: reports say the same few thousand words over and over, and
// shaping them is most of what setting a page costs. A book belongs to one Typesetter.
#pragma once

#include <functional>
#include <map>
#include <pango/pango.h>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace qar::render::pdf {

struct Type;

/// Whether words may be shaped one by one: Latin letters, figures and the marks that go with them. Other scripts join or
/// turn around what stands beside, over spaces too.
[[nodiscard]] bool stands_word_by_word(std::string_view words);

/// Where lines may end, by the Unicode line breaking algorithm (UAX 14) as Pango has it.
class LineEnds {
 public:
  /// The bytes at which a line may begin, and at last the end of the words, which stand word by word. Valid until the next
  /// call.
  [[nodiscard]] std::span<const std::uint32_t> of(std::string_view words);

 private:
  [[nodiscard]] const std::vector<std::uint32_t>& within(std::string_view word);

  std::unordered_map<std::string, std::vector<std::uint32_t>> within_;
  std::vector<std::uint32_t> found_;
  std::string key_;
};

class WordBook {
 public:
  using Shape = std::function<Type(std::string_view word)>;

  WordBook();
  ~WordBook();
  WordBook(const WordBook&) = delete;
  WordBook& operator=(const WordBook&) = delete;

  /// One line with the word in this font, at 0 0; made by `shape` if the book has none. Stays until the book is cleared.
  [[nodiscard]] const Type& word(const PangoFontDescription* font, std::string_view word, const Shape& shape);
  /// Forgets all if there are so many that memory would grow with the number of reports.
  void clear_if_full();

 private:
  std::map<const PangoFontDescription*, std::unordered_map<std::string, Type>> words_;
  std::size_t count_ = 0;
  std::string key_;
};

}  // namespace qar::render::pdf
