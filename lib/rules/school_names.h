// The schools that the body of a draft names, "Oakmere Primary School", and which of them is the school of the cover.
#pragma once

#include <string>
#include <vector>

#include "qar/rules/rule.h"

#include "rules/running_text.h"

namespace qar::rules {

struct SchoolName {
  WordRange words;
  std::vector<std::string> telling;  ///< the words that tell it from others, never empty
};
/// In the order of the text, without those in quotations and those that are part of a longer name ("College Road").
[[nodiscard]] std::vector<SchoolName> school_names(const RunningText& text);

/// Whether one of the names' words is another's, a slip of the pen apart.
[[nodiscard]] bool holds_nearly(const std::vector<std::string>& words, const std::string& word);

/// The telling words of every school that the report has reason to name: the trust, the schools of the team, those before
/// names of people.
[[nodiscard]] std::vector<std::vector<std::string>> related_schools(const Review& review);

}  // namespace qar::rules
