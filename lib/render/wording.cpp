#include "qar/render/wording.h"

#include <fmt/format.h>

namespace qar::render {

std::string_view name(Note::Kind kind) {
  switch (kind) {
    case Note::Kind::error: return "Must be fixed";
    case Note::Kind::warning: return "Very likely wrong";
    case Note::Kind::advice: return "To consider";
    case Note::Kind::comment: return "Comment";
  }
  return {};
}

std::string sentence(const Note& note) { return note.help.empty() ? note.message : note.message + "; " + note.help; }

std::string name_and_post(const Contact& contact) {
  return contact.name.empty() || contact.post.empty() ? contact.name + contact.post : contact.name + ", " + contact.post;
}

std::vector<std::string> facts(const EvidenceEntry& entry) {
  std::vector<std::string> made;
  const auto add = [&](std::string fact) {
    if (!fact.empty()) made.push_back(std::move(fact));
  };
  add(entry.when);
  add(entry.activity);
  add(entry.place);
  if (!entry.with.empty()) add("with " + entry.with);
  if (!entry.suggests.empty()) add("suggests: " + entry.suggests);
  for (const std::string& aspect : entry.aspects) add(aspect);
  return made;
}

std::string scale_in_words(const Estimates& estimates) {
  return fmt::format("The scale, from the highest: {}.", fmt::join(estimates.scale, ", "));
}

std::string place_in_words(const Estimate& estimate, const Estimates& estimates) {
  if (!estimate.place) return {};
  if (*estimate.place == 0) return fmt::format("the highest of {}", estimates.scale.size());
  if (*estimate.place + 1 == estimates.scale.size()) return fmt::format("the lowest of {}", estimates.scale.size());
  return fmt::format("{} of {}, counted from the highest", *estimate.place + 1, estimates.scale.size());
}

std::string page_in_words(std::size_t page, std::size_t pages) { return fmt::format("Page {} of {}", page, pages); }

}  // namespace qar::render
