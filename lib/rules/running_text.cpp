#include "running_text.h"

#include <algorithm>

namespace qar::rules {
namespace {

/// How far the sentence of a word is looked at to either side. Without an end, text without full stops would make rules that
/// ask for the sentence of each of many words slow.
constexpr std::uint32_t longest_look = 100;

}  // namespace

std::string_view RunningText::written(WordRange words) const { return prose_.slice(range(words)); }

std::string_view RunningText::lower(WordRange words) const {
  const model::ProseRange at = range(words);
  return std::string_view(prose_.lower).substr(at.begin, at.size());
}

char RunningText::before(std::uint32_t index) const {
  const std::uint32_t at = index < size() ? words_.words[index].begin : 0;
  return at > 0 ? prose_.text[at - 1] : '\n';
}

char RunningText::after(std::uint32_t index) const {
  const std::size_t at = index < size() ? words_.words[index].end : prose_.text.size();
  return at < prose_.text.size() ? prose_.text[at] : '\n';
}

bool RunningText::reads(std::uint32_t index, std::initializer_list<std::string_view> words) const {
  bool first = true;
  for (const std::string_view each : words) {
    if (word(index) != each || (!first && gap_before(index) != " ")) return false;
    first = false;
    ++index;
  }
  return true;
}

bool RunningText::reads(std::uint32_t index, std::string_view phrase) const {
  if (index >= size()) return false;
  const std::uint32_t begin = words_.words[index].begin;
  if (std::string_view(prose_.lower).substr(begin, phrase.size()) != phrase) return false;
  // The phrase ends where one of the next words ends.
  const auto end = static_cast<std::uint32_t>(begin + phrase.size());
  while (index < size() && words_.words[index].end < end) ++index;
  return index < size() && words_.words[index].end == end;
}

const model::ProseBlock& RunningText::block(std::uint32_t index) const {
  return *prose_.block_at(words_.words[index].begin);
}

WordRange RunningText::sentence(std::uint32_t index) const {
  WordRange all = words_in(prose_.sentence_at(block(index), words_.words[index].begin));
  if (index > longest_look) all.begin = std::max(all.begin, index - longest_look);
  all.end = std::min(all.end, index + longest_look);
  return all;
}

bool RunningText::is_marked(std::uint32_t index) const {
  const model::ProseRange at = words_.words[index];
  return prose_.is_quoted(at) || prose_.is_title(at);
}

bool RunningText::is_own(std::uint32_t index) const { return !is_marked(index) && !block(index).profile_title; }

bool RunningText::same_words(WordRange a, WordRange b) const {
  if (a.size() != b.size()) return false;
  for (std::uint32_t i = 0; i < a.size(); ++i)
    if (number(a.begin + i) != number(b.begin + i)) return false;
  return true;
}

model::ProseRange RunningText::range(WordRange words) const {
  if (words.size() == 0 || words.end > size()) return {};
  const std::uint32_t end = words_.words[words.end - 1].end;
  return {words_.words[words.begin].begin, prose_.text[end] == '%' ? end + 1 : end};
}

text::Span RunningText::locate(WordRange words) const { return prose_.locate(range(words)); }

std::string_view section_id(const model::Report& report, const model::ProseBlock& block) {
  return block.section < report.sections.size() ? report.sections[block.section].id() : std::string_view();
}

std::string_view part_suggests(const model::Report& report, const model::ProseBlock& block) {
  if (block.section >= report.sections.size()) return {};
  const model::Section& section = report.sections[block.section];
  if (block.part >= section.parts.size() || !section.parts[block.part].spec) return {};
  return section.parts[block.part].spec->suggests;
}

std::string_view claim_suggests(const model::Report& report, const model::Claim& claim) {
  if (!claim.part) return {};
  const profile::PartSpec* part = report.sections[claim.section].parts[*claim.part].spec;
  return part ? std::string_view(part->suggests) : std::string_view();
}

WordRange claim_words(const RunningText& text, const model::Claim& claim) {
  const auto& blocks = text.prose().blocks;
  const std::uint32_t end = text.report().markdown.block(claim.block).next;
  // The blocks of the body stand in the order of the tree, and those of the cover, which have none, after them.
  const auto first =
      std::lower_bound(blocks.begin(), blocks.end(), claim.block, [](const model::ProseBlock& each, std::uint32_t at) {
        return each.kind != model::ProseKind::cover && each.block < at;
      });
  auto last = first;
  while (last != blocks.end() && last->kind != model::ProseKind::cover && last->block < end) ++last;
  if (first == last) return {};
  return text.words_in({first->range.begin, std::prev(last)->range.end});
}

}  // namespace qar::rules
