// Examples of rule pages, as the checker itself reads and checks them.
#pragma once

#include "qar/check/rule_examples.h"

namespace qar::test {

using check::check_example;
using check::Example;
using check::Mark;
using check::Outcome;
using check::read_example;

}  // namespace qar::test
