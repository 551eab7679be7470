#include "rule_pages.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "qar/read/rule_page_reader.h"
#include "qar/rules/page_problems.h"

#include "evidence_folder.h"
#include "source_files.h"

namespace qar::check {
namespace {

using diag::Diagnostic;
using text::FileKind;

constexpr std::uint64_t page_bytes = 1024 * 1024;

/// "House Rules_2" as "house-rules-2": a part of an id.
std::string id_part(std::string_view name) {
  std::string made;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    made += upper ? static_cast<char>(c - 'A' + 'a') : plain ? c : '-';
  }
  return made;
}

class PageLoader {
 public:
  PageLoader(const text::FileStore& files, LoadedConfiguration& into, std::vector<std::string>& failures)
      : files_(files), into_(into), failures_(failures) {}

  void load() {
    into_.pages_from = into_.sources.size();
    for (const read::RulePath& each : into_.settings.rule_paths) take(each);
    for (const std::string& path : paths_) read_page(path);
    const auto clear = own_.empty();
    auto book = std::make_shared<rules::Rulebook>(std::move(own_));
    if (!clear)
      for (Diagnostic& each : rules::contradictions(book->own(), rules::catalogue()))
        into_.findings.push_back(std::move(each));
    into_.book = std::move(book);
  }

 private:
  void take(const read::RulePath& written) {
    const std::string path = text::resolve_path(written.folder, written.path.value);
    switch (files_.kind(path)) {
      case FileKind::file: paths_.insert(path); return;
      case FileKind::folder: break;
      default:
        into_.findings.push_back(diag::problem("config/missing-rules", written.path.where,
                                               fmt::format("there is no file or folder `{}`", written.path.value),
                                               "name a rule page or a folder of them, counted from this file's folder"));
        return;
    }
    const std::size_t before = paths_.size();
    find_evidence(
        files_, path, [](const std::string&, bool) { return false; }, paths_, failures_);
    if (paths_.size() == before)
      into_.findings.push_back(diag::problem("config/missing-rules", written.path.where,
                                             fmt::format("there are no rule pages in `{}`", written.path.value),
                                             "put pages into it, files that begin with `qar: rule/1` and end in .yaml"));
  }

  void read_page(const std::string& path) {
    const LoadedSource loaded = load_source(files_, path, page_bytes, into_.sources, into_.findings, failures_);
    if (!loaded.readable) return;
    const text::Source& source = *loaded.source;
    read::RulePageResult result = read::read_rule_page(source);
    for (Diagnostic& each : result.problems) into_.findings.push_back(std::move(each));
    if (!result.page) return;
    std::vector<Diagnostic> problems = rules::page_problems(*result.page, source);
    const bool usable = problems.empty();
    for (Diagnostic& each : problems) into_.findings.push_back(std::move(each));
    std::string id = id_of(path);
    const auto same = [&](const rules::OwnPage& each) { return each.id == id; };
    const rules::CatalogueEntry* builtin = rules::find_rule(id);
    if (const auto other = std::ranges::find_if(own_, same); builtin || other != own_.end()) {
      into_.findings.push_back(diag::problem(
          "config/duplicate-id", source.span(0, 0),
          fmt::format("there is a rule `{}` already: {}", id, builtin ? std::string(builtin->page) : other->path),
          "rename the file, or its folder"));
      return;
    }
    if (usable) own_.push_back({std::move(id), path, *result.page, std::move(result.storage)});
  }

  /// Folder and name: "house-rules/vague-word" for house-rules/vague_word.yaml.
  [[nodiscard]] std::string id_of(const std::string& path) const {
    const std::string folder = text::parent_path(files_.absolute(path));
    std::string_view name = text::file_name(path);
    name = name.substr(0, name.rfind('.'));
    const std::string family = id_part(text::file_name(folder));
    return fmt::format("{}/{}", family.empty() ? "house" : family, id_part(name));
  }

  const text::FileStore& files_;
  LoadedConfiguration& into_;
  std::vector<std::string>& failures_;
  std::set<std::string> paths_;
  std::vector<rules::OwnPage> own_;
};

}  // namespace

void load_rule_pages(const text::FileStore& files, LoadedConfiguration& configuration, std::vector<std::string>& failures) {
  if (!configuration.settings.rule_paths.empty()) PageLoader(files, configuration, failures).load();
}

std::vector<Diagnostic> rule_page_problems(const text::Source& source) {
  read::RulePageResult result = read::read_rule_page(source);
  if (result.page)
    for (Diagnostic& each : rules::page_problems(*result.page, source)) result.problems.push_back(std::move(each));
  return std::move(result.problems);
}

}  // namespace qar::check
