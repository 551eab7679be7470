// Two rules that speak of the same words: the one whose page says so gives way to the other, which knows more.
#pragma once

#include <vector>

#include "qar/diag/diagnostic.h"
#include "qar/rules/rulebook.h"

namespace qar::check {

/// Leaves out findings that begin where a rule to which theirs gives way has found something.
void give_way(std::vector<diag::Diagnostic>& findings, const rules::Rulebook& book);

}  // namespace qar::check
