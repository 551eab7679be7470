#include "qar/merge/file_kind.h"

#include <algorithm>

#include "qar/read/report_reader.h"
#include "qar/text/utf8.h"
#include "qar/text/words.h"

namespace qar::merge {

FileKind file_kind(std::string_view text) {
  if (read::draft_signs(text) == read::DraftSigns::declared) return FileKind::draft;
  constexpr std::size_t first_bytes = 8192;
  text = text.substr(0, first_bytes);
  if (text.starts_with(text::byte_order_mark)) text.remove_prefix(text::byte_order_mark.size());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    if (text::equal_ignoring_case(line.substr(0, 4), "qar:"))
      return line.find("evidence/") != std::string_view::npos ? FileKind::evidence : FileKind::other;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return FileKind::other;
}

}  // namespace qar::merge
