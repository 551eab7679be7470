#include "reviewer_words.h"

#include <algorithm>
#include <array>

#include "qar/text/words.h"

#include "evidence_entries.h"
#include "observation_words.h"

namespace qar::rules {
namespace {

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view each) { return text::equal_ignoring_case(each, word); });
}

}  // namespace

std::vector<std::string> reviewer_ids(const Review& review) {
  std::vector<std::string> ids;
  for (const auto& member : review.team()) ids.push_back(in_capitals(member.value));
  for (const EvidenceFile& file : review.evidence)
    for (const model::Reviewer& reviewer : file.reviewers)
      if (!reviewer.role || reviewer.role->value != "school leader") ids.push_back(in_capitals(reviewer.id.value));
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

bool is_reviewers_only(std::string_view value, std::span<const std::string> ids) {
  // Words that mean the team, and words that may stand beside them.
  static constexpr std::array team = {std::string_view("reviewer"), std::string_view("reviewers"), std::string_view("team")};
  static constexpr std::array beside = {std::string_view("and"),    std::string_view("the"),   std::string_view("with"),
                                        std::string_view("lead"),   std::string_view("peer"),  std::string_view("visiting"),
                                        std::string_view("review"), std::string_view("other"), std::string_view("fellow")};
  bool named = false;
  for (Stretch word = next_word(value, 0); word.begin < word.end; word = next_word(value, word.end)) {
    const std::string_view written = value.substr(word.begin, word.end - word.begin);
    // Ids count in capitals only: `mo` may be part of a name.
    const bool is_id = is_reviewer_id(written) && std::ranges::binary_search(ids, std::string(written));
    if (!is_id && !is_one_of(written, team) && !is_one_of(written, beside)) return false;
    named = named || is_id || text::equal_ignoring_case(written, "reviewer") ||
            text::equal_ignoring_case(written, "reviewers") || value.find("eview team") != std::string_view::npos;
  }
  return named;
}

}  // namespace qar::rules
