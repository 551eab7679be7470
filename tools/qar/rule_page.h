// A rule's page, as `qar explain`, `qar rules` and docs/rules show it.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "qar/rules/rule.h"

namespace qar::door {

[[nodiscard]] std::string rule_text(const rules::CatalogueEntry& entry, std::size_t width);
[[nodiscard]] std::string rule_markdown(const rules::CatalogueEntry& entry);
[[nodiscard]] nlohmann::ordered_json rule_json(const rules::CatalogueEntry& entry);

}  // namespace qar::door
