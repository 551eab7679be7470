// What is hidden of private places: of a source, of a message, of an edit.
#include "qar/diag/masks.h"

#include "support/catch.h"

using namespace qar;
using diag::Masks;

namespace {

constexpr std::string_view text =
    "with: Mrs Fielding, and Dr. A. Okafor\n"
    "email: m.tolley@larkfield.example.org\n"
    "group: three looked-after pupils in Year 5\n"
    "note: Sophie Zoë\n"
    "  Marsh\n";

/// A source in which some words are private.
class Private {
 public:
  explicit Private(std::initializer_list<std::string_view> words) : source_(sources_.add("kt.yaml", std::string(text))) {
    std::vector<text::Span> places;
    for (const std::string_view each : words) places.push_back(place(each));
    masks_ = Masks(&sources_, places);
  }

  [[nodiscard]] text::Span place(std::string_view words) const {
    const std::size_t at = source_.text.find(words);
    REQUIRE(at != std::string::npos);
    return source_.span(at, at + words.size());
  }
  [[nodiscard]] std::string slice(std::string_view words) const { return masks_.slice(place(words)); }
  /// The message of a finding at a place, as it is told.
  [[nodiscard]] std::string told(std::string message, std::string_view at = "email:", bool careful = false) const {
    diag::Diagnostic finding = diag::problem("evidence/any", place(at), std::move(message));
    masks_.hide(finding, careful);
    return finding.message;
  }
  [[nodiscard]] std::string written(std::string_view at, std::string words) const {
    return masks_.replacement({place(at), std::move(words)});
  }
  [[nodiscard]] const Masks& masks() const { return masks_; }

 private:
  text::Sources sources_;
  const text::Source& source_;
  Masks masks_;
};

}  // namespace

TEST_CASE("A private character is one sign, whatever bytes it has, and line endings stay") {
  const Private some{"Fielding", "Zoë\n  Marsh"};
  CHECK(some.slice("Mrs Fielding, and") == "Mrs ████████, and");
  CHECK(some.slice("ielding") == "███████");
  CHECK(some.slice("Sophie Zoë\n  Marsh") == "Sophie ███\n███████");
  CHECK(some.slice("Dr. A. Okafor") == "Dr. A. Okafor");
}

TEST_CASE("Places may overlap, come in any order, be empty or end behind their file") {
  text::Sources sources;
  const text::Source& source = sources.add("a.md", "0123456789");
  const std::vector<text::Span> places = {
      source.span(8, 99), source.span(2, 4), source.span(3, 6), source.span(1, 1), {7, 0, 3}};
  const Masks masks(&sources, places);
  CHECK(masks.slice(source.all()) == "01████67██");
  CHECK(masks.in(source.id).size() == 2);
  CHECK(masks.in(7).empty());
  CHECK(masks.slice({7, 0, 3}).empty());
  CHECK(Masks().empty());
  CHECK(Masks().replacement({source.all(), "as it is"}) == "as it is");
}

TEST_CASE("No message repeats a private place, wherever it is found") {
  const Private some{"Mrs Fielding", "m.tolley@larkfield.example.org", "Sophie Zoë\n  Marsh", "three looked-after pupils"};
  CHECK(some.told("`Mrs Fielding` is not a role") == "`████████████` is not a role");
  CHECK(some.told("Mrs Fielding is no role") == "████████████ is no role");
  CHECK(some.told("“mrs  fielding’s” class") == "“█████████████’s” class");
  CHECK(some.told("`m.tolley@larkfield.example.org`") == "`██████████████████████████████`");
  CHECK(some.told("`sophie zoë marsh` and `Sophie Zoë`") == "`████████████████` and `Sophie Zoë`");
  CHECK(some.told("write “three looked-after pupils”") == "write “█████████████████████████”");
  CHECK(some.told("Mrs Fieldings, Mrs or Fielding") == "Mrs Fieldings, Mrs or Fielding");
}

TEST_CASE("A private place of one word hides that word where something is quoted") {
  const Private some{"email", "Sophie"};
  CHECK(some.told("`email` is not an email", "with:") == "`█████` is not an email");
  CHECK(some.told("“Sophie” and Sophie", "with:") == "“██████” and Sophie");
  CHECK(some.written("with:", "email: Sophie") == "█████: ██████");
  diag::Diagnostic finding = diag::problem("a/b", some.place("with:"), "m");
  finding.section = {"What Sophie did"};
  some.masks().hide(finding, false);
  CHECK(finding.section[0] == "What ██████ did");
}

TEST_CASE("What was cut short is hidden as far as it goes") {
  const Private some{"Mrs Fielding", "m.tolley@larkfield.example.org"};
  CHECK(some.told("`m.tolley@lark…` is long") == "`█████████████…` is long");
  CHECK(some.told("`m.tolley@…` is long") == "`████████@…` is long");
  CHECK(some.told("`Mrs Field…`") == "`█████████…`");
  CHECK(some.told("`Mrs Fox…` and `Mr…`") == "`Mrs Fox…` and `Mr…`");
}

TEST_CASE("A finding that touches a private place quotes no word of it") {
  const Private some{"Mrs Fielding, and Dr. A. Okafor"};
  CHECK(some.told("`Fielding` is a surname", "with: Mrs") == "`████████` is a surname");
  CHECK(some.told("“Okafor A.”, and Fielding", "Okafor") == "“██████ A.”, and Fielding");
  CHECK(some.told("`Fielding` is a surname", "email:") == "`Fielding` is a surname");
  CHECK(some.told("`okaf…`", "Okafor") == "`████…`");
  CHECK(some.told("an odd ` before Fielding", "Okafor") == "an odd ` before ████████");
  // Its own rule says nothing of what it flags, and may well name a field that is called the same.
  CHECK(some.told("`and` holds a name", "Okafor", true) == "`and` holds a name");
}

TEST_CASE("Help, section, related places and a suppression's reason are hidden too") {
  const Private some{"Mrs Fielding"};
  diag::Diagnostic finding = diag::problem("a/b", some.place("email:"), "m", "ask Mrs Fielding");
  finding.section = {"A talk with Mrs Fielding", "KT-01"};
  finding.suppressed = "Mrs Fielding agreed";
  finding.related = {{some.place("Fielding"), "`Fielding` is here"}};
  some.masks().hide(finding, false);
  CHECK(finding.help == "ask ████████████");
  CHECK(finding.section == std::vector<std::string>{"A talk with ████████████", "KT-01"});
  CHECK(finding.suppressed == "████████████ agreed");
  CHECK(finding.related[0].message == "`████████` is here");
}

TEST_CASE("An edit that changes a private place shows no word of it, one elsewhere no repetition") {
  const Private some{"Mrs Fielding"};
  CHECK(some.written("Mrs Fielding", "\"Fielding, Mrs\"") == "\"████████, ███\"");
  CHECK(some.written("Mrs Fielding", "a teacher") == "a teacher");
  CHECK(some.written("email:", "Mrs Fielding: Fielding") == "████████████: Fielding");
}

TEST_CASE("A private place without words hides itself and nothing else") {
  const Private some{": "};
  CHECK(some.slice("email: m") == "email: m");
  CHECK(some.slice("with: Mrs") == "with██Mrs");
  CHECK(some.told("a: b …") == "a: b …");
}
