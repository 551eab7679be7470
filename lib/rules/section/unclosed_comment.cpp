#include <algorithm>
#include <string>
#include <utility>

#include "qar/rules/rule.h"
#include "qar/text/byte_set.h"

#include "rules/html_pieces.h"
#include "rules/prose.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

«<!--» ask again on Wednesday

### What went well

- Leaders visit lessons every week.
)",
    R"(## Leadership at all levels

«<!—» ask again on Wednesday —>

«<!--» and on Friday –>

### What went well
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

<!-- ask again
on Wednesday -->

### What went well

- Leaders say that 3 <! 5 is no way to write it, and a code such as `<!--` is code.
)",
};

constexpr std::string_view em_dash = "\u2014";
constexpr std::string_view en_dash = "\u2013";

/// The end that a word processor made of `-->`: one dash and the sign.
std::vector<text::Edit> spoilt_end(const text::Source& source, text::Span after) {
  // A comment is a few lines; further off an end belongs to another.
  constexpr std::uint32_t longest = 2000;
  after.end = std::min(after.end, after.begin + longest);
  const std::string_view rest = source.slice(after);
  for (const std::string_view dash : {em_dash, en_dash}) {
    const std::size_t at = rest.find(std::string(dash) + ">");
    if (at == std::string_view::npos) continue;
    const auto begin = after.begin + static_cast<std::uint32_t>(at);
    return {{{after.file, begin, begin + static_cast<std::uint32_t>(dash.size())}, "--"}};
  }
  return {};
}

void add(const Report& report, text::Span where, text::Span after, std::string_view opening, Findings& out) {
  const bool spoilt = opening != "<!--";
  diag::Diagnostic& made = out.add(where,
                                   spoilt ? "a dash stands where a comment needs two hyphens, so the comment is text"
                                          : "a comment that is not closed swallows what follows",
                                   spoilt ? "write `<!--` and `-->`" : "write `-->` where it ends");
  std::vector<text::Edit> edits = spoilt_end(*report.source, after);
  if (edits.empty()) return;
  if (spoilt) edits.insert(edits.begin(), {{where.file, where.begin + 2, where.end}, "--"});
  made.fix = diag::Fix{diag::Safety::safe, std::move(edits)};
}

void check(const Report& report, const Review&, Findings& out) {
  for (const HtmlPiece& piece : html_pieces(report)) {
    if (!piece.comment || piece.closed) continue;
    const text::Span mark{piece.where.file, piece.where.begin, piece.where.begin + 4};
    const std::size_t line = text::line_ends.find(piece.written);
    add(report, mark, {piece.where.file, mark.end, piece.where.begin + static_cast<std::uint32_t>(line)}, "<!--", out);
  }
  for_each_text(report.markdown, [&](const syntax::Block& block, const syntax::Inline& words) {
    for (std::size_t at = 0; (at = words.literal.find("<!", at)) != std::string_view::npos; at += 2) {
      const std::string_view rest = words.literal.substr(at + 2);
      const std::size_t size = rest.starts_with(em_dash) || rest.starts_with(en_dash) ? em_dash.size() : 0;
      const bool open = rest.starts_with("--");
      if (size == 0 && !open) continue;
      const text::Span mark = place_in(words, at, at + 2 + (open ? 2 : size));
      add(report, mark, {mark.file, mark.end, block.where.end}, open ? "<!--" : "<!", out);
    }
  });
}

}  // namespace

extern constinit const Rule unclosed_comment = {
    .title = "A comment that does not end",
    .why =
        "All that follows an open comment is left out without a word; and a comment whose marks were changed is printed for "
        "everybody to read.",
    .source = "CommonMark 4.6; qar",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
