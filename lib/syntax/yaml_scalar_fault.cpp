#include "syntax/yaml_scalar_fault.h"

#include <algorithm>

#include <fmt/format.h>

namespace qar::syntax {
namespace {

diag::Diagnostic bad_start(const ScalarSite& site, text::Span where) {
  const char c = site.text[site.begin];
  return diag::problem("yaml/syntax", where, fmt::format("a value cannot begin with `{}`", c),
                       c == '*' || c == '-' ? "begin list items with a hyphen and a space, or put the value in quotes"
                                            : "put the value in quotes");
}

}  // namespace

diag::Diagnostic long_key(text::Span where) {
  return diag::problem("yaml/huge-value", where, "a key is more than 1,000 bytes long",
                       "shorten it; or put the text in quotes, if the colon belongs to it");
}

std::optional<diag::Diagnostic> scalar_fault(const ScalarSite& site, const ScalarReading& reading, text::FileId file) {
  const auto span = [&](std::uint32_t begin, std::uint32_t size) {
    return text::Span{file, begin, static_cast<std::uint32_t>(std::min<std::size_t>(begin + size, site.text.size()))};
  };
  const std::uint32_t at = reading.trouble_at;
  switch (reading.trouble) {
    case ScalarTrouble::none:
    case ScalarTrouble::control_escape: break;
    case ScalarTrouble::unclosed:
      return diag::problem("yaml/unclosed-quote", span(site.begin, 1), "the quotation that begins here is not closed",
                           "write the same quotation mark where the text ends");
    case ScalarTrouble::dedented: {
      diag::Diagnostic made = diag::problem("yaml/unclosed-quote", span(site.begin, 1),
                                            "the quotation that begins here does not end before the next key or item",
                                            "close it, or indent its further lines more than the key");
      made.related.push_back({span(at, 1), "this line would belong to it"});
      return made;
    }
    case ScalarTrouble::bad_escape:
      return diag::problem("yaml/syntax", span(at, 2),
                           "a backslash in double quotes begins an escape, and this is none that is read here",
                           "use single quotes, or write `\\\\` for a backslash");
    case ScalarTrouble::bad_header:
      return diag::problem("yaml/syntax", span(site.begin, 1),
                           fmt::format("`{}` begins a block of text, but what follows it is not one", site.text[site.begin]),
                           "begin the text on the next line, indented; or put the value in quotes");
    case ScalarTrouble::bad_start: return bad_start(site, span(at, 1));
  }
  return std::nullopt;
}

}  // namespace qar::syntax
