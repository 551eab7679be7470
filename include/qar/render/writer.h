// The table of writers: one row a format. A writer turns a Document into the bytes of one file and nothing else: it opens no
// file and asks no clock, and the same Document, Theme and options give the same bytes on any thread.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/render/document.h"
#include "qar/render/theme.h"
#include "qar/text/result.h"

namespace qar::render {

struct WriterOptions {
  std::string_view reference_document;  ///< bytes of a DOCX whose styles and page set-up are taken; empty: none
  std::string_view version;             ///< of qar, for "made with" properties
  /// Gets a line for whatever is not used of the above; null: nobody asks.
  std::vector<std::string>* remarks = nullptr;
};

/// Writes one document after another; one object belongs to one thread, and may keep what is dear to make (fonts, a parsed
/// reference document). A failure says in one line what cannot be written.
using Write = std::function<text::Result<std::string>(const Document&)>;

struct Writer {
  std::string_view name;       ///< "html", as `--to` names it
  std::string_view extension;  ///< ".html"
  std::string_view about;      ///< in a few words
  bool sets_pages;             ///< of paper, on which less finds room than on a screen
  /// A failure names what is wrong with the options: which part of a reference document. The theme, and the bytes that the
  /// options view, must outlive the result.
  text::Result<Write> (*open)(const Theme&, const WriterOptions&);
  /// What else decides the bytes, of the machine: libraries, typefaces. Lines that differ where those do; null: nothing.
  std::string (*surroundings)(const Theme&);
};

/// In the order in which they are documented.
[[nodiscard]] std::span<const Writer> writers();
[[nodiscard]] const Writer* writer_named(std::string_view name);

}  // namespace qar::render
