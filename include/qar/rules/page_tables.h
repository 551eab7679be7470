// The built-in pages as C++ source: constants that cost a start of the program nothing. Used when qar is built.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "qar/model/rule_page.h"

namespace qar::rules {

struct NamedPage {
  std::string_view id;  ///< "style/vague-word"
  const model::RulePage* page = nullptr;
};

/// The name under which the source defines a page's rule, in qar::rules::pages: "style_0vague_word".
[[nodiscard]] std::string page_symbol(std::string_view id);

/// A source file that defines the rule of each page, and builtin_page_index(). Pages are sorted by id.
[[nodiscard]] std::string page_tables(std::span<const NamedPage> pages);

}  // namespace qar::rules
