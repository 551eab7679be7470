#include "canary_review.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <zlib.h>

#include "qar/text/words.h"

namespace qar::test {
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
      The library is open before school each day. Every shelf of the
      second room was turned to the wall for a week.

      kvzi47
    quotes: [{speaker: kvzi48, text: "kvzi49 nobody ever asked us about the new timetable"}]
    unknown: kvzi50  # kvzi51
  - id: KVZIB-02
    confidential: true
    observed: kvzi52 somebody said in confidence that the roof has leaked since spring.
  - id: KVZIB-10
    observed: kvzi53 Nobody cites this entry and nobody should ever read it.
)";

}  // namespace

CanaryReview::CanaryReview() : review(std::string(draft), std::string(evidence)) {
  review.files.add("larkfield/kvzi21.png", png_with("kvzi60"));
  const auto at = review.source.text.find("Pupils");
  findings = {diag::problem("style/hedging", review.source.span(at, at + 6), "kvzi61", "kvzi62")};
}

std::vector<std::string> canaries(std::string_view kinds) {
  std::vector<std::string> all = {"kvzi60", "kvzi61", "kvzi62", "larkfield/report"};
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

std::string squeezed(std::string_view words) {
  std::string made = text::lower(words);
  std::erase_if(made, [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; });
  return made;
}

std::vector<std::string> CanaryReview::sentences_of_evidence() const {
  constexpr std::size_t shortest = 25;
  std::vector<std::string> all;
  const std::string theirs = squeezed(draft);
  const auto add = [&](const std::optional<model::Spanned<std::string_view>>& words) {
    if (!words) return;
    for (const std::string_view each : text::split(words->value, '.'))
      if (text::fold_space(each).size() >= shortest && theirs.find(squeezed(each)) == std::string::npos)
        all.push_back(squeezed(each));
  };
  for (const model::EvidenceFile& file : review.review.evidence)
    for (const model::EvidenceEntry& entry : file.entries) {
      add(entry.observed);
      for (const model::Quote& quote : entry.quotes) add(quote.text);
    }
  return all;
}

}  // namespace qar::test
