// Part of the build: reads the built-in rule pages and writes them as C++ constants, so that a start of qar parses nothing.
// A page with a problem fails the build, with the place and the advice.
//   compile_pages OUTPUT LIST     LIST: a file of lines "id path"
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "qar/read/rule_page_reader.h"
#include "qar/rules/page_problems.h"
#include "qar/rules/page_tables.h"
#include "qar/text/file_store.h"
#include "qar/text/line_index.h"
#include "qar/text/words.h"

namespace {

using namespace qar;

constexpr std::uint64_t largest_file = 1 << 22;

int fail(const std::string& message) {
  fmt::print(stderr, "compile_pages: {}\n", message);
  return 1;
}

std::size_t report(const std::vector<diag::Diagnostic>& problems, const text::Source& source) {
  for (const diag::Diagnostic& each : problems) {
    const text::Position at = text::LineIndex(source.text).position(each.where.begin);
    fmt::print(stderr, "{}:{}:{}: {} [{}]\n", source.path, at.line, at.column, diag::sentence(each), each.rule);
  }
  return problems.size();
}

/// Pages that want the same words otherwise; as no more than entries of a catalogue.
std::size_t contradictions(const std::vector<rules::NamedPage>& pages, const text::Sources& sources) {
  std::vector<rules::Rule> all(pages.size());
  std::vector<rules::CatalogueEntry> entries;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const model::RulePage& page = *pages[i].page;
    all[i].style = page.style;
    all[i].from = page.from;
    all[i].to = page.to;
    all[i].yaml = &page;
    entries.push_back({pages[i].id, &all[i], {}});
  }
  const auto found = rules::contradictions(entries, {});
  for (const diag::Diagnostic& each : found) report({each}, sources[each.where.file]);
  return found.size();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return fail("give the output and the list of pages");
  const auto files = text::disk_files();
  const auto list = files->read(argv[2], largest_file);
  if (!list.ok()) return fail(list.message());
  text::Sources sources;
  std::vector<read::RulePageResult> read;
  std::vector<std::string> ids;
  std::size_t problems = 0;
  for (const std::string_view line : text::split(list.value().bytes, '\n')) {
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) continue;
    const std::string path(line.substr(space + 1));
    auto bytes = files->read(path, largest_file);
    if (!bytes.ok()) return fail(bytes.message());
    const text::Source& source = sources.add(path, std::move(bytes.value().bytes));
    read::RulePageResult result = read::read_rule_page(source);
    if (result.page)
      for (diag::Diagnostic& each : rules::page_problems(*result.page, source)) result.problems.push_back(std::move(each));
    problems += report(result.problems, source);
    if (!result.page) continue;
    ids.emplace_back(line.substr(0, space));
    read.push_back(std::move(result));
  }
  if (problems > 0) return fail(fmt::format("{} problems", problems));
  std::vector<rules::NamedPage> pages;
  for (std::size_t i = 0; i < ids.size(); ++i) pages.push_back({ids[i], &*read[i].page});
  std::ranges::sort(pages, {}, &rules::NamedPage::id);
  if (const std::size_t count = contradictions(pages, sources); count > 0) return fail(fmt::format("{} problems", count));
  if (const auto failed = files->write(argv[1], rules::page_tables(pages))) return fail(failed->message);
  return 0;
}
