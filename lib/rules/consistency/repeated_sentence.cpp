#include <optional>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/mark_table.h"
#include "rules/running_text.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Context and character of the school

Leaders have replaced long written marking with short notes for the whole class. The school is by a canal.

## Leadership at all levels

### What went well

- Teachers plan together. «Leaders have replaced long written marking with short notes for the whole class.»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Context and character of the school

Leaders have replaced long written marking with short notes for the whole class. The school is by a canal.

## Leadership at all levels

### What went well

- Teachers plan together. Leaders have replaced long written marking, and the school is by a canal.
- Leaders visit lessons every week, and teachers then say what they have changed afterwards.

## Quality of provision and outcomes

### What went well

- Leaders visit lessons every week, and teachers then say what they have changed afterwards.
)",
};

/// Whole claims that are repeated have a rule of their own.
bool is_whole_claim(const model::ProseBlock& block, model::ProseRange sentence) {
  return sentence.begin == block.range.begin && sentence.end == block.range.end;
}

void check(const Report& report, const Review&, Findings& out) {
  constexpr std::uint32_t enough = 10;  // words
  constexpr std::uint32_t shortest = enough * 4;
  const RunningText text(report);
  const model::Prose& prose = report.prose;
  MarkTable known(prose.sentences.size());
  for (const model::ProseBlock& block : prose.blocks) {
    if (block.kind != model::ProseKind::paragraph && block.kind != model::ProseKind::item) continue;
    for (std::uint32_t i = block.first_sentence; i < block.end_sentence; ++i) {
      const model::ProseRange sentence = prose.sentences[i];
      if (sentence.size() < shortest) continue;
      const WordRange words = text.words_in(sentence);
      const auto first = words.size() < enough ? std::nullopt : known.seen(text.mark(words), i);
      if (!first || !text.same_words(words, text.words_in(prose.sentences[*first]))) continue;
      const model::ProseRange earlier = prose.sentences[*first];
      const model::ProseBlock* other = prose.block_at(earlier.begin);
      if (is_whole_claim(block, sentence) && other && is_whole_claim(*other, earlier)) continue;
      out.add(prose.locate(sentence), "this sentence stands elsewhere word for word", "keep it in one place")
          .related.push_back({prose.locate(earlier), "the first"});
    }
  }
}

}  // namespace

extern constinit const Rule repeated_sentence = {
    .title = "The same sentence twice",
    .why = "It was copied and left; the second time it tells nothing.",
    .source = "DESIGN 4 (duplicate claims)",
    .severity = Severity::advice,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
