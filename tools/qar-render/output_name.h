// What the files of an edition are called. Parts of the name come out of drafts, which strangers have written: no name leads
// out of its folder, hides, or passes as another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/text/result.h"

namespace qar::door {

/// What a name may be made of.
struct NameParts {
  std::string_view review, school, audience, file;
};

class OutputName {
 public:
  /// "{review}-{audience}"; a failure says what is wrong with it.
  [[nodiscard]] static text::Result<OutputName> read(std::string_view pattern);
  [[nodiscard]] bool tells_audiences_apart() const;
  /// The name without ending; a failure says which part cannot stand in it.
  [[nodiscard]] text::Result<std::string> of(const NameParts& parts) const;

 private:
  struct Piece {
    std::string words;                            // between the placeholders
    std::string_view NameParts::*part = nullptr;  // or null: the words
  };
  std::vector<Piece> pieces_;
};

/// A name as a disk may see it that folds capitals and accents: two files of equal ones would be one.
[[nodiscard]] std::string folded(std::string_view name);

}  // namespace qar::door
