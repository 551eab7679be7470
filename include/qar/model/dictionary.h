// A dictionary of British words, asked by the rule about spelling. Several threads may ask one object.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace qar::model {

class Dictionary {
 public:
  virtual ~Dictionary() = default;
  /// Whether a word in lower case is spelt rightly. True as well where there is nothing to look it up in.
  [[nodiscard]] virtual bool knows(std::string_view word) const = 0;
  /// Words one edit away from one that is not known, at most three.
  [[nodiscard]] virtual std::vector<std::string> near(std::string_view word) const = 0;
};

}  // namespace qar::model
