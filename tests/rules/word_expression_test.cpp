// The language of words in rule pages: what it reads, what it refuses, what it finds.
#include "rules/word_expression.h"

#include <algorithm>

#include "rules/inflection.h"
#include "rules/word_matcher.h"
#include "support/catch.h"

namespace qar::rules {
namespace {

/// One block of prose.
model::Prose prose_of(std::string_view text) {
  model::Prose prose;
  prose.text = std::string(text) + "\n";
  prose.lower = model::lower_prose(prose.text);
  model::ProseBlock block;
  block.range = {0, static_cast<std::uint32_t>(text.size())};
  block.end_sentence = 1;
  prose.sentences.push_back(block.range);
  prose.blocks.push_back(block);
  return prose;
}

/// The first match in a text; "-" for none.
std::string found(std::string_view expression, std::string_view text, bool exact = false) {
  const WordExpression read = parse_words(expression);
  REQUIRE_FALSE(read.fault);
  const model::Prose prose = prose_of(text);
  const WordMatcher matcher(read, exact);
  for (std::uint32_t at = 0; at < text.size(); ++at)
    if (const auto match = matcher.match_at(prose, prose.blocks[0].range, at)) return std::string(prose.slice(match->range));
  return "-";
}

std::string fault(std::string_view expression) {
  const auto read = parse_words(expression);
  return read.fault ? std::string(expression.substr(read.fault->begin, read.fault->end - read.fault->begin)) : "none";
}

TEST_CASE("words are whole words in any capitals") {
  CHECK(found("good", "A Good school") == "Good");
  CHECK(found("good", "goods, goodness") == "-");
  CHECK(found("good", "A Good school", true) == "-");
  CHECK(found("can", "they can't") == "-");
  CHECK(found("teacher", "a teacher's desk") == "teacher");
  CHECK(found("e-mail", "an e-mail") == "e-mail");
  CHECK(found("50%", "about 50% of") == "50%");
  CHECK(found("\u00e9clair", "an \u00c9clair") == "\u00c9clair");
}

TEST_CASE("alternatives, options, endings and gaps") {
  CHECK(found("(is|are) (very )?good", "they are very good") == "are very good");
  CHECK(found("colou?r", "a color") == "color");
  CHECK(found("(a|a b|a b c)", "a b c") == "a b c");
  CHECK(found("judg*", "two judgements made") == "judgements");
  CHECK(found("judg*", "misjudged") == "-");
  CHECK(found("not ... only", "not as we thought only now") == "not as we thought only");
  CHECK(found("not ... only", "not only") == "not only");
  CHECK(found("not ... only", "not one two three four only") == "-");
  CHECK(found("not ... only", "not this. And only") == "-");
  CHECK(found("(the |)school", "school") == "school");
  CHECK(found("what\\?", "so what? yes") == "what?");
  CHECK(found("pupils\u2019 work", "the pupils' work") == "pupils' work");
}

TEST_CASE("groups are counted from the left") {
  const WordExpression read = parse_words("(one|two) (very )?(big|small)");
  const model::Prose prose = prose_of("two small");
  const auto match = WordMatcher(read, false).match_at(prose, prose.blocks[0].range, 0);
  REQUIRE(match);
  CHECK(prose.slice(match->groups[0]) == "two");
  CHECK(prose.slice(match->groups[1]).empty());
  CHECK(prose.slice(match->groups[2]) == "small");
}

TEST_CASE("what cannot be read is named at its place") {
  CHECK(fault("(a|b") == "(");
  CHECK(fault("a|b") == "|");
  CHECK(fault("a)") == ")");
  CHECK(fault("?a") == "?");
  CHECK(fault("a* b") == "none");
  CHECK(fault("*a") == "*");
  CHECK(fault("ju*dge") == "*");
  CHECK(fault("[ab]") == "[");
  CHECK(fault("\\w+") == "\\w");
  CHECK(fault("a\\") == "\\");
  CHECK(fault("{number}") == "{number}");
  CHECK(fault("{x") == "{");
  CHECK_FALSE(parse_words("{number}", true).fault);
  CHECK(fault(std::string(40, '(')) != "none");
  CHECK(may_be_empty(parse_words("(a)?").root));
  CHECK_FALSE(may_be_empty(parse_words("(a)?b").root));
}

TEST_CASE("every match begins with one of the beginnings") {
  const auto texts = [](std::string_view expression, std::size_t most = 16) {
    std::vector<std::string> all;
    for (const Beginning& each : beginnings(parse_words(expression).root, most, 12))
      all.push_back(each.text + (each.whole ? "" : "~"));
    std::ranges::sort(all);
    return all;
  };
  CHECK(texts("(is|Are) good") == std::vector<std::string>{"are good", "is good"});
  CHECK(texts("(very )?good") == std::vector<std::string>{"good", "very good"});
  CHECK(texts("judg*ed" /* refused */).size() <= 1);
  CHECK(texts("judg*") == std::vector<std::string>{"judg~"});
  CHECK(texts("a very long beginning") == std::vector<std::string>{"a very long ~"});
  CHECK(texts("x (a|b|c)(a|b|c)(a|b|c)", 8) == std::vector<std::string>{"x a~", "x b~", "x c~"});
}

TEST_CASE("no expression takes for ever") {
  std::string expression;
  for (int i = 0; i < 40; ++i) expression += "(a|aa|a?a)";
  expression += "b";
  CHECK(found(expression, std::string(200, 'a')) == "-");
}

TEST_CASE("words are inflected by the rules of spelling") {
  const auto all = [](std::string_view word, WordForm form) { return spellings(word, form).front(); };
  CHECK(all("utilise", WordForm::ing) == "utilising");
  CHECK(all("try", WordForm::s) == "tries");
  CHECK(all("try", WordForm::ed) == "tried");
  CHECK(all("stop", WordForm::ed) == "stopped");
  CHECK(all("travel", WordForm::ing) == "travelling");
  CHECK(all("target", WordForm::ed) == "targeted");
  CHECK(all("watch", WordForm::s) == "watches");
  CHECK(all("see", WordForm::ing) == "seeing");
  CHECK(spellings("focus", WordForm::ed) == std::vector<std::string>{"focused", "focussed"});
  CHECK(inflected("make", WordForm::ed) == "made");
  CHECK_FALSE(inflected("show", WordForm::ed));
  CHECK(inflect_phrase("carry out", WordForm::ing) == "carrying out");
  CHECK(inflect_phrase("make use", WordForm::s) == "make uses");

  WordExpression read = parse_words("(utilise|deploy)");
  inflect_last_word(read.root, model::Inflect::verb);
  const model::Prose prose = prose_of("deployed");
  const auto match = WordMatcher(read, false).match_at(prose, prose.blocks[0].range, 0);
  REQUIRE(match);
  CHECK(match->form == WordForm::ed);
}

}  // namespace
}  // namespace qar::rules
