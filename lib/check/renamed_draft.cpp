#include "qar/check/renamed_draft.h"

#include <set>

#include "qar/read/report_reader.h"

namespace qar::check {
namespace {

bool is_markdown(std::string_view path) {
  const std::string ending = text::extension(path);
  return ending == "md" || ending == "markdown";
}

bool is_draft(const text::FileStore& files, const std::string& path) {
  constexpr std::uint64_t most_bytes = 1024 * 1024;
  const auto read = files.read(path, most_bytes);
  return read.ok() && read::draft_signs(read.value().bytes) != read::DraftSigns::none;
}

}  // namespace

void follow_renaming(const text::FileStore& files, const std::string& folder, model::Lock& lock) {
  std::set<std::string> gone;
  for (const model::LockedCitation& each : lock.citations) gone.insert(each.draft);
  for (const model::Seal& each : lock.seals) gone.insert(each.draft);
  const auto entries = files.list(folder);
  if (gone.empty() || !entries.ok()) return;
  std::set<std::string> others;  // Markdown files that the lock does not name
  for (const text::FolderEntry& entry : entries.value())
    if (entry.kind == text::FileKind::file && gone.erase(model::lock_name(entry.name)) == 0 && is_markdown(entry.name))
      others.insert(entry.name);
  if (gone.size() != 1) return;
  std::string now;
  for (const std::string& name : others) {
    if (!is_draft(files, text::join_path(folder, name))) continue;
    if (!now.empty()) return;
    now = model::lock_name(name);
  }
  if (now.empty()) return;
  for (model::LockedCitation& each : lock.citations)
    if (each.draft == *gone.begin()) each.draft = now;
  for (model::Seal& each : lock.seals)
    if (each.draft == *gone.begin()) each.draft = now;
}

}  // namespace qar::check
