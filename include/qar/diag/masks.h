// What must not be shown: the private places of a review's files, and █ for every character that stands there. Excerpts ask
// by place. Messages and fixes hold words without places: in them the words of those places are looked for.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/text/edit.h"
#include "qar/text/source.h"
#include "qar/text/span.h"

namespace qar::diag {

/// What stands for a private character.
inline constexpr std::string_view mask_sign = "\u2588";

class Masks {
 public:
  /// Hides nothing.
  Masks() = default;
  /// The places in any order; they may overlap. The sources must outlive this.
  Masks(const text::Sources* sources, std::span<const text::Span> places);

  [[nodiscard]] bool empty() const { return places_.empty(); }
  /// The places in a file, in order, none overlapping another.
  [[nodiscard]] std::span<const text::Span> in(text::FileId file) const;

  /// What a source has at a place.
  [[nodiscard]] std::string slice(text::Span where) const;
  /// What an edit writes. Where it changes a private place, no word of that place is shown.
  [[nodiscard]] std::string replacement(const text::Edit& edit) const;
  /// Hides what message, help, section, related places and reason repeat of any private place, be it cut short with an
  /// ellipsis; of a message, a single word only where it is quoted. Of a place that the finding touches, nothing stays that
  /// is quoted, not even single words; a finding whose own place is the private one is `careful`: it quotes nothing of it.
  void hide(Diagnostic& finding, bool careful) const;

 private:
  /// Those that a place touches.
  [[nodiscard]] std::span<const text::Span> touched(text::Span where) const;
  void add_words(text::Span where, std::vector<std::string>& words) const;

  const text::Sources* sources_ = nullptr;
  std::vector<text::Span> places_;
  std::vector<std::string> phrases_;  // their words, folded, with one space between; sorted
};

}  // namespace qar::diag
