// Traces printed: one function a format, each fed from the same values. Output is the same bytes for any locale and number
// of threads. A run is begin, then one `review` for each trace in order, then end.
//
// Drafts and notes hold what strangers wrote: text never passes on a control character, JSON is always well-formed UTF-8,
// HTML shows what it is given as text, and a CSV field never begins as a formula does. What a confidential entry says stands
// in no page or table; only `qar trace ID` shows it, where somebody asked for that one entry.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/trace/trace.h"

namespace qar::trace {

enum class View : std::uint8_t { coverage, timetable, items };

/// What is asked for by name: entries and claims of a trace.
struct Wanted {
  std::vector<std::size_t> entries, claims;
};

struct FormatOptions {
  View view = View::coverage;
  std::string_view version;  ///< of the program
};

struct Format {
  std::string_view name;
  std::string_view about;
  std::string (*begin)(const FormatOptions&);
  /// `number` counts the traces from 0; `wanted` matters for View::items only.
  std::string (*review)(const Trace&, const Wanted& wanted, const FormatOptions&, std::size_t number);
  std::string (*end)(const FormatOptions&, std::size_t count);
  bool has_items = true;  ///< knows View::items
};

/// text, json, csv, html.
[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format* format_named(std::string_view name);

}  // namespace qar::trace
