#include <algorithm>

#include "qar/rules/rule.h"
#include "qar/text/byte_set.h"
#include "qar/text/words.h"

#include "rules/bullet_signs.h"

namespace qar::rules::section {
namespace {

constexpr std::string_view flagged[] = {
    R"(## Leadership at all levels

### What went well

«• »Leaders visit lessons every week, and teachers say what they changed afterwards.
• Governors ask about what they have read.

«o »Teachers plan together every fortnight.

«– »Subject leaders see each other's plans.

«-»Pupils speak about their reading.

- «• »Parents hear of each topic before it begins.

### Even better if…

It would be even better if
«▪	»leaders shared what they saw
▪	teachers met across phases
)",
};
// A dash within a sentence may come to stand at the start of a line.
constexpr std::string_view accepted[] = {
    R"(## Leadership at all levels

### What went well

- Leaders visit lessons every week – and teachers
  – nearly all of them – say what they changed afterwards.
* Governors ask about what they have read.
+ Teachers plan together · every fortnight.

-5 degrees did not stop the pupils from going out, and
o is the vowel that they had learned in phonics.
)",
};

/// A paragraph being read line by line.
class Paragraph {
 public:
  Paragraph(const Report& report, std::uint32_t block, Findings& out)
      : where_(report.markdown.block(block).where), written_(report.source->slice(where_)), out_(out) {
    const syntax::Block& parent = report.markdown.block(report.markdown.block(block).parent);
    starts_item_ = parent.kind == syntax::BlockKind::item && report.markdown.block(block).parent + 1 == block;
    at_margin_ = parent.kind == syntax::BlockKind::document;
  }

  void check() {
    for (std::size_t line = 0; line < written_.size(); line = next_line(line)) {
      const std::size_t words = std::min(written_.find_first_not_of(" \t", line), written_.size());
      const std::string_view rest = written_.substr(words);
      std::size_t size = bullet_sign(rest);
      if (size == 0 && (line == 0 || first_sign_is_odd_)) size = opening_sign(rest);
      if (size == 0) continue;
      if (line == 0) first_sign_is_odd_ = bullet_sign(rest) == 0;
      take(words, size, line == 0);
    }
    if (edits_.empty()) return;
    diag::Diagnostic& made = out_.add(first_, "a bullet sign that makes no list",
                                      starts_item_ ? "take it out: the list has its own" : "begin each point with `- `");
    if (at_margin_ || starts_item_) made.fix = diag::Fix{diag::Safety::safe, std::move(edits_)};
  }

 private:
  [[nodiscard]] std::size_t next_line(std::size_t line) const {
    const std::size_t end = text::line_ends.find(written_, line);
    return std::min(written_.find_first_not_of("\r\n", end), written_.size());
  }

  void take(std::size_t begin, std::size_t size, bool opens) {
    const text::Span sign{where_.file, where_.begin + static_cast<std::uint32_t>(begin),
                          where_.begin + static_cast<std::uint32_t>(begin + size)};
    if (edits_.empty()) first_ = sign;
    // In a list the item has its mark already; only the sign itself is too much.
    edits_.push_back({sign, opens && starts_item_ ? "" : "- "});
  }

  text::Span where_;
  std::string_view written_;
  Findings& out_;
  bool starts_item_ = false;
  bool at_margin_ = false;
  bool first_sign_is_odd_ = false;  // the paragraph begins with a dash or "o", so its other lines may
  text::Span first_;
  std::vector<text::Edit> edits_;
};

void check(const Report& report, const Review&, Findings& out) {
  const auto& blocks = report.markdown.blocks;
  for (std::uint32_t i = 1; i < blocks.size(); ++i)
    if (blocks[i].kind == syntax::BlockKind::paragraph) Paragraph(report, i, out).check();
}

}  // namespace

extern constinit const Rule list_marker_lost = {
    .title = "A bullet sign that makes no list",
    .why =
        "Points pasted from a word processor run into one paragraph: all of them count as one claim, and are printed as "
        "one.",
    .source = "DESIGN 2.2 (what a claim is); qar",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::section
