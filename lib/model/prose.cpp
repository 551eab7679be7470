#include "qar/model/prose.h"

#include <algorithm>

#include "qar/model/report.h"
#include "qar/model/sentences.h"
#include "qar/text/words.h"

#include "prose_marks.h"
#include "prose_writer.h"

namespace qar::model {
namespace {

using syntax::Block;
using syntax::BlockKind;
using syntax::Inline;
using syntax::InlineKind;

/// Sorts ranges and makes those that lie over one another one.
void join_overlapping(std::vector<ProseRange>& ranges) {
  std::ranges::sort(ranges);
  std::vector<ProseRange> joined;
  for (const ProseRange each : ranges) {
    if (!joined.empty() && each.begin < joined.back().end) {
      joined.back().end = std::max(joined.back().end, each.end);
    } else {
      joined.push_back(each);
    }
  }
  ranges = std::move(joined);
}

bool meets_any(const std::vector<ProseRange>& ranges, ProseRange range) {
  const auto after = std::ranges::lower_bound(ranges, range.end, {}, &ProseRange::begin);
  return after != ranges.begin() && std::prev(after)->end > range.begin;
}

class ProseMaker {
 public:
  explicit ProseMaker(const Report& report) : report_(report), writer_(prose_, report.source->text) {}

  Prose make() {
    prose_.text.reserve(report_.source->text.size() + 64);
    add_body();
    if (const auto root = report_.yaml.root()) add_cover(*root, {});
    prose_.lower = lower_prose(prose_.text);
    join_overlapping(prose_.quotations);
    join_overlapping(prose_.titles);
    return std::move(prose_);
  }

 private:
  void add_body() {
    const auto& blocks = report_.markdown.blocks;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      if (block.first_inline == block.end_inline) continue;
      raw_.clear();
      add_inlines(block);
      if (raw_.text.empty()) continue;
      ProseBlock made;
      made.kind = kind_of(block);
      made.block = i;
      place(made);
      finish(std::move(made));
    }
  }

  void add_inlines(const Block& block) {
    open_.clear();
    for (std::uint32_t i = block.first_inline; i < block.end_inline; ++i) {
      close_emphases(i);
      const Inline& part = report_.markdown.inlines[i];
      switch (part.kind) {
        case InlineKind::text:
          raw_.add(part.literal, part.where, part.exact && part.where.size() == part.literal.size());
          break;
        case InlineKind::code: raw_.add(std::string_view(&code_in_prose, 1), part.where, false); break;
        case InlineKind::soft_break:
        case InlineKind::hard_break: raw_.add("\n", part.where, false); break;
        case InlineKind::emphasis: open_.push_back({part.next, raw_.open()}); break;
        default: break;
      }
    }
    close_emphases(block.end_inline);
  }

  void close_emphases(std::uint32_t inline_index) {
    for (; !open_.empty() && open_.back().end <= inline_index; open_.pop_back()) raw_.close(open_.back().stretch);
  }

  [[nodiscard]] ProseKind kind_of(const Block& block) const {
    if (block.kind == BlockKind::table_cell) return ProseKind::cell;
    bool item = false;
    for (std::uint32_t parent = block.parent; parent != 0; parent = report_.markdown.block(parent).parent) {
      if (report_.markdown.block(parent).kind == BlockKind::quote) return ProseKind::quote;
      item = item || report_.markdown.block(parent).kind == BlockKind::item;
    }
    if (block.kind == BlockKind::heading) return ProseKind::heading;
    return item ? ProseKind::item : ProseKind::paragraph;
  }

  /// Sections and their parts stand in the order of the text, and so do the blocks.
  void place(ProseBlock& made) {
    const auto& sections = report_.sections;
    while (section_ + 1 < sections.size() && sections[section_ + 1].heading <= made.block) ++section_;
    if (section_ >= sections.size()) return;
    const Section& section = sections[section_];
    if (made.block < section.heading || made.block >= std::max(section.end_block, section.heading + 1)) return;
    made.section = static_cast<std::uint32_t>(section_);
    if (made.block == section.heading) made.profile_title = section.spec != nullptr;
    for (std::size_t i = 0; i < section.parts.size(); ++i) {
      const Part& part = section.parts[i];
      if (made.block < part.heading || made.block >= std::max(part.end_block, part.heading + 1)) continue;
      made.part = static_cast<std::uint32_t>(i);
      if (made.block == part.heading) made.profile_title = part.spec != nullptr;
    }
  }

  void add_cover(syntax::YamlNode node, const std::string& path) {
    if (node.is_mapping()) {
      for (const auto [key, value] : node.entries())
        add_cover(value, path.empty() ? std::string(key.text()) : path + "." + std::string(key.text()));
    } else if (node.is_sequence()) {
      for (const syntax::YamlNode item : node.items()) add_cover(item, path);
    } else if (node.is_scalar() && !node.text().empty()) {
      raw_.clear();
      const std::string_view written = report_.source->slice(node.where());
      const std::size_t at = written.find(node.text());
      const bool exact = at != std::string_view::npos && at <= 1;
      const auto begin = node.where().begin + static_cast<std::uint32_t>(exact ? at : 0);
      const auto size = static_cast<std::uint32_t>(node.text().size());
      raw_.add(node.text(), exact ? text::Span{node.where().file, begin, begin + size} : node.where(), exact);
      ProseBlock made;
      made.kind = ProseKind::cover;
      made.field = path;
      finish(std::move(made));
    }
  }

  void finish(ProseBlock&& made) {
    made.range = writer_.write(raw_);
    made.first_sentence = static_cast<std::uint32_t>(prose_.sentences.size());
    find_sentences(prose_.text, made.range, prose_.sentences);
    made.end_sentence = static_cast<std::uint32_t>(prose_.sentences.size());
    if (made.range.size() > 0) {
      if (made.kind == ProseKind::quote) {
        prose_.quotations.push_back(made.range);
      } else {
        find_quotations(prose_.text, made.range, prose_.quotations);
      }
      find_schemes(prose_.text, made.range, prose_.titles);
      add_titles(made);
    }
    prose_.blocks.push_back(std::move(made));
  }

  void add_titles(const ProseBlock& made) {
    for (const ProseRange range : writer_.stretches()) {
      if (range.size() == 0) continue;
      const bool begins = prose_.sentence_at(made, range.begin).begin == range.begin;
      if (is_title(prose_.slice(range), begins)) prose_.titles.push_back(range);
    }
  }

  const Report& report_;
  Prose prose_;
  ProseWriter writer_;
  RawBlock raw_;
  struct Emphasis {
    std::uint32_t end = 0;      ///< the index of the inline after it
    std::uint32_t stretch = 0;  ///< of the raw text
  };
  std::vector<Emphasis> open_;
  std::size_t section_ = 0;
};

}  // namespace

Prose make_prose(const Report& report) { return ProseMaker(report).make(); }

std::string lower_prose(std::string_view text) {
  std::string lower = text::lower(text);
  for (std::size_t i = lower.find('\xC3'); i != std::string::npos && i + 1 < lower.size(); i = lower.find('\xC3', i + 1)) {
    const auto next = static_cast<unsigned char>(lower[i + 1]);
    if (next >= 0x80 && next <= 0x9E && next != 0x97) lower[i + 1] = static_cast<char>(next + 0x20);
  }
  return lower;
}

std::size_t Prose::run_at(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(runs, offset, {}, &Run::at);
  return after == runs.begin() ? 0 : static_cast<std::size_t>(after - runs.begin()) - 1;
}

std::uint32_t Prose::run_end(std::size_t index) const {
  return index + 1 < runs.size() ? runs[index + 1].at : static_cast<std::uint32_t>(text.size());
}

text::Span Prose::locate(ProseRange range) const {
  if (runs.empty()) return {};
  const std::size_t first = run_at(range.begin);
  const std::size_t last = range.size() > 0 ? run_at(range.end - 1) : first;
  text::Span found = {runs[first].source.file, runs[first].source.begin, runs[last].source.end};
  if (runs[first].origin == Origin::same) found.begin += range.begin - runs[first].at;
  if (runs[last].origin == Origin::same) found.end = runs[last].source.begin + (range.end - runs[last].at);
  for (std::size_t i = first; i <= last; ++i) {
    if (runs[i].origin != Origin::vague) continue;
    found.begin = std::min(found.begin, runs[i].source.begin);
    found.end = std::max(found.end, runs[i].source.end);
  }
  return found;
}

std::optional<text::Span> Prose::exact_place(ProseRange range) const {
  if (runs.empty() || range.size() == 0) return std::nullopt;
  const std::size_t first = run_at(range.begin);
  const std::size_t last = run_at(range.end - 1);
  for (std::size_t i = first; i <= last; ++i) {
    if (runs[i].origin == Origin::vague) return std::nullopt;
    if (i > first && runs[i].source.begin != runs[i - 1].source.end) return std::nullopt;
    // A folded run ("…" as three dots) can only be replaced as a whole.
    if (runs[i].origin == Origin::folded && (runs[i].at < range.begin || run_end(i) > range.end)) return std::nullopt;
  }
  return locate(range);
}

const ProseBlock* Prose::block_at(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(blocks, offset, {}, [](const ProseBlock& each) { return each.range.begin; });
  if (after == blocks.begin()) return nullptr;
  return &*std::prev(after);
}

ProseRange Prose::sentence_at(const ProseBlock& block, std::uint32_t offset) const {
  const auto begin = sentences.begin() + block.first_sentence;
  const auto end = sentences.begin() + block.end_sentence;
  const auto after = std::upper_bound(begin, end, offset, [](std::uint32_t at, ProseRange each) { return at < each.begin; });
  return after == begin ? block.range : *std::prev(after);
}

bool Prose::is_quoted(ProseRange range) const { return meets_any(quotations, range); }
bool Prose::is_title(ProseRange range) const { return meets_any(titles, range); }

bool Prose::has_citation(ProseRange range) const {
  const auto first = std::ranges::lower_bound(citations, range.begin);
  return first != citations.end() && *first <= range.end;
}

}  // namespace qar::model
