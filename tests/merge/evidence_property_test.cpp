// What holds of every merge of evidence, over generated files.
#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "qar/merge/evidence.h"
#include "qar/syntax/yaml.h"
#include "qar/text/source.h"

#include "merge/generated_draft.h"
#include "support/catch.h"

using qar::merge::EvidenceInput;
using qar::merge::Merged;
using qar::test::DraftGenerator;

namespace {

struct Entry {
  std::string id;
  std::vector<std::pair<std::string, std::string>> fields;
  std::string comment;
};

/// Files as reviewers write them, and changes to them; every value has a word of its own.
class EvidenceGenerator {
 public:
  explicit EvidenceGenerator(unsigned seed) : random_(seed) {}

  std::vector<Entry> entries(const std::string& reviewer) {
    std::vector<Entry> made;
    for (std::size_t i = 0; i < 2 + below(6); ++i) made.push_back(entry(reviewer + "-" + std::to_string(10 + i)));
    return made;
  }

  std::vector<Entry> changed(std::vector<Entry> entries, const std::string& reviewer) {
    for (std::size_t i = 0; i <= below(3); ++i) {
      Entry& any = entries[below(entries.size())];
      switch (below(5)) {
        case 0: any.fields[below(any.fields.size())].second = value(); break;
        case 1: any.fields.emplace_back("note" + std::to_string(++last_), value()); break;
        case 2: any.comment = "  # " + token() + "\n"; break;
        case 3: entries.push_back(entry(reviewer + "-" + std::to_string(20 + below(40)))); break;
        default:
          if (entries.size() > 1) entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(below(entries.size())));
      }
    }
    // An id stands once.
    std::vector<Entry> once;
    for (const Entry& each : entries)
      if (std::none_of(once.begin(), once.end(), [&](const Entry& other) { return other.id == each.id; }))
        once.push_back(each);
    return once;
  }

  static std::string text(const std::vector<Entry>& entries, const std::string& reviewer) {
    std::string made = "# of " + reviewer + "\nqar: evidence/1\nreview: alder-2025-11\nreviewer: {id: " + reviewer +
                       ", role: visiting reviewer}\nentries:\n";
    for (const Entry& each : entries) {
      made += each.comment + "  - id: " + each.id + "\n";
      for (const auto& [key, words] : each.fields) made += "    " + key + ": " + words + "\n";
    }
    return made;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string token() { return "Tok" + std::to_string(++last_) + "x"; }
  std::string value() {
    switch (below(4)) {
      case 0: return "|\n      " + token() + "\n\n      more # not a comment";
      case 1: return "\"" + token() + ": quoted\" # " + token();
      case 2: return "[" + token() + ", " + token() + "]";
      default: return token();
    }
  }
  Entry entry(const std::string& id) { return {id, {{"date", value()}, {"place", value()}, {"observed", value()}}, ""}; }

  std::mt19937 random_;
  unsigned last_ = 0;
};

Merged merged(const std::string& base, const std::string& ours, const std::string& theirs) {
  qar::text::Sources sources;
  const auto& b = sources.add("base.yaml", base);
  const auto& o = sources.add("ours.yaml", ours);
  return qar::merge::merge_evidence(b, o, sources.add("theirs.yaml", theirs));
}

qar::merge::JoinedEvidence joined(const std::vector<std::string>& files, bool renumber = false) {
  qar::text::Sources sources;
  std::vector<EvidenceInput> inputs;
  for (const std::string& file : files) inputs.push_back({&sources.add("file.yaml", file), "file.yaml"});
  qar::merge::JoinOptions options;
  options.renumber = renumber;
  return qar::merge::join_evidence(inputs, options);
}

std::vector<std::string> missing(const std::vector<std::string>& wanted, const std::string& text) {
  const auto found = DraftGenerator::tokens(text);
  std::vector<std::string> lost;
  std::set_difference(wanted.begin(), wanted.end(), found.begin(), found.end(), std::back_inserter(lost));
  return lost;
}

bool parses(const std::string& text) {
  qar::text::Source source;
  source.text = text;
  return !qar::syntax::parse_yaml(source, source.all()).recovered;
}

}  // namespace

TEST_CASE("properties of merged versions of an evidence file hold on generated ones") {
  std::size_t clean = 0;
  constexpr unsigned triples = 200;
  for (unsigned seed = 1; seed <= triples; ++seed) {
    EvidenceGenerator generator(seed);
    const auto entries = generator.entries("KT");
    const std::string base = EvidenceGenerator::text(entries, "KT"),
                      ours = EvidenceGenerator::text(generator.changed(entries, "KT"), "KT"),
                      theirs = EvidenceGenerator::text(generator.changed(entries, "KT"), "KT");
    CAPTURE(seed, base, ours, theirs);
    REQUIRE(merged(base, ours, base).text == ours);
    REQUIRE(merged(base, base, ours).text == ours);
    REQUIRE(merged(ours, ours, ours).text == ours);
    const Merged result = merged(base, ours, theirs), swapped = merged(base, theirs, ours);
    CAPTURE(result.text);
    REQUIRE(result.conflicts.size() == swapped.conflicts.size());
    // What either side wrote is there.
    const auto old = DraftGenerator::tokens(base);
    for (const std::string* side : {&ours, &theirs}) {
      const auto words = DraftGenerator::tokens(*side);
      std::vector<std::string> added;
      std::set_difference(words.begin(), words.end(), old.begin(), old.end(), std::back_inserter(added));
      REQUIRE(missing(added, result.text).empty());
    }
    if (!result.clean()) continue;
    ++clean;
    REQUIRE(result.text == swapped.text);
    REQUIRE(parses(result.text));
  }
  CHECK(2 * clean > triples);
}

TEST_CASE("properties of joined evidence hold on generated files") {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    EvidenceGenerator generator(seed);
    const auto of_kt = generator.entries("KT");
    const std::string kt = EvidenceGenerator::text(of_kt, "KT"), mo = EvidenceGenerator::text(generator.entries("MO"), "MO"),
                      other = EvidenceGenerator::text(generator.changed(of_kt, "KT"), "KT");
    CAPTURE(seed, kt, mo, other);
    const auto both = joined({kt, mo});
    REQUIRE(both.clean());
    REQUIRE(parses(both.text));
    REQUIRE(missing(DraftGenerator::tokens(kt + mo), both.text).empty());
    REQUIRE(joined({mo, kt, mo}).text == both.text);
    REQUIRE(joined({both.text}).text == both.text);
    const auto contrary = joined({kt, other, mo});
    REQUIRE(joined({mo, other, kt}).text == contrary.text);
    const auto numbered = joined({kt, mo, other}, true);
    CAPTURE(contrary.text, numbered.text);
    REQUIRE(numbered.clean());
    REQUIRE(parses(numbered.text));
    REQUIRE(joined({other, kt, mo}, true).text == numbered.text);
    REQUIRE(missing(DraftGenerator::tokens(kt + mo + other), contrary.text).empty());
  }
}
