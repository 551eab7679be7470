// Any bytes as a draft: both halves of it keep what include/qar/syntax/markdown.h promises, and nothing aborts or hangs.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "qar/syntax/markdown.h"
#include "qar/text/utf8.h"

#include "../syntax/markdown_promise.h"

namespace {

using namespace qar;

void require(bool kept, const std::string& what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what.c_str());
  std::abort();
}

/// The library is promised text; what the fuzzer makes of it otherwise is not its business.
std::string well_formed(std::string text) {
  while (const auto bad = text::first_invalid_utf8(text)) text[*bad] = '?';
  return text;
}

void check(const text::Source& source, text::Span region) {
  const syntax::MarkdownTree tree = syntax::parse_markdown(source, region);
  const std::string broken = syntax::MarkdownPromise(source, region, tree).broken();
  require(broken.empty(), broken);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const text::Source source{0, "report.md", well_formed(std::string(reinterpret_cast<const char*>(data), size))};
  const syntax::FrontMatter parts = syntax::split_front_matter(source);
  require(syntax::holds(source.all(), parts.front) && syntax::holds(source.all(), parts.body), "a part out of bounds");
  require(parts.front.end <= parts.body.begin, "parts overlap");
  for (const diag::Diagnostic& problem : parts.problems) {
    require(syntax::holds(source.all(), problem.where), "a problem out of bounds");
  }
  check(source, parts.body);
  check(source, source.all());
  return 0;
}
