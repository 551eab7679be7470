#include <algorithm>
#include <array>
#include <string>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

namespace qar::rules::accessibility {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Additional support

The plan of the rooms: «![](rooms.png)»

«![rooms.png](rooms.png)» and «![Image 3](three.jpg)»
)",
};
constexpr std::string_view accepted[] = {
    R"(## Additional support

The plan of the rooms: ![Three rooms open on one garden](rooms.png)
)",
};

std::string words_of(const syntax::MarkdownTree& tree, std::uint32_t image) {
  std::string words;
  for (std::uint32_t i = image + 1; i < tree.inlines[image].next; ++i)
    if (tree.inlines[i].kind == syntax::InlineKind::text) words += tree.inlines[i].literal;
  return text::lower(text::trim(words));
}

/// A file's name, or "image 3": what says nothing of what is to be seen.
bool says_nothing(std::string_view words) {
  constexpr std::array<std::string_view, 7> endings = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp"};
  if (words.empty() || std::ranges::any_of(endings, [&](std::string_view each) { return words.ends_with(each); }))
    return true;
  while (!words.empty() && ((words.back() >= '0' && words.back() <= '9') || words.back() == ' ')) words.remove_suffix(1);
  constexpr std::array<std::string_view, 9> nouns = {"image", "picture", "photo", "photograph", "screenshot",
                                                     "logo",  "figure",  "chart", "graph"};
  return std::ranges::find(nouns, words) != nouns.end();
}

/// An image without words has no place of its own in the tree: its marks are sought in its block, one after the other.
void check(const Report& report, const Review&, Findings& out) {
  const syntax::MarkdownTree& tree = report.markdown;
  for (const syntax::Block& block : tree.blocks) {
    std::uint32_t from = block.where.begin;
    for (std::uint32_t i = block.first_inline; i < block.end_inline; ++i) {
      if (tree.inlines[i].kind != syntax::InlineKind::image) continue;
      const std::string_view source = std::string_view(report.source->text).substr(0, block.where.end);
      const std::size_t begin = source.find("![", from);
      const std::size_t close = begin == std::string_view::npos ? begin : source.find(')', begin);
      const bool found = close != std::string_view::npos;
      const text::Span where =
          found ? text::Span{block.where.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(close) + 1}
                : tree.inlines[i].where;
      from = found ? where.end : block.where.end;
      if (says_nothing(words_of(tree, i)))
        out.add(where, "the image has no words that say what it shows",
                "write between the square brackets what a reader should see");
    }
  }
}

}  // namespace

extern constinit const Rule image_without_words = {
    .title = "An image without words",
    .why = "Who cannot see it hears the name of a file, or nothing.",
    .source = "DOMAIN 7 (alt text); WCAG 2.2, 1.1.1",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::accessibility
