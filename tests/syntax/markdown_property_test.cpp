// The promise of markdown.h over examples, snippets on which cmark-gfm's positions are wrong, and generated drafts.
#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "qar/text/utf8.h"

#include "support/catch.h"
#include "syntax/markdown_outline.h"
#include "syntax/markdown_promise.h"

namespace qar::syntax {
namespace {

std::string broken_by(const std::string& text) {
  const text::Source source = markdown_source(text);
  const MarkdownTree tree = parse_markdown(source, source.all());
  return MarkdownPromise(source, source.all(), tree).broken();
}

// clang-format off
constexpr std::array snippets = {
    // Escapes and references merged into one text
    "AT\\&T and A &amp; B", "a&nbsp;b &#65;&#x42; &copy;x &unknown; &amp;amp; &NotEqualTilde;=", "\\*not\\* \\[x\\] \\q c:\\d\\",
    "&amp;&amp;amp;&#38;amp;", "\\&amp; \\\\&amp;", "&ThickSpace; &fjlig;j", "&#0; &#x110000; &#12345678;", "\\\\\\", "&", "&;", "\\",
    // Code
    "`a` ``b ` c`` ` d ` `` ` ``", "`a\nb` c", "> `a\n> b` c", "`` ` a\n `b", "a `b", "\\`a`b`", "`a` a `a`", "```a``b```",
    // Emphasis
    "***a** b*", "**a *b***", "*a **b** c*", "_a_b_ __c__", "a*b*c **d**e", "*a\nb*", "**\\*a**", "****a****", "*a**b*c**", "__a_b_",
    // Links
    "[a](/u) x", "[a *b*](</u v> \"t\") c", "[a](\n /u\n 't' ) b", "> [a](\n> /u\n> 't') b", "[a](x\\)y) b", "[a](b \"c\\\"d\") e",
    "[a](b \"c\\\\\") d\") e", "[a](b(c)d)", "[]() x", "![i *j*](u) k", "[![i](u)](v) w", "[a](<b\\>c>) d", "[a](b 'c) [d](e')",
    "[a][r] b\n\n[r]: /u", "[r][] b\n\n[r]: /u", "[r] (b)\n\n[r]: /u", "[r](b c)\n\n[r]: /u", "[a][R\n s] b\n\n[r s]: /u",
    "[a](a \"a\") a [a](a) a", "[x]: y\n[x]: z 'x\nx'\nx [x] x",
    // Autolinks and html
    "<http://a.b/c_d?e&amp;f> x", "<a@b.cc> <i>j</i> <b\nc='d'> e", "a <!-- qar:off x\ny --> b", "> a <!-- b\n> c --> d", "<a\\*b> <http://a\\*b>",
    "a <?b\n?> c", "<!-- a --> b\nc", "- <!-- a\n  b\n\n  c --> d",
    // Lines that go on
    "> a\nb\n> c", "> > a\n> b\nc\n> > d", "> - a\n>   b\n> c\nd", "- a\nb\n   c", "1. a\n   b\n2. c\nd", "> a\n    > b", "> a\n     > > b *c*",
    "> &gt; a\n> &gt; b", "> a \\\n>   b", "> a\\\n   b", "> a  \n b", "- > a\n  b\n> c", ">a\n>\tb\n> \tc", "  a\n    b\n\tc", "- a\n\n\tb\n\t c",
    // Headings
    "Title `x`\nmore\n===\nnext", "## a &amp; b ##", "# a\\# b #", "#\ta", "a\n===\n===", "> a\n> ---\n> b", "# a\\\nb",
    // Tables
    "|a \\| b|`c \\| d`|*e*|\n|-|-|-|\n|f\\\\|g|[h](i)|&amp;|", "a \\| b\nc|d\n-|-", "x\na|b\n-|-\nc", "> a|b\n> -|-\n> c|d|e", "- a|b\n  -|-\n   c|d",
    "|a|\n|-|\n|\\||\n||\n|`|`|", "[a]: b\n---\nc\n|d|\n|-|", "  |a|\n|-|\n    b",
    // Line endings and odd bytes
    "a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc", "- a\r\n  b\\\r\n  c", "```\r\na\r\n```", "a\x01" "b *c\x02" "d*", "`a\x01`", "\xEF\xBB\xBF# a", "\xEF\xBB\xBF\xEF\xBB\xBF- a",
    "École — “quoted” 😀 *é*", "a\u00A0b\u2028c",
    // Definitions in front, some of which the library keeps as text
    "[a]: /u 'x\n[a]", "[a]:/u\n[b]: /v\n[a][b]", "> [a]: /u\n> 't'\n> [a]", "[a]: <u> t\n", "-   [a]: /u\n  [a]: /u\n===", "[@KT-01]: x\n[@KT-01]",
};
// clang-format on

TEST_CASE("the promise holds on snippets") {
  static_assert(snippets.size() >= 60);
  for (const std::string snippet : snippets) {
    CAPTURE(snippet);
    CHECK(broken_by(snippet) == "");
    // The same in a quote, in a list, and twice.
    std::string quoted = "> " + snippet;
    for (std::size_t at = 0; (at = quoted.find('\n', at)) != std::string::npos; at += 3) quoted.replace(at, 1, "\n> ");
    CHECK(broken_by(quoted) == "");
    CHECK(broken_by("- " + snippet) == "");
    CHECK(broken_by(snippet + "\n\n" + snippet) == "");
  }
}

TEST_CASE("the promise holds on the examples") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(QAR_SOURCE_DIR) / "examples";
  if (!fs::is_directory(folder)) return;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    const text::Source source = markdown_source(text.str());
    const FrontMatter parts = split_front_matter(source);
    const MarkdownTree tree = parse_markdown(source, parts.body);
    CAPTURE(entry.path().string());
    CHECK(MarkdownPromise(source, parts.body, tree).broken() == "");
  }
}

/// Drafts made of pieces that mean something to Markdown. The same seed gives the same drafts everywhere.
class Drafts {
 public:
  explicit Drafts(std::uint64_t seed) : random_(seed) {}

  std::string next() {
    std::string text;
    for (std::uint64_t left = 1 + random_() % 30; left > 0; --left) text += pieces[random_() % pieces.size()];
    return text;
  }
  /// A snippet with a few bytes taken out, doubled or put in.
  std::string mutated() {
    std::string text = snippets[random_() % snippets.size()];
    for (std::uint64_t left = 1 + random_() % 4; left > 0; --left) {
      const std::size_t at = random_() % (text.size() + 1);
      switch (random_() % 3) {
        case 0: text.erase(at, 1 + random_() % 3); break;
        case 1: text.insert(at, pieces[random_() % pieces.size()]); break;
        default: text.insert(at, text.substr(at, random_() % 8));
      }
    }
    return text;
  }

 private:
  // clang-format off
  static constexpr std::array pieces = {
      "a", "b ", " ", "  ", "word ", "\n", "\n\n", "\r\n", "\r", "> ", ">", "- ", "* ", "+ ", "1. ", "2) ", "    ", "\t", "# ", "## ", "===\n",
      "---\n", "***", "*", "**", "_", "__", "`", "``", "```\n", "~~~\n", "[", "]", "(", ")", "](x)", "](<y z>)", "](/u \"t\")", "![", "[a]: /u\n",
      "[b]: <v> 'w'\n", "[a]", "[a][b]", "[b][]", "<", "<http://x.y>", "<a@b.cc>", "<b>", "</b>", "<!-- c -->", "<!--", "-->", "<?", "<div>\n",
      "&amp;", "&nbsp;", "&copy;", "&#65;", "&x;", "&", "\\", "\\*", "\\|", "\\\n", "  \n", "|", "a|b\n-|-\n", "|c|d|\n", "|-|-|\n", ":-:",
      "É", "—", "😀", "\x01", "\"", "'", "!", ":", "[@KT-01]", "[@KT-01]: x\n", "`a|b`", "`c\nd`", "\n> ", "\n  ", "{", "\xEF\xBB\xBF",
      "<<<<<<< x\n", "=======\n", ">>>>>>> y\n"};
  // clang-format on
  std::mt19937_64 random_;
};

TEST_CASE("the promise holds on generated drafts") {
  Drafts drafts(20251110);
  for (int i = 0; i < 6'000; ++i) {
    const std::string text = drafts.next();
    CAPTURE(text);
    REQUIRE(broken_by(text) == "");
  }
}

TEST_CASE("the promise holds on mutated snippets") {
  Drafts drafts(7);
  for (int i = 0; i < 6'000; ++i) {
    const std::string text = drafts.mutated();
    if (text::first_invalid_utf8(text)) continue;
    CAPTURE(text);
    REQUIRE(broken_by(text) == "");
  }
}

TEST_CASE("nearly every text has a place of its own") {
  Drafts drafts(42);
  std::size_t texts = 0;
  std::size_t unplaced = 0;
  for (int i = 0; i < 3'000; ++i) {
    const text::Source source = markdown_source(drafts.next());
    const MarkdownTree tree = parse_markdown(source, source.all());
    for (const Inline& part : tree.inlines) {
      if (part.kind != InlineKind::text) continue;
      ++texts;
      const bool stands_for_another =
          part.literal == " " || part.literal == "\u00A0" || part.literal == "©" || part.literal == "A";
      if (!part.exact && !stands_for_another && part.literal.find_first_not_of(' ') != std::string_view::npos) ++unplaced;
    }
  }
  CHECK(texts > 10'000);
  CHECK(unplaced * 1'000 < texts);
}

}  // namespace
}  // namespace qar::syntax
