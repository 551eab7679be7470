// The body of a draft as words in order: what stands at a word, beside it and around it, and where a word occurs. Made over
// a report in no time; nothing is copied, and the report outlives it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "qar/model/report.h"

namespace qar::rules {

/// Words [begin, end) of a running text.
struct WordRange {
  std::uint32_t begin = 0, end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool holds(std::uint32_t word) const { return begin <= word && word < end; }
};

class RunningText {
 public:
  explicit RunningText(const model::Report& report) : report_(report), prose_(report.prose), words_(report.words) {}

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.words.size()); }
  /// In lower case, and as it is written; empty where there is no such word.
  [[nodiscard]] std::string_view word(std::uint32_t index) const { return slice(prose_.lower, index); }
  [[nodiscard]] std::string_view written(std::uint32_t index) const { return slice(prose_.text, index); }
  /// All words from the first to the last, with what stands between them.
  [[nodiscard]] std::string_view written(WordRange range) const;
  [[nodiscard]] std::string_view lower(WordRange range) const;
  /// The characters right before and after a word; '\n' at the ends of a block.
  [[nodiscard]] char before(std::uint32_t index) const;
  [[nodiscard]] char after(std::uint32_t index) const;
  /// What stands between a word and the one before it; "\n" and more where another block begins.
  [[nodiscard]] std::string_view gap_before(std::uint32_t index) const {
    return index > 0 && index < size() ? prose_.slice({words_.words[index - 1].end, words_.words[index].begin}) : "\n";
  }

  /// Numbers of words: equal for equal words, so that words are compared without their letters.
  [[nodiscard]] std::uint32_t number(std::uint32_t index) const { return words_.number(index); }
  [[nodiscard]] std::uint32_t distinct() const { return words_.distinct(); }
  [[nodiscard]] std::string_view distinct_word(std::uint32_t number) const { return word(words_.first(number)); }
  [[nodiscard]] bool same_words(WordRange a, WordRange b) const;
  /// Equal for ranges of the same words.
  [[nodiscard]] std::uint64_t mark(WordRange words) const {
    std::uint64_t hash = 14695981039346656037U;
    for (std::uint32_t i = 0; i < words.size(); ++i) hash = (hash ^ number(words.begin + i)) * 1099511628211U;
    return hash;
  }
  /// Where a word in lower case stands.
  [[nodiscard]] std::span<const std::uint32_t> places(std::string_view lower) const { return words_.places(prose_, lower); }
  /// Whether these words in lower case stand from `index` on in one block, with nothing but a space between them.
  [[nodiscard]] bool reads(std::uint32_t index, std::initializer_list<std::string_view> words) const;
  /// The same for the words of a phrase, one space apart.
  [[nodiscard]] bool reads(std::uint32_t index, std::string_view phrase) const;

  [[nodiscard]] const model::ProseBlock& block(std::uint32_t index) const;
  [[nodiscard]] WordRange block_words(std::uint32_t index) const { return words_in(block(index).range); }
  /// The sentence of a word; of a very long one what is near the word.
  [[nodiscard]] WordRange sentence(std::uint32_t index) const;
  [[nodiscard]] WordRange words_in(model::ProseRange range) const {
    return {words_.first_from(range.begin), words_.first_from(range.end)};
  }
  /// Whether it is quoted, or part of the title of a work.
  [[nodiscard]] bool is_marked(std::uint32_t index) const;
  /// Whether the report's writer said it: neither quoted nor part of a section's title.
  [[nodiscard]] bool is_own(std::uint32_t index) const;

  /// A percentage's sign belongs to its number.
  [[nodiscard]] model::ProseRange range(WordRange range) const;
  [[nodiscard]] text::Span locate(WordRange range) const;
  [[nodiscard]] text::Span locate(std::uint32_t index) const { return locate(WordRange{index, index + 1}); }

  [[nodiscard]] const model::Report& report() const { return report_; }
  [[nodiscard]] const model::Prose& prose() const { return prose_; }

 private:
  [[nodiscard]] std::string_view slice(const std::string& text, std::uint32_t index) const {
    if (index >= size()) return {};
    return {text.data() + words_.words[index].begin, words_.words[index].size()};
  }

  const model::Report& report_;
  const model::Prose& prose_;
  const model::ProseWords& words_;
};

/// The id of the section in which a block stands, and the direction of its part ("strength", "development"); empty if none.
[[nodiscard]] std::string_view section_id(const model::Report& report, const model::ProseBlock& block);
[[nodiscard]] std::string_view part_suggests(const model::Report& report, const model::ProseBlock& block);
/// The direction of the part in which a claim stands; empty if it stands in none.
[[nodiscard]] std::string_view claim_suggests(const model::Report& report, const model::Claim& claim);

/// The words of a claim, those of its children among them.
[[nodiscard]] WordRange claim_words(const RunningText& text, const model::Claim& claim);

}  // namespace qar::rules
