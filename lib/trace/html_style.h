// What a page looks like and what its filters do; everything stands in the page itself, so that nothing is loaded.
#pragma once

#include <string_view>

namespace qar::trace {

extern const std::string_view page_style;
extern const std::string_view page_script;

}  // namespace qar::trace
