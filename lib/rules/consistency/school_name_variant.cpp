#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "rules/cover_values.h"
#include "rules/name_fold.h"
#include "rules/school_names.h"
#include "rules/school_words.h"

namespace qar::rules::consistency {
namespace {

constexpr std::string_view flagged[] = {
    R"(---
qar: report/1
school: {name: Larkfield Primary School}
---

## Context and character of the school

«Larkfeild Primary School» is a community school. Families call it “Larkfield”, and «Lakfield» pupils live near.
)",
    R"(---
qar: report/1
school: {name: St Mary's Primary School}
---

## Context and character of the school

«St Marys Primary School» is a community school. «St Mary's Junior School» has two classes in each year group.
)",
};
constexpr std::string_view accepted[] = {
    R"(---
qar: report/1
school: {name: Larkfield Church of England Primary School}
---

## Context and character of the school

Larkfield Primary School is a community school. Larkfield's pupils live in Larkfields Road, and Larkfield School is theirs.
Many join from Larkfield Infant School.
)",
};

/// Words with their apostrophes, in lower case, straight.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  const std::string lower = text::lower(name);
  std::string word;
  for (std::size_t at = 0; at <= lower.size(); ++at) {
    const char c = at < lower.size() ? lower[at] : ' ';
    if (lower.compare(at, 3, "\u2019") == 0) {
      word += '\'';
      at += 2;
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

class Variants {
 public:
  Variants(const Report& report, Findings& out)
      : text_(report),
        name_(*report.cover.school->name),
        own_(telling_words(name_.value)),
        words_(words_of(name_.value)),
        out_(out) {}

  void find() {
    if (own_.empty() || is_placeholder(name_.value)) return;
    for (const SchoolName& each : school_names(text_)) look_at(each);
    if (own_.size() == 1 && own_[0].size() >= 7) find_single();
  }

 private:
  [[nodiscard]] bool is_ours(const SchoolName& each) const {
    return std::ranges::all_of(each.telling, [&](const std::string& word) { return holds_nearly(own_, word); });
  }

  void look_at(const SchoolName& each) {
    if (!is_ours(each)) return;
    for (std::uint32_t i = each.words.begin; i < each.words.end; ++i) named_.insert(i);
    const bool slip = std::ranges::any_of(
        each.telling, [&](const std::string& word) { return std::ranges::find(own_, word) == own_.end(); });
    if (slip || other_apostrophe(each)) {
      add(each.words);
      return;
    }
    // "Larkfield Infant School" beside Larkfield Primary School is mostly its neighbour.
    const WordRange sentence = text_.sentence(each.words.begin);
    if (other_kind(each) && each.words.begin == sentence.begin && !speaks_of_past(sentence))
      add(each.words).severity = Severity::advice;
  }

  /// "Larkfield Academy was its name until 2019."
  [[nodiscard]] bool speaks_of_past(WordRange sentence) const {
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i)
      for (const std::string_view word : {"was", "until", "became", "formerly", "renamed", "previously", "were"})
        if (text_.word(i) == word) return true;
    return false;
  }

  [[nodiscard]] bool other_apostrophe(const SchoolName& each) const {
    for (std::uint32_t i = each.words.begin; i < each.words.end; ++i) {
      const std::string_view word = text_.word(i);
      const std::string folded = fold_name(word);
      const auto same = std::ranges::find_if(words_, [&](const std::string& own) { return fold_name(own) == folded; });
      if (same != words_.end() && *same != word) return true;
    }
    return false;
  }

  /// A word of the name that the cover's name does not have.
  [[nodiscard]] bool other_kind(const SchoolName& each) const {
    for (std::uint32_t i = each.words.begin; i < each.words.end; ++i) {
      const std::string_view word = text_.word(i);
      constexpr auto kinds = std::to_array<std::string_view>(
          {"primary", "infant", "junior", "high", "secondary", "academy", "college", "grammar", "nursery", "special"});
      if (std::ranges::find(kinds, word) != kinds.end() && std::ranges::find(words_, word) == words_.end()) return true;
    }
    return false;
  }

  /// The one telling word by itself, a letter wrong.
  void find_single() {
    const std::string& own = own_[0];
    for (std::uint32_t i = 0; i < text_.size(); ++i) {
      std::string_view word = text_.word(i);
      if (word.ends_with("'s")) word.remove_suffix(2);
      if (word.size() + 1 < own.size() || word.size() > own.size() + 1 || word[0] != own[0]) continue;
      const char first = text_.written(i)[0];
      if (first < 'A' || first > 'Z' || named_.contains(i) || word == own || !text_.is_own(i)) continue;
      const bool plural = word.size() == own.size() + 1 && word.starts_with(own);
      if (plural || text::edit_distance(word, own, 1) > 1) continue;
      add({i, i + 1});
    }
  }

  diag::Diagnostic& add(WordRange words) {
    diag::Diagnostic& made = out_.add(text_.locate(words), fmt::format("the cover writes {}", text::excerpt(name_.value)),
                                      "spell the school's name as the cover does, or correct the cover");
    made.related.push_back({name_.where, "the name on the cover"});
    return made;
  }

  RunningText text_;
  const text::Spanned<std::string_view>& name_;
  std::vector<std::string> own_, words_;
  std::unordered_set<std::uint32_t> named_;
  Findings& out_;
};

void check(const Report& report, const Review&, Findings& out) {
  if (report.cover.school && report.cover.school->name) Variants(report, out).find();
}

}  // namespace

extern constinit const Rule school_name_variant = {
    .title = "The school's name in another spelling",
    .why = "A misspelt name is what a school sees first in its own report.",
    .source = "DOMAIN 1.6 (same spelling everywhere in the report)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::consistency
