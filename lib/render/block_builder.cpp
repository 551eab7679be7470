#include "block_builder.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "qar/read/estimate_lines.h"
#include "qar/text/words.h"

#include "tables.h"

namespace qar::render {
namespace {

namespace markdown = syntax;
using Kind = syntax::BlockKind;

bool contains(std::string_view text, const model::Field& field) {
  return field && !field->value.empty() && text.find(field->value) != std::string_view::npos;
}

class BlockBuilder {
 public:
  BlockBuilder(const Place& place, Building& building, Margin& margin)
      : place_(place), tree_(building.report().markdown), building_(building), margin_(margin) {}

  void build(std::uint32_t begin, std::uint32_t end, std::vector<Block>& to) {
    for (std::uint32_t i = begin; i < end; i = tree_.blocks[i].next) build_one(i, to);
  }

 private:
  void build_one(std::uint32_t index, std::vector<Block>& to) {
    const markdown::Block& block = tree_.blocks[index];
    const std::size_t first = to.size();
    switch (block.kind) {
      case Kind::document:
      case Kind::table_row:
      case Kind::table_cell: return;
      case Kind::heading: build_heading(index, to); break;
      case Kind::paragraph: build_paragraph_of(index, to); break;
      case Kind::list: return build_list(index, to);
      case Kind::item:
      case Kind::quote: build_container(index, block.kind == Kind::item ? BlockKind::item : BlockKind::quote, to); break;
      case Kind::code: build_code(block, to); break;
      case Kind::html: build_html(block, to); break;
      case Kind::table: build_table_of(index, to); break;
      case Kind::thematic_break: to.emplace_back().kind = BlockKind::rule; break;
    }
    // Comments and findings of a block that is not shown wait for the next one.
    if (to.size() == first) return;
    take_comments(to[first].notes);
    margin_.take(block.where, to[first].notes);
  }

  void take_comments(std::vector<std::uint32_t>& notes) {
    notes.insert(notes.end(), building_.comments.begin(), building_.comments.end());
    building_.comments.clear();
  }

  void build_heading(std::uint32_t index, std::vector<Block>& to) {
    const std::uint8_t level = tree_.blocks[index].level;
    Text text = build_text(index, building_);
    if (text.empty()) return;
    Block& made = to.emplace_back();
    made.kind = BlockKind::heading;
    // No level is left out on the way down.
    const int below = std::max(1, level - place_.heading_level);
    made.level = static_cast<std::uint8_t>(std::min<int>(below, last_level_ + 1));
    last_level_ = made.level;
    made.text = std::move(text);
  }

  void build_paragraph_of(std::uint32_t index, std::vector<Block>& to) {
    if (hides_contact(index)) return;
    build_paragraph(index, estimate_end(index), building_, to);
  }

  /// A line that states the section's estimate stands beside the section's title instead.
  [[nodiscard]] std::uint32_t estimate_end(std::uint32_t index) const {
    const text::Span where = tree_.blocks[index].where;
    const auto& lines = building_.report().estimate_lines;
    const auto inside = [&](const model::EstimateLine& line) {
      return where.begin <= line.label.where.begin && line.label.where.begin < where.end;
    };
    if (std::ranges::none_of(lines, inside)) return 0;
    const syntax::FlatText flat = syntax::flatten(tree_, index);
    const auto found = read::find_citations(flat, building_.prefixes);
    const auto end = found.groups.empty() ? static_cast<std::uint32_t>(flat.text.size()) : found.groups.front().first;
    return read::find_estimates(flat, end, *building_.review.profile).rest;
  }

  /// The contact of an area of excellence, where this edition has none.
  [[nodiscard]] bool hides_contact(std::uint32_t index) const {
    if (building_.visibility.contacts() || !place_.in_area) return false;
    static constexpr std::array<std::string_view, 10> labels = {
        "contact", "contact name", "name", "job title", "post", "role", "telephone", "email", "e-mail", "email address"};
    const std::string words = syntax::flatten(tree_, index).text;
    const std::size_t colon = words.find(':');
    if (colon != std::string::npos &&
        std::ranges::find(labels, text::lower(text::trim(std::string_view(words).substr(0, colon)))) != labels.end())
      return true;
    return names_contact(words);
  }
  [[nodiscard]] bool names_contact(std::string_view words) const {
    return std::ranges::any_of(building_.report().cover.areas_of_excellence, [&](const model::AreaOfExcellence& area) {
      return area.contact && (contains(words, area.contact->name) || contains(words, area.contact->email));
    });
  }

  void build_list(std::uint32_t index, std::vector<Block>& to) {
    Block made;
    made.kind = BlockKind::list;
    made.ordered = tree_.blocks[index].ordered;
    build(index + 1, tree_.blocks[index].next, made.children);
    if (!made.children.empty()) to.push_back(std::move(made));
  }

  void build_container(std::uint32_t index, BlockKind kind, std::vector<Block>& to) {
    Block made;
    made.kind = kind;
    build(index + 1, tree_.blocks[index].next, made.children);
    if (!made.children.empty()) to.push_back(std::move(made));
  }

  static void build_code(const markdown::Block& block, std::vector<Block>& to) {
    Block made;
    made.kind = BlockKind::code;
    for (const char c : block.literal)
      if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') made.text.words += c;
    while (made.text.words.ends_with('\n')) made.text.words.pop_back();
    if (!made.text.empty()) to.push_back(std::move(made));
  }

  /// Shown as the characters that it is made of.
  void build_html(const markdown::Block& block, std::vector<Block>& to) {
    Text text = plain(clean_words(without_comments(block.literal, building_)));
    if (!text.empty()) to.emplace_back().text = std::move(text);
  }

  void build_table_of(std::uint32_t index, std::vector<Block>& to) {
    Block made;
    made.kind = BlockKind::table;
    made.table = build_table(index, building_);
    if (!building_.visibility.contacts() && place_.in_area)
      std::erase_if(made.table->rows, [&](const std::vector<Text>& row) {
        return std::ranges::any_of(row, [&](const Text& cell) { return names_contact(cell.words); });
      });
    if (made.table->rows.empty()) return;
    constexpr std::size_t most_of_page = 20;  // of short words, in the smallest type that we set
    if (const std::size_t columns = made.table->rows.front().size(); columns > most_of_page)
      building_.lose(
          tree_.blocks[index].where,
          fmt::format("the table has {} columns, and a page holds about {}; Word shows it in parts, each with the "
                      "first column, and in PDF its words break. Make several tables of it",
                      columns, most_of_page),
          true);
    to.push_back(std::move(made));
  }

  const Place& place_;
  const markdown::MarkdownTree& tree_;
  Building& building_;
  Margin& margin_;
  int last_level_ = 0;
};

}  // namespace

void build_blocks(std::uint32_t begin, std::uint32_t end, const Place& place, Building& building, Margin& margin,
                  std::vector<Block>& to) {
  BlockBuilder(place, building, margin).build(begin, end, to);
}

}  // namespace qar::render
