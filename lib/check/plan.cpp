#include "qar/check/plan.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "qar/text/glob.h"
#include "qar/text/ignore_rules.h"
#include "qar/text/utf8.h"

#include "configurations.h"
#include "draft_settings.h"
#include "evidence_folder.h"

namespace qar::check {
namespace {

using text::FileKind;
using text::FileStore;

bool is_markdown(std::string_view path) {
  const std::string ending = text::extension(path);
  return ending == "md" || ending == "markdown";
}
bool is_configuration(std::string_view path) {
  const std::string_view name = text::file_name(path);
  return name == "qar.yaml" || name == "qar.yml";
}

/// "./a//b/" as "a/b": one name for one file, as the user would write it.
std::string tidy(std::string_view path) {
  std::string made;
  for (std::size_t i = 0; i < path.size(); ++i)
    if (path[i] != '/' || made.empty() || made.back() != '/') made += path[i];
  while (made.starts_with("./") && made.size() > 2) made.erase(0, 2);
  while (made.size() > 1 && made.back() == '/') made.pop_back();
  return made == "./" ? "." : made;
}

/// A job being put together; sets, so that the order and repetition of inputs do not matter.
struct Folder {
  std::map<std::string, InputFile> drafts;
  std::map<std::string, InputFile> loose;
  std::set<std::string> evidence;
};

class Planner {
 public:
  Planner(const FileStore& files, const Settings& settings)
      : files_(files), evidence_wanted_(settings.evidence), configurations_(files, settings.configuration) {}

  void take(const std::string& path) {
    switch (files_.kind(path)) {
      case FileKind::missing:
        plan_.failures.push_back(fmt::format("{}: no such file or folder", text::printable(path)));
        break;
      case FileKind::other:
        plan_.failures.push_back(fmt::format("{}: neither a file nor a folder", text::printable(path)));
        break;
      case FileKind::file: take_file({path, true, std::nullopt}); break;
      case FileKind::folder: take_folder(path); break;
    }
  }

  void take_text(std::string name, std::string contents) {
    const bool nameless = name.empty();
    InputFile file{nameless ? "<stdin>" : tidy(name), true, std::move(contents)};
    const std::string& bytes = *file.text;
    // The kind comes from the name, else from the content: YAML files of ours say `qar:` without a fence before it.
    const bool yaml =
        nameless ? bytes.starts_with("qar:") || bytes.find("\nqar: evidence") != std::string::npos : is_yaml(file.path);
    if (yaml) {
      folder_of(file.path).loose[file.path] = std::move(file);
    } else {
      Folder& folder = folder_of(file.path);
      if (!nameless) take_evidence_beside(text::parent_path(file.path), folder, take_all);
      folder.drafts[file.path] = std::move(file);
    }
  }

  Plan finish() {
    drop_claimed_evidence();
    for (auto& [path, folder] : folders_) {
      Job job;
      job.folder = path;
      for (auto& [name, file] : folder.drafts) job.drafts.push_back(std::move(file));
      for (auto& [name, file] : folder.loose) job.loose.push_back(std::move(file));
      job.evidence.assign(folder.evidence.begin(), folder.evidence.end());
      job.configuration = configurations_.at(path);
      if (!job.drafts.empty() || !job.loose.empty() || !job.evidence.empty()) plan_.jobs.push_back(std::move(job));
    }
    plan_.configurations = configurations_.used();
    for (const std::string& each : configurations_.failures()) plan_.failures.push_back(each);
    return std::move(plan_);
  }

 private:
  Folder& folder_of(const std::string& path) { return folders_[text::parent_path(path)]; }

  void take_file(InputFile file) {
    if (is_configuration(file.path)) {
      // Loading it reports what is wrong with it; as an input of its own it has nothing more to say.
      static_cast<void>(configurations_.at(text::parent_path(file.path)));
      return;
    }
    Folder& folder = folder_of(file.path);
    if (is_yaml(file.path)) {
      take_named(folder.loose, std::move(file));
    } else {
      // Whatever else is named is taken for a draft: it is never passed over silently.
      take_evidence_beside(text::parent_path(file.path), folder, take_all);
      take_named(folder.drafts, std::move(file));
    }
  }

  /// What came by standard input under the same name stands for the file.
  static void take_named(std::map<std::string, InputFile>& files, InputFile file) {
    InputFile& known = files[file.path];
    if (!known.text) known = std::move(file);
  }

  /// A folder of evidence is to be looked at as its review's, though without the review's drafts.
  void take_folder(const std::string& path) {
    const Walk from = walk_from(path);
    if (text::file_name(path) != "evidence") return walk(from, path, from.ignored);
    const std::string review = text::parent_path(path);
    take_evidence_beside(review, folders_[review], [&](const std::string& child, bool is_folder) {
      return from.ignored.ignored(from.below(child), is_folder) || excluded(child);
    });
  }

  static bool take_all(const std::string&, bool) { return false; }

  void take_evidence_beside(const std::string& path, Folder& folder, const PassOver& pass_over) {
    if (!evidence_wanted_ && !folder.drafts.empty()) return;  // nobody will ask for it
    const std::string evidence = text::join_path(path, "evidence");
    if (files_.kind(evidence) == FileKind::folder)
      find_evidence(files_, evidence, pass_over, folder.evidence, plan_.failures);
  }

  /// A walk of a folder that was named, and what .gitignore files above it say.
  struct Walk {
    std::string root;           ///< the folder, as it was named
    std::string in_repository;  ///< the same from the root of its repository; empty if it is none or that root itself
    text::IgnoreRules ignored;

    /// A path of the walk as the rules count it.
    [[nodiscard]] std::string below(const std::string& path) const {
      if (root == ".") return text::join_path(in_repository, path == "." ? "" : path);
      if (path.size() <= root.size()) return in_repository;
      return text::join_path(in_repository, path.substr(root.size() + (root.ends_with('/') ? 0 : 1)));
    }
  };

  Walk walk_from(const std::string& root) {
    Walk made{root, {}, {}};
    const std::string whole = files_.absolute(root);
    std::vector<std::string> above;  // the folders above the walk's, up to the root of the repository
    const auto is_root = [&](const std::string& folder) {
      return files_.kind(text::join_path(folder, ".git")) != FileKind::missing;
    };
    for (std::string folder = whole; !is_root(folder); folder = above.back()) {
      if (folder == "/") return made;
      above.push_back(text::parent_path(folder));
    }
    if (above.empty()) return made;
    const std::size_t inside = above.back() == "/" ? 1 : above.back().size() + 1;
    made.in_repository = whole.substr(inside);
    for (const std::string& folder : above)
      take_rules(folder, folder.size() > inside ? folder.substr(inside) : std::string(), made.ignored);
    // Who names a folder that is ignored wants it looked at.
    if (made.ignored.ignored(made.in_repository, true)) made.ignored = {};
    return made;
  }

  /// Takes in the .gitignore of a folder, if there is one. `below`: the folder as the rules count it.
  void take_rules(const std::string& folder, const std::string& below, text::IgnoreRules& ignored) const {
    constexpr std::uint64_t longest = 1024 * 1024;
    const std::string path = text::join_path(folder, ".gitignore");
    if (files_.kind(path) != FileKind::file) return;
    if (const auto rules = files_.read(path, longest); rules.ok()) ignored.add(below, rules.value().bytes);
  }

  bool excluded(const std::string& path) {
    const ConfigurationPtr configuration = configurations_.at(text::parent_path(path));
    const read::Configuration& settings = configuration->settings;
    if (settings.exclude.empty()) return false;
    const std::string relative = path_below(files_, settings.folder, path);
    return std::ranges::any_of(settings.exclude, [&](const text::Spanned<std::string>& pattern) {
      return text::glob_match(pattern.value, relative);
    });
  }

  void walk(const Walk& from, const std::string& path, text::IgnoreRules ignored) {
    const auto entries = files_.list(path);
    if (!entries.ok()) {
      plan_.failures.push_back(entries.message());
      return;
    }
    take_rules(path, from.below(path), ignored);
    bool has_evidence = false;
    for (const text::FolderEntry& entry : entries.value()) {
      const std::string child = text::join_path(path, entry.name);
      if (entry.name.starts_with('.') || ignored.ignored(from.below(child), entry.kind == FileKind::folder) ||
          excluded(child))
        continue;
      if (entry.kind == FileKind::folder) {
        if (entry.link) continue;  // a linked folder may lead back to where the walk came from
        if (entry.name == "evidence")
          has_evidence = true;
        else
          walk(from, child, ignored);
      } else if (entry.kind == FileKind::file) {
        walk_file(child);
      }
    }
    if (has_evidence)
      take_evidence_beside(path, folders_[path], [&](const std::string& file, bool is_folder) {
        return ignored.ignored(from.below(file), is_folder) || excluded(file);
      });
  }

  void walk_file(const std::string& path) {
    if (is_markdown(path)) {
      folder_of(path).drafts.try_emplace(path, InputFile{path, false, std::nullopt});
    } else if (is_configuration(path)) {
      static_cast<void>(configurations_.at(text::parent_path(path)));
    } else if (is_yaml(path)) {
      folder_of(path).loose.try_emplace(path, InputFile{path, false, std::nullopt});
    } else {
      ++plan_.passed_over;
    }
  }

  /// A file that was named by itself and also lies in the evidence folder of a draft is checked with the draft.
  void drop_claimed_evidence() {
    std::set<std::string> claimed;
    for (const auto& [path, folder] : folders_) claimed.insert(folder.evidence.begin(), folder.evidence.end());
    for (auto& [path, folder] : folders_)
      std::erase_if(folder.loose, [&](const auto& each) { return claimed.contains(each.first); });
  }

  const FileStore& files_;
  bool evidence_wanted_;
  Configurations configurations_;
  std::map<std::string, Folder> folders_;
  Plan plan_;
};

}  // namespace

ConfigurationPtr configuration_for(const FileStore& files, const std::string& path, const Settings& settings,
                                   std::vector<std::string>& failures) {
  Configurations configurations(files, settings.configuration);
  const std::string tidied = tidy(path);
  const FileKind kind = files.kind(tidied);
  if (kind == FileKind::missing) failures.push_back(fmt::format("{}: no such file or folder", text::printable(tidied)));
  ConfigurationPtr found = configurations.at(kind == FileKind::folder ? tidied : text::parent_path(tidied));
  failures.insert(failures.end(), configurations.failures().begin(), configurations.failures().end());
  return found;
}

Plan make_plan(const FileStore& files, std::vector<std::string> paths, const Settings& settings,
               std::optional<std::string> stdin_text) {
  for (std::string& path : paths)
    if (path != "-") path = tidy(path);
  std::ranges::sort(paths);
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  Planner planner(files, settings);
  for (const std::string& path : paths) {
    if (path == "-") {
      planner.take_text(settings.stdin_name, stdin_text.value_or(std::string()));
    } else {
      planner.take(path);
    }
  }
  return planner.finish();
}

}  // namespace qar::check
