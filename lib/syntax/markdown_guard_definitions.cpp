#include "syntax/markdown_guard_definitions.h"

#include <string>

#include "syntax/markdown_scan.h"

namespace qar::syntax::markdown {
namespace {

constexpr std::size_t most_copied_bytes = 10 * 1024 * 1024;

}  // namespace

void DefinitionGuard::line(std::size_t at, bool begins_paragraph) {
  // Quotes: more marks than there can be, so that a definition is rather taken for larger than it is.
  const Content content{text_.raw(), paragraph_end(at), 32};
  const auto start = definition_start(content, at);
  if (!start) return;
  const auto whole = definition(content, at);
  candidates_.push_back({at, start->colon, whole ? whole->end : content.end});
  if (!whole) return;
  if (begins_paragraph) last_end_ = whole->end;
  if (content.text[whole->label.begin] != '@') return;
  text_.mask(whole->colon);
  if (!begins_paragraph) return;
  const std::string citation(content.text.substr(at, whole->colon - at));
  report_.add("section/citation-definition", at, whole->colon + 1,
              "“" + citation + ":” defines a link, so that every " + citation + " would be one instead of a citation",
              "remove this line, or put words before the citation");
}

void DefinitionGuard::finish(std::size_t uses) {
  std::size_t said = 0;
  for (const Candidate& candidate : candidates_) {
    if ((candidate.end - candidate.begin) * uses <= most_copied_bytes) continue;
    text_.mask(candidate.colon);
    if (said++ > 0) continue;
    report_.add(
        "section/reference-definitions", candidate.begin, candidate.colon + 1,
        "this link target is too long to be used by up to " + std::to_string(uses) + " links, so it is read as plain text",
        "shorten the target, or write it out where it is needed");
  }
}

std::size_t DefinitionGuard::paragraph_end(std::size_t at) {
  const std::string_view raw = text_.raw();
  if (at < paragraph_end_) return paragraph_end_;
  const Content content{raw, raw.size()};
  while (at < raw.size()) {
    while (at < raw.size() && !is_line_end(raw[at])) ++at;
    paragraph_end_ = at;
    at = content.skip_line_end(at);
    const std::size_t first = content.skip_blanks(at);
    if (first >= raw.size() || is_line_end(raw[first])) break;
  }
  return paragraph_end_;
}

}  // namespace qar::syntax::markdown
