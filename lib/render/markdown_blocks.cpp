#include "markdown_blocks.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/render/wording.h"
#include "qar/text/words.h"

#include "markdown_words.h"

namespace qar::render {
namespace {

/// Each line after `first`, or after `rest` below the first. Empty lines get no spaces at their end.
std::string prefixed(std::string_view block, std::string_view first, std::string_view rest) {
  std::string out;
  out.reserve(block.size() + block.size() / 8);
  std::string_view prefix = first;
  for (const std::string_view line : text::split(block, '\n')) {
    if (!out.empty()) out += '\n';
    out += line.empty() ? prefix.substr(0, prefix.find_last_not_of(' ') + 1) : prefix;
    out += line;
    prefix = rest;
  }
  return out;
}

class BlockWriter {
 public:
  BlockWriter(int level, const Document& document) : level_(level), document_(document) {}

  [[nodiscard]] std::string write(const std::vector<Block>& blocks) const {
    std::string out;
    bool other_mark = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      // Two lists in a row would be read as one, so every other has another mark.
      const bool follows = i > 0 && blocks[i].kind == BlockKind::list && blocks[i - 1].kind == BlockKind::list &&
                           blocks[i].ordered == blocks[i - 1].ordered;
      other_mark = follows && !other_mark;
      append_markdown_block(out, write(blocks[i], other_mark));
      if (blocks[i].kind != BlockKind::list) append_markdown_block(out, markdown_notes(blocks[i].notes, document_));
    }
    return out;
  }

 private:
  [[nodiscard]] std::string write(const Block& block, bool other_mark) const {
    switch (block.kind) {
      case BlockKind::paragraph: return markdown_text(block.text, document_);
      case BlockKind::heading:
        return std::string(static_cast<std::size_t>(std::min(6, level_ + block.level)), '#') + " " +
               markdown_text(block.text, document_, MarkdownPlace::heading);
      case BlockKind::list: return list(block, other_mark);
      case BlockKind::item: return write(block.children);
      case BlockKind::quote: return prefixed(write(block.children), "> ", "> ");
      case BlockKind::code: return code(block.text.words);
      case BlockKind::table: return table(*block.table);
      case BlockKind::figure:
        return markdown_words(fmt::format("[{}: {}]", wording::picture, document_.images[block.image].alt));
      case BlockKind::rule: return "___";
    }
    return {};
  }

  [[nodiscard]] std::string list(const Block& block, bool other_mark) const {
    const bool tight = is_tight(block);
    std::string out;
    for (std::size_t i = 0; i < block.children.size(); ++i) {
      const std::string mark =
          block.ordered ? fmt::format("{}{} ", i + 1, other_mark ? ')' : '.') : std::string(other_mark ? "* " : "- ");
      if (i > 0) out += tight ? "\n" : "\n\n";
      out += prefixed(item(block.children[i], tight), mark, std::string(mark.size(), ' '));
    }
    return out;
  }

  /// Items of one paragraph, or of a paragraph and such a list, stand without empty lines between them.
  [[nodiscard]] bool is_tight(const Block& list) const {
    return std::ranges::all_of(list.children, [&](const Block& item) {
      const auto& parts = item.children;
      return item.notes.empty() && !parts.empty() && parts.front().kind == BlockKind::paragraph &&
             parts.front().notes.empty() &&
             (parts.size() == 1 || (parts.size() == 2 && parts[1].kind == BlockKind::list && is_tight(parts[1])));
    });
  }

  [[nodiscard]] std::string item(const Block& item, bool tight) const {
    if (!tight) {
      std::string out = write(item.children);
      append_markdown_block(out, markdown_notes(item.notes, document_));
      return out;
    }
    std::string out = write(item.children.front(), false);
    if (item.children.size() > 1) out += "\n" + list(item.children[1], false);
    return out;
  }

  static std::string code(std::string_view words) {
    std::size_t longest = 2;
    for (std::size_t at = 0, ticks = 0; at < words.size(); ++at) {
      ticks = words[at] == '`' ? ticks + 1 : 0;
      longest = std::max(longest, ticks);
    }
    const std::string fence(longest + 1, '`');
    return fmt::format("{0}\n{1}\n{0}", fence, words);
  }

  [[nodiscard]] std::string table(const Table& table) const {
    std::string out = table.caption.empty() ? "" : markdown_text(table.caption, document_) + "\n\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (row > 0) out += '\n';
      out += '|';
      for (const Text& cell : table.rows[row]) out += " " + markdown_text(cell, document_, MarkdownPlace::cell) + " |";
      if (row > 0) continue;
      out += "\n|";
      for (const bool numeric : table.numeric) out += numeric ? " ---: |" : " --- |";
    }
    return out;
  }

  int level_;
  const Document& document_;
};

}  // namespace

void append_markdown_block(std::string& out, std::string_view block) {
  if (block.empty()) return;
  if (!out.empty()) out += "\n\n";
  out += block;
}

std::string markdown_blocks(const std::vector<Block>& blocks, int level, const Document& document) {
  return BlockWriter(level, document).write(blocks);
}

std::string markdown_notes(const std::vector<std::uint32_t>& notes, const Document& document) {
  std::string out;
  for (const std::uint32_t index : notes) {
    const Note& note = document.notes[index];
    std::string words = fmt::format("**{}:** {}", name(note.kind), markdown_words(sentence(note), MarkdownPlace::heading));
    if (!note.rule.empty()) words += fmt::format(" ({})", note.rule);
    append_markdown_block(out, "> " + words);
  }
  return out;
}

}  // namespace qar::render
