// A working edition as Markdown, read as the body of its draft again: the same report comes of it, word for word, mark for
// mark, citation for citation. What no draft holds is left aside: the margin, and the bytes of pictures.
#include <random>

#include <fmt/format.h>

#include "qar/render/wording.h"

#include "review_on_disk.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::ReviewInMemory;
using test::ReviewOnDisk;

namespace {

void leave_aside(std::vector<Block>& blocks, const Document& document) {
  for (Block& block : blocks) {
    block.notes.clear();
    leave_aside(block.children, document);
    if (block.kind != BlockKind::figure) continue;
    block.text = plain(fmt::format("[{}: {}]", wording::picture, document.images[block.image].alt));
    block.kind = BlockKind::paragraph;
    block.image = 0;
  }
}

/// Without the margin, and with words in the place of pictures.
Document to_be_read_back(Document document) {
  for (Section& section : document.sections) {
    section.notes.clear();
    for (Part& part : section.parts) {
      part.notes.clear();
      leave_aside(part.blocks, document);
    }
  }
  document.cover_notes.clear();
  document.notes.clear();
  document.images.clear();
  return document;
}

/// What stands in an edition as Markdown where a draft has its body: between what the cover gives and what follows it.
std::string body_of(Document document) {
  document.glossary.clear();
  document.signs.clear();
  document.evidence.clear();
  for (Section& section : document.sections)
    if (section.id == "following")
      section.parts.front().blocks.erase(section.parts.front().blocks.begin());  // the profile's
  const bool begins_untitled = !document.sections.empty() && document.sections.front().title.empty();
  const std::string all = test::written("md", document);
  document.sections.clear();
  std::string head = test::written("md", document);
  head.pop_back();
  REQUIRE(all.starts_with(head));
  std::string body = all.substr(head.size());
  const std::string rule = "\n\n___\n";
  if (begins_untitled && body.starts_with(rule)) body.erase(0, rule.size());
  return body;
}

std::string words_of(const Document& document) {
  std::string all;
  for (const Section& section : document.sections) all += section.title + "\n" + test::words_of(section);
  for (const EvidenceEntry& entry : document.evidence)
    all += fmt::format("{} is cited in {}\n", entry.id, fmt::join(entry.cited_in, ", "));
  return all;
}

std::string front_matter_of(std::string_view draft) { return std::string(draft.substr(0, draft.find("\n---", 3) + 5)); }

bool same(const Document& once, const Document& again) {
  for (const std::string_view format : {"md", "json"}) {
    const std::string first = test::written(format, once), second = test::written(format, again);
    if (first == second) continue;
    FAIL_CHECK(format << "\n" << test::small_diff(first, second));
    return false;
  }
  return true;
}

void reads_back(const std::string& folder) {
  INFO(folder);
  const std::string draft = test::read_golden(std::filesystem::path(QAR_SOURCE_DIR) / folder / "report.md").value();
  const std::string profile = draft.find("profile: qar-2019") != std::string::npos ? "qar-2019" : "qar-2025";
  const Document once = to_be_read_back(ReviewOnDisk(folder, draft, profile).edition(Audience::working));
  const ReviewOnDisk again(folder, front_matter_of(draft) + body_of(once), profile);
  CHECK(same(once, again.edition(Audience::working)));
}

/// Drafts that nobody would write: blocks of all kinds in all orders, with marks wherever they may stand.
class Drafts {
 public:
  explicit Drafts(std::uint32_t seed) : random_(seed) {}

  std::string body() {
    std::string made = one_in(4) ? blocks(0) : "";
    for (const std::string_view title :
         {"Context and character of the school", "Leadership at all levels", "Provision and outcomes", "Something else"}) {
      if (one_in(4)) continue;
      made += fmt::format("## {}\n\n", title);
      if (one_in(3)) made += "Estimate: Effective\n\n";
      if (one_in(2)) made += blocks(0);
      for (const std::string_view part : {"What went well", "Even better if…", "A part of its own"})
        if (!one_in(3)) made += fmt::format("### {}\n\n{}", part, blocks(0));
    }
    return made;
  }

 private:
  std::size_t below(std::size_t most) { return static_cast<std::size_t>(random_() % most); }
  bool one_in(std::size_t many) { return below(many) == 0; }

  std::string words(bool in_cell = false) {
    static constexpr auto pieces = std::to_array<std::string_view>({"Pupils ",
                                                                    "read ",
                                                                    "every day, ",
                                                                    "**well** ",
                                                                    "*often* ",
                                                                    "`code` ",
                                                                    "[a link](https://a.example/x) ",
                                                                    "[@KT-01]",
                                                                    "[@KT-01; @KT-02] ",
                                                                    "[@KT-09] ",
                                                                    "[@KT-01; @KT-09] ",
                                                                    "\\* ",
                                                                    "2. ",
                                                                    "[c] ",
                                                                    "& ",
                                                                    "<b>",
                                                                    "_",
                                                                    "“quoted” ",
                                                                    "(aside) ",
                                                                    "1,350 ",
                                                                    "école ",
                                                                    "# ",
                                                                    "> ",
                                                                    "+ ",
                                                                    "~~",
                                                                    "mo**re**",
                                                                    "\\[@KT-01\\] ",
                                                                    "[x] ",
                                                                    "[",
                                                                    "] ",
                                                                    "! ",
                                                                    "https://a.example ",
                                                                    "— "});
    std::string made;
    for (std::size_t count = 1 + below(7); count > 0; --count) made += pieces[below(pieces.size())];
    if (!in_cell && one_in(6)) made += "\\\nnext line";
    return made;
  }

  static std::string inside(std::string_view block, std::string_view first, std::string_view rest) {
    std::string made(first);
    for (const char c : block) {
      made += c;
      if (c == '\n') made += rest;
    }
    return made + "\n";
  }

  std::string block(std::size_t depth) {
    switch (below(depth < 3 ? 11 : 6)) {
      case 0: return "```\n" + words() + "\n\n  indented\n```\n\n";
      case 1: return fmt::format("| {} | b |\n|---|--:|\n| {} | 1 |\n| | {} |\n\n", words(true), words(true), below(99));
      case 2: return "---\n\n";
      case 3: return depth == 0 ? fmt::format("#### {}\n\n", words(true)) : "word\n\n";
      case 6:
      case 7: return list("- ", depth);
      case 8: return list("1. ", depth);
      case 9: return list("* ", depth);
      case 10: return inside(blocks(depth + 1), "> ", "> ") + "\n";
      default: return "Words " + words() + "\n\n";
    }
  }
  std::string list(std::string_view mark, std::size_t depth) {
    std::string made;
    for (std::size_t items = 1 + below(3); items > 0; --items)
      made += one_in(2) ? inside("item " + words(true), mark, "   ")
                        : inside("item " + blocks(depth + 1), mark, std::string(mark.size(), ' '));
    return made + "\n";
  }
  std::string blocks(std::size_t depth) {
    std::string made;
    for (std::size_t count = 1 + below(3); count > 0; --count) made += block(depth);
    return made;
  }

  std::mt19937 random_;
};

constexpr std::string_view evidence =
    "qar: evidence/1\nreview: larkfield-2025-11\nreviewer: {id: KT}\nentries:\n"
    "  - {id: KT-01, observed: Seen.}\n  - {id: KT-02, observed: Seen too.}\n";

}  // namespace

TEST_CASE("Markdown: the examples' working editions read back as what they are") {
  for (const std::string folder :
       {"quickstart/larkfield-2025-11-clean", "quickstart/larkfield-2025-11", "year/brackenhill-2026-01",
        "year/castlegate-2023-05", "year/fallowmere-2026-03", "year/fernworth-2025-12", "year/marram-bay-2026-03",
        "year/oakmere-2025-10", "year/pebble-lane-2026-03", "year/ridgeway-college-2024-02", "year/thornley-2022-11"})
    reads_back("examples/" + folder);
}

TEST_CASE("Markdown: the working edition of a report that is hard to lay out reads back as what it is") {
  reads_back("tests/node/hard-to-lay-out");
}

TEST_CASE("Markdown: generated working editions read back as what they are") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const std::string draft =
        test::draft_with(Drafts(seed).body(), "estimates: {overall: Effective, leadership: Effective}\n");
    const auto read = [&](const std::string& text) {
      return to_be_read_back(ReviewInMemory(text, std::string(evidence)).edition(Audience::working));
    };
    // Emphasis that Markdown cannot express between its neighbours is shortened once; the words and citations are all there.
    const Document drafted = read(draft);
    const Document once = read(front_matter_of(draft) + body_of(drafted));
    const std::string body = body_of(once);
    INFO("seed " << seed << "\n" << draft << "\n-- written:\n" << body);
    if (words_of(once) != words_of(drafted)) FAIL(test::small_diff(words_of(drafted), words_of(once)));
    if (!same(once, read(front_matter_of(draft) + body))) return;
  }
  SUCCEED();
}
