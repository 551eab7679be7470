// What must not go out does not go out: every writer's bytes are searched for canaries and for sentences of the evidence.
#include <algorithm>
#include <zlib.h>

#include "qar/text/words.h"

#include "canary_review.h"
#include "laid_open.h"
#include "outside_program.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::canaries;
using test::CanaryReview;
using test::laid_open;
using test::outgoing;
using test::squeezed;

namespace {

/// What a reader of a PDF file sees, line by line and then in the order of the drawing, so that neither columns nor
/// headers tear a sentence in both.
std::string drawn_words(const std::string& file) {
  const test::OutsideFolder folder("edition.pdf", file);
  REQUIRE(folder.run("pdftotext -enc UTF-8 edition.pdf lines.txt && pdftotext -enc UTF-8 -raw edition.pdf raw.txt"));
  return text::lower(folder.contents("lines.txt") + folder.contents("raw.txt"));
}

void holds_none(std::string_view what, const CanaryReview& review, const std::string& open, std::string_view kinds) {
  INFO(what);
  for (const std::string& canary : canaries(kinds)) {
    INFO(canary);
    CHECK(open.find(canary) == std::string::npos);
  }
  const std::string on_one_line = squeezed(open);
  for (const std::string& sentence : review.sentences_of_evidence()) {
    INFO(sentence);
    CHECK(on_one_line.find(sentence) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("no canary is in any byte of an edition that goes out") {
  const CanaryReview review;
  for (const auto& [audience, kinds] : outgoing)
    for (const Writer& writer : writers()) {
      const std::string file = test::written(writer.name, review.edition(audience));
      CHECK_FALSE(file.starts_with("not "));
      holds_none(std::string(writer.name) + " for " + std::string(name(audience)), review, laid_open(file), kinds);
    }
}

TEST_CASE("no canary is in a Document that goes out, be it written or not") {
  const CanaryReview review;
  for (const auto& [audience, kinds] : outgoing) {
    const Document document = review.edition(audience);
    std::string all;
    for (const std::string& link : document.links) all += link + "\n";
    for (const Section& section : document.sections) {
      all += section.id + "\n" + section.anchor + "\n";
      for (const Part& part : section.parts) all += part.id + "\n" + part.anchor + "\n";
    }
    holds_none(name(audience), review, text::lower(all), kinds);
    CHECK(document.notes.empty());
    CHECK(document.evidence.empty());
  }
}

TEST_CASE("what an audience may see is there, so the canaries are alive") {
  const CanaryReview review;
  for (const Writer& writer : writers()) {
    if (writer.name == "pdf") continue;  // its words are drawn, not written: see below
    INFO(writer.name);
    const std::string working = laid_open(test::written(writer.name, review.edition(Audience::working)));
    for (const std::string_view shown : {"kvzi13", "kvzi47", "kvzi49", "kvzi61", "kvzib-01", "kvzp01", "kvzs01"}) {
      INFO(shown);
      CHECK(working.find(shown) != std::string::npos);
    }
    const std::string hub = laid_open(test::written(writer.name, review.edition(Audience::hub)));
    for (const std::string_view shown : {"kvzp01", "kvzp07", "kvzp08", "kvzs01", "kvzs02"}) {
      INFO(shown);
      CHECK(hub.find(shown) != std::string::npos);
    }
  }
}

TEST_CASE("a canary that leaks is found in every format") {
  const CanaryReview review;
  for (const Writer& writer : writers()) {
    INFO(writer.name);
    Document document = review.edition(Audience::open);
    document.metadata.title += " kvzi02";  // in words, and in the properties of a PDF file
    document.cover.school += " kvzi02";
    CHECK(laid_open(test::written(writer.name, document)).find("kvzi02") != std::string::npos);
  }
}

TEST_CASE("no canary is in the words that a PDF file shows") {
  if (!test::is_installed("pdftotext")) return;
  const CanaryReview review;
  for (const auto& [audience, kinds] : outgoing) {
    const std::string words = drawn_words(test::written("pdf", review.edition(audience)));
    CHECK(words.find("larkfield primary school") != std::string::npos);
    holds_none(name(audience), review, words, kinds);
  }
}

TEST_CASE("a canary or a sentence of the evidence that leaks is found in the words that a PDF file shows") {
  if (!test::is_installed("pdftotext")) return;
  const CanaryReview review;
  const std::string working = drawn_words(test::written("pdf", review.edition(Audience::working)));
  for (const std::string_view shown : {"kvzi13", "kvzi47", "kvzi49", "kvzi61", "kvzib-01", "kvzp01", "kvzs01"}) {
    INFO(shown);
    CHECK(working.find(shown) != std::string::npos);
  }
  const auto sentences = review.sentences_of_evidence();
  CHECK(std::ranges::count_if(sentences, [&](const std::string& each) {
          return squeezed(working).find(each) != std::string::npos;
        }) >= 2);  // they stand on several lines
}

TEST_CASE("packed bytes are laid open") {
  const std::string words = "a canary in a cage that is packed";
  std::string packed(200, '\0');
  uLongf size = packed.size();
  compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(words.data()), words.size());
  packed.resize(size);
  CHECK(laid_open("%PDF-1.7\nstream\r\n" + packed + "\nendstream").find("in a cage") != std::string::npos);

  const std::string raw = packed.substr(2, packed.size() - 6);
  const auto number = [](std::size_t value, int bytes) {
    std::string made;
    for (; bytes > 0; --bytes, value >>= 8U) made += static_cast<char>(value & 0xFFU);
    return made;
  };
  const std::string sizes = number(0, 4) + number(raw.size(), 4) + number(words.size(), 4) + number(1, 2) + number(0, 2);
  const std::string zip = "PK\x03\x04" + number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) + sizes + "a" + raw +
                          "PK\x01\x02" + number(20, 2) + number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) + sizes +
                          number(0, 10) + number(0, 4) + "a";
  CHECK(laid_open(zip).find("in a cage") != std::string::npos);
  CHECK(laid_open("<FEFF00430061006E006100720079>").find("canary") != std::string::npos);
  CHECK(laid_open("base64,QSBjYW5hcnkgaW4gYSBjYWdlIHRoYXQgaXMgcGFja2VkIGluIGxldHRlcnMgYW5kIGRpZ2l0cw==").find("in a cage") !=
        std::string::npos);
}
