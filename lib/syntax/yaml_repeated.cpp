#include "syntax/yaml_repeated.h"

#include <algorithm>

#include <fmt/format.h>

#include "syntax/yaml_odd.h"

namespace qar::syntax {
namespace {

struct Words {
  std::string_view rule;
  std::string message;
  std::string help;
};

Words odd_space_words(char32_t character) {
  if (character == 0xFEFF) { return {"yaml/odd-space", "a byte order mark (U+FEFF) stands inside the file", "delete it"}; }
  const std::string_view name = character == 0xA0 ? "a no-break space" : "a special space";
  return {"yaml/odd-space",
          fmt::format("{} ({}) stands where YAML counts ordinary spaces", name, code_point_name(character)),
          "put an ordinary space in its place"};
}

Words long_dash_words(char32_t character) {
  const std::string_view name = character == U'-' ? "two hyphens" : character == 0x2022 ? "a bullet" : "a long dash";
  return {"yaml/long-dash", fmt::format("a list item begins with {}, where YAML wants a hyphen", name),
          "begin the item with a hyphen and a space"};
}

Words words(RepeatedProblems::Kind kind, char32_t character) {
  switch (kind) {
    case RepeatedProblems::tab:
      return {"yaml/tab", "a TAB stands in the indentation, where YAML takes only spaces", "indent with spaces"};
    case RepeatedProblems::odd_space: return odd_space_words(character);
    case RepeatedProblems::control:
      return {"yaml/control-character",
              fmt::format("the character {} has no place in a text and is read as a space", code_point_name(character)),
              "delete it, or type what was meant"};
    case RepeatedProblems::long_dash: return long_dash_words(character);
    case RepeatedProblems::conflict_marker:
      return {"yaml/conflict-marker", "a conflict of a git merge has not been settled here",
              "keep what is right of both sides and delete the marker lines"};
    case RepeatedProblems::directive:
      return {"yaml/directive", "a line that begins with % is an instruction to the YAML reader and is not read",
              "delete the line, or put the text in quotes"};
    case RepeatedProblems::several_documents: break;
  }
  return {"yaml/several-documents", "the first document of the file ends here, and what follows is not read",
          "delete this line, or move what follows to a file of its own"};
}

std::string_view counted(RepeatedProblems::Kind kind) {
  return kind == RepeatedProblems::tab || kind == RepeatedProblems::long_dash ? "line" : "place";
}

}  // namespace

void RepeatedProblems::add(Kind kind, text::Span where) { groups_.push_back({kind, 0, {{where, {}}}, false}); }

void RepeatedProblems::add(Kind kind, text::Span where, std::string_view mend, char32_t character) {
  auto group = std::find_if(groups_.begin(), groups_.end(),
                            [&](const Group& known) { return known.kind == kind && known.character == character; });
  if (group == groups_.end()) {
    groups_.push_back({kind, character, {}, true});
    group = std::prev(groups_.end());
  }
  group->edits.push_back({where, std::string(mend)});
}

diag::Diagnostic RepeatedProblems::tell(const Group& group) {
  Words said = words(group.kind, group.character);
  if (const std::size_t more = group.edits.size() - 1; more > 0) {
    said.message += fmt::format(" (and in {} more {}{})", more, counted(group.kind), more == 1 ? "" : "s");
  }
  diag::Diagnostic problem =
      diag::problem(said.rule, group.edits.front().where, std::move(said.message), std::move(said.help));
  if (group.mendable) problem.fix = diag::Fix{diag::Safety::safe, group.edits};
  return problem;
}

void RepeatedProblems::report(std::vector<diag::Diagnostic>& problems) const {
  for (const Group& group : groups_) problems.push_back(tell(group));
}

std::vector<std::uint32_t> RepeatedProblems::places() const {
  std::vector<std::uint32_t> found;
  for (const Group& group : groups_) {
    for (const text::Edit& edit : group.edits) found.push_back(edit.where.begin);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace qar::syntax
