#include "pdf_blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "qar/render/wording.h"

namespace qar::render::pdf {
namespace {

constexpr double between_blocks = looks::paragraph_below, between_items = looks::item_below;
/// Lists within lists move to the right as long as this is left for their words.
constexpr double least_width = 150;

constexpr std::array<const char*, 6> heading_tags = {"H1", "H2", "H3", "H4", "H5", "H6"};

class BlockSetter {
 public:
  BlockSetter(Column& column, int level) : column_(column), look_(column.look()), level_(level) {}

  void set(const std::vector<Block>& blocks, double between = between_blocks) {
    for (const Block& block : blocks) {
      column_.space(between);
      set(block);
    }
  }

 private:
  void set(const Block& block) {
    switch (block.kind) {
      case BlockKind::paragraph: paragraph(block.text, column_.add("P")); break;
      case BlockKind::heading: heading(block); break;
      case BlockKind::list: list(block); break;
      case BlockKind::item: break;  // only within lists
      case BlockKind::quote: quote(block); break;
      case BlockKind::code: code(block); break;
      case BlockKind::table: set_table(column_, *block.table); break;
      case BlockKind::figure: set_picture(column_, column_.document().images[block.image]); break;
      case BlockKind::rule:
        column_.space(12);
        column_.strip(12);
        column_.box(Item::Kind::box, column_.x, 0, column_.width, 0.7, look_.colour(ColourRole::line));
        break;
    }
    set_notes(column_, block.notes);
    if (block.kind == BlockKind::heading) column_.keep();
  }

  void paragraph(const Text& text, NodeId node) { column_.text(text, style(), node); }

  [[nodiscard]] const Style& style() const { return quoted_ ? look_.muted : look_.body; }

  void heading(const Block& block) {
    const int level = std::min(6, level_ + block.level);
    const std::uint32_t first = column_.next_strip();
    column_.space(13);
    column_.text(block.text, look_.heading(level), column_.add(heading_tags[static_cast<std::size_t>(level - 1)]));
    column_.keep_from(first);
    column_.keep();
    column_.space(4);
  }

  void list(const Block& block) {
    Within within(column_, "L");
    column_.galley().tree[column_.node].numbering = block.ordered ? "Decimal" : "Disc";
    std::size_t number = 0;
    ++depth_;
    for (const Block& each : block.children) {
      if (number != 0) column_.space(between_items);
      item(each, block.ordered ? fmt::format("{}.", ++number) : (++number, bullet()));
    }
    --depth_;
  }

  [[nodiscard]] std::string bullet() const { return depth_ % 2 == 1 ? "•" : "–"; }

  void item(const Block& block, const std::string& label) {
    Within item(column_, "LI");
    // Long numbers, and lists that have no room to move to the right, still have their labels before their words.
    const double wide = std::max(looks::list_indent, 7 + 5.6 * static_cast<double>(label.size() - 1));
    const bool moves = column_.width - wide >= least_width;
    Style style = look_.body;
    style.colour = column_.marker;
    Inset inset(column_, moves ? wide : 0);
    column_.label(label, style, column_.add("Lbl"), column_.x - 5.5);
    Within body(column_, "LBody");
    blocks_of_item(block);
    column_.flush_labels();
    set_notes(column_, block.notes);
  }

  /// An item of one paragraph needs no node for it.
  void blocks_of_item(const Block& block) {
    for (std::size_t i = 0; i < block.children.size(); ++i) {
      const Block& child = block.children[i];
      if (i != 0) column_.space(between_items);
      if (i == 0 && child.kind == BlockKind::paragraph &&
          (block.children.size() == 1 || (block.children.size() == 2 && block.children[1].kind == BlockKind::list))) {
        paragraph(child.text, column_.node);
        set_notes(column_, child.notes);
      } else {
        set(child);
      }
    }
  }

  void quote(const Block& block) {
    Within within(column_, "BlockQuote");
    const std::size_t bar = column_.open_frame(Frame::Kind::bar, column_.x, 2.5, look_.colour(ColourRole::line));
    const bool outer = std::exchange(quoted_, true);
    {
      Inset inset(column_, column_.width > least_width ? 14 : 5);
      set(block.children);
    }
    quoted_ = outer;
    column_.flush_labels();
    column_.close_frame(bar);
  }

  void code(const Block& block) {
    const std::size_t panel =
        column_.open_frame(Frame::Kind::panel, column_.x, column_.width, look_.colour(ColourRole::panel));
    column_.strip(7).stays = true;
    {
      Inset inset(column_, 10, 10);
      Within within(column_, "P");
      column_.text(block.text, look_.code, column_.add("Code"));
    }
    column_.keep();
    column_.strip(7);
    column_.close_frame(panel);
  }

  Column& column_;
  const Look& look_;
  int level_;
  int depth_ = 0;
  bool quoted_ = false;
};

Frame::Kind frame_of(Note::Kind kind) {
  switch (kind) {
    case Note::Kind::error: return Frame::Kind::bar;
    case Note::Kind::warning: return Frame::Kind::double_bar;
    case Note::Kind::advice:
    case Note::Kind::comment: return Frame::Kind::dotted_bar;
  }
  return Frame::Kind::bar;
}

void set_note(Column& column, const Note& note) {
  const Look& look = column.look();
  column.space(4);
  const std::size_t panel = column.open_frame(Frame::Kind::panel, column.x, column.width, look.colour(ColourRole::panel));
  const std::size_t bar = column.open_frame(frame_of(note.kind), column.x, 3.5, look.colour(ColourRole::text));
  column.strip(4).stays = true;
  {
    Inset inset(column, 11, 8);
    std::string words = fmt::format("{}:", name(note.kind));
    std::vector<Stretch> stretches = {{0, static_cast<std::uint32_t>(words.size()), look.note}};
    stretches.back().style.strong = true;
    words += " " + sentence(note);
    stretches.push_back({stretches.back().end, static_cast<std::uint32_t>(words.size()), look.note});
    if (!note.rule.empty()) {
      words += "  " + note.rule;
      Style rule = look.note;
      rule.face = Face::code;
      rule.size *= 0.88;
      rule.colour = look.colour(ColourRole::muted);
      stretches.push_back({stretches.back().end, static_cast<std::uint32_t>(words.size()), rule});
    }
    column.lines(words, stretches, column.add("P"));
  }
  column.keep();
  column.strip(4);
  column.close_frame(bar);
  column.close_frame(panel);
}

}  // namespace

void set_blocks(Column& column, const std::vector<Block>& blocks, int level) { BlockSetter(column, level).set(blocks); }

void set_notes(Column& column, const std::vector<std::uint32_t>& notes) {
  if (!notes.empty()) column.keep();
  for (const std::uint32_t note : notes) {
    set_note(column, column.document().notes[note]);
    column.space(8);
  }
}

void set_picture(Column& column, const Image& image) {
  const NodeId figure = column.add("Figure");
  column.galley().tree[figure].alternative = image.alt;
  const auto picture = open_picture(image);
  if (picture == nullptr) {
    // As a browser shows it: a frame with the words that stand for the picture.
    const std::size_t frame =
        column.open_frame(Frame::Kind::outline, column.x, column.width, column.look().colour(ColourRole::line));
    column.strip(8).stays = true;
    Inset inset(column, 10, 10);
    column.words(image.alt, column.look().muted, figure);
    column.keep();
    column.strip(8);
    return column.close_frame(frame);
  }
  const double scale = std::min({1.0, column.width / picture->width, column_height * 0.6 / picture->height});
  Item item;
  item.kind = Item::Kind::picture;
  item.index = static_cast<std::uint32_t>(column.galley().pictures.size());
  item.node = figure;
  item.x = column.x;
  item.width = picture->width * scale;
  item.height = picture->height * scale;
  column.galley().pictures.push_back(picture);
  column.strip(item.height);
  column.item(item);
}

}  // namespace qar::render::pdf
