#include "links.h"

#include <algorithm>

#include "name_fold.h"

namespace qar::rules {

std::string link_words(const model::Report& report, std::uint32_t link) {
  const syntax::MarkdownTree& tree = report.markdown;
  std::string words;
  for (std::uint32_t i = link + 1; i < tree.inlines[link].next; ++i)
    if (tree.inlines[i].kind == syntax::InlineKind::text || tree.inlines[i].kind == syntax::InlineKind::code)
      words += tree.inlines[i].literal;
  return fold_name(words);
}

text::Span link_place(const model::Report& report, std::uint32_t link) {
  const text::Span words = report.markdown.inlines[link].where;
  const std::string_view source = report.source->text;
  std::uint32_t begin = words.begin, end = words.end;
  if (begin > 0 && source[begin - 1] == '[') --begin;
  // The marks end with the line at the latest: looking further would make drafts without them slow.
  constexpr std::size_t longest = 2000;
  const std::string_view rest = source.substr(std::min<std::size_t>(end, source.size()), longest);
  const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
  const std::size_t close = line.find(')');
  if (begin < words.begin && line.starts_with("](") && close != std::string_view::npos)
    return {words.file, begin, end + static_cast<std::uint32_t>(close) + 1};
  return words;
}

}  // namespace qar::rules
