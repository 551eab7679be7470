// What must stand in a text for a pattern to match is never more than what does.
#include "rules/probes.h"

#include <algorithm>
#include <set>

#include "qar/rules/rule.h"

#include "rules/page_index.h"
#include "rules/pattern.h"
#include "rules/prose.h"
#include "rules/word_matcher.h"
#include "support/catch.h"

namespace qar::rules {
namespace {

using List = std::vector<std::string>;

List literals(std::string_view pattern, bool exact_case = false) {
  const auto tree = pattern_tree(pattern, exact_case);
  if (!tree) return {"(not read)"};
  std::set<std::string> texts;
  for (const Probe& each : probes_of(*tree)) texts.insert(each.text);
  return {texts.begin(), texts.end()};
}

Probe only(std::string_view pattern, bool exact_case = true) {
  const auto tree = pattern_tree(pattern, exact_case);
  REQUIRE(tree);
  const std::vector<Probe> probes = probes_of(*tree);
  REQUIRE(probes.size() == 1);
  return probes[0];
}

char at(const std::string& text, std::size_t place) { return place < text.size() ? text[place] : '\n'; }

bool fits(const Probe& probe, const std::string& text, const std::string& lower, std::size_t begin) {
  if (lower.compare(begin, probe.text.size(), probe.text) != 0) return false;
  for (std::size_t i = 0; i < probe.before.size(); ++i)
    if (!probe.before[i].holds(begin > i ? text[begin - 1 - i] : '\n')) return false;
  for (std::size_t i = 0; i < probe.after.size(); ++i)
    if (!probe.after[i].holds(at(text, begin + probe.text.size() + i))) return false;
  for (std::size_t i = 0; i < probe.exact.size(); ++i)
    if (probe.exact[i] != Probe::either_case && probe.exact[i] != text[begin + i]) return false;
  return true;
}

/// Whether one of the probes stands where a match that begins at `begin` would be tried from it.
bool leads_to(const std::vector<Probe>& probes, const std::string& text, std::size_t begin) {
  const std::string lower = model::lower_prose(text);
  return std::ranges::any_of(probes, [&](const Probe& each) {
    const std::size_t far = each.distance == Probe::anywhere ? 0 : begin + each.distance + 1;
    for (std::size_t place = each.distance == Probe::anywhere ? 0 : begin;
         place < (far == 0 ? text.size() : std::min(far, text.size())); ++place)
      if (fits(each, text, lower, place)) return true;
    return false;
  });
}

/// The examples of all pages, without their marks, as prose has them.
List examples() {
  List made;
  for (const CatalogueEntry& rule : catalogue()) {
    if (!rule.rule->yaml) continue;
    for (const auto list : {rule.rule->flagged, rule.rule->accepted})
      for (const std::string_view each : list) {
        if (each.size() > 600 || each.find('\n') != std::string_view::npos) continue;
        std::string text(each);
        for (const std::string_view mark : {"\u00AB", "\u00BB"})
          for (std::size_t found; (found = text.find(mark)) != std::string::npos;) text.erase(found, mark.size());
        made.push_back(model::normalise_prose(text));
      }
  }
  return made;
}

TEST_CASE("what a pattern cannot match without") {
  CHECK(literals("\\bkey stage (\\d+)") == List{"key stage"});
  CHECK(literals("\\b(\\d+)(st|nd) (of )?(January|May)") == List{"nd ", "st "});
  CHECK(literals("(?:foo|bar)+x") == List{"bar", "foo"});
  CHECK(literals("[Pp]lanned", true) == List{"planned"});
  CHECK(literals("(?<mark>fre)e") == List{"free"});
  CHECK(literals("(?i)foo") == List{"foo"});
  CHECK(literals("(?=wishes)\\w+") == List{"wishes"});
  CHECK(literals("(?!three)\\w+").empty());
  CHECK(literals("\\w+").empty());
  CHECK(literals("[\\x{1F300}-\\x{1FAFF}]") == List{"\xF0"});
  for (const char* not_read :
       {"(?x) f o o", "\\Qfoo\\E", "(a)\\1", "(?(1)a|b)", "(", "[", "\\", "(?", "(?<x", "[[:alpha:]", ")"})
    CHECK(literals(not_read) == List{"(not read)"});
  for (const char* odd : {"a{", "a{2,", "a{99999}", "", "|", "(|a)", "[]a]", "[^]a]"}) static_cast<void>(literals(odd));
}

TEST_CASE("what stands beside a literal") {
  const Probe stop = only("[a-z]{2,}\\.([A-Z][a-z]+)");
  CHECK(stop.text == ".");
  CHECK(stop.before[0].holds('a'));
  CHECK_FALSE(stop.before[0].holds('A'));
  CHECK_FALSE(stop.before[0].holds(' '));
  CHECK(stop.after[0].holds('B'));
  CHECK_FALSE(stop.after[0].holds('b'));

  const Probe word = only("\\bie\\b");
  CHECK(word.at_word());
  CHECK_FALSE(word.before[0].holds('p'));
  CHECK_FALSE(word.after[0].holds('l'));
  CHECK(word.after[0].holds('\n'));

  CHECK(only("(?<![A-Z])outstanding").before[0].holds('a'));
  CHECK_FALSE(only("(?<![A-Z])outstanding").before[0].holds('A'));
  CHECK(only("^outstanding").before[0] == ByteMask::range('\n', '\n'));
  CHECK(only("Outstanding").exact == "Outstanding");
  CHECK(only("Outstanding", false).exact == std::string(11, Probe::either_case));
  CHECK(only("\\b\\w+ outstanding").distance == 51);
}

TEST_CASE("no match of a built-in pattern or of words is missed by its probes") {
  const List texts = examples();
  REQUIRE(texts.size() > 1000);
  std::size_t matches = 0;
  for (const CatalogueEntry& rule : catalogue()) {
    if (!rule.rule->yaml) continue;
    for (const model::PageEntry& entry : rule.rule->yaml->entries) {
      if (!entry.is_pattern) continue;
      const auto tree = pattern_tree(entry.match.value, entry.exact_case);
      const std::vector<Probe> probes = tree ? probes_of(*tree) : std::vector<Probe>();
      if (probes.empty()) continue;
      const Pattern pattern(entry.match.value, entry.exact_case);
      bool slow = false;
      for (const std::string& text : texts)
        for (const PatternMatch& match : pattern.find_all(text, {0, static_cast<std::uint32_t>(text.size())}, slow)) {
          ++matches;
          INFO(rule.id << ": " << entry.match.value << " in " << text);
          REQUIRE(leads_to(probes, text, match.range.begin));
        }
    }
  }
  CHECK(matches > 600);
}

}  // namespace
}  // namespace qar::rules
