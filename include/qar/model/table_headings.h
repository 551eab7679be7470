// What the columns of a table count, as far as their headings tell. Where pupils are counted, small numbers give them away.
#pragma once

#include <string_view>

namespace qar::model {

/// "Score", "Lessons visited", "%": something else than pupils. The heading is in lower case.
[[nodiscard]] bool counts_no_pupils(std::string_view heading);
/// "Pupils", "On roll", "Number". The heading is in lower case.
[[nodiscard]] bool counts_pupils(std::string_view heading);

}  // namespace qar::model
