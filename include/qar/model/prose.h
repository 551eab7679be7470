// The prose of a draft in one form, so that words are looked for once and every find has its place: white space folded,
// quotation marks straight, dashes as hyphens; without emphasis marks, targets of links, HTML and citations. Built once with
// the report and shared by all rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/text/span.h"

namespace qar::model {

struct Report;

/// A range of bytes of Prose::text.
struct ProseRange {
  std::uint32_t begin = 0, end = 0;

  [[nodiscard]] bool meets(ProseRange other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  friend auto operator<=>(const ProseRange&, const ProseRange&) = default;
};

enum class ProseKind : std::uint8_t { heading, paragraph, item, cell, quote, cover };

/// One heading, paragraph, list item's paragraph, table cell or cover field. Blocks never meet, and no find crosses them.
struct ProseBlock {
  static constexpr std::uint32_t none = UINT32_MAX;

  ProseKind kind = ProseKind::paragraph;
  bool profile_title = false;  ///< a heading that names a section or part of the profile: its words are the profile's
  ProseRange range;
  std::uint32_t block = 0;                             ///< in the Markdown tree; 0 for the cover
  std::uint32_t section = none, part = none;           ///< indices in Report::sections and Section::parts
  std::uint32_t first_sentence = 0, end_sentence = 0;  ///< in Prose::sentences
  std::string field;                                   ///< of the cover: its dotted path, "areas_of_excellence.title"
};

/// What the words of a range are: quoted, or the title of a work or the name of a scheme.
enum class ProseMark : std::uint8_t { quotation, title };
struct MarkedProse {
  ProseRange range;
  ProseMark mark = ProseMark::quotation;
};

/// Stands in the text for a piece of code, which is not looked at.
inline constexpr char code_in_prose = '\x1A';

class Prose {
 public:
  std::string text;   ///< the blocks in order, each ended by a newline; in NFC
  std::string lower;  ///< the same, byte for byte, in lower case (as far as that keeps the length)
  std::vector<ProseBlock> blocks;
  std::vector<ProseRange> sentences;
  std::vector<MarkedProse> marks;        ///< sorted by their begin
  std::vector<std::uint32_t> citations;  ///< offsets at which a citation was left out, in order

  [[nodiscard]] std::string_view slice(ProseRange range) const {
    return std::string_view(text).substr(range.begin, range.size());
  }
  /// Where it stands in the source; more than the words themselves where they do not stand there as one piece.
  [[nodiscard]] text::Span locate(ProseRange range) const;
  /// The place that may be replaced: what stands there is the range and nothing else, no mark-up within. Nothing otherwise.
  [[nodiscard]] std::optional<text::Span> exact_place(ProseRange range) const;

  [[nodiscard]] const ProseBlock* block_at(std::uint32_t offset) const;
  /// The sentence of a block that holds the offset.
  [[nodiscard]] ProseRange sentence_at(const ProseBlock& block, std::uint32_t offset) const;
  [[nodiscard]] bool is_marked(ProseRange range, ProseMark mark) const;
  [[nodiscard]] bool has_citation(ProseRange range) const;

  /// How a run of the text came from the source: byte for byte, folded from other bytes, or from somewhere in a larger
  /// place.
  enum class Origin : std::uint8_t { same, folded, vague };
  struct Run {
    std::uint32_t at = 0;  ///< up to the next run's
    text::Span source;
    Origin origin = Origin::same;
  };
  std::vector<Run> runs;

 private:
  [[nodiscard]] std::size_t run_at(std::uint32_t offset) const;
  [[nodiscard]] std::uint32_t run_end(std::size_t index) const;
};

/// Of a report whose sections are known.
[[nodiscard]] Prose make_prose(const Report& report);

/// The same form for a text by itself: how the words of a rule page are read.
[[nodiscard]] std::string normalise_prose(std::string_view text);
/// A to a, and É to é where both take two bytes; what would change its length stays.
[[nodiscard]] std::string lower_prose(std::string_view text);

}  // namespace qar::model
