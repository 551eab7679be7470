#include "rules/html_pieces.h"

#include <algorithm>

namespace qar::rules {
namespace {

using syntax::Block;
using syntax::BlockKind;

/// The pieces of one stretch of HTML.
void take(const model::Report& report, text::Span html, std::uint32_t block, std::vector<HtmlPiece>& out) {
  const std::string_view source = report.source->slice(html);
  for (std::size_t at = 0; (at = source.find('<', at)) != std::string_view::npos;) {
    const bool comment = source.substr(at).starts_with("<!--");
    const std::string_view closing = comment ? "-->" : ">";
    const std::size_t end = source.find(closing, at + (comment ? 4 : 1));
    const std::size_t stop = end == std::string_view::npos ? source.size() : end + closing.size();
    const char next = at + 1 < source.size() ? source[at + 1] : '\0';
    const bool opens = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '!' || next == '?';
    if (opens) {
      const auto begin = html.begin + static_cast<std::uint32_t>(at);
      out.push_back({{html.file, begin, html.begin + static_cast<std::uint32_t>(stop)},
                     source.substr(at, stop - at),
                     block,
                     comment,
                     end != std::string_view::npos});
    }
    at = opens ? stop : at + 1;
  }
}

}  // namespace

std::vector<HtmlPiece> html_pieces(const model::Report& report) {
  std::vector<HtmlPiece> all;
  const auto& tree = report.markdown;
  for (std::uint32_t i = 1; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    if (block.kind == BlockKind::html) take(report, block.where, i, all);
    for (std::uint32_t k = block.first_inline; k < block.end_inline; ++k)
      if (tree.inlines[k].kind == syntax::InlineKind::html && tree.inlines[k].exact)
        take(report, tree.inlines[k].where, i, all);
  }
  return all;
}

}  // namespace qar::rules
