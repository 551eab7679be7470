#include "qar/text/source.h"

#include <algorithm>
#include <utility>

namespace qar::text {

std::string_view Source::slice(Span where) const {
  const std::size_t begin = std::min<std::size_t>(where.begin, text.size());
  const std::size_t end = std::clamp<std::size_t>(where.end, begin, text.size());
  return std::string_view(text).substr(begin, end - begin);
}

const Source& Sources::add(std::string path, std::string text) {
  const auto id = static_cast<FileId>(files_.size());
  files_.push_back({id, std::move(path), std::move(text)});
  return files_.back();
}

}  // namespace qar::text
