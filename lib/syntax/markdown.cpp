#include "qar/syntax/markdown.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include "qar/text/utf8.h"

#include "syntax/markdown_blocks.h"
#include "syntax/markdown_guards.h"

namespace qar::syntax {
namespace {

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Parser = std::unique_ptr<cmark_parser, FreeParser>;
using Node = std::unique_ptr<cmark_node, FreeNode>;

/// Only tables are wanted. The other extensions also change global tables while they parse, which threads would share.
cmark_syntax_extension* table_extension() {
  static std::once_flag registered;
  static cmark_syntax_extension* table = nullptr;
  std::call_once(registered, [] {
    cmark_gfm_core_extensions_ensure_registered();
    table = cmark_find_syntax_extension("table");
  });
  return table;
}

Node parse(std::string_view text) {
  const Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  if (cmark_syntax_extension* table = table_extension()) cmark_parser_attach_syntax_extension(parser.get(), table);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Node(cmark_parser_finish(parser.get()));
}

/// The part of the region that is within the limit: whole lines if there is a line end at all.
text::Span readable(const text::Source& source, text::Span region, std::uint32_t limit,
                    std::vector<diag::Diagnostic>& problems) {
  if (region.size() <= limit) return region;
  const std::string_view within = source.slice({region.file, region.begin, region.begin + limit});
  const std::size_t line_end = within.find_last_of("\r\n");
  // Without any line end, at least no character is cut in two.
  std::size_t size = line_end == std::string_view::npos ? within.size() : line_end + 1;
  const auto is_inside_character = [&](std::size_t at) {
    return (static_cast<unsigned char>(source.text[region.begin + at]) & 0xC0U) == 0x80U;
  };
  while (size > 0 && is_inside_character(size)) --size;
  const text::Span read{region.file, region.begin, region.begin + static_cast<std::uint32_t>(size)};
  problems.push_back(diag::problem("yaml/too-large", {region.file, read.end, read.end},
                                   "the draft is larger than " + std::to_string(limit) + " bytes: it is read as far as here",
                                   "split it, or take out what does not belong to the report"));
  return read;
}

}  // namespace

MarkdownTree parse_markdown(const text::Source& source, text::Span region, const MarkdownLimits& limits) {
  MarkdownTree tree;
  const auto size = static_cast<std::uint32_t>(source.text.size());
  region.end = std::min(region.end, size);
  region.begin = std::min(region.begin, region.end);
  // cmark-gfm would skip one, and the guards would not see what follows it as the begin of a line.
  while (source.slice(region).starts_with(text::byte_order_mark)) {
    region.begin += static_cast<std::uint32_t>(text::byte_order_mark.size());
  }
  const text::Span read = readable(source, region, limits.bytes, tree.problems);
  const markdown::GuardedText guarded = markdown::guard_markdown(source.slice(read), read, limits, tree.problems);
  tree.blocks.reserve(guarded.line_count() + 8);
  tree.inlines.reserve(guarded.line_count() + 8);
  const Node document = parse(guarded.text());
  if (document != nullptr) markdown::TreeBuilder(guarded, read, tree).build(document.get());
  return tree;
}

std::string markdown_engine_version() { return cmark_version_string(); }

}  // namespace qar::syntax
