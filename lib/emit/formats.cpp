#include <algorithm>
#include <array>

#include "format_table.h"

namespace qar::emit {

std::span<const Format> formats() {
  static const std::array table{full_format, concise_format, json_format, jsonl_format};
  return table;
}

const Format* format_named(std::string_view name) {
  const std::span<const Format> table = formats();
  const auto found = std::find_if(table.begin(), table.end(), [name](const Format& format) { return format.name == name; });
  return found == table.end() ? nullptr : &*found;
}

std::string no_beginning(const Options&, Progress&) { return {}; }

std::string closing_end(const Summary& summary, const Options& options, Progress&) {
  if (options.quiet) return {};
  const std::string fixes = fixes_line(summary);
  return closing_line(summary) + '\n' + fixes + (fixes.empty() ? "" : "\n");
}

}  // namespace qar::emit
