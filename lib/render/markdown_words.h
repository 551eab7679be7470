// Words as Markdown: what would be read as markup is escaped, emphasis stands only where it can be read as such.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "qar/render/document.h"

namespace qar::render {

/// Where the words stand. A heading and a cell have one line; a cell's bars would end it.
enum class MarkdownPlace : std::uint8_t { paragraph, heading, cell };

/// Appends one character of a text, or a byte of it, escaped where it would not stand for itself.
void append_markdown_letter(std::string& out, std::string_view words, std::size_t at, MarkdownPlace place);
/// A text that looks the same throughout.
[[nodiscard]] std::string markdown_words(std::string_view words, MarkdownPlace place = MarkdownPlace::paragraph);
/// A text with its emphasis, links and citations; the last stand as in a draft.
[[nodiscard]] std::string markdown_text(const Text& text, const Document& document,
                                        MarkdownPlace place = MarkdownPlace::paragraph);

}  // namespace qar::render
