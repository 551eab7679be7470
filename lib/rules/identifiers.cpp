#include "rules/identifiers.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace qar::rules {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
int digit(char c) { return c - '0'; }

/// In capitals, without spaces and hyphens.
std::string tight(std::string_view text) {
  std::string made;
  for (const char c : text)
    if (c != ' ' && c != '-') made += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return made;
}

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

/// The sum of the first nine figures by weights 10 to 2, modulo 11.
int nine_modulo_11(std::string_view text) {
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += digit(text[i]) * (10 - static_cast<int>(i));
  return sum % 11;
}

constexpr std::string_view upn_letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

}  // namespace

bool is_upn(std::string_view text) {
  const std::string upn = tight(text);
  if (upn.size() != 13 || upn_letters.find(upn[0]) == std::string_view::npos) return false;
  if (!all_digits(std::string_view(upn).substr(1, 11))) return false;
  const std::size_t last = upn_letters.find(upn[12]);
  if (!is_digit(upn[12]) && last == std::string_view::npos) return false;
  int sum = 0;
  for (std::size_t i = 1; i < 12; ++i) sum += digit(upn[i]) * static_cast<int>(i + 1);
  sum += (is_digit(upn[12]) ? digit(upn[12]) : static_cast<int>(last)) * 13;
  return upn_letters[static_cast<std::size_t>(sum % 23)] == upn[0];
}

bool is_uln(std::string_view text) {
  const std::string uln = tight(text);
  if (uln.size() != 10 || !all_digits(uln) || uln[0] == '0') return false;
  const int rest = nine_modulo_11(uln);
  return rest != 0 && digit(uln[9]) == 10 - rest;
}

bool is_nhs_number(std::string_view text) {
  const std::string number = tight(text);
  if (number.size() != 10 || !all_digits(number)) return false;
  const int check = (11 - nine_modulo_11(number)) % 11;
  return check != 10 && digit(number[9]) == check;
}

bool is_ni_number(std::string_view text) {
  const std::string number = tight(text);
  if (number.size() != 9 || !is_upper(number[0]) || !is_upper(number[1])) return false;
  constexpr std::string_view never = "DFIQUV";
  if (never.find(number[0]) != std::string_view::npos || never.find(number[1]) != std::string_view::npos) return false;
  if (number[1] == 'O') return false;
  for (const std::string_view unused : {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"})
    if (number.starts_with(unused)) return false;
  return all_digits(std::string_view(number).substr(2, 6)) && number[8] >= 'A' && number[8] <= 'D';
}

bool is_postcode(std::string_view text) {
  const std::string code = tight(text);
  if (code.size() < 5 || code.size() > 7) return false;
  const std::string_view inward = std::string_view(code).substr(code.size() - 3);
  constexpr std::string_view never = "CIKMOV";
  if (!is_digit(inward[0])) return false;
  for (const char c : inward.substr(1))
    if (!is_upper(c) || never.find(c) != std::string_view::npos) return false;
  std::string form;
  for (const char c : std::string_view(code).substr(0, code.size() - 3)) {
    if (!is_digit(c) && !is_upper(c)) return false;
    form += is_digit(c) ? '9' : 'A';
  }
  for (const std::string_view known : {"A9", "A99", "AA9", "AA99", "A9A", "AA9A"})
    if (form == known) return true;
  return false;
}

bool is_phone_number(std::string_view text) {
  std::string figures;
  for (const char c : text) {
    if (is_digit(c))
      figures += c;
    else if (std::string_view(" ()+-.").find(c) == std::string_view::npos)
      return false;
  }
  const bool abroad = text.find('+') != std::string_view::npos;
  if (abroad || figures.starts_with("0044")) {
    const std::size_t code = figures.find("44");
    if (code != 0 && code != 2) return false;
    figures = "0" + figures.substr(code + 2 + (figures.substr(code + 2).starts_with("0") ? 1 : 0));
  }
  return figures.starts_with('0') && (figures.size() == 10 || figures.size() == 11) && figures[1] != '0';
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) return false;
  const std::string_view domain = text.substr(at + 1);
  const std::size_t dot = domain.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || domain.size() - dot < 3) return false;
  return text.find(' ') == std::string_view::npos && domain.find("..") == std::string_view::npos;
}

bool is_laestab(std::string_view text) {
  std::string number = tight(text);
  if (number.size() == 8 && number[3] == '/') number.erase(3, 1);
  // Local authorities have numbers from 201 to 978.
  return number.size() == 7 && all_digits(number) && number.substr(0, 3) >= "201" && number.substr(0, 3) <= "978";
}

bool holds(model::Validator validator, std::string_view text) {
  switch (validator) {
    case model::Validator::none: return true;
    case model::Validator::upn: return is_upn(text);
    case model::Validator::uln: return is_uln(text);
    case model::Validator::nhs: return is_nhs_number(text);
    case model::Validator::ni: return is_ni_number(text);
    case model::Validator::postcode: return is_postcode(text);
    case model::Validator::phone: return is_phone_number(text);
    case model::Validator::email: return is_email(text);
    case model::Validator::laestab: return is_laestab(text);
  }
  return false;
}

}  // namespace qar::rules
