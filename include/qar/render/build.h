// From a review to the Document of one edition. What the audience may not see is left out here and nowhere else.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/model/review.h"
#include "qar/render/document.h"
#include "qar/text/file_store.h"
#include "qar/text/span.h"

namespace qar::render {

/// What is to be made of a review, beside the review itself. All of it is plain values: rendering asks about no rule.
struct Edition {
  Audience audience = Audience::working;
  std::string mark;  ///< see Document::mark
  std::string mark_note;
  std::optional<std::int64_t> created;         ///< SOURCE_DATE_EPOCH; nothing: the review's last day
  std::span<const diag::Diagnostic> findings;  ///< for the margin of a working edition
  std::span<const Term> abbreviations;         ///< known short forms, sorted; those that are used make the glossary
  const text::FileStore* files = nullptr;      ///< for images beside the draft; null: there are none
};

/// Something of the draft that could not be shown as it stands there.
struct Loss {
  text::Span where;
  std::string message;    ///< one clause: what is wrong, and what was done instead
  bool on_pages = false;  ///< only writers that set pages cannot show it
};

struct Built {
  Document document;
  std::vector<Loss> losses;
};

/// The review has a report and a profile. Needs no prose (read::read_prose).
[[nodiscard]] Built build(const model::Review& review, const Edition& edition);

}  // namespace qar::render
