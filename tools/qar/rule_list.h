// The rules that hold in the working folder: the built-in ones and the organisation's own pages, as `qar rules` and `qar
// explain` know them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "qar/check/plan.h"
#include "qar/rules/rule.h"

namespace qar::door {

/// The configuration named, or the nearest one from the working folder upwards. Nothing if it cannot be read, which has been
/// said; that pages in it are wrong is said as well, and the others are there.
[[nodiscard]] check::ConfigurationPtr configuration_here(const std::string& named);

/// A page of an organisation, not one of qar's.
[[nodiscard]] bool is_own(const rules::CatalogueEntry& entry);

/// Every rule of a book, or those with these names (ids or families), by id.
[[nodiscard]] std::vector<const rules::CatalogueEntry*> rules_named(const rules::Rulebook& book,
                                                                    const std::vector<std::string>& names);

/// Says that a name is none of a rule or family.
void complain_of_unknown(const rules::Rulebook& book, std::string_view name);

/// "style: house style, words, …": what stands above the rules of a family.
[[nodiscard]] std::string family_line(std::string_view family);
/// A rule in one line, with the file of an organisation's own page.
[[nodiscard]] std::string rule_line(const rules::CatalogueEntry& entry);

}  // namespace qar::door
