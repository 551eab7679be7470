#include "previous_report.h"

#include <string_view>

#include <fmt/format.h>

#include "source_files.h"

namespace qar::check {
namespace {

constexpr std::string_view name_it =
    "name the report's file, counted from the folder of this draft, or give its EBIs under `ebis`";

}  // namespace

const text::Source* find_previous_report(const text::FileStore& files, const DraftAt& draft, std::uint64_t limit,
                                         text::Sources& sources, std::vector<diag::Diagnostic>& problems) {
  if (!draft.cover.previous || !draft.cover.previous->report || draft.cover.previous->report->value.empty()) return nullptr;
  const auto& named = *draft.cover.previous->report;
  const auto refuse = [&](std::string what, std::string_view help = name_it) {
    problems.push_back(diag::problem("cover/previous-report", named.where,
                                     fmt::format("`{}` {}", named.value, std::move(what)), std::string(help)));
    return nullptr;
  };
  const std::string path = text::resolve_path(text::parent_path(draft.path), named.value);
  const text::FileKind kind = files.kind(path);
  if (kind == text::FileKind::missing) return refuse("is not there");
  if (kind != text::FileKind::file) return refuse("is not a file");
  if (files.absolute(path) == files.absolute(draft.path)) return refuse("is this draft itself");
  std::vector<diag::Diagnostic> of_the_file;
  std::vector<std::string> failures;
  const LoadedSource loaded = load_source(files, path, limit, sources, of_the_file, failures);
  if (!loaded.readable)
    return refuse(of_the_file.empty() ? "cannot be read" : "cannot be read: " + of_the_file.front().message,
                  "see that it is a text in UTF-8 that you may read, or give its EBIs under `ebis`");
  if (!is_likely_draft(*loaded.source))
    return refuse("is not a report", "name a file whose front matter says `qar: report/1`, or give its EBIs under `ebis`");
  return loaded.source;
}

}  // namespace qar::check
