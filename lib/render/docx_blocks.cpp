#include "docx_blocks.h"

#include <algorithm>
#include <utility>

#include "docx_table.h"

namespace qar::render::docx {
namespace {

constexpr std::size_t deepest_heading = 6;
constexpr std::size_t quote_indent = 400;

Style heading_style(std::size_t level) {
  return static_cast<Style>(static_cast<std::size_t>(Style::heading_1) + std::min(level, deepest_heading) - 1);
}

bool has_bar(PartKind kind) { return kind == PartKind::strength || kind == PartKind::development; }

class BlockWriter {
 public:
  BlockWriter(Story& story, std::size_t level, PartKind kind)
      : story_(story), level_(level), kind_(kind), begin_(has_bar(kind) ? part_indent : 0) {
    story_.indent() += begin_;
  }
  BlockWriter(const BlockWriter&) = delete;
  BlockWriter& operator=(const BlockWriter&) = delete;
  ~BlockWriter() { story_.indent() -= begin_; }

  void write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) write(block);
  }

 private:
  /// A note belongs to the first paragraph that is made of its block.
  void write(const Block& block) {
    story_.note(block.notes);
    switch (block.kind) {
      case BlockKind::paragraph: return words(paragraphs_, block.text);
      case BlockKind::heading: return words(heading_style(level_ + block.level), block.text);
      case BlockKind::list: return list(block);
      case BlockKind::item: return;  // stands in lists only
      case BlockKind::quote: return quote(block);
      case BlockKind::code: return words(Style::code, block.text);
      case BlockKind::table: say_item(); return add_table(story_, *block.table);
      case BlockKind::figure: return figure(block);
      case BlockKind::rule: return story_.paragraph(Style::rule, "");
    }
  }

  void words(Style style, const Text& text) {
    Setting setting;
    setting.indent = style == Style::quote ? quote_indent : 0;  // in addition to the list's in which the quote stands
    story_.paragraph(beside_bar(style), text, setting);
  }

  /// What stands at the edge of a part or in its items has the part's bar beside it, always at the same place. What stands
  /// deeper has none: Word leads no line farther than 31 points from words, and one that jumps is worse than one that
  /// breaks.
  [[nodiscard]] Style beside_bar(Style style) const {
    if (!has_bar(kind_) || (style != Style::normal && style != Style::list)) return style;
    const std::size_t begin =
        story_.in_item_without_words() ? quotes_ * quote_indent + level_indent * item_level() : story_.indent() - begin_;
    if (begin == 0) return kind_ == PartKind::strength ? Style::strength_1 : Style::development_1;
    if (begin == level_indent) return kind_ == PartKind::strength ? Style::strength_2 : Style::development_2;
    return style;
  }

  /// An item that begins with something else than a paragraph has an empty one for its mark.
  void say_item() {
    if (story_.in_item_without_words()) story_.paragraph(beside_bar(Style::list), "");
  }

  [[nodiscard]] std::size_t item_level() const { return std::min(depth_ - 1, deepest_level); }

  void list(const Block& block) {
    say_item();
    const std::size_t level = std::min(depth_, deepest_level);
    const std::size_t quoted = begin_ + quotes_ * quote_indent;
    const ListPlace place{block.ordered ? story_.making().numbering.count_anew(level) : Numbering::bullets(kind_), level,
                          quoted};
    const std::size_t outside = std::exchange(story_.indent(), quoted + level_indent * (level + 1));
    const Style around = std::exchange(paragraphs_, Style::list);
    ++depth_;
    for (const Block& item : block.children) {
      story_.note(item.notes);
      story_.begin_item(place);
      write(item.children);
      say_item();
    }
    --depth_;
    paragraphs_ = around;
    story_.indent() = outside;
  }

  void quote(const Block& block) {
    const std::size_t outside = story_.indent();
    if (paragraphs_ == Style::quote) story_.indent() += quote_indent;
    const Style around = std::exchange(paragraphs_, Style::quote);
    ++quotes_;
    write(block.children);
    --quotes_;
    paragraphs_ = around;
    story_.indent() = outside;
  }

  void figure(const Block& block) {
    const Page& page = story_.making().house.page;
    const Picture& picture = story_.making().pictures[block.image];
    const std::size_t width = page.text_width - std::min(story_.indent(), page.text_width / 2);
    story_.open(Style::figure);
    story_.picture(picture, fit(picture.natural, {width * units_per_twip, page.text_height * units_per_twip * 2 / 3}),
                   story_.making().document.images[block.image].alt);
    story_.close();
  }

  Story& story_;
  std::size_t level_;
  PartKind kind_;
  std::size_t begin_;  // where the part's words begin
  std::size_t depth_ = 0, quotes_ = 0;
  Style paragraphs_ = Style::normal;  // of what stands around them
};

}  // namespace

void add_blocks(Story& story, const std::vector<Block>& blocks, std::size_t level, PartKind kind) {
  BlockWriter(story, level, kind).write(blocks);
  if (story.has_notes()) story.paragraph(Style::normal, "");  // they followed the last block
}

}  // namespace qar::render::docx
