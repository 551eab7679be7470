// Drafts made at random, and changes to them as colleagues make them. Every sentence has a word of its own, so that a test
// can see what became of it.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace qar::test {

struct GeneratedPart {
  std::string heading;
  std::vector<std::string> paragraphs;
  std::vector<std::vector<std::string>> bullets;  ///< sentences, then a group of citations, which may be empty
};

struct GeneratedDraft {
  std::vector<std::pair<std::string, std::string>> cover;  ///< lines of the front matter by their keys
  std::vector<std::string> reviewers;
  std::vector<GeneratedPart> parts;
  bool windows = false, final_newline = true;

  [[nodiscard]] std::string text() const;
};

class DraftGenerator {
 public:
  explicit DraftGenerator(unsigned seed) : random_(seed) {}

  GeneratedDraft draft();
  /// A few changes of one colleague.
  GeneratedDraft changed(GeneratedDraft draft);
  /// The words by which sentences, citations and values are told apart.
  static std::vector<std::string> tokens(const std::string& text);

 private:
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_() % bound; }
  bool chance(unsigned percent) { return below(100) < percent; }
  std::string token() { return "Tok" + std::to_string(++last_token_) + "x"; }
  std::string sentence();
  std::vector<std::string> bullet();
  GeneratedPart& any_part(GeneratedDraft& draft) { return draft.parts[below(draft.parts.size())]; }
  void change_once(GeneratedDraft& draft);
  void change_bullet(GeneratedPart& part);
  void change_cover(GeneratedDraft& draft);

  std::mt19937 random_;
  unsigned last_token_ = 0;
};

}  // namespace qar::test
