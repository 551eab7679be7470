// Numbers of pupils, schools and persons: whether a text is one, by its form and its check digit. Spaces and hyphens
// within are ignored.
#pragma once

#include <string_view>

#include "qar/model/rule_page.h"

namespace qar::rules {

/// Unique pupil number: check letter by weights 2 to 13, modulo 23 (DfE, UPN guide; DOMAIN 6.4, P:61, P:62).
[[nodiscard]] bool is_upn(std::string_view text);
/// Unique learner number: weights 10 to 2, modulo 11 (DOMAIN 6.4, P:63).
[[nodiscard]] bool is_uln(std::string_view text);
/// NHS number: weights 10 to 2, modulo 11 (NHS data dictionary; DOMAIN 6.4, P:64).
[[nodiscard]] bool is_nhs_number(std::string_view text);
/// National Insurance number: allowed prefixes, six figures, A to D (DOMAIN 6.4, P:65). It has no check digit.
[[nodiscard]] bool is_ni_number(std::string_view text);
/// Postcode by form, the inward part without C I K M O V (DOMAIN 6.4).
[[nodiscard]] bool is_postcode(std::string_view text);
/// Telephone number of the United Kingdom by length: 0 or +44, then nine or ten figures (DOMAIN 6.4, P:36).
[[nodiscard]] bool is_phone_number(std::string_view text);
/// An address with one @, a name before it and a domain with a dot after it.
[[nodiscard]] bool is_email(std::string_view text);
/// A school's DfE number: local authority of three figures and establishment of four, 123/4567 (DOMAIN 6.4, P:61).
[[nodiscard]] bool is_laestab(std::string_view text);

[[nodiscard]] bool holds(model::Validator validator, std::string_view text);

}  // namespace qar::rules
