// What holds of every merge of drafts, over generated ones. QAR_MERGE_TRIPLES in the environment asks for more of them.
#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "qar/merge/drafts.h"
#include "qar/read/report_reader.h"
#include "qar/text/source.h"

#include "merge/generated_draft.h"
#include "support/catch.h"

using qar::merge::ConflictStyle;
using qar::merge::Marking;
using qar::merge::Merged;
using qar::test::DraftGenerator;

namespace {

Merged merged(const std::string& base, const std::string& ours, const std::string& theirs,
              ConflictStyle style = ConflictStyle::merge) {
  qar::text::Sources sources;
  const auto& b = sources.add("base.md", base);
  const auto& o = sources.add("ours.md", ours);
  const auto& t = sources.add("theirs.md", theirs);
  Marking marking;
  marking.style = style;
  return qar::merge::merge_drafts(b, o, t, marking);
}

/// The text with the sides of its conflicts changed over.
std::string turned(const std::string& text) {
  std::istringstream lines(text);
  std::string out, first, second;
  enum class In { neither, ours, theirs } in = In::neither;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("<<<<<<<")) {
      in = In::ours;
      first.clear();
      second.clear();
    } else if (in == In::ours && line.starts_with("=======")) {
      in = In::theirs;
    } else if (in == In::theirs && line.starts_with(">>>>>>>")) {
      in = In::neither;
      out += "<<<<<<< ours\n" + second + "=======\n" + first + ">>>>>>> theirs\n";
    } else {
      (in == In::neither ? out : in == In::ours ? first : second) += line + "\n";
    }
  }
  return out;
}

std::string in_lines(std::string text) {
  std::erase(text, '\r');
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

bool holds(const std::vector<std::string>& sorted, const std::string& word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// What a side wrote and nobody took away, and is not in the result; what is in the result though both took it away.
std::string lost(const std::string& base, const std::string& ours, const std::string& theirs, const std::string& result) {
  const auto b = DraftGenerator::tokens(base), o = DraftGenerator::tokens(ours), t = DraftGenerator::tokens(theirs),
             r = DraftGenerator::tokens(result);
  std::string words;
  for (const auto& each : o)
    if ((!holds(b, each) || holds(t, each)) && !holds(r, each)) words += " lost:" + each;
  for (const auto& each : t)
    if ((!holds(b, each) || holds(o, each)) && !holds(r, each)) words += " lost:" + each;
  for (const auto& each : r)
    if (!holds(o, each) && !holds(t, each)) words += " back:" + each;
  return words;
}

bool parses(const std::string& text) {
  qar::text::Sources sources;
  return !qar::read::read_cover(sources.add("merged.md", text)).report.yaml.recovered;
}

unsigned triples() {
  const char* asked = std::getenv("QAR_MERGE_TRIPLES");
  return asked == nullptr ? 150 : static_cast<unsigned>(std::max(1, std::atoi(asked)));
}

}  // namespace

TEST_CASE("properties of merged drafts hold on generated ones") {
  std::size_t clean = 0;
  for (unsigned seed = 1; seed <= triples(); ++seed) {
    DraftGenerator generator(seed);
    const auto draft = generator.draft();
    const std::string base = draft.text(), ours = generator.changed(draft).text(), theirs = generator.changed(draft).text();
    CAPTURE(seed, base, ours, theirs);
    REQUIRE(merged(ours, ours, ours).text == ours);
    REQUIRE(merged(base, ours, base).text == ours);
    REQUIRE(merged(base, base, ours).text == ours);
    REQUIRE(merged(base, ours, ours).text == ours);
    REQUIRE(merged("", ours, ours).text == ours);
    const Merged result = merged(base, ours, theirs);
    const Merged swapped = merged(base, theirs, ours);
    CAPTURE(result.text, swapped.text);
    REQUIRE_FALSE(result.refused());
    REQUIRE(in_lines(result.text) == turned(in_lines(swapped.text)));
    REQUIRE(result.conflicts.size() == swapped.conflicts.size());
    REQUIRE(lost(base, ours, theirs, result.text) == "");
    REQUIRE((result.text.find("<<<<<<<") != std::string::npos) == !result.conflicts.empty());
    if (!result.clean()) continue;
    ++clean;
    REQUIRE(parses(result.text));
    // A merge that was made is not to be made again.
    REQUIRE(merged(result.text, result.text, result.text).text == result.text);
  }
  // Colleagues who work on one draft mostly do not meet.
  CHECK(2 * clean > triples());
}

TEST_CASE("whatever the two sides are, nothing of either is lost without a base") {
  for (unsigned seed = 1; seed <= triples() / 3; ++seed) {
    DraftGenerator generator(seed);
    const auto draft = generator.draft();
    const std::string ours = generator.changed(draft).text(), theirs = generator.changed(draft).text();
    CAPTURE(seed, ours, theirs);
    const Merged result = merged("", ours, theirs);
    const Merged swapped = merged("", theirs, ours);
    CAPTURE(result.text, swapped.text);
    REQUIRE(lost("", ours, theirs, result.text) == "");
    REQUIRE(in_lines(result.text) == turned(in_lines(swapped.text)));
  }
}
