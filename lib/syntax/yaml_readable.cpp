#include <algorithm>

#include "syntax/yaml_prepare.h"

namespace qar::syntax {

ReadableText::ReadableText(const text::Source& source, text::Span region)
    : file_(source.id), begin_(region.begin), text_(std::string_view(source.text).substr(0, region.end)), steps_{{0, 0}} {}

std::uint32_t ReadableText::source_offset(std::uint32_t offset) const {
  auto after = std::upper_bound(steps_.begin(), steps_.end(), offset,
                                [](std::uint32_t value, const Step& step) { return value < step.readable; });
  if (after == steps_.begin()) return 0;
  --after;
  return after->source + (offset - after->readable);
}

text::Span ReadableText::in_source(std::uint32_t begin, std::uint32_t end) const {
  // Ends, and points, lead back through the byte before them, so that what was dropped there stays outside.
  const std::uint32_t to = end > begin_ ? source_offset(end - 1) + 1 : source_offset(end);
  if (begin == end) return {file_, to, to};
  return {file_, std::min(source_offset(begin), to), to};
}

bool ReadableText::reported_within(std::uint32_t begin, std::uint32_t end) const {
  if (reported_.empty()) return false;
  const std::uint32_t from = source_offset(begin);
  const std::uint32_t to = end > begin ? source_offset(end - 1) + 1 : from;
  const auto found = std::lower_bound(reported_.begin(), reported_.end(), from);
  return found != reported_.end() && *found <= to;
}

void ReadableText::own() {
  if (copy_) return;
  copy_ = std::make_shared<std::string>(text_);
  text_ = *copy_;
}

void ReadableText::start_copy(std::size_t size) {
  copy_ = std::make_shared<std::string>();
  copy_->reserve(size);
  steps_.clear();
  begin_ = 0;
  changed_ = true;
}

void ReadableText::append(std::string_view text, std::uint32_t from) {
  const auto here = static_cast<std::uint32_t>(copy_->size());
  if (steps_.empty() || steps_.back().source - steps_.back().readable != from - here) steps_.push_back({here, from});
  *copy_ += text;
}

ReadableText with_line_feeds(const text::Source& source, text::Span region) {
  ReadableText made(source, region);
  made.start_copy(region.size());
  const std::string_view text = std::string_view(source.text).substr(0, region.end);
  for (std::size_t at = region.begin; at < text.size();) {
    const std::size_t end = std::min(text.find('\r', at), text.size());
    made.append(text.substr(at, end - at), static_cast<std::uint32_t>(at));
    at = end + 1;
  }
  made.finish_copy();
  return made;
}

}  // namespace qar::syntax
