#include "rules/inflection.h"

#include <algorithm>
#include <array>

namespace qar::rules {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouAEIOU").find(c) != std::string_view::npos; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

/// Past forms of irregular verbs; empty where past and participle differ.
struct Irregular {
  std::string_view base, past;
};
constexpr auto irregulars = std::to_array<Irregular>({
    {"be", ""},           {"become", ""},
    {"begin", ""},        {"bring", "brought"},
    {"build", "built"},   {"buy", "bought"},
    {"choose", ""},       {"come", ""},
    {"cut", "cut"},       {"deal", "dealt"},
    {"do", ""},           {"draw", ""},
    {"feel", "felt"},     {"find", "found"},
    {"get", "got"},       {"give", ""},
    {"go", ""},           {"grow", ""},
    {"have", "had"},      {"hear", "heard"},
    {"help", "helped"},   {"hold", "held"},
    {"keep", "kept"},     {"know", ""},
    {"lead", "led"},      {"leave", "left"},
    {"let", "let"},       {"lose", "lost"},
    {"make", "made"},     {"meet", "met"},
    {"overcome", ""},     {"put", "put"},
    {"read", "read"},     {"run", ""},
    {"say", "said"},      {"see", ""},
    {"send", "sent"},     {"set", "set"},
    {"show", ""},         {"speak", ""},
    {"spend", "spent"},   {"take", ""},
    {"teach", "taught"},  {"tell", "told"},
    {"think", "thought"}, {"understand", "understood"},
    {"write", ""},
});
constexpr auto irregular_nouns = std::to_array<Irregular>(
    {{"child", "children"}, {"man", "men"}, {"woman", "women"}, {"person", "people"}, {"criterion", "criteria"}});

constexpr auto small_words = std::to_array<std::string_view>(
    {"about", "at", "by", "down", "for", "from", "in", "into", "of", "off", "on", "out", "over", "to", "up", "with"});

bool sibilant(std::string_view word) {
  return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') || word.ends_with("ch") || word.ends_with("sh");
}
bool consonant_y(std::string_view word) {
  return word.size() > 1 && word.ends_with('y') && !is_vowel(word[word.size() - 2]);
}

std::size_t syllables(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++count;
  return count;
}

/// A short vowel between consonants at the end: "stop", "travel".
bool ends_short(std::string_view word) {
  if (word.size() < 3) return false;
  const char last = word.back();
  return !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' && is_vowel(word[word.size() - 2]) &&
         !is_vowel(word[word.size() - 3]);
}
bool doubles(std::string_view word) { return ends_short(word) && (syllables(word) == 1 || word.ends_with('l')); }

std::string plus_s(std::string_view word) {
  for (const Irregular& each : irregular_nouns)
    if (each.base == word) return std::string(each.past);
  if (word == "have") return "has";
  if (word == "be") return "is";
  if (word == "do" || word == "go") return std::string(word) + "es";
  if (sibilant(word)) return std::string(word) + "es";
  if (consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ies";
  return std::string(word) + "s";
}

std::string plus_ed(std::string_view word, bool doubled) {
  if (word.ends_with('e')) return std::string(word) + "d";
  if (consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ied";
  return std::string(word) + (doubled ? std::string(1, word.back()) : std::string()) + "ed";
}

std::string plus_ing(std::string_view word, bool doubled) {
  if (word.ends_with("ie")) return std::string(word.substr(0, word.size() - 2)) + "ying";
  if (word.ends_with('e') && word.size() > 2 && !word.ends_with("ee") && !word.ends_with("oe") && !word.ends_with("ye"))
    return std::string(word.substr(0, word.size() - 1)) + "ing";
  return std::string(word) + (doubled ? std::string(1, word.back()) : std::string()) + "ing";
}

/// Where the last word of a literal begins.
std::size_t last_word(std::string_view literal) {
  std::size_t at = literal.size();
  while (at > 0 && is_letter(literal[at - 1])) --at;
  return at;
}

WordNode forms_of(std::string_view word, model::Inflect how) {
  WordNode choice;
  choice.kind = WordNode::Kind::choice;
  const auto add = [&](WordForm form) {
    for (std::string& spelling : spellings(word, form)) {
      WordNode& node = choice.children.emplace_back();
      node.kind = WordNode::Kind::literal;
      node.literal = std::move(spelling);
      node.form = form;
      node.inflected = true;
    }
  };
  add(WordForm::base);
  add(WordForm::s);
  if (how != model::Inflect::noun) {
    add(WordForm::ed);
    add(WordForm::ing);
  }
  return choice;
}

}  // namespace

std::vector<std::string> spellings(std::string_view word, WordForm form) {
  if (word.empty()) return {};
  switch (form) {
    case WordForm::base: return {std::string(word)};
    case WordForm::s: return {plus_s(word)};
    case WordForm::ed: {
      std::vector<std::string> made = {plus_ed(word, doubles(word))};
      if (ends_short(word)) made.push_back(plus_ed(word, !doubles(word)));
      return made;
    }
    case WordForm::ing: {
      std::vector<std::string> made = {plus_ing(word, doubles(word))};
      if (ends_short(word)) made.push_back(plus_ing(word, !doubles(word)));
      return made;
    }
  }
  return {};
}

std::optional<std::string> inflected(std::string_view word, WordForm form) {
  if (word.empty()) return std::nullopt;
  if (form == WordForm::base) return std::string(word);
  if (form == WordForm::s) return plus_s(word);
  if (form == WordForm::ing) {
    if (word == "begin" || word == "let" || word == "get" || word == "set" || word == "put" || word == "run" ||
        word == "cut")
      return plus_ing(word, true);
    return plus_ing(word, doubles(word));
  }
  for (const Irregular& each : irregulars) {
    if (each.base != word) continue;
    if (each.past.empty()) return std::nullopt;
    return std::string(each.past);
  }
  return plus_ed(word, doubles(word));
}

std::optional<std::string> inflect_phrase(std::string_view phrase, WordForm form) {
  if (form == WordForm::base) return std::string(phrase);
  const std::size_t last = last_word(phrase);
  const bool small = std::ranges::find(small_words, phrase.substr(last)) != small_words.end();
  if (!small || last == 0) {
    const auto made = inflected(phrase.substr(last), form);
    return made ? std::optional(std::string(phrase.substr(0, last)) + *made) : std::nullopt;
  }
  const std::size_t first = std::min(phrase.find(' '), phrase.size());
  const auto made = inflected(phrase.substr(0, first), form);
  return made ? std::optional(*made + std::string(phrase.substr(first))) : std::nullopt;
}

void inflect_last_word(WordNode& root, model::Inflect how) {
  if (how == model::Inflect::no) return;
  switch (root.kind) {
    case WordNode::Kind::literal: {
      const std::size_t at = last_word(root.literal);
      if (at == root.literal.size()) return;
      WordNode made;
      if (at > 0) {
        WordNode before;
        before.kind = WordNode::Kind::literal;
        before.literal = root.literal.substr(0, at);
        made.children.push_back(std::move(before));
      }
      made.children.push_back(forms_of(std::string_view(root.literal).substr(at), how));
      root = std::move(made);
      return;
    }
    case WordNode::Kind::sequence:
      if (!root.children.empty()) inflect_last_word(root.children.back(), how);
      return;
    case WordNode::Kind::choice:
      for (WordNode& child : root.children) inflect_last_word(child, how);
      return;
    default: return;
  }
}

}  // namespace qar::rules
