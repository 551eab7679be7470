#include "school_words.h"

#include <algorithm>
#include <array>

#include "qar/text/words.h"

#include "name_fold.h"

namespace qar::rules {
namespace {

constexpr std::array<std::string_view, 9> kinds = {"School",  "Schools",    "Academy", "College", "Centre",
                                                   "Nursery", "Federation", "Unit",    "Campus"};

/// Words that many names share, and those that titles put around a name.
constexpr std::array<std::string_view, 77> shared = {
    "a",          "academy",   "aided",      "all",       "alternative", "and",       "assurance", "boys",      "c",
    "campus",     "catholic",  "ce",         "centre",    "challenge",   "church",    "college",   "community", "cofe",
    "controlled", "draft",     "e",          "england",   "federation",  "final",     "first",     "for",       "form",
    "foundation", "free",      "girls",      "grammar",   "high",        "host",      "in",        "infant",    "infants",
    "junior",     "lower",     "middle",     "nursery",   "of",          "partners",  "peer",      "post",      "prep",
    "primary",    "provision", "pru",        "pupil",     "qa",          "qar",       "quality",   "rc",        "referral",
    "report",     "review",    "roman",      "s",         "saint",       "school",    "schools",   "secondary", "senior",
    "sixth",      "special",   "specialist", "st",        "studio",      "technical", "the",       "through",   "trust",
    "unit",       "upper",     "va",         "voluntary", "whole"};

bool is_shared(std::string_view word) { return std::ranges::find(shared, word) != shared.end(); }

/// Words without a capital that stand within names.
bool joins_names(std::string_view word) {
  constexpr std::array<std::string_view, 7> joining = {"of", "the", "and", "&", "in", "at", "on"};
  return std::ranges::find(joining, word) != joining.end();
}

bool begins_as_name(std::string_view word) {
  const char first = word.front();
  return (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
}

std::string_view without_marks(std::string_view word) {
  while (!word.empty() && std::string_view(",.:;()").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

}  // namespace

std::vector<std::string> telling_words(std::string_view name) {
  std::vector<std::string> words;
  const std::string folded = fold_name(name);
  for (const std::string_view word : text::split(folded, ' '))
    if (!word.empty() && !is_shared(word)) words.emplace_back(word);
  return words;
}

std::string_view school_named(std::string_view title) {
  std::size_t begin = std::string_view::npos;
  for (const std::string_view written : text::split(title, ' ')) {
    if (written.empty()) continue;
    const auto at = static_cast<std::size_t>(written.data() - title.data());
    const std::string_view word = without_marks(written);
    if (word.empty() || !(begins_as_name(word) || (begin != std::string_view::npos && joins_names(word)))) {
      begin = std::string_view::npos;
      continue;
    }
    if (begin == std::string_view::npos) begin = at;
    const std::string_view so_far = title.substr(begin, at + word.size() - begin);
    if (std::ranges::find(kinds, word) != kinds.end() && !telling_words(so_far).empty()) return so_far;
    if (word.size() != written.size()) begin = std::string_view::npos;
  }
  return {};
}

bool nearly_same(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t allowed = std::min(a.size(), b.size()) >= 6 ? 2 : 0;
  return allowed > 0 && text::edit_distance(a, b, allowed) <= allowed;
}

}  // namespace qar::rules
