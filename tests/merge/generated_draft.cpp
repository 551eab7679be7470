#include "merge/generated_draft.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace qar::test {
namespace {

constexpr std::array words = {"leaders",   "lessons",  "pupils",   "reading", "writing",  "careful",
                              "questions", "teachers", "plans",    "books",   "classes",  "evidence",
                              "weekly",    "support",  "language", "science", "families", "school"};
constexpr std::array headings = {"## Leadership at all levels",
                                 "### What went well",
                                 "### Even better if",
                                 "## Quality of provision and outcomes",
                                 "### WWW",
                                 "### EBI",
                                 "## Thanks"};

void put_sentences(std::string& out, const std::vector<std::string>& bullet) {
  for (std::size_t i = 0; i < bullet.size(); ++i)
    if (!bullet[i].empty()) out += (i == 0 ? "" : " ") + bullet[i];
}

}  // namespace

std::string GeneratedDraft::text() const {
  std::string out = "---\n";
  for (const auto& [key, value] : cover) out += key + ": " + value + "\n";
  out += "team: {lead: LR, reviewers: [";
  for (std::size_t i = 0; i < reviewers.size(); ++i) out += (i == 0 ? "" : ", ") + reviewers[i];
  out += "]}\n---\n";
  for (const GeneratedPart& part : parts) {
    if (!part.heading.empty()) out += "\n" + part.heading + "\n";
    for (const std::string& paragraph : part.paragraphs) out += "\n" + paragraph + "\n";
    if (!part.bullets.empty()) out += "\n";
    for (const auto& bullet : part.bullets) {
      out += "- ";
      put_sentences(out, bullet);
      out += "\n";
    }
  }
  if (!final_newline) out.pop_back();
  if (!windows) return out;
  std::string made;
  for (const char c : out) made += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return made;
}

std::string DraftGenerator::sentence() {
  std::string made = token();
  for (std::size_t i = 0; i < 6; ++i) made += std::string(" ") + words[below(words.size())];
  return made + ".";
}

std::vector<std::string> DraftGenerator::bullet() {
  std::vector<std::string> made;
  for (std::size_t i = 0; i <= below(3); ++i) made.push_back(sentence());
  made.push_back(chance(70) ? "[@KT-" + std::to_string(10 + below(80)) + "]" : "");
  return made;
}

GeneratedDraft DraftGenerator::draft() {
  GeneratedDraft made;
  made.cover = {{"qar", "report/1"}, {"review", "alder-2025-11"}, {"stage", "draft"}};
  made.reviewers = {"KT", "MO"};
  made.parts.push_back({"", {sentence()}, {}});
  for (const char* heading : headings) {
    if (chance(15)) continue;
    GeneratedPart part{heading, {}, {}};
    for (std::size_t i = 0; i < below(3); ++i) part.paragraphs.push_back(sentence() + " " + sentence());
    for (std::size_t i = 0; i < below(5); ++i) part.bullets.push_back(bullet());
    made.parts.push_back(std::move(part));
  }
  made.windows = chance(20);
  made.final_newline = !chance(10);
  return made;
}

GeneratedDraft DraftGenerator::changed(GeneratedDraft draft) {
  for (std::size_t i = 0; i <= below(5); ++i) change_once(draft);
  return draft;
}

void DraftGenerator::change_bullet(GeneratedPart& part) {
  if (part.bullets.empty()) return part.bullets.push_back(bullet());
  auto& chosen = part.bullets[below(part.bullets.size())];
  if (chance(40)) {
    std::string& group = chosen.back();
    const std::string id = "@SB-" + std::to_string(++last_token_ + 100);
    group = group.empty() ? "[" + id + "]" : group.substr(0, group.size() - 1) + "; " + id + "]";
  } else if (chance(20)) {
    chosen.insert(chosen.begin() + static_cast<std::ptrdiff_t>(below(chosen.size())), sentence());
  } else {
    std::string& words_of = chosen[below(chosen.size() - 1)];
    const std::size_t stop = words_of.rfind('.');
    if (stop != std::string::npos) words_of.insert(stop, " " + token());
  }
}

void DraftGenerator::change_cover(GeneratedDraft& draft) {
  switch (below(4)) {
    case 0:
      draft.reviewers.insert(draft.reviewers.begin() + static_cast<std::ptrdiff_t>(below(draft.reviewers.size() + 1)),
                             token());
      break;
    case 1: draft.cover.back().second = "draft # " + token(); break;
    case 2: draft.cover.emplace_back("key" + std::to_string(++last_token_), token()); break;
    default:
      if (draft.reviewers.size() > 1) draft.reviewers.pop_back();
  }
}

void DraftGenerator::change_once(GeneratedDraft& draft) {
  GeneratedPart& part = any_part(draft);
  const auto at = [](auto& list, std::size_t i) { return list.begin() + static_cast<std::ptrdiff_t>(i); };
  switch (below(10)) {
    case 0: part.bullets.insert(at(part.bullets, below(part.bullets.size() + 1)), bullet()); break;
    case 1:
      if (!part.bullets.empty()) part.bullets.erase(at(part.bullets, below(part.bullets.size())));
      break;
    case 2: {  // moved, here or to another part
      if (part.bullets.empty()) break;
      const std::size_t from = below(part.bullets.size());
      const std::vector<std::string> moved = part.bullets[from];
      part.bullets.erase(at(part.bullets, from));
      GeneratedPart& to = chance(50) ? part : any_part(draft);
      to.bullets.insert(at(to.bullets, below(to.bullets.size() + 1)), moved);
      break;
    }
    case 3:
      part.paragraphs.insert(at(part.paragraphs, below(part.paragraphs.size() + 1)), sentence() + " " + sentence());
      break;
    case 4:
      if (!part.paragraphs.empty()) part.paragraphs.erase(at(part.paragraphs, below(part.paragraphs.size())));
      break;
    case 5: change_cover(draft); break;
    case 6:
      if (chance(30))
        draft.parts.insert(at(draft.parts, 1 + below(draft.parts.size())), {"## Notes " + token(), {sentence()}, {}});
      if (chance(15)) draft.windows = !draft.windows;
      if (chance(15)) draft.final_newline = !draft.final_newline;
      break;
    case 7:
      if (draft.parts.size() > 2 && chance(40)) {
        const std::size_t a = 1 + below(draft.parts.size() - 1), b = 1 + below(draft.parts.size() - 1);
        chance(50) ? std::swap(draft.parts[a], draft.parts[b]) : void(draft.parts.erase(at(draft.parts, a)));
      }
      break;
    default: change_bullet(part);
  }
}

std::vector<std::string> DraftGenerator::tokens(const std::string& text) {
  std::vector<std::string> found;
  for (const std::string_view sign : {"Tok", "SB-"})
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
      std::size_t end = at + sign.size();
      while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0) ++end;
      found.push_back(text.substr(at, end - at));
    }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace qar::test
