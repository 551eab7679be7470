// The prose of drafts: one form, the way back to the source, sentences, quotations, titles.
#include "qar/model/prose.h"

#include "read/draft.h"
#include "support/catch.h"

namespace qar {
namespace {

using model::Prose;
using model::ProseBlock;
using model::ProseKind;
using model::ProseRange;

/// A draft of one section around a text, and questions about its prose.
struct Text {
  explicit Text(std::string_view body)
      : draft("---\nqar: report/1\ntarget_group: \"pupils who are new\"\n---\n\n" + std::string(body)) {}

  [[nodiscard]] const Prose& prose() const { return draft.report().prose; }
  [[nodiscard]] std::string words() const {
    std::string all;
    for (const ProseBlock& each : prose().blocks)
      if (each.kind != ProseKind::cover) all += std::string(prose().slice(each.range)) + "|";
    return all;
  }
  [[nodiscard]] ProseRange range(std::string_view words) const {
    const std::size_t at = prose().text.find(words);
    REQUIRE(at != std::string::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }
  [[nodiscard]] std::string source(std::string_view words) const { return draft.at(prose().locate(range(words))); }
  /// What a fix of these words would replace; "-" where it must not.
  [[nodiscard]] std::string exact(std::string_view words) const {
    const auto place = prose().exact_place(range(words));
    return place ? draft.at(*place) : "-";
  }
  [[nodiscard]] std::string sentences() const {
    std::string all;
    for (const ProseBlock& block : prose().blocks)
      for (std::uint32_t i = block.first_sentence; i < block.end_sentence && block.kind != ProseKind::cover; ++i)
        all += std::string(prose().slice(prose().sentences[i])) + "|";
    return all;
  }
  [[nodiscard]] std::string listed(const std::vector<ProseRange>& ranges) const {
    std::string all;
    for (const ProseRange each : ranges) all += std::string(prose().slice(each)) + "|";
    return all;
  }
  [[nodiscard]] std::string quotations() const { return listed(prose().quotations); }
  [[nodiscard]] std::string titles() const { return listed(prose().titles); }

  test::Draft draft;
};

TEST_CASE("prose has one form, whatever was typed") {
  CHECK(Text("Pupils\u2019  work \u2013 in\u00a0books\u2026 is \u201cneat\u201d.").words() ==
        "Pupils' work - in books... is \"neat\".|");
  CHECK(Text("Cafe\u0301 and co\u00adoperation, e\u200bg").words() == "Caf\u00e9 and cooperation, eg|");
  CHECK(Text("one\ntwo  \nthree").words() == "one two three|");
  CHECK(Text("**bold** and *thin* and [a link](http://example.org) and <b>raw</b>").words() ==
        "bold and thin and a link and raw|");
  CHECK(Text("the `code` here").words() == "the \x1A here|");
  CHECK(Text("5 &lt; 6 \\* 7").words() == "5 < 6 * 7|");
  CHECK(Text("# Title\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |").words() == "Title|one|two|a|b|c|d|");
  CHECK(Text("<!-- a comment -->\n\ntext").words() == "text|");
}

TEST_CASE("citations are not in it, and leave no gap") {
  CHECK(Text("Pupils read well [@KT-01; @LR-02]. They write.").words() == "Pupils read well. They write.|");
  CHECK(Text("Pupils read [@KT-01] daily").words() == "Pupils read daily|");
  CHECK(Text("Pupils read. [@KT-01]").words() == "Pupils read.|");
  CHECK(Text("a [note] stays").words() == "a [note] stays|");
  const Text text("Pupils read [@KT-01] daily. They write.");
  CHECK(text.prose().has_citation(text.range("Pupils read daily.")));
  CHECK_FALSE(text.prose().has_citation(text.range("They write.")));
}

TEST_CASE("the space after a citation without one before it has its own place") {
  const Text text("Pupils read well, and daily. They[@KT-01] write.");
  CHECK(text.words() == "Pupils read well, and daily. They write.|");
  const ProseRange space = {text.range(" write").begin, text.range("write").begin};
  CHECK(text.draft.source.text.substr(text.prose().locate(space).begin, 7) == " write.");
}

TEST_CASE("every place leads back to the source") {
  const Text text("The **bold** word, pupils\u2019 work\nin books \u2013 all [@KT-01] of it.");
  CHECK(text.source("bold word") == "bold** word");
  CHECK(text.source("pupils' work in books - all") == "pupils\u2019 work\nin books \u2013 all");
  CHECK(text.source("all of") == "all [@KT-01] of");
  CHECK(text.source("it.") == "it.");
}

TEST_CASE("only what stands in one piece may be replaced") {
  const Text text("The **bold** word, pupils\u2019 work\nin books \u2013 all [@KT-01] of it &amp; more\u2026");
  CHECK(text.exact("bold") == "bold");
  CHECK(text.exact("The bold") == "-");
  CHECK(text.exact("bold word") == "-");
  CHECK(text.exact("pupils' work in books - all") == "pupils\u2019 work\nin books \u2013 all");
  CHECK(text.exact("all of") == "-");
  CHECK(text.exact("it & more") == "-");
  CHECK(text.exact("more...") == "more\u2026");
  CHECK(text.exact("more.") == "-");
  CHECK(Text("> one\n> two").exact("one two") == "-");
  CHECK(Text("**one**\ntwo").exact("one two") == "-");
  CHECK(Text("- one\n  two").exact("one two") == "one\n  two");
}

TEST_CASE("sentences end where a reader would end them") {
  CHECK(Text("One is here. Two follows! Is it three? Yes.").sentences() == "One is here.|Two follows!|Is it three?|Yes.|");
  CHECK(Text("Mr. Able and Dr. Baker met at 10.30 in St. Ives, e.g. with J. Smith and J.S. Brown.").sentences() ==
        "Mr. Able and Dr. Baker met at 10.30 in St. Ives, e.g. with J. Smith and J.S. Brown.|");
  CHECK(Text("Books, pens, etc. Pupils like them.").sentences() == "Books, pens, etc.|Pupils like them.|");
  CHECK(Text("See No. 5 and p. 7. They count.").sentences() == "See No. 5 and p. 7.|They count.|");
  CHECK(Text("In class B. Pupils read.").sentences() == "In class B.|Pupils read.|");
  CHECK(Text("\u201cI like it.\u201d said a pupil. \u201cSo do I!\u201d They left.").sentences() ==
        "\"I like it.\" said a pupil.|\"So do I!\"|They left.|");
  CHECK(Text("It grew by 2.5 points... and more. In 2024. 85% stayed.").sentences() ==
        "It grew by 2.5 points... and more.|In 2024.|85% stayed.|");
  CHECK(Text("Wait... What?").sentences() == "Wait...|What?|");
}

TEST_CASE("quotations are found, apostrophes are none") {
  CHECK(Text("He said \u201cwe read daily\u201d and left.").quotations() == "\"we read daily\"|");
  CHECK(Text("He said 'we read daily' and left.").quotations() == "'we read daily'|");
  CHECK(Text("Pupils' books and the school's aims aren't 'the teachers' job', they say.").quotations() ==
        "'the teachers' job'|");
  CHECK(Text("An inch is 1\" long and \"never closed").quotations().empty());
  CHECK(Text("> A block that is quoted.").quotations() == "A block that is quoted.|");
}

TEST_CASE("titles of works and names of schemes") {
  CHECK(Text("Pupils read *The Tempest* and *Macbeth* aloud.").titles() == "The Tempest|Macbeth|");
  CHECK(Text("This helps *all* pupils; *Outstanding* is no title? *Some* is not.").titles() == "Outstanding|");
  CHECK(Text("*Some* pupils use White Rose Maths.").titles() == "White Rose Maths|");
  CHECK(Text("They are **Very Loud**.").titles().empty());
  CHECK(Text("See ClassDojo, Class Dojos, Big Maths, Big Mathsy and _Sounds-Write_").titles() ==
        "ClassDojo|Big Maths|Sounds-Write|");
}

TEST_CASE("a title is what stands in emphasis, whatever stands around it") {
  CHECK(Text("They read *The Tempest*&nbsp;in class, and *Macbeth*\nat home.").titles() == "The Tempest|Macbeth|");
  CHECK(Text("They read&nbsp;*The Tempest* [@KT-01]\\\n and *Much &amp; More*").titles() == "The Tempest|Much & More|");
  CHECK(Text("They like *The **Winter's** Tale* and *The* *[@KT-01]*").titles() == "The Winter's Tale|The|");
  CHECK(Text("They like *Oliver Twist *Nancy* and Fagin* or re*The Play*s").titles() ==
        "Oliver Twist Nancy and Fagin|The Play|");
}

TEST_CASE("blocks know their section and part, and the cover its fields") {
  const Text text("## Leadership at all levels\n\nFirst.\n\n### What went well\n\n- An item.\n\n> A quote.\n");
  const auto block = [&](std::string_view words) { return *text.prose().block_at(text.range(words).begin); };
  CHECK(block("First.").section == 0);
  CHECK(block("First.").part == ProseBlock::none);
  CHECK(block("An item.").part == 0);
  CHECK(block("An item.").kind == ProseKind::item);
  CHECK(block("A quote.").kind == ProseKind::quote);
  CHECK(block("What went well").profile_title);
  CHECK(block("pupils who are new").field == "target_group");
  CHECK(text.exact("who are") == "who are");
}

TEST_CASE("lower case keeps every byte in its place") {
  const Text text("\u00c9CLAIR \u0130 \u00d7 \u1e9e");
  CHECK(text.prose().lower.size() == text.prose().text.size());
  CHECK(text.prose().lower.find("\u00e9clair") != std::string::npos);
}

TEST_CASE("long inputs take linear time and keep the promise of places") {
  std::string body;
  for (int i = 0; i < 4000; ++i) body += i % 3 == 0 ? "\"it's " : i % 3 == 1 ? "[@KT-01 '*b* " : "A. B\u2026 ";
  const Text text(body);
  for (const ProseRange each : text.prose().sentences) {
    const text::Span place = text.prose().locate(each);
    REQUIRE(place.begin <= place.end);
    REQUIRE(place.end <= text.draft.source.text.size());
  }
}

}  // namespace
}  // namespace qar
