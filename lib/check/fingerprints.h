// What stays the same of a finding while its words move.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/text/source.h"

namespace qar::check {

/// SHA-256 over rule, section path, the words at the place (NFC, white space folded, citations removed) and an ordinal among
/// findings that are otherwise equal: nothing that changes when lines move. Of a finding about privacy the words are left
/// out.
void add_fingerprints(std::vector<diag::Diagnostic>& findings, const text::Sources& sources);

/// What the fingerprints of a rule's findings, in their order, would be if the rule had another name.
[[nodiscard]] std::vector<std::string> fingerprints_as(std::string_view name, std::string_view rule,
                                                       const std::vector<diag::Diagnostic>& findings,
                                                       const text::Sources& sources);

}  // namespace qar::check
