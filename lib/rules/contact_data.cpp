#include "contact_data.h"

namespace qar::rules {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool in_address(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '_' || c == '+' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::optional<ContactData> email_in(std::string_view text, std::size_t from) {
  for (std::size_t sign = text.find('@', from); sign != npos; sign = text.find('@', sign + 1)) {
    std::size_t begin = sign;
    while (begin > from && in_address(text[begin - 1])) --begin;
    std::size_t end = sign + 1;
    while (end < text.size() && in_address(text[end])) ++end;
    while (end > sign + 1 && text[end - 1] == '.') --end;
    if (begin < sign && text.substr(sign, end - sign).find('.') != npos) return ContactData{"an email address", begin, end};
  }
  return std::nullopt;
}

/// Ten or eleven figures that begin with 0, or with +44, in groups or not.
std::optional<ContactData> telephone_in(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    const bool starts = (text[at] == '0' || text.substr(at).starts_with("+44")) &&
                        (at == 0 || (!is_digit(text[at - 1]) && !in_address(text[at - 1])));
    if (!starts) continue;
    std::size_t figures = 0;
    std::size_t end = at;
    for (std::size_t i = at; i < text.size() && (is_digit(text[i]) || std::string_view(" +()-").find(text[i]) != npos);
         ++i) {
      if (!is_digit(text[i])) continue;
      ++figures;
      end = i + 1;
    }
    const std::size_t least = text[at] == '+' ? 11 : 10;
    if (figures >= least && figures <= least + 2) return ContactData{"a telephone number", at, end};
  }
  return std::nullopt;
}

}  // namespace

std::optional<ContactData> find_contact_data(std::string_view text, std::size_t from) {
  const auto email = email_in(text, from);
  const auto telephone = telephone_in(text, from);
  return email && !(telephone && telephone->begin < email->begin) ? email : telephone;
}

}  // namespace qar::rules
