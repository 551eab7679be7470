// Pieces of HTML: words as text, and what several parts of a page are made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "qar/diag/diagnostic.h"
#include "qar/trace/trace.h"

namespace qar::trace {

/// Words as they stand in text and in attributes: nothing in them is mark-up, and no control character is left.
[[nodiscard]] std::string escaped(std::string_view words);
/// The beginning of a page up to its content, with all that it needs inside; `script`: with the filters.
[[nodiscard]] std::string page_begin(std::string_view title, bool script);
[[nodiscard]] std::string page_end();

/// "12 March 2026" for "2026-03-12"; the words themselves for anything else.
[[nodiscard]] std::string spoken_date(std::string_view iso);
/// A bar of which a share is filled, and the numbers. Where it should be full and is not, it
/// looks so.
enum class Should : std::uint8_t { be_full, be_any };
[[nodiscard]] std::string bar(std::size_t part, std::size_t whole, Should should = Should::be_full);
/// A cell of a table with a number in it.
[[nodiscard]] std::string number_cell(std::size_t number);
[[nodiscard]] std::string badge(diag::Severity severity);
/// A message of a rule: what stands in `backticks` as code.
[[nodiscard]] std::string message_html(std::string_view message);
[[nodiscard]] std::string message_html(const Note& note);
/// The name of the file, without its folder.
[[nodiscard]] std::string file_and_line(const Place& place);

}  // namespace qar::trace
