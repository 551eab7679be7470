#include <algorithm>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/byte_set.h"
#include "qar/text/words.h"

#include "rules/headings.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

«###»What went well

- Leaders visit lessons every week, and teachers say what they changed afterwards.

«####»Middle leaders
)",
};
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

#1 in the county for chess, the school runs a club every day. Pupils use the tag #readmore on posters.

####### Seven marks are no heading at all.
)",
};

/// How many `#` stand at the start of a line that would be a heading if a space followed them; 0 if it would not.
std::uint32_t marks_without_space(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  if (marks == 0 || marks > 6 || marks == line.size()) return 0;
  const char next = line[marks];
  return next == ' ' || next == '\t' || next == '\\' || next == ':' ? 0 : static_cast<std::uint32_t>(marks);
}

void check_line(text::Span where, std::string_view line, const profile::Profile& profile, Findings& out) {
  const std::uint32_t marks = marks_without_space(line);
  if (marks == 0) return;
  const std::string_view title = profile::split_number(line.substr(marks)).title;
  const bool known = profile.section_titled(title) || profile.part_titled(title);
  // One mark alone may be a number or a tag.
  if (marks == 1 && !known) return;
  diag::Diagnostic& made = out.add({where.file, where.begin, where.begin + marks},
                                   fmt::format("{} is no heading without a space after its marks", quoted(title)),
                                   fmt::format("write `{} ` before it", line.substr(0, marks)));
  if (!known) made.severity = std::max(made.severity, Severity::warning);
  made.fix = diag::Fix{diag::Safety::safe, {{{where.file, where.begin + marks, where.begin + marks}, " "}}};
}

void check(const Report& report, const Review& review, Findings& out) {
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = 1; i < blocks.size(); i = blocks[i].next) {
    if (blocks[i].kind != syntax::BlockKind::paragraph) continue;
    const std::string_view written = report.source->slice(blocks[i].where);
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t end = text::line_ends.find(written, at);
      if (written[at] == '#') {
        const auto begin = blocks[i].where.begin + static_cast<std::uint32_t>(at);
        check_line({blocks[i].where.file, begin, begin}, written.substr(at, end - at), *review.profile, out);
      }
      at = end + 1;
    }
  }
}

}  // namespace

extern constinit const Rule heading_without_space = {
    .title = "Heading marks without a space",
    .why =
        "Without the space the line is plain text: the section that it names is not there, and its claims are read with the "
        "one before.",
    .source = "CommonMark 4.2; qar",
    .severity = Severity::error,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
