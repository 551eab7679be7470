// Words of a review as they may be shown: on one line, with █ for what is private.
#pragma once

#include <map>
#include <span>
#include <string>

#include "qar/diag/masks.h"
#include "qar/model/agreement.h"
#include "qar/model/evidence.h"
#include "qar/model/report.h"
#include "qar/text/line_index.h"
#include "qar/text/source.h"
#include "qar/trace/trace.h"

namespace qar::trace {

class ShownWords {
 public:
  /// The sources must outlive this.
  ShownWords(const text::Sources& sources, std::span<const text::Span> masked)
      : sources_(sources), masks_(&sources, masked) {}

  /// What can be agreed, in the words in which it is.
  [[nodiscard]] std::string of(const model::AgreedItem& item, const model::Report& report) const;
  /// A claim without its citations.
  [[nodiscard]] std::string of(const model::Claim& claim) const;
  [[nodiscard]] std::string of(const text::Spanned<std::string_view>& value) const;
  [[nodiscard]] std::string of(const std::optional<text::Spanned<std::string_view>>& value) const;
  /// The first line of a place; the line of its last byte.
  [[nodiscard]] Place place(text::Span where);
  [[nodiscard]] std::uint32_t last_line(text::Span where);

 private:
  [[nodiscard]] bool hides_any(text::Span where) const;
  const text::LineIndex& lines(text::FileId file);

  const text::Sources& sources_;
  diag::Masks masks_;
  std::map<text::FileId, text::LineIndex> lines_;
};

}  // namespace qar::trace
