// A lock follows a draft to its new name, and only where that cannot be mistaken.
#include "qar/check/renamed_draft.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace qar;

namespace {

const std::string draft = "---\nqar: report/1\n---\n\n## Context\n";

model::Lock lock_of(const std::vector<std::string>& drafts) {
  model::Lock lock;
  for (const std::string& name : drafts) {
    lock.citations.push_back({name, "0123456789abcdef", "KT-01", "0123456789abcdef", {}});
    lock.seals.push_back({model::Party::lead, name, "leadership/www", "0123456789abcdef", "Words.", {}});
  }
  return lock;
}

/// The drafts of the lock's facts after a look into a folder with these files.
std::vector<std::string> followed(const std::vector<std::string>& locked, const std::vector<std::string>& drafts) {
  text::MemoryFiles files;
  files.add("review/notes.md", "# Notes\n\nNo draft.\n");
  for (const std::string& name : drafts) files.add("review/" + name, draft);
  model::Lock lock = lock_of(locked);
  check::follow_renaming(files, "review", lock);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < lock.citations.size(); ++i) {
    CHECK(lock.citations[i].draft == lock.seals[i].draft);
    names.push_back(lock.citations[i].draft);
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A lock follows the one draft that has another name now") {
  CHECK(followed({"report.md"}, {"report-v2.md"}) == Names{"report-v2.md"});
  CHECK(followed({"report.md"}, {"my report.md"}) == Names{"my\\x20report.md"});
  CHECK(followed({"old.md", "report.md"}, {"old.md", "report-v2.md"}) == Names{"old.md", "report-v2.md"});
}

TEST_CASE("A lock stays as it is where the draft is there, or nobody can tell which one it has become") {
  CHECK(followed({"report.md"}, {"report.md", "report-v2.md"}) == Names{"report.md"});
  CHECK(followed({"report.md"}, {"a.md", "b.md"}) == Names{"report.md"});
  CHECK(followed({"a.md", "b.md"}, {"report.md"}) == Names{"a.md", "b.md"});
  CHECK(followed({"report.md"}, {}) == Names{"report.md"});
  CHECK(followed({}, {"report.md"}).empty());
}
