// Open findings on their way into the margin: each goes to the innermost block of the draft in which it begins.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/render/document.h"
#include "qar/text/span.h"

namespace qar::render {

class Margin {
 public:
  /// Takes the findings of the draft; without a margin none.
  Margin(std::span<const diag::Diagnostic> findings, text::FileId draft, Document& document);

  /// The findings that begin at this place and that nobody has taken.
  void take(text::Span where, std::vector<std::uint32_t>& notes);
  /// All that are left.
  void take_rest(std::vector<std::uint32_t>& notes);

 private:
  struct Waiting {
    std::uint32_t at = 0;
    const diag::Diagnostic* finding = nullptr;
    bool taken = false;
  };
  void add(Waiting& waiting, std::vector<std::uint32_t>& notes);

  std::vector<Waiting> waiting_;  // by place
  Document& document_;
};

}  // namespace qar::render
