// A review in which every field that is not for all holds a word of its own that stands nowhere else, and the words and
// sentences that an edition must not hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edition.h"

namespace qar::test {

struct CanaryReview {
  CanaryReview();
  [[nodiscard]] render::Document edition(render::Audience audience) const {
    return review.built(audience, findings).document;
  }
  /// Sentences of the evidence of 25 characters or more that the draft does not hold, squeezed.
  [[nodiscard]] std::vector<std::string> sentences_of_evidence() const;

  ReviewInMemory review;
  std::vector<diag::Diagnostic> findings;
};

/// An edition that goes out, and the letters of the canaries that must not be there.
struct Outgoing {
  render::Audience audience;
  std::string_view canaries;
};
inline constexpr Outgoing outgoing[] = {
    {render::Audience::school, "i"}, {render::Audience::hub, "i"}, {render::Audience::open, "ips"}};

/// The canaries of these letters, each once.
[[nodiscard]] std::vector<std::string> canaries(std::string_view kinds);

/// In lower case, without white space: where a line ends does not matter.
[[nodiscard]] std::string squeezed(std::string_view words);

}  // namespace qar::test
