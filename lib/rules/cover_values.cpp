#include "cover_values.h"

#include <algorithm>
#include <array>

#include "qar/text/words.h"

namespace qar::rules {
namespace {

void collect(syntax::YamlNode node, const std::string& path, std::vector<CoverValue>& found) {
  if (node.is_scalar() && !text::trim(node.text()).empty()) found.push_back({path, {node.text(), node.where()}});
  for (const syntax::YamlNode item : node.items()) collect(item, path, found);
  for (const auto [key, value] : node.entries())
    collect(value, path.empty() ? std::string(key.text()) : path + "." + std::string(key.text()), found);
}

/// "TBC" anywhere in a value holds a place; "tbc" within a word does not.
bool has_short_form(std::string_view value) {
  constexpr std::array<std::string_view, 4> short_forms = {"TBC", "TBA", "TBD", "TODO"};
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  };
  return std::ranges::any_of(short_forms, [&](std::string_view form) {
    const std::size_t at = value.find(form);
    if (at == std::string_view::npos) return false;
    const std::size_t end = at + form.size();
    return (at == 0 || !is_letter(value[at - 1])) && (end == value.size() || !is_letter(value[end]));
  });
}

}  // namespace

text::Span front_begin(const model::Report& report) {
  const text::Span front = report.cover.where;
  return {front.file, front.begin, front.begin};
}

bool cover_is_whole(const model::Report& report) { return report.cover.present && !report.yaml.recovered; }

std::optional<syntax::YamlNode> written_at(const model::Report& report, std::string_view path) {
  std::optional<syntax::YamlNode> node = report.yaml.root();
  for (const std::string_view key : text::split(path, '.')) {
    if (!node) return std::nullopt;
    node = node->find(key);
  }
  return node;
}

std::vector<CoverValue> cover_values(const model::Report& report) {
  std::vector<CoverValue> found;
  if (const auto root = report.yaml.root()) collect(*root, "", found);
  return found;
}

bool is_placeholder(std::string_view value) {
  static constexpr std::array<std::string_view, 18> whole = {
      "tbc",         "tba",     "tbd",  "todo", "to do",       "to be confirmed", "to be added",        "to be decided",
      "xx",          "xxx",     "xxxx", "n.n.", "school name", "name of school",  "name of the school", "a n other",
      "a. n. other", "an other"};
  const std::string words = text::lower(text::fold_space(value));
  if (words.empty()) return false;
  if (std::ranges::find(whole, words) != whole.end()) return true;
  if (words.find_first_not_of("?._ \u2026") == std::string::npos && words != ".") return true;
  if (words.find("??") != std::string::npos || words.starts_with("insert ") || words.starts_with("[insert") ||
      words.starts_with("<insert"))
    return true;
  if ((words.starts_with('<') && words.ends_with('>')) || (words.starts_with("[") && words.ends_with("]"))) return true;
  return has_short_form(value);
}

text::Span place_within(const text::Source& source, const text::Spanned<std::string_view>& value, std::size_t begin,
                        std::size_t end) {
  const std::string_view written = source.slice(value.where);
  for (const std::size_t quote : {std::size_t{0}, std::size_t{1}})
    if (written.size() == value.value.size() + 2 * quote && written.substr(quote, value.value.size()) == value.value)
      return source.span(value.where.begin + quote + begin, value.where.begin + quote + end);
  return value.where;
}

}  // namespace qar::rules
