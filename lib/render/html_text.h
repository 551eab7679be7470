// Words as HTML.
#pragma once

#include <string>
#include <string_view>

#include "qar/render/document.h"

namespace qar::render {

/// Appends with `&`, `<`, `>` and `"` written as HTML writes them.
void append_escaped(std::string& out, std::string_view words);
/// Appends a Text with its emphasis, links and citations.
void append_text(std::string& out, const Text& text, const Document& document);
/// Appends bytes in base64.
void append_base64(std::string& out, std::string_view bytes);

}  // namespace qar::render
