#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/model/quotations.h"
#include "qar/rules/rule.h"
#include "qar/text/words.h"

#include "../cited_entries.h"
#include "../quoted_words.h"

namespace qar::rules::citation {
namespace {

constexpr std::string_view flagged[] = {
    R"(=== report.md
## Leadership at all levels
### What went well
- Pupils see how numbers are made: «“I can see it on a number line”», said one. [@KT-01]
- Leaders speak of «"one change that every class can see"», and check it. [@KT-01]
- Teachers call the plans «‘the best help that we ever had’». [@KT-02]
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    quotes: [{speaker: pupil, text: "I could see it on the number line."}]
  - id: KT-02
    observed: Teachers described their plans.
  - id: KT-03
    observed: Leaders asked for “one change that every class can see” in each plan.
)",
};
constexpr std::string_view accepted[] = {
    R"(=== report.md
## Leadership at all levels
### What went well
- Pupils see how numbers are made: “I could see it … the number line”, said one. [@KT-01]
- Leaders ask for “one change that [each] class can see”. [@KT-03]
- A “learning buddy” helps, and all read “The Fox and the Quiet Wood”. [@KT-01]
- The school's own words are “be kind and be ready”.
=== evidence/kt.yaml
qar: evidence/1
review: larkfield-2025-11
reviewer: {id: KT}
entries:
  - id: KT-01
    quotes: [{speaker: pupil, text: "I could see it on the number line."}]
  - id: KT-03
    observed: Leaders asked for 'one change that every class can see' in each plan.
)",
};

// Shorter ones are mostly a word that is held at arm's length.
constexpr std::size_t fewest_words = 4;

/// A quotation without the marks around it.
std::string_view inside(std::string_view marked) {
  const auto size_of_mark = [](std::string_view text, bool at_end) -> std::size_t {
    for (const std::string_view mark : {"“", "”", "„", "‘", "’", "\"", "'"})
      if (at_end ? text.ends_with(mark) : text.starts_with(mark)) return mark.size();
    return 0;
  };
  marked.remove_prefix(size_of_mark(marked, false));
  marked.remove_suffix(size_of_mark(marked, true));
  return marked;
}

/// An entry with what it holds of what was said, as words: each text by itself.
struct SpokenEntry {
  const EvidenceEntry* entry = nullptr;
  std::vector<std::string> texts;
};

/// An entry with all that it notes, in lower case: enough to pass most of them by.
struct NotedEntry {
  const EvidenceEntry* entry = nullptr;
  std::string lower;
};

SpokenEntry spoken(const EvidenceEntry& entry) {
  SpokenEntry made{&entry, {}};
  for (const model::Quote& quote : entry.quotes)
    if (quote.text) made.texts.push_back(spoken_words(quote.text->value));
  if (entry.observed) made.texts.push_back(spoken_words(entry.observed->value));
  return made;
}

class Check {
 public:
  Check(const Report& report, const Review& review, Findings& out) : report_(report), review_(review), out_(out) {}

  void look_at(const model::Claim& claim) {
    if (claim.citations.empty() || claim.text.find_first_of("\"'\xE2") == std::string::npos) return;
    std::vector<text::Span> places;
    model::find_quotations(report_.source->slice(claim.where), claim.where.file, claim.where.begin, places);
    if (places.empty()) return;
    std::vector<SpokenEntry> cited;
    for (const text::Span place : places) {
      const QuotedWords quoted(inside(report_.source->slice(place)));
      if (quoted.words() < fewest_words || quoted.is_title()) continue;
      if (cited.empty())
        for (const EvidenceEntry* entry : cited_entries(claim, review_)) cited.push_back(spoken(*entry));
      if (cited.empty()) return;
      if (std::ranges::any_of(cited, [&](const SpokenEntry& each) { return holds(each, quoted); })) continue;
      if (work_left_ == 0) return;
      if (!report_difference(place, quoted, cited) && !report_other_entry(place, quoted))
        out_.add(place, "this quotation is in no entry that the claim cites",
                 "quote what is noted there, or give it in your own words")
            .severity = diag::Severity::advice;
    }
  }

 private:
  /// Pays for looking through so many bytes; whether there was enough left.
  bool spend(std::size_t bytes) {
    work_left_ = bytes < work_left_ ? work_left_ - bytes : 0;
    return work_left_ > 0;
  }

  bool holds(const SpokenEntry& spoken, const QuotedWords& quoted) {
    return std::ranges::any_of(spoken.texts,
                               [&](const std::string& text) { return spend(text.size()) && quoted.stands_in(text); });
  }

  /// The cited entry that has most of its words, if that is nearly all.
  bool report_difference(text::Span place, const QuotedWords& quoted, const std::vector<SpokenEntry>& cited) {
    constexpr double nearly_all = 0.6;
    constexpr std::size_t cost_of_a_byte = 50;  // the words are sorted
    double best = 0;
    const SpokenEntry* nearest = nullptr;
    const model::Quote* quote_of_nearest = nullptr;
    for (const SpokenEntry& each : cited) {
      std::size_t text = 0;
      for (const model::Quote& quote : each.entry->quotes) {
        if (!quote.text) continue;
        const std::string& words = each.texts[text++];
        if (!spend(cost_of_a_byte * words.size())) return false;
        const double share = quoted.share_in(words);
        if (share < nearly_all || share <= best) continue;
        best = share;
        nearest = &each;
        quote_of_nearest = &quote;
      }
    }
    if (!nearest) return false;
    out_.add(place, fmt::format("this quotation differs from what `{}` has", nearest->entry->id.value),
             "quote it as it is noted, or give it in your own words")
        .related.push_back(
            {quote_of_nearest->text->where, nearest->entry->is_confidential()
                                                ? std::string("it is noted here")
                                                : fmt::format("“{}”", text::excerpt(quote_of_nearest->text->value))});
    return true;
  }

  /// It stands, word for word, in an entry that the claim does not cite.
  bool report_other_entry(text::Span place, const QuotedWords& quoted) {
    if (everything_.empty()) collect_entries();
    const std::string_view key = quoted.longest_run();
    const auto found = std::ranges::find_if(everything_, [&](const NotedEntry& each) {
      return spend(each.lower.size()) && each.lower.find(key) != std::string::npos && holds(spoken(*each.entry), quoted);
    });
    if (found == everything_.end()) return false;
    const EvidenceEntry& entry = *found->entry;
    out_.add(place, fmt::format("this quotation is in `{}`, which the claim does not cite", entry.id.value),
             fmt::format("cite `{}` as well", entry.id.value))
        .related.push_back({entry.id.where, fmt::format("`{}` stands here", entry.id.value)});
    return true;
  }

  void collect_entries() {
    for (const EvidenceFile& file : review_.evidence)
      for (const EvidenceEntry& entry : file.entries) {
        if (entry.id.value.empty()) continue;
        NotedEntry& noted = everything_.emplace_back(NotedEntry{&entry, {}});
        for (const model::Quote& quote : entry.quotes)
          if (quote.text) (noted.lower += text::lower(quote.text->value)) += '\n';
        if (entry.observed) noted.lower += text::lower(entry.observed->value);
      }
  }

  const Report& report_;
  const Review& review_;
  Findings& out_;
  std::vector<NotedEntry> everything_;  // once it is needed
  // Many quotations of many entries would take the product of both; real reviews come nowhere near.
  std::size_t work_left_ = 256 * 1024 * 1024;
};

void check(const Report& report, const Review& review, Findings& out) {
  if (review.evidence.empty()) return;
  Check each(report, review, out);
  for (const model::Claim& claim : report.claims) each.look_at(claim);
}

}  // namespace

extern constinit const Rule quotation = {
    .title = "A quotation that the evidence does not have",
    .why =
        "Whoever is quoted may read the report. What stands between quotation marks must be what was noted when it was "
        "said, "
        "in an entry that the claim cites.",
    .source = "DESIGN 4; DOMAIN 2.3 (evaluations rest on clear evidence)",
    .severity = Severity::warning,
    .check = check,
    .flagged = flagged,
    .accepted = accepted,
};

}  // namespace qar::rules::citation
