#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/rules/rule.h"

#include "rules/prose.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

- Governors ask about what they have read, «because» [@KT-02]
- Leaders visit lessons every week«,» [@KT-01]

### Even better if…

- leaders shared what they saw with «the»
)",
};
// Items of one sentence may end in a comma or "and" as long as another follows.
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- leaders visit lessons every week,
- governors ask about what they have read, and
- teachers know the pupils they work with

### Even better if…

- pupils knew which “the” and “a” to use, and where each of them stands, as in “a” [@KT-01]
- teachers chose the texts that pupils turn to
)",
};

/// Words that no sentence ends in. Prepositions are left out: "the pupils they work with" is a whole sentence.
constexpr std::array<std::string_view, 20> open_words = {"a",       "an",    "the", "and",  "or",    "but",   "of",
                                                         "because", "their", "its", "our",  "your",  "which", "while",
                                                         "whose",   "than",  "if",  "into", "every", "such"};

/// The last word as it is written, from its first letter; empty where something else ends the text.
std::string_view last_word(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::size_t begin = text.size();
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  const bool alone = begin == 0 || text[begin - 1] == ' ' || text[begin - 1] == '\n';
  return alone ? text.substr(begin) : std::string_view();
}

bool another_follows(const syntax::MarkdownTree& tree, const model::Claim& claim) {
  const syntax::Block& block = tree.block(claim.block);
  return block.kind == syntax::BlockKind::item && block.next < tree.blocks.size() &&
         tree.block(block.next).parent == block.parent;
}

/// How many characters at the end show that the sentence is not finished; 0 if none do.
std::size_t open_end(std::string_view words, bool another) {
  if (words.ends_with(',')) return another ? 0 : 1;
  const std::string_view last = last_word(words);
  if (last.empty() || last.size() == words.size() || std::ranges::find(open_words, last) == open_words.end()) return 0;
  return another && (last == "and" || last == "or") ? 0 : last.size();
}

void check(const Report& report, const Review&, Findings& out) {
  for (const model::Claim& claim : report.claims) {
    const std::string_view written = without_trailing_citations(report.source->slice(claim.where));
    const std::size_t size = open_end(written, another_follows(report.markdown, claim));
    if (size == 0) continue;
    const std::uint32_t end = claim.where.begin + static_cast<std::uint32_t>(written.size());
    out.add({claim.where.file, end - static_cast<std::uint32_t>(size), end},
            fmt::format("the sentence breaks off after “{}”", written.substr(written.size() - size)), "finish it");
  }
}

}  // namespace

extern constinit const Rule unfinished_sentence = {
    .title = "A sentence that breaks off",
    .why = "A finding whose end was cut off in pasting is agreed by nobody and understood by nobody.",
    .source = "qar",
    .severity = Severity::warning,
    .full_from = Stage::agree,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
