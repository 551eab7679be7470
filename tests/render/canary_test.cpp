// What must not go out does not go out. Every internal field of a review holds a word of its own that stands nowhere else,
// and every writer's bytes are searched for it.
#include <algorithm>
#include <cctype>
#include <zlib.h>

#include "qar/text/words.h"

#include "edition.h"
#include "laid_open.h"
#include "support/catch.h"

using namespace qar;
using namespace qar::render;
using test::laid_open;
using test::ReviewInMemory;

namespace {

std::string png_with(std::string_view words) {
  const auto chunk = [](std::string_view type, std::string_view data) {
    std::string made;
    const auto add = [&](std::size_t value) {
      for (int shift = 24; shift >= 0; shift -= 8) made += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
    };
    add(data.size());
    made += type;
    made += data;
    add(crc32(crc32(0, nullptr, 0), reinterpret_cast<const Bytef*>(made.data()) + 4, static_cast<uInt>(made.size() - 4)));
    return made;
  };
  const std::string line("\0\0", 2);
  std::string pixels(64, '\0');
  uLongf size = pixels.size();
  compress(reinterpret_cast<Bytef*>(pixels.data()), &size, reinterpret_cast<const Bytef*>(line.data()), line.size());
  pixels.resize(size);
  return "\x89PNG\r\n\x1a\n" + chunk("IHDR", std::string("\0\0\0\1\0\0\0\1\x08\0\0\0\0", 13)) + chunk("tEXt", words) +
         chunk("IDAT", pixels) + chunk("IEND", "");
}

// A canary is "kvz", a letter for who must not see it (i: nobody outside the team; p: no reader of a public edition; s:
// nobody with whom the part is not shared; t: none that a title shows), and a number. An id cannot hold digits, so letters
// count.
constexpr std::string_view draft = R"(---
# kvzi01
qar: report/1
review: kvzi02
stage: agree
school: {name: Larkfield Primary School, phase: primary, headteacher: A Example, internal: kvzi03}
dates: {from: 2025-11-10, to: 2025-11-12}
team:
  lead: KVZIA
  reviewers: [KVZIB]
  people:
    KVZIA: {name: Kvzp01 Alder, post: kvzp02 headteacher, school: Kvzp03 Academy, diary: kvzi04}
    KVZIB: {name: Kvzp04 Birch}
estimates: {overall: Effective, leadership: Leading}
previous: {date: 2024-11, estimate: Effective, report: ../kvzi05/report.md, ebis: [kvzi06 is to improve]}
areas_of_excellence:
  - {title: Early reading, category: Pupil Learning, status: accredited, contact: {name: Kvzp05 Pellow, post: kvzp06 leader, email: kvzp07@larkfield.example.org}}
target_group: two pupils who are new
agreed: {lead_reviewer: 2025-11-12, note: kvzi07}
unknown_key: kvzi08
sharing: {hub: yes, public: [context, aoe, www]}
---

<!-- qar:off-file style/long-sentence because kvzi09 -->

# Review report <!-- kvzi10 -->

<!-- kvzi11
over two lines -->

## Context <!-- kvzi12 -->

Pupils <!-- kvzi13 -->read [@KVZIB-01] every day, [@KVZIB-02; @KVZIA-03] and `[@KVZIB-04]` write. (@KVZIB-05)
[A link](evidence/kvzi14.yaml "kvzi15") and [another](https://example.org "kvzi16").
An entry says that the library is open before school each day.

[kvzi17]: https://example.org/kvzi18 "kvzi19"

```kvzi20
code
```

![The hall](kvzi21.png "kvzi22")

| Group [@KVZIB-06] | Pupils <!-- kvzi23 --> |
|---|---|
| SEND | 3 [@KVZIB-07] |

<!-- qar:off-next style/hedging because kvzi24 -->

- An item.
  <!-- kvzi25 -->
  - Another <!-- kvzi26

## Leadership at all levels

kvzs01

### What went well

<!-- qar:off abbreviation -->

- Leaders listen. [@KVZIA-08]

<!-- qar:on kvzi27 -->

### Even better if…

- kvzs02 were written down. [@KVZIA-09]

## Area of Excellence

### Early reading

Pupils read well.

Contact: Kvzp08, telephone kvzp09

The leader is Kvzp05 Pellow.

- Email: kvzp10@larkfield.example.org
- [Write](mailto:kvzp11@larkfield.example.org)

| Who | What |
|---|---|
| Kvzp05 Pellow | Reading |

## What additional support would the school like?

kvzs03

<!-- kvzi28
)";

constexpr std::string_view evidence = R"(# kvzi40
qar: evidence/1
review: kvzi41
reviewer: {id: KVZIB, role: visiting reviewer, school: kvzi42}
note: kvzi43
entries:
  - id: KVZIB-01
    date: 2025-11-10
    activity: lesson visit
    with: kvzi44 leader
    place: kvzi45 room
    aspect: provision
    focus: [kvzi46]
    suggests: strength
    observed: |
      The library is open before school each day. Every shelf of the second room was turned to the wall for a week.

      kvzi47
    quotes: [{speaker: kvzi48, text: "kvzi49 nobody ever asked us about the new timetable"}]
    unknown: kvzi50  # kvzi51
  - id: KVZIB-02
    confidential: true
    observed: kvzi52 somebody said in confidence that the roof has leaked since spring.
  - id: KVZIB-10
    observed: kvzi53 Nobody cites this entry and nobody should ever read it.
)";

struct Outgoing {
  Audience audience;
  std::string_view canaries;  ///< whose letters must not be there
};
constexpr Outgoing outgoing[] = {{Audience::school, "i"}, {Audience::hub, "i"}, {Audience::open, "ips"}};

/// The canaries that an audience must not see, each once.
std::vector<std::string> canaries(std::string_view kinds) {
  std::vector<std::string> all;
  const std::string text = text::lower(std::string(draft) + std::string(evidence));
  for (std::size_t at = text.find("kvz"); at != std::string::npos; at = text.find("kvz", at + 1))
    if (kinds.find(text[at + 3]) != std::string_view::npos) {
      std::size_t end = at + 4;
      while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '-')) ++end;
      all.push_back(text.substr(at, end - at));
    }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// Sentences of the evidence of 25 characters or more that the draft does not hold.
std::vector<std::string> sentences_of_evidence() {
  std::vector<std::string> all;
  const std::string theirs = text::lower(draft);
  for (const std::string_view line : text::split(evidence, '\n'))
    for (const std::string_view each : text::split(line, '.')) {
      const std::string sentence = text::lower(text::trim(each));
      if (sentence.size() >= 25 && theirs.find(sentence) == std::string::npos) all.push_back(sentence);
    }
  return all;
}

struct Canaries {
  Canaries() : review(std::string(draft), std::string(evidence)) {
    review.files.add("larkfield/kvzi21.png", png_with("kvzi60"));
    const auto at = review.source.text.find("Pupils");
    findings = {diag::problem("style/hedging", review.source.span(at, at + 6), "kvzi61", "kvzi62")};
  }
  [[nodiscard]] Document edition(Audience audience) const { return review.built(audience, findings).document; }

  ReviewInMemory review;
  std::vector<diag::Diagnostic> findings;
};

void holds_none(std::string_view what, const std::string& open, std::string_view kinds) {
  INFO(what);
  auto all = canaries(kinds);
  for (const std::string_view more : {"kvzi60", "kvzi61", "kvzi62", "larkfield/report"}) all.emplace_back(more);
  for (const std::string& canary : all) {
    INFO(canary);
    CHECK(open.find(canary) == std::string::npos);
  }
  for (const std::string& sentence : sentences_of_evidence()) {
    INFO(sentence);
    CHECK(open.find(sentence) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("no canary is in any byte of an edition that goes out") {
  const Canaries review;
  for (const auto& [audience, kinds] : outgoing)
    for (const Writer& writer : writers()) {
      const std::string file = test::written(writer.name, review.edition(audience));
      CHECK_FALSE(file.starts_with("not "));
      holds_none(std::string(writer.name) + " for " + std::string(name(audience)), laid_open(file), kinds);
    }
}

TEST_CASE("no canary is in a Document that goes out, be it written or not") {
  const Canaries review;
  for (const auto& [audience, kinds] : outgoing) {
    const Document document = review.edition(audience);
    std::string all;
    for (const std::string& link : document.links) all += link + "\n";
    for (const Section& section : document.sections) {
      all += section.id + "\n" + section.anchor + "\n";
      for (const Part& part : section.parts) all += part.id + "\n" + part.anchor + "\n";
    }
    holds_none(name(audience), text::lower(all), kinds);
    CHECK(document.notes.empty());
    CHECK(document.evidence.empty());
  }
}

TEST_CASE("what an audience may see is there, so the canaries are alive") {
  const Canaries review;
  for (const Writer& writer : writers()) {
    if (writer.name == "pdf") continue;  // its words are drawn, not written
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
  const Canaries review;
  for (const Writer& writer : writers()) {
    INFO(writer.name);
    Document document = review.edition(Audience::open);
    document.metadata.title += " kvzi02";  // in words, and in the properties of a PDF file
    document.cover.school += " kvzi02";
    CHECK(laid_open(test::written(writer.name, document)).find("kvzi02") != std::string::npos);
  }
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
