// The dictionary of a run: Hunspell with the en_GB words of the system, where qar is built with it and they are installed.
// It is loaded when the first word is looked up, and each distinct word is looked up once.
#pragma once

#include <memory>
#include <string>

#include "qar/model/dictionary.h"

namespace qar::door {

/// Null where qar is built without Hunspell, or no dictionary is installed.
[[nodiscard]] std::shared_ptr<const model::Dictionary> british_dictionary();
/// "hunspell 1.7.1 (en_GB)", or why there is none.
[[nodiscard]] std::string dictionary_in_words();

}  // namespace qar::door
