#include "qar/rules/page_problems.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/cover_values.h"
#include "rules/inflection.h"
#include "rules/page_index.h"
#include "rules/pattern.h"
#include "rules/probes.h"
#include "rules/word_expression.h"

namespace qar::rules {
namespace {

using model::PageEntry;
using model::PageText;

/// A text that a match must hold and that prose never does, such as a long dash.
std::optional<std::string> impossible_text(const PatternNode& node) {
  using Kind = PatternNode::Kind;
  const auto impossible = [](const std::string& text) {
    return model::normalise_prose("x" + text + "x") != "x" + text + "x";
  };
  if (node.kind == Kind::choice) {
    std::optional<std::string> found;
    for (const PatternNode& branch : node.parts)
      if (!(found = impossible_text(branch))) return std::nullopt;
    return found;
  }
  if (node.kind == Kind::repeat) return node.least > 0 ? impossible_text(node.parts[0]) : std::nullopt;
  if (node.kind != Kind::sequence) return std::nullopt;
  std::string run;
  for (const PatternNode& part : node.parts) {
    const auto text = only_text(part);
    run = text ? run + *text : std::string();
    if (text && impossible(run)) return run;
    if (auto within = text ? std::nullopt : impossible_text(part)) return within;
  }
  return std::nullopt;
}

class PageProblems {
 public:
  PageProblems(const model::RulePage& page, const text::Source& source) : page_(page), source_(source) {}

  std::vector<diag::Diagnostic> find() {
    for (const PageEntry& entry : page_.entries) check_entry(entry);
    if (page_.limit) check_limit(*page_.limit);
    return std::move(problems_);
  }

 private:
  void add(std::string_view rule, text::Span where, std::string message, std::string help) {
    problems_.push_back(diag::problem(rule, where, std::move(message), std::move(help)));
  }

  void check_entry(const PageEntry& entry) {
    int groups = 0;
    if (entry.is_pattern) {
      groups = check_pattern(entry.match, entry.exact_case, true);
      for (const PageText& each : entry.unless) check_pattern(each, entry.exact_case, false);
    } else {
      groups = check_words(entry.match, false);
      for (const PageText& each : entry.unless) check_words(each, false);
    }
    for (const model::PageTexts list : {entry.unless_in_sentence, entry.unless_in_block, entry.only_in_sentence})
      for (const PageText& each : list) check_words(each, true);
    for (const PageText& each : entry.prefer) check_groups(each, groups);
  }

  /// The number of its groups.
  int check_words(const PageText& written, bool placeholders) {
    const WordExpression expression = parse_words(written.value, placeholders);
    if (expression.fault) {
      add("config/bad-expression", place_within(source_, written, expression.fault->begin, expression.fault->end),
          expression.fault->message, expression.fault->help);
    } else if (may_be_empty(expression.root)) {
      add("config/never-matches", written.where, "this expression needs no words at all, so it finds none",
          "leave something in it that is not optional");
    }
    return expression.groups;
  }

  int check_pattern(const PageText& written, bool exact_case, bool own) {
    const Pattern pattern(written.value, exact_case);
    if (const auto& fault = pattern.fault()) {
      const std::size_t at = std::min(fault->offset, written.value.size());
      add("config/bad-pattern", place_within(source_, written, at, std::min(at + 1, written.value.size())),
          fmt::format("the pattern cannot be read from here: {}", fault->message),
          "see the PCRE2 syntax; a backslash stands before ( ) [ { . * + ? that mean themselves");
      return 0;
    }
    const auto tree = pattern_tree(written.value, exact_case);
    if (const auto text = own && tree ? impossible_text(*tree) : std::nullopt)
      add("config/never-matches", written.where, fmt::format("\"{}\" never stands in the text that patterns see", *text),
          "write straight quotation marks, `-` for every dash, and one space");
    return pattern.groups();
  }

  void check_groups(const PageText& prefer, int groups) {
    for (std::size_t i = 0; i + 1 < prefer.value.size(); ++i) {
      const char c = prefer.value[i + 1];
      if (prefer.value[i] != '$' || c < '1' || c > '9' || c - '0' <= groups) continue;
      add("config/bad-expression", place_within(source_, prefer, i, i + 2),
          fmt::format("there is no group {} in `match`, which has {}", c, groups), "count its parentheses from the left");
    }
  }

  void check_limit(const model::PageLimit& limit) {
    const bool small = limit.in == model::CountedIn::sentence || limit.in == model::CountedIn::heading;
    const bool of_one =
        limit.count == model::Counted::items && limit.in != model::CountedIn::part && limit.in != model::CountedIn::section;
    if ((small && limit.count == model::Counted::sentences) || of_one)
      add("config/never-matches", source_.span(0, 0), "what the limit counts does not stand in what it looks at",
          "count items in a part or section, and sentences in a paragraph, item, part or section");
  }

  const model::RulePage& page_;
  const text::Source& source_;
  std::vector<diag::Diagnostic> problems_;
};

constexpr std::size_t most_wordings = 64;
constexpr std::size_t longest_wording = 200;

/// A wording that an entry replaces, and by what.
struct Replaced {
  const CatalogueEntry* rule = nullptr;
  const PageEntry* entry = nullptr;
  std::string by;
};

bool may_hold_together(const Rule& a, const Rule& b) {
  if (a.style && b.style && *a.style != *b.style) return false;
  return !(a.to && b.from && *a.to < *b.from) && !(b.to && a.from && *b.to < *a.from);
}

/// Calls use(wording, replacement) for the wordings of an entry of words that has a replacement without groups.
template <class Use>
void for_each_replaced(const PageEntry& entry, Use use) {
  if (entry.is_pattern || entry.exact_case || entry.prefer.empty() ||
      entry.prefer[0].value.find('$') != std::string_view::npos)
    return;
  if (!entry.unless_in_sentence.empty() || !entry.unless_in_block.empty() || !entry.only_in_sentence.empty() ||
      entry.only_at != model::OnlyAt::anywhere)
    return;
  const WordExpression expression = parse_words(entry.match.value);
  for (const Beginning& each : beginnings(expression.root, most_wordings, longest_wording))
    if (each.whole && !each.text.empty()) use(each.text, model::lower_prose(entry.prefer[0].value));
}

}  // namespace

std::vector<diag::Diagnostic> page_problems(const model::RulePage& page, const text::Source& source) {
  return PageProblems(page, source).find();
}

std::vector<diag::Diagnostic> contradictions(std::span<const CatalogueEntry> pages, std::span<const CatalogueEntry> others) {
  std::multimap<std::string, Replaced> known;
  const auto take = [&](const CatalogueEntry& rule, const PageEntry& entry) {
    for_each_replaced(entry, [&](const std::string& wording, std::string by) {
      known.emplace(wording, Replaced{&rule, &entry, std::move(by)});
    });
  };
  std::vector<diag::Diagnostic> found;
  const auto say = [&](const PageEntry& entry, const Replaced& other, std::string_view wording, std::string_view how) {
    const bool said =
        std::ranges::any_of(found, [&](const diag::Diagnostic& each) { return each.where == entry.prefer[0].where; });
    if (said) return;
    found.push_back(diag::problem("config/contradictory-prefer", entry.prefer[0].where,
                                  fmt::format("`{}` wants \"{}\" {}", other.rule->id, wording, how),
                                  "agree on one of the two, or switch one rule off"));
  };
  for (const CatalogueEntry& rule : others)
    if (rule.rule->yaml)
      for (const PageEntry& entry : rule.rule->yaml->entries) take(rule, entry);
  for (const CatalogueEntry& rule : pages) {
    if (!rule.rule->yaml) continue;
    for (const PageEntry& entry : rule.rule->yaml->entries) {
      for_each_replaced(entry, [&](const std::string& wording, const std::string& by) {
        for (auto [same, end] = known.equal_range(wording); same != end; ++same)
          if (same->second.by != by && may_hold_together(*rule.rule, *same->second.rule->rule))
            say(entry, same->second, wording, fmt::format("written as \"{}\"", same->second.by));
        for (auto [back, end] = known.equal_range(by); back != end; ++back)
          if (back->second.by == wording && may_hold_together(*rule.rule, *back->second.rule->rule))
            say(entry, back->second, by, fmt::format("written as \"{}\" again", wording));
      });
      take(rule, entry);
    }
  }
  return found;
}

}  // namespace qar::rules
