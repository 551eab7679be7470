// The words of a draft's blocks as a Document holds them: emphasis and links as runs, citations as links to the appendix or
// left out, raw HTML as the characters that it is made of, comments gone (or in the margin of a working edition).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "qar/model/review.h"
#include "qar/read/citations.h"
#include "qar/render/build.h"
#include "qar/render/document.h"
#include "qar/syntax/markdown.h"

#include "visibility.h"

namespace qar::render {

/// What the builders of one document share.
struct Building {
  const model::Review& review;
  const Edition& edition;
  Visibility visibility;
  Built& built;
  std::unordered_map<std::string_view, std::uint32_t> entries{};  ///< index in Document::evidence by id
  std::vector<std::string_view> prefixes{};                       ///< ids of the team
  std::map<std::string, std::uint32_t> images{};                  ///< index in Document::images by path
  std::optional<std::uint32_t> section{};                         ///< the section being built: index in Document::sections
  std::vector<std::uint32_t> comments{};                          ///< notes made since somebody last took them

  [[nodiscard]] const model::Report& report() const { return *review.report; }
  [[nodiscard]] Document& document() const { return built.document; }
  void lose(text::Span where, std::string message, bool on_pages = false) {
    built.losses.push_back({where, std::move(message), on_pages});
  }
};

/// Words on one line, as a Text holds them: white space folded, control characters gone.
[[nodiscard]] std::string clean_words(std::string_view words);

/// What stands outside of comments in a piece of HTML; the comments become notes where the edition has a margin.
[[nodiscard]] std::string without_comments(std::string_view html, Building& building);

/// A heading, paragraph or table cell on one line; a picture is there with its alternative text.
[[nodiscard]] Text build_text(std::uint32_t block, Building& building);
/// A paragraph, parted where pictures stand. What comes before `from` in its flat text is left out.
void build_paragraph(std::uint32_t block, std::uint32_t from, Building& building, std::vector<Block>& to);

}  // namespace qar::render
