// The flow of a document's paragraphs: words with their looks, links, notes of the margin, places in lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "qar/render/document.h"

#include "docx_direction.h"
#include "docx_house.h"
#include "docx_numbering.h"

namespace qar::render::docx {

/// What comes together while one document is written.
struct Making {
  Making(const Document& document, House& house);

  const Document& document;
  House& house;
  Package package;
  Relationships relationships;  ///< of the body
  Numbering numbering;
  std::vector<Picture> pictures;  ///< of Document::images
  std::string failure;            ///< what cannot be written; empty: all could
};

/// What a paragraph has beyond its style.
struct Setting {
  ListPlace number = {};                ///< of a heading
  std::size_t indent = 0, hanging = 0;  ///< twentieths of a point
  bool keep_next = false, new_page = false, right = false, right_to_left = false;
  /// Instead of the style's, unless 0. Paragraphs that are bordered alike and stand in alike would have one box together.
  std::size_t right_indent = 0;
  /// Where a tab leads to: to the left edge of words, and to the right edge of words. 0: as the style says.
  struct Stops {
    std::size_t left = 0, right = 0;
  } stops = {};
};

class Story {
 public:
  explicit Story(Making& making) : making_(making), gallery_(making.package, making.relationships) {}

  // Whole paragraphs.
  void paragraph(Style style, std::string_view words);
  void paragraph(Style style, const Text& text, Setting setting = {});

  // A paragraph piece by piece.
  void open(Style style, const Setting& setting = {});
  void words(std::string_view words) { looking(words, {}); }
  void words(std::string_view words, Style style) { looking(words, {style}); }
  void text(const Text& text);
  void tab() { out_ += "<w:r><w:tab/></w:r>"; }
  void open_link(std::string_view bookmark);
  void close_link() { out_ += "</w:hyperlink>"; }
  void field(std::string_view instruction);  ///< that has not been worked out yet: it shows nothing
  void link_within(std::string_view bookmark, std::string_view words, Style style = Style::link);
  void link_out(std::string_view address, std::string_view words);
  void picture(const Picture& picture, Extent size, std::string_view alt) { gallery_.append(out_, picture, size, alt); }
  void bookmark(std::string_view name);  ///< at this place
  void close();

  // What the next paragraph takes with it.
  void note(const std::vector<std::uint32_t>& notes) { notes_.insert(notes_.end(), notes.begin(), notes.end()); }
  void begin_item(ListPlace place) { item_ = place; }
  [[nodiscard]] bool in_item_without_words() const { return item_.list != 0; }
  [[nodiscard]] bool has_notes() const { return !notes_.empty(); }
  /// How far paragraphs stand in that have no better reason: inside items and quotes.
  [[nodiscard]] std::size_t& indent() { return indent_; }

  void table_ends() { follows_table_ = true; }
  [[nodiscard]] bool follows_table() const { return follows_table_; }
  void raw(std::string_view markup) { out_ += markup; }
  [[nodiscard]] Making& making() { return making_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  struct Look {
    Style style = Style::normal;  ///< of characters; normal: none
    bool strong = false, emphasis = false;
  };
  void looking(std::string_view words, const Look& look);
  void run(std::string_view words, const Look& look, bool right_to_left);
  void text_run(const Text& text, const Run& run, const std::vector<Stretch>& stretches);
  void place(Style style, const Setting& setting);

  Making& making_;
  Gallery gallery_;
  std::string out_;
  std::vector<std::uint32_t> notes_, open_notes_;
  std::vector<std::string> link_ids_;  ///< of Document::links, once they were needed
  ListPlace item_;
  std::size_t indent_ = 0;
  std::uint32_t bookmarks_ = 0;
  bool follows_table_ = false;
};

/// The bookmark of an entry of evidence, by its index; of a section. Word knows letters, digits and underscores only, and 40
/// of them, so these do not follow the document's anchors.
[[nodiscard]] std::string entry_bookmark(std::size_t entry);
[[nodiscard]] std::string section_bookmark(std::size_t section);

}  // namespace qar::render::docx
