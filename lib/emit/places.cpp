#include "places.h"

#include <algorithm>

#include "qar/text/utf8.h"

namespace qar::emit {

Places::Places(const text::Sources* sources, std::span<const text::Span> masked)
    : sources_(sources), masks_(sources, masked), known_((sources == nullptr ? 0 : sources->size()) + 1) {}

const text::Source& Places::source(text::FileId file) const {
  return file + std::size_t{1} < known_.size() ? (*sources_)[file] : nowhere_;
}

Places::Known& Places::known(text::FileId file) { return known_[std::min<std::size_t>(file, known_.size() - 1)]; }

const text::LineIndex& Places::lines(text::FileId file) {
  Known& entry = known(file);
  if (!entry.lines) entry.lines.emplace(source(file).text);
  return *entry.lines;
}

const std::string& Places::path(text::FileId file) {
  Known& entry = known(file);
  if (!entry.path) entry.path = shown_path(source(file).path);
  return *entry.path;
}

std::string shown_path(std::string_view path) {
  std::string shown = text::printable(path);
  const std::size_t start = std::min(shown.find_first_not_of(' '), shown.size());
  const std::string_view words = std::string_view(shown).substr(start);
  if (words.starts_with("::") || words.starts_with("##[")) shown.insert(0, "./");
  return shown;
}

bool is_whole_file(const text::Source& source, text::Span where) {
  if (where.begin != 0) return false;
  const bool one_line = source.text.find_first_of("\r\n") == std::string::npos;
  return where.end == 0 || (where.end >= source.text.size() && !one_line);
}

}  // namespace qar::emit
